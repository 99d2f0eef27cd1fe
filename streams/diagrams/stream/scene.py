"""Prepares a picture for drawing: what each box says, which numbers stand for which gaps, and which nets run where."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from streams.diagrams.canvas.marks import DOTS
from streams.diagrams.canvas.palette import AIMS, GAP, INK, MUTED, RESOURCES
from streams.diagrams.stream.alike import alike
from streams.diagrams.stream.boxes import Contents, Member, Tag
from streams.diagrams.stream.lanes import Lanes
from streams.diagrams.stream.nets import Ending, Gutter, Net, Pin
from streams.diagrams.stream.ordering import Order, codes_of, order_side_by_side
from streams.diagrams.stream.picture import (
    LEVELS,
    STREAMS,
    Element,
    LinkKind,
    StreamPicture,
)
from streams.diagrams.stream.sayings import AGAINST, Sayings, sayings_of
from streams.diagrams.stream.sockets import Sockets, sort_links

LINE_COLOUR: dict[LinkKind, str] = {
    "serves": AIMS,
    "enables": RESOURCES,
    "carries": INK,
    "supports": AIMS,
    "hinders": GAP,
    "conflicts": GAP,
}


@dataclass(frozen=True)
class Scene:
    """A picture with its links sorted, its boxes in order and its codes given.

    `groups` are elements that are alike and could share a box, next to each other in `order`; `members` are those
    that do, by the id of the element that stands for them.
    """

    picture: StreamPicture
    sockets: Sockets
    order: Order
    codes: Mapping[str, str]
    sayings: Sayings
    groups: tuple[tuple[Element, ...], ...] = ()
    members: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)

    @property
    def elements(self) -> list[Element]:
        """The elements in reading order: by stream, then downwards."""
        return [
            element
            for stream in STREAMS
            for level in LEVELS
            for element in self.order[stream, level]
        ]

    def tags(self, element: Element) -> tuple[Tag, ...]:
        """Return the gaps and unknowns of an element, gaps first, with those of its empty ends."""
        stubs = [
            stub
            for stub in self.sockets.stubs
            if stub.element == element.id and stub.words
        ]
        tags = [
            Tag("gap", stub.words, in_words=True)
            for stub in stubs
            if stub.state == "absent"
        ]
        tags += [Tag("gap", words) for words in element.gaps]
        tags += [
            Tag("unknown", stub.words, in_words=True)
            for stub in stubs
            if stub.state != "absent"
        ]
        tags += [Tag("unknown", words) for words in element.unknowns]
        return tuple(dict.fromkeys(tags))

    def numbers(self) -> dict[Tag, int]:
        """Return one number for each distinct gap or unknown, in reading order."""
        tags = dict.fromkeys(
            tag
            for element in self.elements
            for tag in self.tags(element)
            if not tag.in_words
        )
        return {tag: number for number, tag in enumerate(tags, start=1)}

    def contents(
        self, element: Element, *, numbers: Mapping[Tag, int] | None
    ) -> Contents:
        """Return what the box of an element says, with its tags as numbers where these are given."""
        return Contents(
            element,
            self.codes.get(element.id, ""),
            self.tags(element),
            self.sayings.get(element.id, ()),
            with_agencies=numbers is None,
            numbers=numbers,
            members=self.members.get(element.id, ()),
        )


def set_scene(picture: StreamPicture) -> Scene:
    """Return the scene of a picture."""
    sockets = sort_links(picture)
    groups = alike(picture.elements, sockets)
    order = order_side_by_side(picture.elements, sockets.lines, groups)
    codes = codes_of(order)
    sayings = sayings_of(picture, sockets, codes)
    return Scene(picture, sockets, order, codes, sayings, groups)


def string_nets(scene: Scene, lanes: Lanes) -> list[Gutter]:
    """Return the gutters of a page with the nets and stubs that run in them, not yet placed."""
    streams = {element.id: element.stream for element in scene.picture.elements}
    gutters = {name: Gutter(name, lanes.walls(name)) for name in lanes.gutters}
    nets: dict[tuple[str, ...], Net] = {}
    for link in scene.sockets.lines:
        source, target = link.source or "", link.target or ""
        ports = lanes.line_ports(link.kind, streams[source], streams[target])
        if ports is None:
            continue
        (gutter, leaves), (_, arrives) = ports
        key = (gutter, link.kind, target, source if link.kind == "conflicts" else "")
        if key not in nets:
            nets[key] = Net(" ".join(key).strip(), LINE_COLOUR[link.kind])
            nets[key].pins.append(Pin(target, arrives, _ending(link.kind)))
            gutters[gutter].nets.append(nets[key])
        ending: Ending = "bar" if link.kind == "conflicts" else "line"
        if all(pin.box != source or pin.ending != "line" for pin in nets[key].pins):
            nets[key].pins.append(Pin(source, leaves, ending, link.state))
    for stub in scene.sockets.stubs:
        gutter, wall = lanes.stub_port(stub.kind, streams[stub.element], stub.role)
        gutters[gutter].stubs.append(Pin(stub.element, wall, "stub", stub.state))
    for net in nets.values():
        _colour_by_condition(net)
    return list(gutters.values())


def _ending(kind: LinkKind) -> Ending:
    if kind == "supports":
        return "open arrow"
    return "bar" if kind in AGAINST else "arrow"


def _colour_by_condition(net: Net) -> None:
    conditions = {pin.condition for pin in net.pins} - {"ok"}
    settled = any(pin.condition == "ok" for pin in net.taps) or not net.taps
    if settled:
        return
    net.colour = GAP if "diverted" in conditions else MUTED
    net.dash = "" if "diverted" in conditions else DOTS
