"""Draws the lines of a key that say how ends of bars are to be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.key import Draw
from streams.diagrams.canvas.marks import DOTS, question_ring
from streams.diagrams.canvas.palette import CHIP, INK, MUTED, PAPER
from streams.diagrams.years.stretch import Stretch


@dataclass(frozen=True, slots=True)
class Ends:
    """Which kinds of ends occur among bars; `before` is a beginning before the axis, `after` an end after it or open."""

    exact: bool
    ragged: bool
    unknown: bool
    before: bool
    after: bool


def ends_of(stretches: Sequence[Stretch], years: tuple[int, int]) -> Ends:
    """Return which kinds of ends occur among the bars of an axis."""
    edges = [
        edge
        for each in stretches
        for edge in (each.start, each.end)
        if edge is not None
    ]
    inside = [e for e in edges if not (e.is_before(years) or e.is_after(years))]
    return Ends(
        exact=any(not edge.is_rough(years) for edge in inside),
        ragged=any(edge.is_rough(years) for edge in inside),
        unknown=any(
            each.start is None or (each.end is None and not each.ongoing)
            for each in stretches
        ),
        before=any(edge.is_before(years) for edge in edges),
        after=any(each.ongoing for each in stretches)
        or any(edge.is_after(years) for edge in edges),
    )


def time_entries(
    stretches: Sequence[Stretch], years: tuple[int, int]
) -> Iterator[tuple[Draw, str]]:
    """Yield an entry for each kind of end that occurs among the bars."""
    ends = ends_of(stretches, years)
    if ends.ragged:
        yield _draw_ragged, "time lies in the teeth"
    if ends.unknown:
        yield _draw_unknown, "time not known"
    if ends.before or ends.after:
        said = [("goes on", ends.after), ("began before", ends.before)]
        yield _draw_pointed, ", ".join(words for words, true in said if true)


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
