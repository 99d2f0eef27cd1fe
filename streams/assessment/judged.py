"""Names what scoring takes in: criteria as judged, their confidence, and the options of the method."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from streams.assessment.levels import CLOSED, GAP_UP_TO, UNKNOWN, WIDE, Level


class Confidence(StrEnum):
    """GRADE-CERQual's four words for how far a qualitative finding can be relied on (Lewin and others 2018)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"


class Median(StrEnum):
    """Which of the two middle criteria speaks when their number is even."""

    SYMMETRIC = "symmetric"
    """The lower for the low end, the upper for the high end: a tie is left open instead of being tilted."""
    LOWER = "lower"
    UPPER = "upper"


class Necessary(StrEnum):
    """What a necessary criterion may do to its cell besides voting."""

    CAP = "cap"
    """At 0 it holds the cell at 1 or below."""
    BOUNDS = "bounds"
    """The cell is never above it."""


@dataclass(frozen=True, slots=True)
class Method:
    """The options of scoring that a rubric may set."""

    median: Median = Median.SYMMETRIC
    necessary: Necessary = Necessary.CAP


@dataclass(frozen=True, slots=True)
class Judged:
    """One criterion as it enters the scoring, rated or structural.

    Parameters
    ----------
    level
        None when the criterion does not apply; it then drops out of its cell.
    confidence
        None when nobody stated it. That is never taken as enough where confidence is asked for, so a caller gives
        structural criteria the confidence of the facts under them.
    counts
        False makes a gate: it may hold its cell down, but has no vote, because presence is not clarity.
    """

    id: str
    level: Level | None
    confidence: Confidence | None = None
    necessary: bool = False
    counts: bool = True

    @property
    def votes(self) -> bool:
        """Unknown or not: an unknown vote is a vote that may still go either way."""
        return self.counts and self.level is not None

    @property
    def is_unknown(self) -> bool:
        """Also true of a range over the whole scale; false where the criterion does not apply."""
        return self.level == UNKNOWN

    @property
    def is_surely_high(self) -> bool:
        """At 2 or above, whatever else turns out."""
        return self.level is not None and self.level.is_surely_high

    @property
    def is_surely_low(self) -> bool:
        """At 1 or below, whatever else turns out."""
        return self.level is not None and self.level.is_surely_low


NO_CEILING = Level(WIDE, WIDE)


def ceiling(criterion: Judged, necessary: Necessary) -> Level:
    """Say how high a cell can be, given this criterion, as an interval.

    A gate or a necessary criterion at 0 holds the cell at 1. Only perhaps at 0, it takes down only the low end, which
    makes an unknown gate a doubt and never a gap (the method, step 3).
    """
    level = criterion.level
    if level is None or not (criterion.necessary or not criterion.counts):
        return NO_CEILING
    if criterion.necessary and necessary is Necessary.BOUNDS:
        bound = level
    else:
        bound = NO_CEILING
    return bound.at_most(Level(_cap(level.lo), _cap(level.hi)))


def strength(confidence: Confidence | None) -> int:
    """Rank from 0 for confidence that nobody stated, by 1 for very low, to 4 for high."""
    return 0 if confidence is None else len(_FROM_HIGH) - _FROM_HIGH.index(confidence)


def weakest(confidences: Iterable[Confidence | None]) -> Confidence | None:
    """Judge a chain of reasons by its weakest; None when one was not stated, or there are none."""
    return min(confidences, key=strength, default=None)


def is_enough(confidence: Confidence | None) -> bool:
    """Ask for moderate or better."""
    return strength(confidence) >= strength(Confidence.MODERATE)


_FROM_HIGH = tuple(Confidence)


def _cap(end: int) -> int:
    return GAP_UP_TO if end == CLOSED else WIDE
