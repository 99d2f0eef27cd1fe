"""Compares two matrices cell by cell, without ranking them by any single number."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from streams.assessment.levels import Level
from streams.assessment.scoring import ScoredCell

Key = TypeVar("Key")


class Difference(StrEnum):
    """How the first of two cells stands to the second, as far as that is sure."""

    HIGHER = "higher"
    NOT_LOWER = "not-lower"
    SAME = "same"
    NOT_HIGHER = "not-higher"
    LOWER = "lower"
    CANNOT_SAY = "cannot-say"
    NOT_APPLICABLE = "not-applicable"


class Dominance(StrEnum):
    """Whether one matrix is surely at least as high in every cell and higher in one."""

    FIRST = "first"
    SECOND = "second"
    SAME = "same"
    NEITHER = "neither"
    """Each is surely higher somewhere, so no further knowledge can make one dominate."""
    CANNOT_SAY = "cannot-say"


@dataclass(frozen=True, slots=True)
class Comparison(Generic[Key]):
    """The difference of every cell that either matrix has, in the order of the first, then the second."""

    cells: Mapping[Key, Difference]
    dominance: Dominance


def compare(
    first: Mapping[Key, ScoredCell], second: Mapping[Key, ScoredCell]
) -> Comparison[Key]:
    """Compare two matrices by Pareto dominance of intervals.

    Nothing is added up across cells: ranks under random weights of the cells had intervals many places wide. A
    difference is only said where it holds for every completion of the unknowns. Cells that do not apply, or that only
    one matrix has, are left out of the dominance and shown as such.
    """
    cells = {
        key: _difference(first.get(key), second.get(key)) for key in [*first, *second]
    }
    return Comparison(
        cells, _dominance(set(cells.values()) - {Difference.NOT_APPLICABLE})
    )


def difference(first: Level, second: Level) -> Difference:
    """Compare two levels by what is surely so.

    An unknown level is surely no higher than a 3, but only because nothing is; silence is not compared.
    """
    if not (first.is_known and second.is_known):
        return Difference.CANNOT_SAY
    if first == second and first.lo == first.hi:
        return Difference.SAME
    if first.lo >= second.hi:
        return Difference.HIGHER if first.lo > second.hi else Difference.NOT_LOWER
    if first.hi <= second.lo:
        return Difference.LOWER if first.hi < second.lo else Difference.NOT_HIGHER
    return Difference.CANNOT_SAY


def _difference(first: ScoredCell | None, second: ScoredCell | None) -> Difference:
    one = None if first is None else first.comparable_level
    other = None if second is None else second.comparable_level
    if one is None or other is None:
        return Difference.NOT_APPLICABLE
    return difference(one, other)


def _dominance(found: set[Difference]) -> Dominance:
    if found == {Difference.SAME}:
        return Dominance.SAME
    if {Difference.HIGHER, Difference.LOWER} <= found:
        return Dominance.NEITHER
    if Difference.HIGHER in found and found <= _AT_LEAST:
        return Dominance.FIRST
    if Difference.LOWER in found and found <= _AT_MOST:
        return Dominance.SECOND
    return Dominance.CANNOT_SAY


_AT_LEAST = {Difference.HIGHER, Difference.NOT_LOWER, Difference.SAME}
_AT_MOST = {Difference.LOWER, Difference.NOT_HIGHER, Difference.SAME}
