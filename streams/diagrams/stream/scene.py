"""Prepares a picture for drawing: what each box says, which numbers stand for which gaps, and which nets run where."""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.diagrams.canvas.marks import DOTS
from streams.diagrams.canvas.palette import AIMS, GAP, INK, MUTED, RESOURCES
from streams.diagrams.stream.boxes import COLOUR, Contents, Tag
from streams.diagrams.stream.lanes import Lanes, is_drawn
from streams.diagrams.stream.nets import Ending, Gutter, Net, Pin
from streams.diagrams.stream.ordering import Order, codes_of, order_elements
from streams.diagrams.stream.picture import (
    LEVELS,
    STREAMS,
    Element,
    Link,
    LinkKind,
    StreamPicture,
)
from streams.diagrams.stream.sockets import Sockets, sort_links

LINE_COLOUR: dict[LinkKind, str] = {
    "serves": AIMS,
    "enables": RESOURCES,
    "carries": INK,
    "hinders": GAP,
    "conflicts": GAP,
}
_VERB: dict[LinkKind, str] = {
    "serves": "serves",
    "enables": "enables",
    "carries": "carries on",
    "hinders": "hinders",
    "conflicts": "conflicts with",
}


@dataclass(frozen=True)
class Scene:
    """A picture with its links sorted, its boxes in order and its codes given."""

    picture: StreamPicture
    sockets: Sockets
    order: Order
    codes: Mapping[str, str]
    sayings: Mapping[str, tuple[tuple[str, str], ...]]

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
        )


def set_scene(
    picture: StreamPicture,
    codes: Mapping[str, str] | None = None,
    far: Mapping[str, tuple[str, ...]] | None = None,
) -> Scene:
    """Return the scene of a picture.

    Parameters
    ----------
    picture
        What is to be shown.
    codes
        Codes that another sheet gave already, by element id.
    far
        Links to elements on another sheet, in words, by element id.
    """
    sockets = sort_links(picture)
    order = order_elements(picture.elements, sockets.lines)
    given = codes if codes is not None else codes_of(order)
    return Scene(
        picture, sockets, order, given, _sayings(picture, sockets, given, far or {})
    )


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
    return "bar" if kind in ("hinders", "conflicts") else "arrow"


def _colour_by_condition(net: Net) -> None:
    conditions = {pin.condition for pin in net.pins if pin.ending != "arrow"} - {"ok"}
    settled = any(pin.condition == "ok" for pin in net.taps) or not net.taps
    if settled:
        return
    net.colour = GAP if "diverted" in conditions else MUTED
    net.dash = "" if "diverted" in conditions else DOTS


def _sayings(
    picture: StreamPicture,
    sockets: Sockets,
    codes: Mapping[str, str],
    far: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return what boxes say of links that no line shows, each with its colour."""
    elements = {element.id: element for element in picture.elements}
    said: dict[str, list[tuple[str, str]]] = {}
    for element in picture.elements:
        words = [(line, COLOUR[element.stream]) for line in far.get(element.id, ())]
        said[element.id] = words
    for link in sockets.denied:
        said[link.source or ""].append((f"not: {_phrase(link, elements, codes)}", GAP))
    for link in sockets.lines:
        source, target = elements[link.source or ""], elements[link.target or ""]
        if not is_drawn(source.stream, target.stream):
            colour = (
                GAP if link.kind in ("hinders", "conflicts") else COLOUR[source.stream]
            )
            said[source.id].append((_phrase(link, elements, codes), colour))
    return {element: tuple(dict.fromkeys(words)) for element, words in said.items()}


def _phrase(
    link: Link, elements: Mapping[str, Element], codes: Mapping[str, str]
) -> str:
    target = elements[link.target or ""]
    states = {
        "ok": "",
        "absent": "",
        "unknown": " (not known)",
        "diverted": " (diverted)",
    }
    return (
        f"{_VERB[link.kind]} {codes.get(target.id) or target.text}{states[link.state]}"
    )
