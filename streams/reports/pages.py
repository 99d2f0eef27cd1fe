"""What the pages of a report hold, whatever format they are written in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from streams.assessment.collection import Assessed
from streams.assessment.inquiry import Inquiry
from streams.assessment.result import (
    Assessment,
    CellKey,
    CriterionResult,
    Judgement,
)
from streams.checks.outcome import CheckOutcome
from streams.checks.registry import check_by_id
from streams.findings.answer import Answer
from streams.findings.finding import Finding, Severity
from streams.graph.leaving_out import Lack
from streams.reports.citing import Cited, short_reference
from streams.reports.judgements import judged_when
from streams.reports.plain import plural
from streams.reports.wording import outcome_text
from streams.rubric.model import Rubric
from streams.study.policy import Policy
from streams.study.study import Study

ANSWERS = {Answer.YES: "met", Answer.NO: "not met", Answer.UNKNOWN: "unknown"}


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The gaps that one rule found, by policy, in the order of the policies."""

    rule: str
    title: str
    count: int
    policies: Mapping[str, int]


def gaps_by_rule(assessed: Assessed) -> list[RuleCount]:
    """Return the rules that found gaps, most gaps first, then by id."""
    counts: dict[str, dict[str, int]] = {}
    for assessment in assessed.assessments:
        for gap in assessment.gaps:
            own = counts.setdefault(gap.rule, {})
            own[assessment.policy.id] = own.get(assessment.policy.id, 0) + 1
    found = [
        RuleCount(rule, rule_title(rule), sum(own.values()), own)
        for rule, own in counts.items()
    ]
    return sorted(found, key=lambda each: (-each.count, each.rule))


def gaps_by_cell(assessed: Assessed) -> dict[CellKey, int]:
    """Return how many gaps the checks found in each cell of the grid, over all policies."""
    every = [
        (gap.stream, gap.dimension)
        for assessment in assessed.assessments
        for gap in assessment.gaps
    ]
    return {key: every.count(key) for key in assessed.rubric.cells()}


def gaps_of(assessment: Assessment, key: CellKey) -> list[Finding]:
    """Return the gaps that the checks found in one cell, in file order."""
    return [gap for gap in assessment.gaps if (gap.stream, gap.dimension) == key]


def rule_title(rule: str) -> str:
    """Return the title of a rule, or its id where it is none of ours."""
    check = check_by_id(rule)
    return check.title if check else rule


def quality_text(outcome: CheckOutcome | None) -> str:
    """Return what the checks found in the whole study, or that they were not run."""
    if outcome is None:
        return "The checks were not run for this report."
    counts = outcome.counts()
    return (
        f"The checks found {plural(counts[Severity.ERROR], 'error')}, "
        f"{plural(counts[Severity.WARNING], 'warning')} and {plural(counts[Severity.INFO], 'note')}; "
        f"{len(outcome.accepted)} accepted."
    )


def cite_text(study: Study, piece: Cited) -> str:
    """Return a piece of evidence as a reader cites it: `Weir 2006, ch. 2`."""
    work = short_reference(study, piece.ref)
    cited = f"{work}, {piece.at}" if piece.at else work
    return f"{cited} ({piece.confidence} confidence)" if piece.confidence else cited


def settings_of(
    assessment: Assessment,
) -> list[tuple[CellKey, str, str, Sequence[str]]]:
    """Return the cells that the context bears on: cell, effect, strength, and the facts with their dates."""
    return [
        (
            key,
            cell.setting.effect.value,
            cell.setting.strength or "not stated",
            [f"{item.title} ({item.period})" for item in cell.setting.items],
        )
        for key, cell in assessment.cells.items()
        if cell.setting is not None
    ]


def answered(result: CriterionResult) -> str:
    """Return how many subjects of a check are met, not met and unknown."""
    counts = result.counts_of
    if not result.observations:
        return "nothing in the facts to look at"
    return ", ".join(f"{counts[answer]} {word}" for answer, word in ANSWERS.items())


def reason_text(result: CriterionResult) -> str:
    """Return why a criterion has its level: what its check found, or the reason of each coder as sentences."""
    if result.criterion.check:
        return f"{rule_title(result.criterion.check)}: {answered(result)}."
    given = [each for each in result.judgements if each.rating.rationale]
    if len(given) == 1:
        return given[0].rating.rationale or ""
    return " ".join(
        f"{_said_by(each)}: {(each.rating.rationale or '').rstrip('.')}."
        for each in given
    )


def could_text(inquiry: Inquiry[CellKey]) -> str:
    """Return what a cell could become if an unknown criterion were known."""
    could = " or ".join(outcome_text(outcome) for outcome in inquiry.could)
    return could or "nothing else, whatever it is"


def not_assessed_texts(assessed: Assessed) -> list[tuple[str, str, list[Policy]]]:
    """Return the policies that were left out, by what they lack: why, what mends it or nothing, and which."""
    aim = f"`{assessed.aim}`" if assessed.aim else "their focal aim"
    phase = f"they have no phase `{assessed.moment.phase}`"
    mend = "Name a focal aim in the file, or ask for a lens."
    words = {
        Lack.PHASE: (phase, ""),
        Lack.FOCAL_AIM: ("they name no focal aim", mend),
        Lack.AIM: (f"{aim} is no aim of theirs", ""),
    }
    policies = assessed.study.policies
    return [
        (
            *told,
            [policies[id_] for id_, of in assessed.not_assessed.items() if of is lack],
        )
        for lack, told in words.items()
        if lack in assessed.not_assessed.values()
    ]


def criterion_title(rubric: Rubric, criterion: str) -> str:
    """Return the title of a criterion."""
    found = rubric.criterion(criterion)
    return found.title if found else criterion


def page_name(policy: str) -> str:
    """Return the file name of the page of a policy."""
    return f"{policy}.md"


def _said_by(judgement: Judgement) -> str:
    when = judged_when(judgement)
    return f"{judgement.coder} ({when})" if when else judgement.coder
