"""Draws what runs in a gutter: trunks, the lines that join them, arrowheads, breaks, and ends that stay empty."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, number, polyline
from streams.diagrams.canvas.marks import (
    DOTS,
    RING,
    arrowhead,
    bar,
    cross,
    dot,
    mark_area,
    question_ring,
    slashes,
)
from streams.diagrams.canvas.palette import GAP, MUTED
from streams.diagrams.stream.heads import open_arrowhead
from streams.diagrams.stream.nets import Ending, Gutter, Net, Pin

_CORNER = 2.5
_BRIDGE = 1.1
_BREAK = (4.0, 7.4)
_RING_AT = 10.6
_STROKE = 1.0
_STARTS: dict[Ending, float] = {
    "line": 0.0,
    "arrow": 3.6,
    "open arrow": 5.6,
    "bar": 1.8,
    "stub": 0.0,
}

Point = tuple[float, float]


@dataclass(frozen=True)
class _Pen:
    """Draws with one axis across the gutter and one along it, whichever way the gutter runs."""

    drawing: Drawing
    gutter: Gutter
    upright: bool

    def point(self, across: float, along: float) -> Point:
        return (across, along) if self.upright else (along, across)

    def toward(self, inward: int) -> tuple[int, int]:
        return (inward, 0) if self.upright else (0, inward)

    def line(self, net: Net, ends: tuple[Point, Point], paint: Paint) -> None:
        start, end = self.point(*ends[0]), self.point(*ends[1])
        if abs(start[0] - end[0]) + abs(start[1] - end[1]) < 0.05:
            return
        self.drawing.path(polyline((start, end)), paint)
        self.drawing.note_line(net.name, start, end)

    def mark(self, owner: str, across: float, along: float, radius: float) -> None:
        self.drawing.note_shape(
            "mark", owner, mark_area(*self.point(across, along), radius)
        )

    def wall(self, pin: Pin) -> float:
        return self.gutter.walls[pin.wall]


def draw_gutter(drawing: Drawing, gutter: Gutter, *, upright: bool) -> None:
    """Draw every net and stub of a gutter whose pins and trunks have their places.

    `upright` tells whether the gutter runs from top to bottom.
    """
    pen = _Pen(drawing, gutter, upright)
    for net in gutter.nets:
        for pin in net.pins:
            _draw_pin(pen, net, pin)
        _draw_trunk(pen, net)
    for stub in gutter.stubs:
        _draw_stub(pen, stub)


def _draw_pin(pen: _Pen, net: Net, pin: Pin) -> None:
    inward = 1 if pin.wall == 0 else -1
    wall = pen.wall(pin)
    end = _far_end(pen, net, pin)
    paint = _paint(net, pin)
    for start, stop in _stretches(pen, net, pin, end):
        pen.line(net, ((start, pin.at), (stop, pin.at)), paint)
    tip = pen.point(wall + 0.4 * inward, pin.at)
    if pin.ending == "arrow":
        arrowhead(pen.drawing, tip, pen.toward(inward), net.colour)
        pen.mark(net.name, wall + 3.0 * inward, pin.at, 2.4)
    elif pin.ending == "open arrow":
        open_arrowhead(pen.drawing, tip, pen.toward(inward), net.colour)
        pen.mark(net.name, wall + 3.4 * inward, pin.at, 2.7)
    elif pin.ending == "bar":
        bar(pen.drawing, tip, pen.toward(inward), net.colour)
        pen.mark(net.name, wall + 2.0 * inward, pin.at, 1.8)
    if pin.condition == "diverted":
        slashes(
            pen.drawing,
            pen.point(wall + _BREAK[0] * inward, pin.at),
            pen.toward(inward),
        )
        pen.mark(net.name, wall + 5.7 * inward, pin.at, 2.8)
    elif pin.condition == "unknown":
        question_ring(pen.drawing, *pen.point(wall + _RING_AT * inward, pin.at))
        pen.mark(net.name, wall + _RING_AT * inward, pin.at, RING)


def _far_end(pen: _Pen, net: Net, pin: Pin) -> float:
    """Return how far across the line of a pin goes: to its trunk, or to the other wall."""
    if not net.is_straight:
        return net.at
    return (
        pen.wall(pin)
        if pin.ending != "line"
        else pen.gutter.walls[1 - pin.wall] + (3.6 if pin.wall else -3.6)
    )


def _stretches(pen: _Pen, net: Net, pin: Pin, end: float) -> list[tuple[float, float]]:
    """Return the pieces of a line across the gutter, without what lies under marks, bridges and corners."""
    inward = 1 if pin.wall == 0 else -1
    wall = pen.wall(pin)
    start = wall + _STARTS[pin.ending] * inward
    if net.is_straight and pin.ending != "line":
        return []
    if _turns(net, pin.at):
        end -= _radius(net) * inward
    low, high = min(start, end), max(start, end)
    holes = [
        (other.at - _BRIDGE, other.at + _BRIDGE)
        for other in pen.gutter.nets
        if other is not net
        and not other.is_straight
        and other.low - 0.5 < pin.at < other.high + 0.5
    ]
    if pin.condition == "diverted":
        holes.append(
            (
                min(wall + place * inward for place in _BREAK),
                max(wall + place * inward for place in _BREAK),
            )
        )
    if pin.condition == "unknown":
        ring = wall + _RING_AT * inward
        holes.append((ring - RING, ring + RING))
    return _without(low, high, sorted(holes))


def _without(
    low: float, high: float, holes: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    pieces, start = [], low
    for hole_start, hole_end in holes:
        if hole_end <= start or hole_start >= high:
            continue
        if hole_start > start:
            pieces.append((start, hole_start))
        start = hole_end
    if start < high:
        pieces.append((start, high))
    return pieces


def _draw_trunk(pen: _Pen, net: Net) -> None:
    if net.is_straight:
        return
    for pin in net.pins:
        if _turns(net, pin.at):
            _draw_corner(pen, net, pin)
        else:
            dot(pen.drawing, *pen.point(net.at, pin.at), net.colour)
            pen.mark(net.name, net.at, pin.at, 1.6)
    top = net.low + (_radius(net) if _turns(net, net.low) else 0.0)
    bottom = net.high - (_radius(net) if _turns(net, net.high) else 0.0)
    pen.line(
        net,
        ((net.at, top), (net.at, bottom)),
        Paint(net.colour, _STROKE, dash=net.dash),
    )


def _draw_corner(pen: _Pen, net: Net, pin: Pin) -> None:
    outward = -1 if pin.wall == 0 else 1
    along = 1 if abs(pin.at - net.low) < 0.01 else -1
    start = pen.point(net.at + _radius(net) * outward, pin.at)
    bend = pen.point(net.at, pin.at)
    end = pen.point(net.at, pin.at + _radius(net) * along)
    points = [f"{number(x)} {number(y)}" for x, y in (start, bend, end)]
    pen.drawing.path(f"M{points[0]}Q{points[1]} {points[2]}", _paint(net, pin))


def _turns(net: Net, at: float) -> bool:
    """Tell whether a line turns into its trunk there, rather than joins it on the way."""
    ends_here = abs(at - net.low) < 0.01 or abs(at - net.high) < 0.01
    return ends_here and sum(abs(pin.at - at) < 0.01 for pin in net.pins) == 1


def _radius(net: Net) -> float:
    return min(_CORNER, (net.high - net.low) / 2)


def _paint(net: Net, pin: Pin) -> Paint:
    match pin.condition:
        case "diverted":
            return Paint(GAP, _STROKE, dash=net.dash)
        case "unknown":
            return Paint(
                net.colour if net.dash else MUTED, _STROKE, dash=net.dash or DOTS
            )
        case _:
            return Paint(net.colour, _STROKE, dash=net.dash)


def _draw_stub(pen: _Pen, stub: Pin) -> None:
    inward = 1 if stub.wall == 0 else -1
    wall = pen.wall(stub)
    start, end = pen.point(wall, stub.at), pen.point(wall + 6 * inward, stub.at)
    absent = stub.condition == "absent"
    centre = wall + (8.6 if absent else _RING_AT) * inward
    pen.drawing.path(
        polyline((start, end)),
        Paint(GAP, 1.2) if absent else Paint(MUTED, 0.9, dash=DOTS),
    )
    if absent:
        cross(pen.drawing, *pen.point(centre, stub.at))
    else:
        question_ring(pen.drawing, *pen.point(centre, stub.at))
    pen.mark(
        f"{pen.gutter.name} stub of {stub.box}",
        centre,
        stub.at,
        3.2 if absent else RING,
    )
    area = Area(
        min(start[0], end[0]),
        min(start[1], end[1]),
        max(start[0], end[0]),
        max(start[1], end[1]),
    )
    pen.drawing.note_line(
        f"{pen.gutter.name} stub of {stub.box}",
        (area.left, area.top),
        (area.right, area.bottom),
    )
