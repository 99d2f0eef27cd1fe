"""Orders agencies in their two rows so that the lines between them are short and seldom cross."""

from collections.abc import Sequence
from itertools import permutations

Row = list[str | None]
Ties = Sequence[tuple[str, str]]

_ALL_ORDERS = 3
_UNDER_A_TRUNK = 60.0
_TARGET_UNDER_A_TRUNK = 30.0


def arranged(
    rows: tuple[Sequence[str], Sequence[str]],
    slots: tuple[Sequence[float], Sequence[float]],
    ties: Ties,
) -> dict[str, float]:
    """Return the middle of each agency.

    From each order of a short national row, swaps the places of two agencies of a row, free places included, for as long as that helps.

    Parameters
    ----------
    rows
        Agency ids of the national and the local row; a row has no more than its slots.
    slots
        The middles of the places of each row, in points.
    ties
        Pairs of who answers and who is answered to.
    """
    first, second = _seated(rows[0], len(slots[0])), _seated(rows[1], len(slots[1]))
    starts = permutations(first) if len(first) <= _ALL_ORDERS else [first]
    found = [_improved((list(start), second), slots, ties) for start in starts]
    return _middles(min(found, key=lambda seats: _cost(seats, slots, ties)), slots)


def _improved(
    seats: tuple[Row, Row], slots: tuple[Sequence[float], Sequence[float]], ties: Ties
) -> tuple[Row, Row]:
    cost = _cost(seats, slots, ties)
    while True:
        best, least = seats, cost
        for tried in _swaps(seats):
            total = _cost(tried, slots, ties)
            if total < least - 1e-9:
                best, least = tried, total
        if best is seats:
            return seats
        seats, cost = best, least


def _seated(row: Sequence[str], places: int) -> Row:
    """Return a row with its agencies in the middle places."""
    before = (places - len(row)) // 2
    return [*[None] * before, *row, *[None] * (places - len(row) - before)]


def _swaps(seats: tuple[Row, Row]) -> list[tuple[Row, Row]]:
    found = []
    for which, row in enumerate(seats):
        for one in range(len(row)):
            for other in range(one + 1, len(row)):
                changed = list(row)
                changed[one], changed[other] = row[other], row[one]
                found.append((changed, seats[1]) if which == 0 else (seats[0], changed))
    return found


def _middles(
    seats: tuple[Row, Row], slots: tuple[Sequence[float], Sequence[float]]
) -> dict[str, float]:
    return {
        name: middle
        for row, places in zip(seats, slots, strict=True)
        for name, middle in zip(row, places, strict=True)
        if name is not None
    }


def _cost(
    seats: tuple[Row, Row], slots: tuple[Sequence[float], Sequence[float]], ties: Ties
) -> float:
    middles = _middles(seats, slots)
    ends: dict[str, list[float]] = {}
    for source, target in ties:
        ends.setdefault(target, [middles[target]]).append(middles[source])
    cost = sum(abs(middles[source] - middles[target]) for source, target in ties)
    for source, target in ties:
        for other, places in ends.items():
            if other == target:
                continue
            cost += _UNDER_A_TRUNK * (min(places) < middles[source] < max(places))
            cost += _TARGET_UNDER_A_TRUNK * (
                min(places) < middles[target] < max(places)
            )
    return cost
