"""Puts the bodies of each tier in rows of places that line up down the page, those that are tied near each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from streams.diagrams.tiers.picture import TIERS, AgenciesPicture, Body, Tie, Tier

MOST_IN_A_ROW = 5
_LEAST_IN_A_ROW = 3
_ROUNDS = 12


@dataclass
class ChipRow:
    """A row of places of one tier, from left to right; an empty place is None."""

    tier: Tier
    places: list[str | None]


def rows_of_chips(picture: AgenciesPicture, ties: Sequence[Tie]) -> list[ChipRow]:
    """Return the rows from the top; all have the same number of places."""
    parted = [
        (tier, part)
        for tier in TIERS
        for part in _parted([body for body in picture.bodies if body.tier == tier])
    ]
    count = max([_LEAST_IN_A_ROW, *(len(part) for _, part in parted)])
    rows = [ChipRow(tier, _spread(part, count)) for tier, part in parted]
    _draw_near(rows, [(t.source, t.target) for t in ties if t.target is not None])
    return rows


def _parted(bodies: Sequence[Body]) -> list[list[str]]:
    """Return the bodies in rows of about one length."""
    count = -(-len(bodies) // MOST_IN_A_ROW)
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


def _draw_near(rows: list[ChipRow], pairs: Sequence[tuple[str, str]]) -> None:
    """Swap places within rows for as long as that shortens the ties."""
    where = {
        name: place
        for row in rows
        for place, name in enumerate(row.places)
        if name is not None
    }
    for _ in range(_ROUNDS):
        changed = [_swapped(row, where, pairs) for row in rows]
        if not any(changed):
            return


def _swapped(
    row: ChipRow, where: dict[str, int], pairs: Sequence[tuple[str, str]]
) -> bool:
    changed = False
    for one, other in combinations(range(len(row.places)), 2):
        before = _length(where, pairs)
        _swap(row, where, one, other)
        if _length(where, pairs) < before:
            changed = True
        else:
            _swap(row, where, one, other)
    return changed


def _swap(row: ChipRow, where: dict[str, int], one: int, other: int) -> None:
    row.places[one], row.places[other] = row.places[other], row.places[one]
    for place in (one, other):
        name = row.places[place]
        if name is not None:
            where[name] = place


def _length(where: dict[str, int], pairs: Sequence[tuple[str, str]]) -> int:
    return sum(
        abs(where[one] - where[other])
        for one, other in pairs
        if one in where and other in where
    )
