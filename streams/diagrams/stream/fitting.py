"""Chooses how closely to draw a scene so that its sheet fits the room, leaving out as little as possible."""

from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import Room
from streams.diagrams.stream.agencies_table import has_agencies
from streams.diagrams.stream.layout import Density, Layout, lay_out
from streams.diagrams.stream.merging import merged
from streams.diagrams.stream.painting import painted
from streams.diagrams.stream.scene import Scene


@dataclass(frozen=True)
class Way:
    """How to draw a scene: how closely, and whether what is alike shares boxes and agencies are listed below."""

    density: Density
    shared: bool = False
    listed: bool = False


# What comes first loses least to the reader: space, then boxes, then agencies beside their element.
WAYS: tuple[Way, ...] = (
    Way("full"),
    Way("tight"),
    Way("full", shared=True),
    Way("tight", shared=True),
    Way("compact", listed=True),
    Way("compact", shared=True, listed=True),
    Way("compact"),
    Way("compact", shared=True),
)


@dataclass(frozen=True)
class Sheet:
    """A drawn scene; `scene` has every element, the layout those that stand for others as well.

    `unlisted` tells that agencies are left out and that they are not listed below either.
    """

    scene: Scene
    layout: Layout
    drawing: Drawing
    way: Way

    @property
    def unlisted(self) -> bool:
        """Whether agencies that the scene names are nowhere on the sheet."""
        left_out = self.way.density == "compact" and not self.way.listed
        return left_out and has_agencies(self.scene)


def fitted(scene: Scene, room: Room) -> Sheet:
    """Return the first way to draw a scene that fits the room, or else the one that takes least of it."""
    last = [way for way in WAYS if _makes_a_difference(way, scene)][-1]
    return fitting(scene, room) or drawn(scene, room.width, last)


def fitting(scene: Scene, room: Room) -> Sheet | None:
    """Return the first way to draw a scene that fits the room, or None if none does."""
    ways = [way for way in WAYS if _makes_a_difference(way, scene)]
    scenes = {False: scene, True: merged(scene) if scene.groups else scene}
    layouts: dict[tuple[Density, bool], Layout] = {}
    for way in ways:
        key = (way.density, way.shared)
        if key not in layouts:
            layouts[key] = lay_out(
                scenes[way.shared], room.width, way.density, room.tallest
            )
        if layouts[key].bottom > room.tallest:
            continue
        drawing = painted(layouts[key], scene if way.listed else None)
        if drawing.height <= room.tallest:
            return Sheet(scene, layouts[key], drawing, way)
    return None


def drawn(scene: Scene, width: float, way: Way) -> Sheet:
    """Return a scene drawn in one way."""
    layout = lay_out(merged(scene) if way.shared else scene, width, way.density)
    return Sheet(scene, layout, painted(layout, scene if way.listed else None), way)


def _makes_a_difference(way: Way, scene: Scene) -> bool:
    return (bool(scene.groups) or not way.shared) and (
        has_agencies(scene) or not way.listed
    )
