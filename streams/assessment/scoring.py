"""Scores one cell: its level from its criteria, and the verdict that the level allows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from streams.assessment.deciding import (
    Decision,
    decides_alignment,
    decides_gap,
    prevailing_confidence,
)
from streams.assessment.judged import (
    Confidence,
    Judged,
    Median,
    Method,
    ceiling,
    is_enough,
)
from streams.assessment.levels import UNKNOWN, Level, lower_median, upper_median

ENOUGH_COVERAGE = 0.5
STANDARD = Method()


class Verdict(StrEnum):
    """What can be said of a cell or a window."""

    ALIGNED = "aligned"
    GAP = "gap"
    UNDECIDED = "undecided"
    INSUFFICIENT = "insufficient"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_decided(self) -> bool:
        """Holds whatever is still unknown."""
        return self in (Verdict.ALIGNED, Verdict.GAP)


class Reason(StrEnum):
    """Why a cell is undecided."""

    MIXED = "mixed"
    LEANS_GAP = "leans-gap"
    LEANS_ALIGNED = "leans-aligned"
    STRADDLES = "straddles"


class Outcome(NamedTuple):
    """A verdict with its reason, which only an undecided cell has."""

    verdict: Verdict
    reason: Reason | None = None


class Coverage(NamedTuple):
    """How many of the voting criteria are known."""

    known: int
    voting: int

    @property
    def is_enough(self) -> bool:
        """Half or more; a cell without votes has no coverage to lack."""
        return self.known >= ENOUGH_COVERAGE * self.voting


@dataclass(frozen=True, slots=True)
class ScoredCell:
    """One cell of the matrix.

    Parameters
    ----------
    level
        None when no criterion that votes applies.
    decided_by
        Criterion ids in the order given; empty unless the level settles a verdict (or the lean it became).
    confidence
        Of the strongest argument for the verdict; where nothing is settled, what more than half of the known votes
        reach. None when not stated or nothing is known.
    """

    level: Level | None
    outcome: Outcome
    coverage: Coverage
    confidence: Confidence | None = None
    decided_by: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Without its reason."""
        return self.outcome.verdict

    @property
    def reason(self) -> Reason | None:
        """None unless the cell is undecided."""
        return self.outcome.reason

    @property
    def comparable_level(self) -> Level | None:
        """The level, or unknown where it would be a verdict but for weak confidence: a lean enters no comparison."""
        settled = self.level is not None and (
            self.level.is_surely_high or self.level.is_surely_low
        )
        return UNKNOWN if settled and not self.verdict.is_decided else self.level


def score_cell(criteria: Sequence[Judged], method: Method = STANDARD) -> ScoredCell:
    """Score one cell: level, verdict, coverage and confidence, none of which depends on the order of its criteria.

    *Aligned* from 2 and *gap* up to 1 hold whatever the unknown criteria turn out to be, so no coverage is asked of
    them. Only a gate or a necessary criterion can decide with less than half of the votes known, since the medians
    need at least half; a single judgement should then be a sure one, or the verdict is a lean (the method, step 4).
    """
    level = cell_level(criteria, method)
    coverage = _coverage(criteria)
    if level is None:
        return ScoredCell(None, Outcome(Verdict.NOT_APPLICABLE), coverage)
    decision = _decision(criteria, level, method)
    if decision is None:
        outcome = _open_outcome(criteria, coverage, method)
        return ScoredCell(level, outcome, coverage, prevailing_confidence(criteria))
    sure = coverage.is_enough or is_enough(decision.confidence)
    outcome = _settled_outcome(level) if sure else _lean(level)
    return ScoredCell(level, outcome, coverage, decision.confidence, decision.criteria)


def cell_level(criteria: Iterable[Judged], method: Method = STANDARD) -> Level | None:
    """Combine criteria into the level of their cell, as an interval; None when no criterion that votes applies.

    The median of the lows and the median of the highs of the voting criteria, then held down by gates and necessary
    criteria (the method, step 3). Medians, because a mean of ordered levels decides nothing and lets one strong
    criterion hide a weak one; symmetric ones, because a lower median calls most random cells gaps.

    Each step is monotone in each end of each criterion. The interval is therefore exact: it holds every completion of
    the unknown criteria, and the completions that put all of them lowest, or all highest, reach its ends.
    """
    judged = tuple(criteria)
    voting = [
        criterion.level
        for criterion in judged
        if criterion.counts and criterion.level is not None
    ]
    if not voting:
        return None
    of_lows = upper_median if method.median is Median.UPPER else lower_median
    of_highs = lower_median if method.median is Median.LOWER else upper_median
    level = Level(
        of_lows(vote.lo for vote in voting), of_highs(vote.hi for vote in voting)
    )
    for criterion in judged:
        level = level.at_most(ceiling(criterion, method.necessary))
    return level


def strengths(criteria: Iterable[Judged]) -> tuple[str, ...]:
    """List criteria surely at 2 or above, gates included, in the order given: what the matrix cannot show."""
    return tuple(criterion.id for criterion in criteria if criterion.is_surely_high)


def weaknesses(criteria: Iterable[Judged]) -> tuple[str, ...]:
    """List criteria surely at 1 or below, gates included, in the order given: what the matrix cannot show."""
    return tuple(criterion.id for criterion in criteria if criterion.is_surely_low)


def _coverage(criteria: Iterable[Judged]) -> Coverage:
    voting = [criterion for criterion in criteria if criterion.votes]
    return Coverage(sum(not criterion.is_unknown for criterion in voting), len(voting))


def _decision(
    criteria: Sequence[Judged], level: Level, method: Method
) -> Decision | None:
    if level.is_surely_high:
        return decides_alignment(criteria, method)
    if level.is_surely_low:
        return decides_gap(criteria, method)
    return None


def _settled_outcome(level: Level) -> Outcome:
    return Outcome(Verdict.ALIGNED if level.is_surely_high else Verdict.GAP)


def _lean(level: Level) -> Outcome:
    return Outcome(
        Verdict.UNDECIDED,
        Reason.LEANS_ALIGNED if level.is_surely_high else Reason.LEANS_GAP,
    )


def _open_outcome(
    criteria: Sequence[Judged], coverage: Coverage, method: Method
) -> Outcome:
    if not coverage.is_enough:
        return Outcome(Verdict.INSUFFICIENT)
    voting = [criterion for criterion in criteria if criterion.votes]
    if any(vote.is_surely_high for vote in voting) and any(
        vote.is_surely_low for vote in voting
    ):
        return Outcome(Verdict.UNDECIDED, Reason.MIXED)
    of_known = cell_level(
        (criterion for criterion in criteria if not criterion.is_unknown), method
    )
    if of_known is not None and (of_known.is_surely_high or of_known.is_surely_low):
        return _lean(of_known)
    return Outcome(Verdict.UNDECIDED, Reason.STRADDLES)
