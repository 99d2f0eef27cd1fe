"""Draws the lines of a key that say how ends of bars are to be read."""

from collections.abc import Iterator, Sequence

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.key import Draw
from streams.diagrams.canvas.marks import DOTS, question_ring
from streams.diagrams.canvas.palette import CHIP, INK, MUTED, PAPER
from streams.diagrams.years.stretch import Edge, Stretch

_ROUGH = 0.3


def time_entries(
    stretches: Sequence[Stretch], years: tuple[int, int]
) -> Iterator[tuple[Draw, str]]:
    """Yield an entry for each kind of end that occurs among the bars."""
    edges = [
        edge
        for each in stretches
        for edge in (each.start, each.end)
        if edge is not None
    ]
    if any(_is_rough(edge) for edge in edges):
        yield _draw_ragged, "some time between the teeth"
    if any(
        each.start is None or (each.end is None and not each.ongoing)
        for each in stretches
    ):
        yield _draw_unknown, "time not known"
    first, last = years
    beyond = any(edge.latest < first or edge.earliest > last + 1 for edge in edges)
    if beyond or any(each.ongoing for each in stretches):
        words = "goes on, or began before" if beyond else "goes on"
        yield _draw_pointed, words


def _is_rough(edge: Edge) -> bool:
    return edge.latest - edge.earliest > _ROUGH


def _draw_ragged(drawing: Drawing, x: float, y: float) -> None:
    teeth = [
        (x + (20.0 if place % 2 == 0 else 11.0), y - 3.4 + 1.7 * place)
        for place in range(5)
    ]
    points = [*teeth, (x, y + 3.4), (x, y - 3.4)]
    drawing.path(polyline(points) + "Z", Paint(INK, 0.75, CHIP))


def _draw_unknown(drawing: Drawing, x: float, y: float) -> None:
    drawing.rectangle(
        Area(x, y - 3.4, x + 21.0, y + 3.4), Paint(MUTED, 0.9, PAPER, DOTS)
    )
    question_ring(drawing, x + 15.0, y, 3.9)


def _draw_pointed(drawing: Drawing, x: float, y: float) -> None:
    points = (
        (x, y - 3.4),
        (x + 15.0, y - 3.4),
        (x + 20.0, y),
        (x + 15.0, y + 3.4),
        (x, y + 3.4),
    )
    drawing.path(polyline(points) + "Z", Paint(INK, 0.75, CHIP))
