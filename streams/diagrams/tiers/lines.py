"""Draws the ways of the ties, each kind in its own line: dashed, double, plain, or barred."""

from itertools import pairwise

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.marks import (
    ACCOUNTABLE,
    DOTS,
    arrowhead,
    bar,
    cross,
    mark_area,
    question_ring,
    slashes,
)
from streams.diagrams.canvas.palette import GAP, INK, MUTED, PAPER, RESOURCES
from streams.diagrams.tiers.bands import Bands
from streams.diagrams.tiers.picture import TieKind, TieState
from streams.diagrams.tiers.ways import Route

Point = tuple[float, float]
COLOURS: dict[TieKind, str] = {
    "answers-to": MUTED,
    "money": RESOURCES,
    "joint": INK,
    "conflict": GAP,
}
HEADED: tuple[TieKind, ...] = ("answers-to", "money")
STOPPED: tuple[TieState, ...] = ("diverted", "not-there")
_HEAD = 4.0
_BREAK = (8.0, 11.4)


def draw_lines(drawing: Drawing, bands: Bands) -> None:
    """Draw every way that was found, money first, for its lines are the widest."""
    for route in sorted(bands.routes.found, key=lambda each: each.tie.kind != "money"):
        owner = f"{route.tie.kind} {route.tie.source} {route.tie.target or ''}"
        if route.target is None:
            _draw_stub(drawing, bands, route, owner)
            continue
        points = _points(bands, route)
        for start, end in pairwise(points):
            drawing.note_line(owner, start, end)
        _draw_way(drawing, route, points)
        _draw_ends(drawing, route, points)
        _draw_state(drawing, route, points, owner)


def stroke(drawing: Drawing, kind: TieKind, points: list[Point]) -> None:
    """Draw a line of a kind through points."""
    colour = COLOURS[kind]
    if kind == "money":
        drawing.path(polyline(points), Paint(colour, 3.0))
        drawing.path(polyline(points), Paint(PAPER, 1.3))
        return
    dash = ACCOUNTABLE if kind == "answers-to" else ""
    drawing.path(polyline(points), Paint(colour, 1.1, dash=dash))


def _points(bands: Bands, route: Route) -> list[Point]:
    source, target = route.source, route.target or route.source
    top, bottom = bands.channels[source.channel]
    if source is target:
        above = route.tie.source in bands.rows[source.channel - 1].places
        ends = [(source.x, top), (source.x, bottom)]
        return ends if above else ends[::-1]
    points = [(source.x, top if source.up else bottom)]
    for track in route.tracks:
        points += [(end.x, track.y) for end in track.ends]
    top, bottom = bands.channels[target.channel]
    return [*points, (target.x, top if target.up else bottom)]


def _draw_way(drawing: Drawing, route: Route, points: list[Point]) -> None:
    kind = route.tie.kind
    inner = list(points)
    if kind in HEADED:
        inner[-1] = _moved(points[-1], points[-2], _HEAD)
    if route.tie.state not in STOPPED:
        stroke(drawing, kind, inner)
        return
    near, far = (_moved(points[0], points[1], along) for along in _BREAK)
    stroke(drawing, kind, [inner[0], near])
    stroke(drawing, kind, [far, *inner[1:]])


def _draw_ends(drawing: Drawing, route: Route, points: list[Point]) -> None:
    kind = route.tie.kind
    first, last = _toward(points[0], points[1]), _toward(points[-1], points[-2])
    if kind in HEADED:
        arrowhead(drawing, points[-1], last, COLOURS[kind])
    if kind == "conflict":
        bar(drawing, points[0], first, GAP)
        bar(drawing, points[-1], last, GAP)


def _draw_state(
    drawing: Drawing, route: Route, points: list[Point], owner: str
) -> None:
    if route.tie.state == "unknown":
        x, y = _moved(points[0], points[1], 10.0)
        question_ring(drawing, x, y)
        drawing.note_shape("mark", owner, mark_area(x, y, 4.6))
    if route.tie.state in STOPPED:
        start = _moved(points[0], points[1], _BREAK[0])
        slashes(drawing, start, _toward(points[0], points[1]))
        middle = _moved(points[0], points[1], sum(_BREAK) / 2)
        drawing.note_shape("mark", owner, mark_area(*middle, 3.6))


def _draw_stub(drawing: Drawing, bands: Bands, route: Route, owner: str) -> None:
    x, y = route.source.x, bands.channels[route.source.channel][1]
    stem = polyline(((x, y), (x, y - 6.0)))
    if route.tie.state == "absent":
        drawing.path(stem, Paint(GAP, 1.3))
        cross(drawing, x, y - 8.6)
        drawing.note_shape("mark", owner, mark_area(x, y - 8.6, 3.2))
        return
    drawing.path(stem, Paint(MUTED, 1.0, dash=DOTS))
    question_ring(drawing, x, y - 10.4)
    drawing.note_shape("mark", owner, Area(x - 4.6, y - 15.0, x + 4.6, y - 5.8))


def _toward(end: Point, before: Point) -> tuple[int, int]:
    return (0, 1) if before[1] > end[1] else (0, -1)


def _moved(point: Point, toward: Point, along: float) -> Point:
    return (point[0], point[1] + (along if toward[1] > point[1] else -along))
