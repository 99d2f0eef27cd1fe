"""Draws bars of time: straight ends are exact, ragged ends lie somewhere in the teeth, dotted ones are not known."""

from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.marks import DASHES, DOTS, mark_area, question_ring
from streams.diagrams.canvas.palette import GAP, INK, MUTED, PAPER
from streams.diagrams.years.scale import Scale
from streams.diagrams.years.stretch import Edge, Stretch

Point = tuple[float, float]

ARROW = 5.0
RING = 3.9
_SURE = 6.0
_TEETH = 4
_HALO = Paint(PAPER, 3.0)
_CORE = 5.0
"""So much of a bar stays full between the teeth of its two ends, else neither could be read."""


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
    if _is_unknown(stretch):
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


def draw_moment(drawing: Drawing, scale: Scale, edge: Edge, bar: Bar) -> None:
    """Draw a moment across a bar so that it shows on any ground: a line, or two with all between that is possible."""
    left, right = scale.x(edge.earliest), scale.x(edge.latest)
    lines = [((left, bar.top), (left, bar.bottom))]
    if edge.is_rough(scale.years):
        lines.append(((right, bar.top), (right, bar.bottom)))
        lines.append(((left, bar.middle), (right, bar.middle)))
    strokes = "".join(polyline(line) for line in lines)
    drawing.path(strokes, _HALO)
    drawing.path(strokes, Paint(INK, 0.9))


def _ends(scale: Scale, stretch: Stretch) -> tuple[float, float]:
    left = scale.x(stretch.start.earliest) if stretch.start else scale.left
    right = scale.x(stretch.end.latest) if stretch.end else scale.right
    return left, max(right, left + 1.0)


def _is_unknown(stretch: Stretch) -> bool:
    edges = stretch.start or stretch.end or stretch.ongoing
    return not edges and stretch.proof is None


def _sure_part(
    scale: Scale, stretch: Stretch, left: float, right: float
) -> tuple[float, float]:
    """Return the part drawn full: all between two known ends, else what is proven or a little beside a known end."""
    proof = [scale.x(time) for time in stretch.proof or ()]
    open_end = stretch.end is None and not stretch.ongoing
    if stretch.start is None:
        if open_end:
            return proof[0], max(proof[1], proof[0] + 1.0)
        return max(left, min([right - 2 * _SURE, *proof])), right
    if open_end:
        return left, min(right, max([scale.x(stretch.start.latest) + _SURE, *proof]))
    return left, right


def _draw_sure(
    drawing: Drawing, scale: Scale, stretch: Stretch, span: Point, bar: Bar
) -> None:
    """Draw the full part of a bar with its two ends, each as deep as it is unsure where there is room."""
    left, right = span
    before, after = _fitted(
        (_depth_of_start(scale, stretch), _depth_of_end(scale, stretch)), right - left
    )
    if _goes_on(scale, stretch):
        end = _pointed(right, bar, -after)
    else:
        end = _ragged(right - after, right, bar)
    if _began_before(scale, stretch):
        start = _pointed(left, bar, before)
    else:
        start = _ragged(left + before, left, bar)
    if bar.absent:
        _draw_outline(drawing, start, end)
    else:
        outline = polyline([*end, *start[::-1]]) + "Z"
        drawing.path(outline, Paint(INK, 0.75, bar.fill))


def _draw_outline(drawing: Drawing, start: list[Point], end: list[Point]) -> None:
    """Draw what is known to be lacking: dashed along, but with full ends, since dashes break up teeth."""
    drawing.path(polyline([*end, *start[::-1]]) + "Z", Paint(fill=PAPER))
    for corner in (0, -1):
        along = polyline((start[corner], end[corner]))
        drawing.path(along, Paint(GAP, 1.0, dash=DASHES))
    for points in (start, end):
        drawing.path(polyline(points), Paint(GAP, 1.0))


def _goes_on(scale: Scale, stretch: Stretch) -> bool:
    end = stretch.end
    return stretch.ongoing or (end is not None and end.is_after(scale.years))


def _began_before(scale: Scale, stretch: Stretch) -> bool:
    return stretch.start is not None and stretch.start.is_before(scale.years)


def _depth_of_start(scale: Scale, stretch: Stretch) -> float:
    if _began_before(scale, stretch):
        return ARROW
    return _unsure(scale, stretch.start)


def _depth_of_end(scale: Scale, stretch: Stretch) -> float:
    if _goes_on(scale, stretch):
        return ARROW
    return _unsure(scale, stretch.end)


def _unsure(scale: Scale, edge: Edge | None) -> float:
    """Return how wide the span is in which an edge lies, and nothing where it is exact or not known."""
    if edge is None or not edge.is_rough(scale.years):
        return 0.0
    return scale.x(edge.latest) - scale.x(edge.earliest)


def _fitted(depths: Point, length: float) -> Point:
    """Return the depths of two ends, made shallower in proportion where they would meet."""
    room = max(length - _CORE, length / 2)
    total = depths[0] + depths[1]
    share = min(1.0, room / total) if total else 1.0
    return depths[0] * share, depths[1] * share


def _ragged(inner: float, outer: float, bar: Bar) -> list[Point]:
    """Return an end from its upper to its lower corner: teeth from the outer place to the inner, or straight."""
    if abs(outer - inner) < 0.05:
        return [(outer, bar.top), (outer, bar.bottom)]
    step = (bar.bottom - bar.top) / _TEETH
    return [
        (outer if place % 2 == 0 else inner, bar.top + step * place)
        for place in range(_TEETH + 1)
    ]


def _pointed(outer: float, bar: Bar, inward: float) -> list[Point]:
    shoulder = outer + inward
    return [(shoulder, bar.top), (outer, bar.middle), (shoulder, bar.bottom)]


def _ring(drawing: Drawing, bar: Bar, x: float) -> None:
    question_ring(drawing, x, bar.middle, RING)
    drawing.note_shape("mark", bar.owner, mark_area(x, bar.middle, RING))


def _draw_unknown(drawing: Drawing, scale: Scale, bar: Bar) -> Area:
    area = Area(scale.left, bar.top, scale.right, bar.bottom)
    drawing.rectangle(area, Paint(MUTED, 0.9, PAPER, DOTS))
    _ring(drawing, bar, (area.left + area.right) / 2)
    return area
