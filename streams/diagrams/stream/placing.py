"""Places things in a row so that each is near where it is wanted and none overlap."""

from collections.abc import Mapping, Sequence

from streams.diagrams.stream.boxes import Box

_ROUNDS = 8


def stacked(
    wanted: Sequence[float],
    sizes: Sequence[float],
    space: float,
    limits: tuple[float, float],
) -> list[float]:
    """Return where things begin, in order, least squares from where they are wanted.

    Pool adjacent violators: things that would overlap move together to their common mean.

    Parameters
    ----------
    wanted
        Where each would begin if it were alone.
    sizes
        How long each is.
    space
        Left free between neighbours.
    limits
        First and last point; where all together are longer, they begin at the first.
    """
    if not wanted:
        return []
    offsets = [0.0]
    for size in sizes[:-1]:
        offsets.append(offsets[-1] + size + space)
    low, high = limits
    latest = max(low, high - offsets[-1] - sizes[-1])
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        pool = (want - offset, 1)
        while pools and pools[-1][0] > pool[0]:
            mean, count = pools.pop()
            together = count + pool[1]
            pool = ((mean * count + pool[0] * pool[1]) / together, together)
        pools.append(pool)
    starts = [mean for mean, count in pools for _ in range(count)]
    return [
        min(max(low, start), latest) + offset
        for start, offset in zip(starts, offsets, strict=True)
    ]


def place_boxes(
    cells: Sequence[tuple[Sequence[Box], tuple[float, float]]],
    neighbours: Mapping[str, Sequence[str]],
    space: float,
) -> None:
    """Set the top of each box within the limits of its cell, near the boxes that it is linked to."""
    boxes = {box.id: box for column, _ in cells for box in column}
    for column, (top, _) in cells:
        y = top
        for box in column:
            box.top = y
            y += box.height + space
    for turn in range(_ROUNDS):
        for column, limits in cells if turn % 2 else cells[::-1]:
            wanted = [
                _wanted(box, [boxes[other] for other in neighbours[box.id]], limits)
                for box in column
            ]
            tops = stacked(wanted, [box.height for box in column], space, limits)
            for box, top in zip(column, tops, strict=True):
                box.top = top


def _wanted(box: Box, others: Sequence[Box], limits: tuple[float, float]) -> float:
    if not others:
        return box.top
    low, high = limits
    middles = [min(max(other.middle, low), high) for other in others]
    return sum(middles) / len(middles) - box.height / 2
