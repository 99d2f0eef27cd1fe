"""Lays a diagram out on slides of 16 to 9, in the largest letters that do not scatter it over many."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from streams.diagrams.canvas.drawing import number
from streams.diagrams.canvas.figure import Figure, Room
from streams.diagrams.canvas.lettering import SIZE
from streams.diagrams.canvas.palette import PAPER
from streams.diagrams.making import Named
from streams.findings.errors import StreamsError

WIDTH, HEIGHT = 720.0, 405.0
"""25.4 cm by 14.29 cm, in points."""
MARGIN = 24.0
"""Projectors cut off edges; a third of an inch stays white on every side."""
READABLE = (12, 11, 10, 9, 8)
_CROWDED = (7, 6, 5, 4)
_SCATTERED = 1.5
_SLACK = 0.5
_FRAME = re.compile(
    r'^(<svg[^>]*?) width="[^"]*" height="[^"]*" viewBox="[^"]*"', re.DOTALL
)
_GROUND = re.compile(rf'<rect width="[^"]*" height="[^"]*" fill="{PAPER}"/>')

Sheets = Sequence[Named]


def slides_of(draw: Callable[[Room], Sheets]) -> list[Named]:
    """Return the sheets of a diagram, each on a slide of exactly `WIDTH` by `HEIGHT` points.

    Of the letters of 12 to 8 points in which every sheet fits its slide, the largest are taken that need at most
    half as many slides again as the fewest. What does not fit in letters of 8 points is drawn in
    smaller ones, with a note that says so.
    """
    fitting = [(size, drawn) for size in READABLE if (drawn := _fitting(draw, size))]
    if fitting:
        fewest = min(len(drawn) for _, drawn in fitting)
        return next(
            _slides(drawn, size)
            for size, drawn in fitting
            if len(drawn) <= _SCATTERED * fewest
        )
    for size in _CROWDED:
        if drawn := _fitting(draw, size):
            return _slides(drawn, size)
    smallest = _CROWDED[-1]
    return _slides(draw(_room(smallest)), smallest)


def _fitting(draw: Callable[[Room], Sheets], size: float) -> Sheets:
    """Return the sheets in letters of a size in points; none if one does not fit or cannot be drawn so."""
    room = _room(size)
    try:
        drawn = draw(room)
    except StreamsError:
        return ()
    fit = all(
        each.figure.width <= room.width + _SLACK
        and each.figure.height <= room.tallest + _SLACK
        for each in drawn
    )
    return drawn if fit else ()


def _room(size: float) -> Room:
    scale = size / SIZE
    return Room((WIDTH - 2 * MARGIN) / scale, (HEIGHT - 2 * MARGIN) / scale)


def _slides(drawn: Sheets, size: float) -> list[Named]:
    return [replace(each, figure=_slide(each.figure, size)) for each in drawn]


def _slide(figure: Figure, size: float) -> Figure:
    """Return a figure in the middle of a white slide, in letters of a size or of less if it is larger still."""
    room = _room(size)
    shrunk = min(1.0, room.width / figure.width, room.tallest / figure.height)
    scale = size / SIZE * shrunk
    width, height = WIDTH / scale, HEIGHT / scale
    left, top = (figure.width - width) / 2, (figure.height - height) / 2
    view = " ".join(number(each) for each in (left, top, width, height))
    svg = _FRAME.sub(
        rf'\1 width="{number(WIDTH)}pt" height="{number(HEIGHT)}pt" viewBox="{view}"',
        figure.svg,
        count=1,
    )
    place = f'x="{number(left)}" y="{number(top)}"'
    ground = f'<rect {place} width="{number(width)}" height="{number(height)}" fill="{PAPER}"/>'
    return replace(
        figure,
        svg=_GROUND.sub(ground, svg, count=1),
        width=WIDTH,
        height=HEIGHT,
        notes=figure.notes + _note(size * shrunk),
    )


def _note(size: float) -> tuple[str, ...]:
    if size >= READABLE[-1]:
        return ()
    return (
        f"its letters have {size:.3g} points on the slide, where {READABLE[-1]} can still be read: "
        "show less of it, or hand out a page",
    )
