"""One policy, one aim, one moment, one rubric: levels, verdicts and windows."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from streams.assessment.judged import Judged, Method
from streams.assessment.judging import Judging, fall_away
from streams.assessment.method import method_of
from streams.assessment.result import Assessment, CellKey, CellResult, CriterionResult
from streams.assessment.scoring import score_cell
from streams.assessment.setting import settings
from streams.assessment.windows import Conjunction, ScoredWindow, score_window
from streams.checks.running import Configured, configure, enabled, gaps
from streams.findings.errors import UsageError
from streams.findings.finding import Severity
from streams.graph.focus import Focus, focus_on
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.rubric.model import Rubric
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.study import CONSENSUS, Study


def assess(
    study: Study,
    policy: Policy,
    rubric: Rubric,
    aim: str | None = None,
    moment: Moment | None = None,
) -> Assessment:
    """Return the assessment of a policy for a lens or an aim; without one, for its own focal aim.

    Raises
    ------
    UsageError
        If there is no aim to judge for, the aim is not known, or the phase is none of the policy's.
    """
    when = moment or Moment()
    _check_phase(policy, when)
    checks = configure(study)
    focus = focus_on(study, policy, aim)
    graph = PolicyGraph(study, policy, focus, when)
    ratings = _scored_ratings(study, policy, focus, rubric)
    judging = Judging(graph, ratings, checks)
    results = fall_away([judging.judge(criterion) for criterion in rubric.criteria])
    method = method_of(rubric)
    around = settings(study, policy, when)
    cells = {
        key: _cell(key, [r for r in results if r.criterion.cell.key == key], method)
        for key in rubric.cells()
    }
    return Assessment(
        policy=policy,
        focus=focus,
        moment=when,
        rubric=rubric,
        coders=tuple(dict.fromkeys(file.coder for file in ratings)),
        cells={
            key: replace(cell, setting=around.get(key)) for key, cell in cells.items()
        },
        windows=_windows(cells, rubric),
        gaps=[
            gap
            for gap in gaps(study, policy, focus, when, checks)
            if gap.severity is not Severity.INFO
        ],
        left_out=_left_out(study, rubric, checks, graph),
        inherited=tuple(e.id for e in policy.elements() if graph.lifetime(e).inherited),
        rubric_versions=_versions(ratings),
        rated_for=tuple(study.aims_rated(policy.id)),
    )


def _cell(
    key: CellKey, results: Sequence[CriterionResult], method: Method
) -> CellResult:
    def alone(basis: str) -> list[Judged]:
        return [r.judged for r in results if r.criterion.basis == basis]

    return CellResult(
        key=key,
        scored=score_cell([r.judged for r in results], method),
        criteria=tuple(results),
        structural_alone=score_cell(alone("structural"), method),
        rated_alone=score_cell(alone("rated"), method),
    )


def _windows(
    cells: Mapping[CellKey, CellResult], rubric: Rubric
) -> dict[str, ScoredWindow[CellKey]]:
    return {
        name: score_window(
            {key: cell.scored for key, cell in cells.items() if key[1] in rule.columns},
            Conjunction(rule.conjunction),
        )
        for name, rule in rubric.windows.items()
    }


def _scored_ratings(
    study: Study, policy: Policy, focus: Focus, rubric: Rubric
) -> list[RatingsFile]:
    """Return the ratings by this rubric: the consensus alone where this rubric has one."""
    files = [
        file
        for file in study.ratings_of(policy.id, focus.id)
        if file.rubric == rubric.id
    ]
    return [file for file in files if file.coder == CONSENSUS] or files


def _left_out(
    study: Study, rubric: Rubric, checks: Configured, graph: PolicyGraph
) -> dict[str, int]:
    """Return what was left out by the checks that find gaps or give a criterion its level."""
    wired = {criterion.check for criterion in rubric.criteria}
    counts = {
        check.id: check.left_out(graph)
        for check in checks.alignment
        if check.id in wired or enabled(study, check.id)
    }
    return {rule: count for rule, count in counts.items() if count}


def _versions(ratings: Sequence[RatingsFile]) -> tuple[int, ...]:
    return tuple(sorted({file.rubric_version for file in ratings}))


def _check_phase(policy: Policy, moment: Moment) -> None:
    if moment.phase is not None and policy.phase(moment.phase) is None:
        known = ", ".join(f"`{phase.id}`" for phase in policy.phases) or "none"
        raise UsageError(
            f"`{policy.id}` has no phase `{moment.phase}`; its phases: {known}"
        )
