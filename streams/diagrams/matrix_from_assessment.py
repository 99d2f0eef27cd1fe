"""From an assessment to the picture of its matrix."""

from collections.abc import Iterable, Sequence

from streams.assessment.judged import Judged
from streams.assessment.levels import UNKNOWN, Level
from streams.assessment.method import method_of
from streams.assessment.result import Assessment, CellResult, CriterionResult, State
from streams.assessment.scoring import cell_level
from streams.assessment.windows import ScoredWindow
from streams.diagrams.asked import aim_words, moment_words
from streams.diagrams.matrix import picture as drawn
from streams.diagrams.matrix.picture import MatrixPicture
from streams.rubric.model import Axis

_REASONS = {
    "mixed": "mixed",
    "leans-gap": "leans to gap",
    "leans-aligned": "leans to aligned",
    "straddles": "straddles",
}


def matrix_picture(assessment: Assessment) -> MatrixPicture:
    """Return what the matrix of a policy shows: every cell and window of the rubric's grid."""
    rubric = assessment.rubric
    policy = assessment.policy
    return MatrixPicture(
        id=policy.id,
        title=policy.title,
        rows=_axis(rubric.rows),
        columns=_axis(rubric.columns),
        cells=tuple(
            drawn.MatrixCell(
                *key,
                _of_cell(assessment, cell),
                cell.setting.effect.value if cell.setting else "",
            )
            for key, cell in assessment.cells.items()
        ),
        windows=tuple(
            drawn.MatrixWindow(
                rule.title,
                tuple(rule.columns),
                _of_window(assessment, assessment.windows[name], rule.columns),
                assessment.windows[name].decided_by,
            )
            for name, rule in rubric.windows.items()
        ),
        scale=tuple(rubric.scale),
        period=str(policy.period) if policy.period else "",
        asked=_asked(assessment),
    )


def _asked(assessment: Assessment) -> str:
    when = moment_words(assessment.policy, assessment.moment)
    return ", ".join(part for part in (aim_words(assessment.focus), when) if part)


def _axis(axis: Axis) -> tuple[drawn.Axis, ...]:
    return tuple(
        drawn.Axis(name, value.short, value.short, "")
        for name, value in axis.values.items()
    )


def _of_cell(assessment: Assessment, cell: CellResult) -> drawn.Judgement:
    scored = cell.scored
    return drawn.Judgement(
        level=_pair(scored.level or UNKNOWN),
        verdict=scored.verdict.value,
        known=scored.coverage.known,
        voting=scored.coverage.voting,
        settled=_settled(assessment, cell),
        reason=_REASONS[scored.reason.value] if scored.reason else "",
        differ=_differ(cell.criteria),
        confidence=scored.confidence.value if scored.confidence else "",
    )


def _of_window(
    assessment: Assessment,
    window: ScoredWindow[tuple[str, str]],
    columns: Sequence[str],
) -> drawn.Judgement:
    cells = [cell for key, cell in assessment.cells.items() if key[1] in columns]
    settled = [
        _settled(assessment, cell) for cell in cells if cell.scored.level is not None
    ]
    known = [pair for pair in settled if pair is not None]
    whole = known and len(known) == len(settled)
    return drawn.Judgement(
        level=_pair(window.level or UNKNOWN),
        verdict=window.verdict.value,
        known=sum(cell.scored.coverage.known for cell in cells),
        voting=sum(cell.scored.coverage.voting for cell in cells),
        settled=(min(low for low, _ in known), min(high for _, high in known))
        if whole
        else None,
    )


def _settled(assessment: Assessment, cell: CellResult) -> tuple[float, float] | None:
    """Return the level that the judgements at hand give among themselves.

    Left out are unknown criteria, and those derived from facts of which some are unknown: their width is
    missing evidence and no range that anyone judged.
    """
    known: list[Judged] = [
        result.judged
        for result in cell.criteria
        if not result.judged.is_unknown and not _lacks_facts(result)
    ]
    level = cell_level(known, method_of(assessment.rubric))
    return None if level is None else _pair(level)


def _lacks_facts(result: CriterionResult) -> bool:
    level = result.level
    return result.state is State.DERIVED and level is not None and level.lo != level.hi


def _pair(level: Level) -> tuple[float, float]:
    return float(level.lo), float(level.hi)


def _differ(results: Iterable[CriterionResult]) -> drawn.Difference:
    listed = list(results)
    if any(result.state is State.DISPUTED for result in listed):
        return "c"
    if any(result.state is State.CHANGED for result in listed):
        return "t"
    reasons = {reason for result in listed for reason in result.ranges}
    return "s" if reasons & {"sites-differ", "sources-differ"} else ""
