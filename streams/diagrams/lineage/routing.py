"""Finds where the lines between lives run, so that none is taken for another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from streams.diagrams.canvas.drawing import Area
from streams.diagrams.lineage.picture import LASTING, Step, StepKind
from streams.diagrams.lineage.sheets import Block
from streams.diagrams.years.scale import Scale

HALF = 4.0
"""Half the height of the bar of a life, in points."""

_SHIFTS = tuple(1.6 + place for place in range(37))
_APART = 4.0
_HEADS_APART = 6.0
_FROM_ENDS = 2.0
_SEEN_THROUGH = 2 * HALF + 4.0
_CLASH = 1000.0
_OUTSIDE = 60.0


@dataclass(frozen=True, slots=True)
class Spot:
    """The bar of a life on the page, and where its marks stand across."""

    area: Area
    marks: tuple[Area, ...]

    @property
    def middle(self) -> float:
        """Half of its height."""
        return (self.area.top + self.area.bottom) / 2


@dataclass(frozen=True, slots=True)
class Net:
    """A step with where it is to be drawn across; each has a line of its own, with its own beginning and end."""

    source: str
    target: str
    kind: StepKind
    main: bool
    base: float
    dated: bool


@dataclass(frozen=True, slots=True)
class Route:
    """A net, where its upright line stands, and the level line that leads there from the source, if any."""

    net: Net
    x: float
    top: float
    bottom: float
    stub: tuple[float, float] | None


@dataclass
class _Taken:
    levels: list[Area] = field(default_factory=list)
    uprights: list[Route] = field(default_factory=list)
    marks: list[Area] = field(default_factory=list)


def routes_of(block: Block, spots: Mapping[str, Spot], scale: Scale) -> list[Route]:
    """Return a route for each net of a block, the main line first, then the shorter before the longer."""
    nets = _nets(block, spots, scale)
    taken = _Taken()
    for spot in spots.values():
        taken.levels.append(
            Area(spot.area.left, spot.middle, spot.area.right, spot.middle)
        )
        taken.marks.extend(spot.marks)
    routes = []
    for net in sorted(nets, key=lambda each: _by_length(each, spots)):
        route = _best(net, spots, taken)
        taken.uprights.append(route)
        if route.stub:
            middle = spots[net.source].middle
            ends = sorted(route.stub)
            taken.levels.append(Area(ends[0], middle, ends[1], middle))
        routes.append(route)
    return routes


def _nets(block: Block, spots: Mapping[str, Spot], scale: Scale) -> list[Net]:
    pairs = list(pairwise(block.line))
    return [
        Net(
            step.source,
            step.target,
            step.kind,
            (step.source, step.target) in pairs and step.kind not in LASTING,
            _base(step, spots, scale),
            step.on is not None or step.kind in LASTING,
        )
        for step in block.steps
    ]


def _base(step: Step, spots: Mapping[str, Spot], scale: Scale) -> float:
    """Return where a step is drawn across: at its date, brought to where the bar of its target runs."""
    source, target = spots[step.source].area, spots[step.target].area
    if step.on is not None:
        wanted = scale.x(step.on.middle)
    elif step.kind in LASTING:
        wanted = max(source.left, target.left) + 4.0
    else:
        wanted = target.left
    return min(max(wanted, target.left), max(target.left, target.right - 3.0))


def _by_length(net: Net, spots: Mapping[str, Spot]) -> tuple[bool, float, float, str]:
    top, bottom = _span(net, spots)
    return (
        not net.main,
        bottom - top,
        net.base,
        f"{net.source} {net.target} {net.kind}",
    )


def _span(net: Net, spots: Mapping[str, Spot]) -> tuple[float, float]:
    """Return how far the upright line of a step reaches: to the near edge of its target."""
    middle, target = spots[net.source].middle, spots[net.target].area
    if target.bottom < middle:
        return target.bottom, middle
    return middle, max(middle, target.top)


def _best(net: Net, spots: Mapping[str, Spot], taken: _Taken) -> Route:
    shifts = sorted((*_SHIFTS, 0.0, *(-shift for shift in _SHIFTS)), key=_liking)
    routes = [_route(net, net.base + shift, spots) for shift in shifts]
    costs = [
        _CLASH * _clashes(route, spots, taken)
        + _OUTSIDE * _strays(route, spots)
        + place
        for place, route in enumerate(routes)
    ]
    return routes[costs.index(min(costs))]


def _liking(shift: float) -> float:
    """Rank shifts: a little after the date, so that a line does not touch the end of the life before."""
    return shift if shift > 0 else -shift * 1.5 + 2.0


def _route(net: Net, x: float, spots: Mapping[str, Spot]) -> Route:
    source = spots[net.source]
    top, bottom = _span(net, spots)
    if source.area.left + 0.5 <= x <= source.area.right - 0.5:
        # The line leaves from an edge of the bar.
        if top == source.middle:
            top = source.area.bottom
        if bottom == source.middle:
            bottom = source.area.top
        return Route(net, x, top, bottom, None)
    start = source.area.right if x > source.area.right - 0.5 else source.area.left
    return Route(net, x, top, bottom, (start, x))


def _strays(route: Route, spots: Mapping[str, Spot]) -> int:
    """Return 1 where the line would miss the bar of its target, else 0."""
    area = spots[route.net.target].area
    return int(not area.left + 0.5 <= route.x <= area.right - 0.5)


def _clashes(route: Route, spots: Mapping[str, Spot], taken: _Taken) -> int:
    """Count what a route would be mistaken for: ends of bars that it brushes, marks, and lines beside it."""
    x, source = route.x, spots[route.net.source]
    count = sum(
        mark.left - 1.0 < x < mark.right + 1.0
        and route.top < mark.bottom
        and route.bottom > mark.top
        for mark in taken.marks
    )
    count += sum(
        min(abs(level.left - x), abs(level.right - x)) < _FROM_ENDS
        and route.top - 1.2 < level.top < route.bottom + 1.2
        and level.top != source.middle
        for level in taken.levels
    )
    return count + sum(_meets(route, source.middle, other) for other in taken.uprights)


def _meets(route: Route, middle: float, other: Route) -> bool:
    """Tell whether two routes run side by side, seem to touch, or look like one that passes behind a bar.

    Two that leave one life on its two sides may leave it at one point.
    """
    shared = min(route.bottom, other.bottom) - max(route.top, other.top)
    own = other.net.source == route.net.source
    apart = abs(other.x - route.x)
    heads = other.net.target == route.net.target
    if apart < _HEADS_APART and heads and shared > 0.5:
        return True
    if apart < _APART and shared > (0.5 if own else -_SEEN_THROUGH):
        return True
    if own or route.stub is None:
        return False
    near = min(abs(end - other.x) for end in route.stub) < _FROM_ENDS
    return near and other.top - 1.2 < middle < other.bottom + 1.2
