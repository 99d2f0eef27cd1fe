"""Maps years to the page, and draws the axis that says so."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import Style
from streams.diagrams.canvas.palette import BAND, BAND_LABEL, INK, RULE
from streams.diagrams.years.stretch import Stretch

AXIS = 14.0
"""How tall the axis is with its numbers, in points."""

_LABEL = 24.0
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """Where years lie across: `first` begins at `left`, and `last` ends at `right`."""

    left: float
    right: float
    first: int
    last: int

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year."""
        return self.first, self.last

    @property
    def year(self) -> float:
        """How wide a year is, in points."""
        return (self.right - self.left) / (self.last + 1 - self.first)

    def x(self, time: float) -> float:
        """Return where a decimal year lies; what lies outside is brought to the edge."""
        inside = min(max(time, self.first), self.last + 1)
        return self.left + (inside - self.first) * self.year


def years_of(
    stretches: Sequence[Stretch], wanted: tuple[int, int] | None
) -> tuple[int, int]:
    """Return the first and the last year that an axis needs: those wanted, or all that are known."""
    if wanted is not None:
        return wanted
    times = [
        time
        for each in stretches
        for edge in (each.start, each.end)
        if edge is not None
        for time in (edge.earliest, edge.latest)
    ]
    times += [time for each in stretches for time in each.proof or ()]
    if not times:
        return 2000, 2000 + _FEWEST
    first, last = math.floor(min(times)), math.ceil(max(times)) - 1
    return first, max(last, first + _FEWEST)


def draw_axis(drawing: Drawing, scale: Scale, top: float, bottom: float) -> None:
    """Draw the years above `top`, and a fine line down to `bottom` where each numbered year begins and the last ends."""
    drawing.path(polyline(((scale.left, top), (scale.right, top))), Paint(INK, 0.75))
    numbered = _numbered(scale)
    for year in range(scale.first, scale.last + 2):
        x = scale.x(year)
        marked = year in numbered or year > scale.last
        drawing.path(
            polyline(((x, top - (3.4 if marked else 2.0)), (x, top))), Paint(INK, 0.5)
        )
        if marked:
            drawing.path(polyline(((x, top), (x, bottom))), Paint(BAND_LABEL, 0.5))
        if year in numbered:
            # The first and the last number must stay on the page; the others stand over their line.
            shift = min(0.0, drawing.width - x - _LABEL / 2 + 3.0)
            drawing.text(x + shift, top - 5.0, str(year), Style(anchor="middle"))


def draw_span(
    drawing: Drawing,
    scale: Scale,
    span: tuple[float, float],
    place: tuple[float, float],
) -> None:
    """Draw a pale band behind a span of decimal years, from the first height of `place` to the second."""
    area = Area(scale.x(span[0]), place[0], scale.x(span[1]), place[1])
    if area.width > 0:
        drawing.rectangle(area, Paint(fill=BAND))
        drawing.path(
            polyline(((area.left, area.top), (area.left, area.bottom))),
            Paint(RULE, 0.5),
        )


def _numbered(scale: Scale) -> set[int]:
    """Return the years that have room for their number; the last is always among them."""
    step = max(1, math.ceil(_LABEL / scale.year))
    return {
        year
        for year in range(scale.first, scale.last, step)
        if (scale.last - year) * scale.year >= _LABEL
    } | {scale.last}
