"""How the criteria of a cell make its level and its verdict, step by step and in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from streams.assessment.judged import (
    NO_CEILING,
    Confidence,
    Judged,
    Median,
    Method,
    ceiling,
)
from streams.assessment.levels import (
    CLOSED,
    WIDE,
    Level,
    exactly,
    lower_median,
    upper_median,
)
from streams.assessment.method import method_of
from streams.assessment.result import Assessment, CellKey, CellResult
from streams.assessment.scoring import Outcome, Reason, ScoredCell, Verdict, score_cell
from streams.reports.plain import level_text, plural
from streams.reports.wording import confidence_text, outcome_text


def steps(cell: CellResult, method: Method) -> list[str]:
    """Return the sentences that lead from the votes to the level of a cell."""
    judged = cell.judged
    votes = [criterion for criterion in judged if criterion.votes]
    levels = [vote.level for vote in votes if vote.level is not None]
    if not levels:
        return ["No criterion that has a vote applies, so there is no level."]
    low, lows = _middle(
        (level.lo for level in levels), upper=method.median is Median.UPPER
    )
    high, highs = _middle(
        (level.hi for level in levels), upper=method.median is not Median.LOWER
    )
    level = Level(low, high)
    return [
        f"Votes: {', '.join(f'{vote.id} {level_text(vote.level)}' for vote in votes)}.",
        f"Lows {lows}, so the low end is {low}.",
        f"Highs {highs}, so the high end is {high}.",
        *_ceilings(judged, level, method),
        f"Known: {cell.scored.coverage.known} of {plural(cell.scored.coverage.voting, 'vote')}.",
    ]


def verdict_reason(cell: CellResult) -> str:
    """Return why a cell has its verdict."""
    scored = cell.scored
    if scored.verdict is Verdict.NOT_APPLICABLE:
        return "No criterion that votes applies."
    if scored.level is not None and (
        scored.level.is_surely_low or scored.level.is_surely_high
    ):
        return _settled(scored)
    if scored.verdict is Verdict.INSUFFICIENT:
        return (
            f"Known are {scored.coverage.known} of {plural(scored.coverage.voting, 'vote')}, less than "
            "half, and the level reaches from 1 or below to 2 or above."
        )
    return _open(cell)


def other_levels(assessment: Assessment, key: CellKey) -> Iterator[str]:
    """Yield what the cell would be if one criterion had another level, for those that matter alone."""
    method = method_of(assessment.rubric)
    judged = assessment.cells[key].judged
    now = score_cell(judged, method).outcome
    for criterion in judged:
        if criterion.level is None:
            continue
        found = _outcomes(criterion, judged, method)
        changes = [
            f"{_or(levels)} -> {outcome_text(outcome)}"
            for outcome, levels in found.items()
            if outcome != now
        ]
        if changes:
            is_now = "unknown" if criterion.is_unknown else level_text(criterion.level)
            yield f"{criterion.id} (now {is_now}): {'; '.join(changes)}"


def without_one(assessment: Assessment, key: CellKey) -> Iterator[str]:
    """Yield the criteria that a verdict cannot spare, with what the cell would be without each."""
    method = method_of(assessment.rubric)
    judged = assessment.cells[key].judged
    for loss in assessment.robustness.drop_one.lost:
        if loss.cell == key and loss.without is not None:
            rest = [other for other in judged if other.id != loss.without]
            outcome = score_cell(rest, method).outcome
            yield f"without {loss.without}: {outcome_text(outcome)}"


def _middle(ends: Iterable[int], *, upper: bool) -> tuple[int, str]:
    ordered = sorted(ends)
    median = upper_median(ordered) if upper else lower_median(ordered)
    name = "median" if len(ordered) % 2 else f"{'upper' if upper else 'lower'} median"
    return median, f"{' '.join(map(str, ordered))}: {name} {median}"


def _ceilings(judged: Sequence[Judged], level: Level, method: Method) -> Iterator[str]:
    for criterion in judged:
        if criterion.level is None or not (criterion.necessary or not criterion.counts):
            continue
        kind = "Necessary" if criterion.counts else "Gate"
        bound = ceiling(criterion, method.necessary)
        said = f"{kind} {criterion.id} is {level_text(criterion.level)}"
        if bound == NO_CEILING:
            yield f"{said} and holds nothing down."
            continue
        held = level.at_most(bound)
        perhaps = "perhaps " if bound.hi == WIDE else ""
        yield (
            f"{said} and {perhaps}holds the cell at {bound.lo} or below: {level_text(level)} "
            f"{'stays' if held == level else f'becomes {level_text(held)}'}."
        )
        level = held


def _settled(scored: ScoredCell) -> str:
    low = scored.level is not None and scored.level.is_surely_low
    reached = (
        "The highest possible level is 1 or below"
        if low
        else "The lowest possible level is 2 or above"
    )
    decided = ", ".join(scored.decided_by)
    if scored.verdict.is_decided:
        return f"{reached}, whatever the unknowns turn out to be. Decided by {decided}."
    sure = confidence_text(scored.confidence) or "not stated"
    return (
        f"{reached}, but less than half of the votes are known and the confidence of what decides "
        f"({decided}) is {sure}: a lean, and no verdict."
    )


def _open(cell: CellResult) -> str:
    if cell.scored.reason is Reason.MIXED:
        votes = [result.judged for result in cell.criteria if result.judged.votes]
        high = ", ".join(vote.id for vote in votes if vote.is_surely_high)
        low = ", ".join(vote.id for vote in votes if vote.is_surely_low)
        return f"Surely 2 or above: {high}. Surely 1 or below: {low}. So it is mixed."
    if cell.scored.reason is Reason.STRADDLES:
        return "The level reaches from 1 or below to 2 or above, because levels are ranges."
    said = "a gap" if cell.scored.reason is Reason.LEANS_GAP else "aligned"
    return f"The known criteria alone would say {said}, but the unknown ones could undo that: a lean, and no verdict."


def _outcomes(
    criterion: Judged, judged: Sequence[Judged], method: Method
) -> dict[Outcome, list[int]]:
    """Return the outcomes at levels 0 to 3; an unknown criterion is taken to become known for sure."""
    confidence = Confidence.HIGH if criterion.is_unknown else criterion.confidence
    found: dict[Outcome, list[int]] = {}
    for level in range(CLOSED, WIDE + 1):
        other = replace(criterion, level=exactly(level), confidence=confidence)
        rest = [other if each.id == criterion.id else each for each in judged]
        found.setdefault(score_cell(rest, method).outcome, []).append(level)
    return found


def _or(levels: Sequence[int]) -> str:
    *first, last = map(str, levels)
    return f"{', '.join(first)} or {last}" if first else last
