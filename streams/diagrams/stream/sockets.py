"""Sorts the links of a picture into lines to draw, ends that stay empty, and what can only be said in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from streams.diagrams.stream.picture import (
    Element,
    Link,
    LinkKind,
    LinkState,
    Stream,
    StreamPicture,
)

Role = Literal["source", "target"]

EXPECTED: dict[Stream, tuple[tuple[LinkKind, Role], ...]] = {
    "aims": (("serves", "target"),),
    "processes": (("serves", "source"), ("enables", "target")),
    "resources": (("enables", "source"),),
}


@dataclass(frozen=True, slots=True)
class Stub:
    """An end of an element that nothing is tied to: known to be so, or not known."""

    element: str
    kind: LinkKind
    role: Role
    state: LinkState
    words: str


@dataclass(frozen=True, slots=True)
class Sockets:
    """The links of a picture, sorted.

    `lines` have both ends; `stubs` have one; `denied` have both ends and are known not to be. `notes` name
    links that were left out because an end is no element of the picture.
    """

    lines: tuple[Link, ...]
    stubs: tuple[Stub, ...]
    denied: tuple[Link, ...]
    notes: tuple[str, ...]


def sort_links(picture: StreamPicture) -> Sockets:
    """Return the links sorted, each once, in the order of the picture."""
    elements = {element.id: element for element in picture.elements}
    known, notes = [], []
    for link in dict.fromkeys(picture.links):
        strange = [
            end
            for end in (link.source, link.target)
            if end is not None and end not in elements
        ]
        if (
            strange
            or (link.source is None and link.target is None)
            or link.source == link.target
        ):
            notes.append(
                f"a link of the kind {link.kind} is left out: {_reason(strange)}"
            )
        else:
            known.append(link)
    lines = [
        link for link in known if link.source and link.target and link.state != "absent"
    ]
    denied = [
        link for link in known if link.source and link.target and link.state == "absent"
    ]
    stubs = [*_stated_stubs(known, lines), *_silent_stubs(picture.elements, known)]
    return Sockets(
        tuple(lines), tuple(dict.fromkeys(stubs)), tuple(denied), tuple(notes)
    )


def _reason(strange: list[str]) -> str:
    return f"no element {strange[0]!r}" if strange else "it has not two ends"


def _stated_stubs(known: list[Link], lines: list[Link]) -> Iterator[Stub]:
    """Yield the ends that a link calls empty, unless another link fills them after all."""
    filled = {(link.kind, "source", link.source) for link in lines}
    filled |= {(link.kind, "target", link.target) for link in lines}
    for link in known:
        if link.source is not None and link.target is not None:
            continue
        role: Role = "source" if link.source is not None else "target"
        end = link.source or link.target or ""
        state: LinkState = "absent" if link.state == "absent" else "unknown"
        if (link.kind, role, end) not in filled:
            yield Stub(
                end, link.kind, role, state, _words(link.kind, role, state, link.words)
            )


def _silent_stubs(elements: tuple[Element, ...], known: list[Link]) -> Iterator[Stub]:
    """Yield the ends that should be filled and that no link speaks of: not known."""
    spoken = {(link.kind, "source", link.source) for link in known}
    spoken |= {(link.kind, "target", link.target) for link in known}
    for element in elements:
        if element.state != "present":
            continue
        for kind, role in EXPECTED[element.stream]:
            if (kind, role, element.id) not in spoken:
                yield Stub(
                    element.id,
                    kind,
                    role,
                    "unknown",
                    _words(kind, role, "unknown", None),
                )


def _words(kind: LinkKind, role: Role, state: LinkState, given: str | None) -> str:
    if given is not None:
        return given
    if (kind, role) != ("serves", "target"):
        return ""
    return (
        "Nothing serves this aim"
        if state == "absent"
        else "What serves it is not known"
    )
