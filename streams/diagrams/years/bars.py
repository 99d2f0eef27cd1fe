"""Draws bars of time: straight ends are exact, ragged ends lie somewhere in the teeth, dotted ones are not known."""

from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.marks import DOTS, mark_area, question_ring
from streams.diagrams.canvas.palette import GAP, INK, MUTED, PAPER
from streams.diagrams.years.scale import Scale
from streams.diagrams.years.stretch import Edge, Stretch

Point = tuple[float, float]

ARROW = 5.0
RING = 3.9
_SURE = 6.0
_EXACT = 2.0
_TEETH = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """How a bar looks and where it lies: the middle of its height, and half of that."""

    owner: str
    middle: float
    half: float
    fill: str
    absent: bool = False

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.middle - self.half

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.middle + self.half


def draw_stretch(drawing: Drawing, scale: Scale, stretch: Stretch, bar: Bar) -> Area:
    """Draw a stretch of time as a bar, and return the area that it may cover."""
    if stretch.start is None and stretch.end is None and not stretch.ongoing:
        return _draw_unknown(drawing, scale, bar)
    left, right = _ends(scale, stretch)
    area = Area(left, bar.top, right, bar.bottom)
    sure = _sure_part(scale, stretch, left, right)
    if stretch.start is None or (stretch.end is None and not stretch.ongoing):
        drawing.rectangle(area, Paint(MUTED, 0.9, PAPER, DOTS))
    if sure[1] - sure[0] > 0.05:
        _draw_sure(drawing, scale, stretch, (sure[0], sure[1]), bar)
    if stretch.start is None:
        _ring(drawing, bar, left + RING + 1.0)
    if stretch.end is None and not stretch.ongoing:
        _ring(drawing, bar, right - RING - 1.0)
    return area


def start_of(scale: Scale, stretch: Stretch) -> float:
    """Return where a stretch begins across: the middle of what is possible, or the edge of the axis."""
    return scale.x(stretch.start.middle) if stretch.start else scale.left


def end_of(scale: Scale, stretch: Stretch) -> float:
    """Return where a stretch has surely ended across, or the edge of the axis."""
    return scale.x(stretch.end.latest) if stretch.end else scale.right


def _ends(scale: Scale, stretch: Stretch) -> tuple[float, float]:
    left = scale.x(stretch.start.earliest) if stretch.start else scale.left
    right = scale.x(stretch.end.latest) if stretch.end else scale.right
    return left, max(right, left + 1.0)


def _sure_part(
    scale: Scale, stretch: Stretch, left: float, right: float
) -> tuple[float, float]:
    """Return the part drawn full: all between two known ends, else a little beside the one that is known."""
    if stretch.start is None:
        known = right if stretch.end or stretch.ongoing else left
        return max(left, known - 2 * _SURE), known
    if stretch.end is None and not stretch.ongoing:
        return left, min(right, scale.x(stretch.start.latest) + _SURE)
    return left, right


def _draw_sure(
    drawing: Drawing, scale: Scale, stretch: Stretch, span: Point, bar: Bar
) -> None:
    """Draw the full part of a bar; both of its ends may be ragged, and then share what lies between."""
    left, right = span
    middle = (left + right) / 2
    points: list[Point] = []
    if stretch.ongoing or (stretch.end and stretch.end.earliest > scale.last + 1):
        points += _pointed(right, bar)
    elif stretch.end is None:
        points += [(right, bar.top), (right, bar.bottom)]
    else:
        inner = max(scale.x(stretch.end.earliest), middle)
        points += _ragged(inner, right, bar, _is_rough(scale, stretch.end))
    if stretch.start is not None and stretch.start.latest < scale.first:
        points += _pointed(left, bar, inward=1)[::-1]
    elif stretch.start is None:
        points += [(left, bar.bottom), (left, bar.top)]
    else:
        inner = min(scale.x(stretch.start.latest), middle)
        rough = _is_rough(scale, stretch.start)
        points += _ragged(inner, left, bar, rough)[::-1]
    paint = Paint(GAP, 1.0, PAPER, "5 2") if bar.absent else Paint(INK, 0.75, bar.fill)
    drawing.path(polyline(points) + "Z", paint)


def _is_rough(scale: Scale, edge: Edge) -> bool:
    return scale.x(edge.latest) - scale.x(edge.earliest) > _EXACT


def _ragged(inner: float, outer: float, bar: Bar, rough: bool) -> list[Point]:
    """Return an end from its upper to its lower corner: teeth from the inner place to the outer, or straight."""
    if not rough:
        return [(outer, bar.top), (outer, bar.bottom)]
    step = (bar.bottom - bar.top) / _TEETH
    return [
        (outer if place % 2 == 0 else inner, bar.top + step * place)
        for place in range(_TEETH + 1)
    ]


def _pointed(outer: float, bar: Bar, inward: int = -1) -> list[Point]:
    shoulder = outer + inward * ARROW
    return [(shoulder, bar.top), (outer, bar.middle), (shoulder, bar.bottom)]


def _ring(drawing: Drawing, bar: Bar, x: float) -> None:
    question_ring(drawing, x, bar.middle, RING)
    drawing.note_shape("mark", bar.owner, mark_area(x, bar.middle, RING))


def _draw_unknown(drawing: Drawing, scale: Scale, bar: Bar) -> Area:
    area = Area(scale.left, bar.top, scale.right, bar.bottom)
    drawing.rectangle(area, Paint(MUTED, 0.9, PAPER, DOTS))
    _ring(drawing, bar, (area.left + area.right) / 2)
    return area
