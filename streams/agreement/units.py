"""Sorts what several coders said of each unit into what can be counted and what can only be compared."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

Rating = int | tuple[int, int]
"""A whole level, or the lowest and the highest of a range."""

Unit = Mapping[str, Rating | None]
"""What each coder said of one criterion of one policy; None, or no key, where a coder said nothing or did not know."""

Counts = tuple[int, ...]
"""How many coders gave each level of the scale to a unit, lowest level first."""

SCALE = (0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Material:
    """How much there is to compare.

    Parameters
    ----------
    units
        All units, with or without ratings.
    compared
        Units that two coders or more rated, ranges included: the basis of the percentages.
    counted
        Units to which two coders or more gave a whole level: the basis of the coefficients.
    with_ranges
        Units in which a coder gave a range. A range has no place in a table of categories, so the coefficients take
        it as missing and keep the unit only if two whole levels remain.
    """

    units: int
    compared: int
    counted: int
    with_ranges: int


def material(units: Iterable[Unit], scale: Sequence[int] = SCALE) -> Material:
    """Count the units; raises ValueError when a rating is off the scale."""
    said = [ratings(unit, scale) for unit in units]
    return Material(
        units=len(said),
        compared=sum(len(given) > 1 for given in said),
        counted=sum(len(_whole(given)) > 1 for given in said),
        with_ranges=sum(len(_whole(given)) < len(given) for given in said),
    )


def ratings(unit: Unit, scale: Sequence[int] = SCALE) -> list[tuple[int, int]]:
    """List what coders said as ranges, by coder; a range over the whole scale says nothing and is left out.

    Raises
    ------
    ValueError
        When a rating is not on the scale, or a range is upside down.
    """
    said = [
        _as_range(rating, scale)
        for _, rating in sorted(unit.items())
        if rating is not None
    ]
    return [(lo, hi) for lo, hi in said if (lo, hi) != (scale[0], scale[-1])]


def pairs(
    unit: Unit, scale: Sequence[int] = SCALE
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """List what each two coders said of a unit."""
    return list(combinations(ratings(unit, scale), 2))


def patterns(units: Iterable[Unit], scale: Sequence[int] = SCALE) -> Counter[Counts]:
    """Count how often each pattern of whole levels occurs, in a fixed order; units without any are left out.

    Coefficients depend on nothing else: neither on who gave which level nor on the order of the units.
    """
    found = Counter(_counts(unit, scale) for unit in units)
    return Counter({counts: found[counts] for counts in sorted(found) if sum(counts)})


def _counts(unit: Unit, scale: Sequence[int]) -> Counts:
    levels = Counter(_whole(ratings(unit, scale)))
    return tuple(levels[level] for level in scale)


def _whole(given: Iterable[tuple[int, int]]) -> list[int]:
    return [lo for lo, hi in given if lo == hi]


def _as_range(rating: Rating, scale: Sequence[int]) -> tuple[int, int]:
    lo, hi = (rating, rating) if isinstance(rating, int) else rating
    if lo not in scale or hi not in scale or lo > hi:
        message = f"{rating} is not on the scale {scale[0]}..{scale[-1]}"
        raise ValueError(message)
    return lo, hi
