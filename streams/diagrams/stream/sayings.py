"""Puts links into words where no line can show them."""

from collections.abc import Mapping

from streams.diagrams.canvas.palette import GAP
from streams.diagrams.stream.boxes import COLOUR
from streams.diagrams.stream.lanes import is_drawn
from streams.diagrams.stream.picture import (
    Element,
    Link,
    LinkKind,
    LinkState,
    StreamPicture,
)
from streams.diagrams.stream.sockets import Sockets

Sayings = Mapping[str, tuple[tuple[str, str], ...]]

VERBS: dict[LinkKind, str] = {
    "serves": "serves",
    "enables": "enables",
    "carries": "carries on",
    "supports": "supports",
    "hinders": "hinders",
    "conflicts": "conflicts with",
}
PASSIVE: dict[LinkKind, str] = {
    "serves": "served by",
    "enables": "enabled by",
    "carries": "carried on by",
    "supports": "supported by",
    "hinders": "hindered by",
    "conflicts": "conflicts with",
}
AGAINST: tuple[LinkKind, ...] = ("hinders", "conflicts")
DOUBT: dict[LinkState, str] = {
    "ok": "",
    "absent": "",
    "unknown": " (not known)",
    "diverted": " (diverted or stopped)",
}


def sayings_of(
    picture: StreamPicture, sockets: Sockets, codes: Mapping[str, str]
) -> Sayings:
    """Return what boxes say of links, each with its colour, by element id.

    Said are links that are known not to be, and links between streams that no gutter lies between.
    """
    elements = {element.id: element for element in picture.elements}
    said: dict[str, list[tuple[str, str]]] = {
        element.id: [] for element in picture.elements
    }
    for link in sockets.denied:
        said[link.source or ""].append((f"not: {phrase(link, elements, codes)}", GAP))
    for link in sockets.lines:
        source, target = elements[link.source or ""], elements[link.target or ""]
        if not is_drawn(source.stream, target.stream):
            colour = GAP if link.kind in AGAINST else COLOUR[source.stream]
            said[source.id].append((phrase(link, elements, codes), colour))
    return {element: tuple(dict.fromkeys(words)) for element, words in said.items()}


def phrase(
    link: Link, elements: Mapping[str, Element], codes: Mapping[str, str]
) -> str:
    """Return what the source of a link does to its target, such as `serves A3`."""
    target = elements[link.target or ""]
    return (
        f"{VERBS[link.kind]} {codes.get(target.id) or target.text}{DOUBT[link.state]}"
    )
