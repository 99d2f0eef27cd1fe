"""Puts the bodies of each tier in rows of places that line up down the page, those that are tied near each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from streams.diagrams.tiers.picture import TIERS, Body, Tie, Tier

_LEAST_IN_A_ROW = 3
_ROUNDS = 12
_DETOUR = 1.6
_A_ROW = 0.6
_STRAIGHT = 0.1

_Place = tuple[int, int]


@dataclass
class ChipRow:
    """A row of places of one tier, from left to right; an empty place is None."""

    tier: Tier
    places: list[str | None]


def rows_of_chips(
    bodies: Sequence[Body], ties: Sequence[Tie], most: int
) -> list[ChipRow]:
    """Return the rows from the top, of at most `most` places; all have the same number."""
    parted = [
        (tier, part)
        for tier in TIERS
        for part in _parted([body for body in bodies if body.tier == tier], most)
    ]
    longest = max(len(part) for _, part in parted)
    count = max(min(_LEAST_IN_A_ROW, most), longest)
    rows = [ChipRow(tier, _spread(part, count)) for tier, part in parted]
    _Arranging(rows, ties).draw_near()
    return [row for row in rows if any(row.places)]


def _parted(bodies: Sequence[Body], most: int) -> list[list[str]]:
    """Return the bodies in rows of about one length."""
    count = -(-len(bodies) // most)
    return [
        [
            b.id
            for b in bodies[len(bodies) * n // count : len(bodies) * (n + 1) // count]
        ]
        for n in range(count)
    ]


def _spread(names: Sequence[str], count: int) -> list[str | None]:
    places: list[str | None] = [None] * count
    for number, name in enumerate(names):
        places[(2 * number + 1) * count // (2 * len(names))] = name
    return places


class _Arranging:
    """Swaps places within a tier for as long as that shortens the ties."""

    def __init__(self, rows: list[ChipRow], ties: Sequence[Tie]) -> None:
        self.rows = rows
        self.where = {
            name: (number, place)
            for number, row in enumerate(rows)
            for place, name in enumerate(row.places)
            if name is not None
        }
        pairs = [(tie.source, tie.target) for tie in ties if tie.target is not None]
        self.pairs = [
            (one, other)
            for one, other in pairs
            if one in self.where and other in self.where
        ]

    def draw_near(self) -> None:
        """Swap until nothing is gained by it, or for so many rounds."""
        best = self._length()
        for _ in range(_ROUNDS):
            before = best
            for one, other in self._swaps():
                self._swap(one, other)
                length = self._length()
                if length < best - 1e-9:
                    best = length
                else:
                    self._swap(one, other)
            if best == before:
                return

    def _swaps(self) -> Iterator[tuple[_Place, _Place]]:
        places = [
            (number, place)
            for number, row in enumerate(self.rows)
            for place in range(len(row.places))
        ]
        for one, other in combinations(places, 2):
            if self.rows[one[0]].tier == self.rows[other[0]].tier:
                yield one, other

    def _swap(self, one: _Place, other: _Place) -> None:
        names = self._at(one), self._at(other)
        for (row, column), name in ((one, names[1]), (other, names[0])):
            self.rows[row].places[column] = name
            if name is not None:
                self.where[name] = (row, column)

    def _at(self, place: _Place) -> str | None:
        return self.rows[place[0]].places[place[1]]

    def _length(self) -> float:
        return sum(
            self._between(self.where[one], self.where[other])
            for one, other in self.pairs
        )

    def _between(self, one: _Place, other: _Place) -> float:
        """Return how far a line must go: across, past rows, and around chips in its way."""
        across = abs(one[1] - other[1])
        top, bottom = sorted((one[0], other[0]))
        between = bottom - top - 1
        if between < 1:
            return across
        if not across and all(
            self.rows[row].places[one[1]] is None for row in range(top + 1, bottom)
        ):
            return _STRAIGHT
        return max(across, _DETOUR) + between * _A_ROW
