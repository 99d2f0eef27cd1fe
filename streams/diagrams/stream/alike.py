"""Finds elements that a reader could not tell apart by their links and agencies, so that they can share a box."""

from collections.abc import Hashable, Sequence

from streams.diagrams.stream.picture import Element
from streams.diagrams.stream.sockets import Sockets


def alike(
    elements: Sequence[Element], sockets: Sockets
) -> tuple[tuple[Element, ...], ...]:
    """Return the groups of two and more elements of one stream and level with the same links and agencies.

    Links are the same if kind, other end and state are. An element that has a gap or an unknown of its own, or a
    link that is known not to be or that was diverted, is in no group: what is wrong with it stays its own.
    """
    ties = _ties(sockets)
    own = _with_words_of_their_own(sockets)
    groups: dict[Hashable, list[Element]] = {}
    for element in elements:
        plain = element.state == "present" and not (element.gaps or element.unknowns)
        if plain and element.id not in own:
            key = (*_agencies(element), frozenset(ties.get(element.id, ())))
            groups.setdefault(key, []).append(element)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _agencies(element: Element) -> tuple[Hashable, ...]:
    place = (element.stream, element.level)
    ends = (element.agencies_from, element.agencies_to)
    return (*place, *ends, element.joined_by, element.nobody)


def _ties(sockets: Sockets) -> dict[str, set[tuple[str, ...]]]:
    """Return the links of each element as kind, own role, other end and state; empty ends included."""
    ties: dict[str, set[tuple[str, ...]]] = {}
    for link in sockets.lines:
        source, target = link.source or "", link.target or ""
        ties.setdefault(source, set()).add((link.kind, "source", target, link.state))
        ties.setdefault(target, set()).add((link.kind, "target", source, link.state))
    for stub in sockets.stubs:
        tie = (stub.kind, stub.role, "", stub.state)
        ties.setdefault(stub.element, set()).add(tie)
    return ties


def _with_words_of_their_own(sockets: Sockets) -> set[str | None]:
    own: set[str | None] = {
        stub.element for stub in sockets.stubs if stub.words or stub.state == "absent"
    }
    for link in (*sockets.lines, *sockets.denied):
        if link.state in ("absent", "diverted"):
            own |= {link.source, link.target}
    return own
