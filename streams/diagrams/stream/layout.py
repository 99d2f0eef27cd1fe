"""Finds room for a scene: widens gutters until all trunks fit, and stacks bands, agencies and key downwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Literal

from streams.diagrams.canvas.lettering import HEADING, Style, text_width
from streams.diagrams.stream.agency_strip import Strip, fits_strip, lay_strip
from streams.diagrams.stream.boxes import Box, Tag, measured
from streams.diagrams.stream.lanes import Lanes, lanes_for
from streams.diagrams.stream.nets import Gutter, Pin
from streams.diagrams.stream.picture import LEVELS, STREAMS, Level, Stream
from streams.diagrams.stream.pins import least_length, spread_pins
from streams.diagrams.stream.placing import place_boxes
from streams.diagrams.stream.scene import Scene, string_nets
from streams.diagrams.stream.tracks import clashing_boxes, lay_tracks

Density = Literal["full", "tight", "compact"]

HEAD = 20.0
_BAND_PAD = 5.0
_SPACE: dict[Density, float] = {"full": 6.0, "tight": 4.0, "compact": 4.0}
_BETWEEN_BANDS = 8.0
_ATTEMPTS = 8
_LOOSER = 1.2
_LEVEL_NAME: dict[Level, str] = {"national": "National", "local": "Local"}


@dataclass
class Band:
    """A grey band: the boxes of one level, of all streams side by side or of one stream."""

    level: Level
    streams: tuple[Stream, ...]
    top: float
    bottom: float

    @property
    def name(self) -> str:
        """What its label says."""
        return _LEVEL_NAME[self.level]


@dataclass
class Layout:
    """A scene with a place for everything.

    `bottom` is where the lanes end, `heads` where headings begin. `crowded` tells that there are more links than
    the gutters can keep apart.
    """

    scene: Scene
    density: Density
    lanes: Lanes
    boxes: dict[str, Box]
    gutters: list[Gutter]
    numbers: dict[Tag, int]
    bands: list[Band] = field(default_factory=list)
    heads: list[tuple[tuple[Stream, ...], float]] = field(default_factory=list)
    strip: Strip | None = None
    bottom: float = 0.0
    crowded: bool = False


def lay_out(scene: Scene, width: float, density: Density, limit: float = inf) -> Layout:
    """Return a place for everything of a scene on a page of a width in points.

    As soon as the lanes are longer than `limit`, in points, they are left unfinished: more room for lines only
    makes them longer.
    """
    lanes = lanes_for(width)
    slack: dict[str, float] = {}
    for _ in range(_ATTEMPTS):
        layout = _stacked(scene, lanes, density, slack)
        if layout.bottom > limit:
            break
        _settle(layout)
        needs = {gutter.name: lay_tracks(gutter) for gutter in layout.gutters}
        layout.crowded = any(
            width < needs[name] - 0.1 for name, width in lanes.gutters.items()
        )
        wider = lanes.widened(needs)
        clashing = {box for gutter in layout.gutters for box in clashing_boxes(gutter)}
        if wider.gutters == lanes.gutters and not clashing:
            break
        lanes = wider
        slack.update({box: slack.get(box, 0.0) + _LOOSER for box in clashing})
    return layout


def _stacked(
    scene: Scene, lanes: Lanes, density: Density, slack: Mapping[str, float]
) -> Layout:
    """Return a layout with these lanes, boxes measured; `slack` is what the pins of a box are further apart than need be."""
    gutters = string_nets(scene, lanes)
    numbers = scene.numbers() if density == "compact" else None
    pins: dict[str, dict[int, list[Pin]]] = {
        element.id: {0: [], 1: []} for element in scene.elements
    }
    for gutter in gutters:
        for pin in gutter.pins():
            pin.slack = slack.get(pin.box, 0.0)
            pins[pin.box][pin.wall].append(pin)
    boxes = {
        element.id: measured(
            scene.contents(element, numbers=numbers),
            lanes.column_left(element.stream),
            lanes.column_width,
            max(least_length(side) for side in pins[element.id].values()),
        )
        for element in scene.elements
    }
    layout = Layout(scene, density, lanes, boxes, gutters, numbers or {})
    may_stand = density != "compact" and not lanes.stacked
    if may_stand and scene.elements and fits_strip(scene.picture):
        layout.strip = lay_strip(scene.picture, lanes)
    _stack_bands(layout)
    return layout


def _settle(layout: Layout) -> None:
    """Set boxes and pins within the bands."""
    _place(layout)
    spans = {box.id: (box.area.top, box.area.bottom) for box in layout.boxes.values()}
    for gutter in layout.gutters:
        spread_pins(gutter, spans)


def _stack_bands(layout: Layout) -> None:
    """Set the heads, the bands and the agencies from top to bottom, leaving out bands without boxes."""
    y = 0.0
    parts: tuple[tuple[Stream, ...], ...] = (STREAMS,)
    if layout.lanes.stacked:
        parts = tuple((stream,) for stream in STREAMS)
    for streams in parts:
        levels = [
            level
            for level in LEVELS
            if any(layout.scene.order[stream, level] for stream in streams)
        ]
        if not levels:
            continue
        layout.heads.append((streams, y))
        y += HEAD
        for level in levels:
            height = max(_column_height(layout, stream, level) for stream in streams)
            band = Band(
                level, streams, y, y + max(height, _label_height(level)) + 2 * _BAND_PAD
            )
            layout.bands.append(band)
            y = band.bottom + _after(layout, band, levels)
        y += _BETWEEN_BANDS
    layout.bottom = layout.bands[-1].bottom if layout.bands else HEAD
    if layout.strip and layout.strip.top + layout.strip.height > layout.bottom:
        layout.bottom = layout.strip.top + layout.strip.height


def _after(layout: Layout, band: Band, levels: list[Level]) -> float:
    """Return the space that follows a band: the agencies stand below the national one, or below the only one."""
    if layout.strip and (band.level == "national" or len(levels) == 1):
        layout.strip.place(band.bottom)
        return layout.strip.height
    return _BETWEEN_BANDS if band.level != levels[-1] else 0.0


def _column_height(layout: Layout, stream: Stream, level: Level) -> float:
    heights = [
        layout.boxes[element.id].height for element in layout.scene.order[stream, level]
    ]
    return sum(heights) + _SPACE[layout.density] * max(0, len(heights) - 1)


def _label_height(level: Level) -> float:
    return text_width(_LEVEL_NAME[level], Style("bold", size=HEADING)) - 2.0


def _place(layout: Layout) -> None:
    cells = [
        (
            [
                layout.boxes[element.id]
                for element in layout.scene.order[stream, band.level]
            ],
            (band.top + _BAND_PAD, band.bottom - _BAND_PAD),
        )
        for band in layout.bands
        for stream in band.streams
    ]
    neighbours: dict[str, list[str]] = {name: [] for name in layout.boxes}
    for net in (net for gutter in layout.gutters for net in gutter.nets):
        for tap in net.taps:
            for head in net.heads:
                neighbours[tap.box].append(head.box)
                neighbours[head.box].append(tap.box)
    place_boxes(cells, neighbours, _SPACE[layout.density])
