"""Orders the boxes of each column so that few lines cross, and gives them codes that read downwards."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise

from streams.diagrams.stream.picture import (
    LEVELS,
    STREAMS,
    Element,
    Level,
    Link,
    Stream,
)

Cell = tuple[Stream, Level]
Order = dict[Cell, list[Element]]

_SWEEPS = 24
_PASSES = 12
_LETTER: dict[Stream, str] = {"aims": "A", "processes": "P", "resources": "R"}


def order_elements(elements: Sequence[Element], links: Sequence[Link]) -> Order:
    """Return the elements of each cell from top to bottom; places that are empty come last.

    From the order given and from its reverse: barycentre sweeps, then swaps of neighbours as long as lines
    uncross. Nothing is left to chance: the same picture gives the same order.
    """
    neighbours = _neighbours(elements, links)
    found = [
        _uncrossed(start, neighbours) for start in (elements, list(reversed(elements)))
    ]
    return min(found, key=lambda order: _crossings(order, neighbours))


def order_side_by_side(
    elements: Sequence[Element],
    links: Sequence[Link],
    groups: Sequence[Sequence[Element]],
) -> Order:
    """Return the elements of each cell from top to bottom, those of a group one after the other.

    The first of a group is ordered for all of it: the others have the same links.
    """
    others = {element.id for group in groups for element in group[1:]}
    followers = {group[0].id: group[1:] for group in groups}
    order = order_elements(
        [element for element in elements if element.id not in others],
        [link for link in links if not {link.source, link.target} & others],
    )
    return {
        cell: [
            each
            for element in column
            for each in (element, *followers.get(element.id, ()))
        ]
        for cell, column in order.items()
    }


def codes_of(order: Order) -> dict[str, str]:
    """Return a code for each element that is there: the letter of its stream, counted downwards.

    A code that the element brings is kept, and not given twice.
    """
    codes: dict[str, str] = {}
    for stream in STREAMS:
        column = [element for level in LEVELS for element in order[stream, level]]
        taken = {element.code for element in column if element.code}
        count = 0
        for element in column:
            if element.state != "present":
                continue
            code = element.code
            while not code:
                count += 1
                code = (
                    ""
                    if f"{_LETTER[stream]}{count}" in taken
                    else f"{_LETTER[stream]}{count}"
                )
            codes[element.id] = code
    return codes


def _uncrossed(
    elements: Sequence[Element], neighbours: Mapping[str, Mapping[Stream, list[str]]]
) -> Order:
    order: Order = {(stream, level): [] for stream in STREAMS for level in LEVELS}
    for element in sorted(elements, key=lambda element: element.state != "present"):
        order[element.stream, element.level].append(element)
    best, fewest = _copied(order), _crossings(order, neighbours)
    for sweep in range(_SWEEPS):
        for stream in ("processes", "aims", "resources") if sweep % 2 else STREAMS:
            _sort_by_barycentre(order, stream, neighbours)
        crossings = _crossings(order, neighbours)
        if crossings < fewest:
            best, fewest = _copied(order), crossings
    _swap_neighbours(best, neighbours)
    return best


def _neighbours(
    elements: Sequence[Element], links: Sequence[Link]
) -> dict[str, dict[Stream, list[str]]]:
    stream_of = {element.id: element.stream for element in elements}
    table: dict[str, dict[Stream, list[str]]] = {
        element.id: {stream: [] for stream in STREAMS} for element in elements
    }
    for link in links:
        if link.source is not None and link.target is not None:
            table[link.source][stream_of[link.target]].append(link.target)
            table[link.target][stream_of[link.source]].append(link.source)
    return table


def _column(order: Order, stream: Stream) -> list[str]:
    return [element.id for level in LEVELS for element in order[stream, level]]


def _copied(order: Order) -> Order:
    return {cell: list(column) for cell, column in order.items()}


def _sort_by_barycentre(
    order: Order, stream: Stream, neighbours: Mapping[str, Mapping[Stream, list[str]]]
) -> None:
    place = {
        element: rank / max(1, len(column) - 1)
        for column in (_column(order, other) for other in STREAMS)
        for rank, element in enumerate(column)
    }

    def wanted(element: Element) -> tuple[bool, float]:
        others = [
            place[other]
            for column in neighbours[element.id].values()
            for other in column
        ]
        return (
            element.state != "present",
            sum(others) / len(others) if others else place[element.id],
        )

    for level in LEVELS:
        order[stream, level].sort(key=wanted)


def _crossings(
    order: Order, neighbours: Mapping[str, Mapping[Stream, list[str]]]
) -> int:
    total = 0
    for left, right in pairwise(STREAMS):
        place = {element: rank for rank, element in enumerate(_column(order, left))}
        ends = [
            place[other]
            for element in _column(order, right)
            for other in sorted(neighbours[element][left], key=place.__getitem__)
        ]
        above: list[int] = []
        for end in ends:
            place_among = bisect_right(above, end)
            total += len(above) - place_among
            above.insert(place_among, end)
    return total


def _swap_neighbours(
    order: Order, neighbours: Mapping[str, Mapping[Stream, list[str]]]
) -> None:
    for _ in range(_PASSES):
        changed = False
        for stream in STREAMS:
            others = [
                other
                for other in STREAMS
                if abs(STREAMS.index(other) - STREAMS.index(stream)) == 1
            ]
            place = {
                element: rank
                for other in others
                for rank, element in enumerate(_column(order, other))
            }
            for level in LEVELS:
                changed |= _swap_in_cell(
                    order[stream, level], others, place, neighbours
                )
        if not changed:
            return


def _swap_in_cell(
    cell: list[Element],
    others: Sequence[Stream],
    place: Mapping[str, int],
    neighbours: Mapping[str, Mapping[Stream, list[str]]],
) -> bool:
    changed = False
    for rank in range(len(cell) - 1):
        upper, lower = cell[rank], cell[rank + 1]
        if lower.state != "present":
            continue
        gain = 0
        for other in others:
            above = [place[end] for end in neighbours[upper.id][other]]
            below = [place[end] for end in neighbours[lower.id][other]]
            gain += sum((one > two) - (one < two) for one in above for two in below)
        if gain > 0:
            cell[rank], cell[rank + 1] = lower, upper
            changed = True
    return changed
