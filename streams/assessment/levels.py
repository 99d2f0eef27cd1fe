"""Holds levels from closed to wide as intervals, and turns a share of met subjects into one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CLOSED = 0
WIDE = 3
GAP_UP_TO = 1
ALIGNED_FROM = 2


@dataclass(frozen=True, slots=True)
class Level:
    """A whole level on 0..3 (closed, ajar, open, wide), or the interval it is known to lie in.

    Medians, minima and caps only ever pick a level that is already there, so no step of the scoring needs a fraction.

    Raises
    ------
    ValueError
        Unless 0 <= lo <= hi <= 3.
    """

    lo: int
    hi: int

    def __post_init__(self) -> None:
        if not CLOSED <= self.lo <= self.hi <= WIDE:
            message = f"a level lies on {CLOSED}..{WIDE}, lowest first; got [{self.lo}, {self.hi}]"
            raise ValueError(message)

    @property
    def is_known(self) -> bool:
        """Narrower than the whole scale: a range that leaves everything open tells no more than silence."""
        return (self.lo, self.hi) != (CLOSED, WIDE)

    @property
    def is_surely_high(self) -> bool:
        """At 2 or above at both ends."""
        return self.lo >= ALIGNED_FROM

    @property
    def is_surely_low(self) -> bool:
        """At 1 or below at both ends."""
        return self.hi <= GAP_UP_TO

    def at_most(self, ceiling: "Level") -> "Level":
        """Lower end by end, so that a ceiling that is only perhaps low takes down only the lower end."""
        return Level(min(self.lo, ceiling.lo), min(self.hi, ceiling.hi))


UNKNOWN = Level(CLOSED, WIDE)


def exactly(level: int) -> Level:
    """Give an interval without width."""
    return Level(level, level)


def spanning(levels: Iterable[Level]) -> Level:
    """Span from the lowest low to the highest high, for coders without consensus and for dated ratings that differ.

    Ratings are never averaged: the mean of a 0 and a 2 is a level that no reader gave (the method, step 2).

    Raises
    ------
    ValueError
        When there are no levels.
    """
    given = tuple(levels)
    if not given:
        message = "no levels to span"
        raise ValueError(message)
    return Level(min(level.lo for level in given), max(level.hi for level in given))


def share_as_level(
    met: int,
    unmet: int,
    unknown: int,
    thresholds: Sequence[float],
    *,
    when_none: Level = UNKNOWN,
) -> Level:
    """Turn the share of subjects that meet a check into the level of its structural criterion, as an interval.

    The share is worked out with the unknown subjects all unmet and then all met, which gives the ends exactly because
    the share only rises with each subject met (the method, step 1).

    A level is the number of thresholds that the share exceeds. Exceeding is strict, so that with the standard rubric's
    ``[0, 0.333, 0.667]`` no subject met is 0, and a third and two thirds exactly are both 2, as its anchors
    ("one to two thirds") say: 0.333 lies just below a third, 0.667 just above two thirds.

    Parameters
    ----------
    thresholds
        Three shares in 0..1, rising: what levels 1, 2 and 3 must exceed.
    when_none
        The level without any subject. Unknown, since silence is not absence; a caller that knows the list to be closed
        says what an empty one means for its check.

    Raises
    ------
    ValueError
        When a count is negative, or the thresholds are not three rising shares.
    """
    if min(met, unmet, unknown) < 0:
        message = f"counts of subjects cannot be negative; got {met} met, {unmet} unmet, {unknown} unknown"
        raise ValueError(message)
    _require_rising_shares(thresholds)
    subjects = met + unmet + unknown
    if not subjects:
        return when_none
    # Dividing, not multiplying: a quotient of whole numbers is the double nearest to the share, as is a written threshold.
    return Level(
        _exceeded(met / subjects, thresholds),
        _exceeded((met + unknown) / subjects, thresholds),
    )


def lower_median(values: Iterable[int]) -> int:
    """Take the middle value, or the lower of the two in the middle; raises IndexError when there are none."""
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def upper_median(values: Iterable[int]) -> int:
    """Take the middle value, or the upper of the two in the middle; raises IndexError when there are none."""
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def _exceeded(share: float, thresholds: Sequence[float]) -> int:
    return sum(share > threshold for threshold in thresholds)


def _require_rising_shares(thresholds: Sequence[float]) -> None:
    steps = list(thresholds)
    if (
        len(steps) != WIDE
        or steps != sorted(set(steps))
        or not all(0 <= step <= 1 for step in steps)
    ):
        message = f"levels need {WIDE} rising shares between 0 and 1; got {steps}"
        raise ValueError(message)
