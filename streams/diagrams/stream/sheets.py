"""Splits a diagram that is too tall into a national and a local sheet with the same codes."""

import re
from dataclasses import replace

from streams.diagrams.canvas.palette import GAP
from streams.diagrams.stream.boxes import COLOUR
from streams.diagrams.stream.merging import codes_in_short
from streams.diagrams.stream.picture import LEVELS, Element, Level, Link
from streams.diagrams.stream.sayings import AGAINST, DOUBT, PASSIVE, VERBS, sayings_of
from streams.diagrams.stream.scene import Scene
from streams.diagrams.stream.sockets import Sockets

_LETTER: dict[Level, str] = {"national": "a", "local": "b"}
_OTHER: dict[Level, str] = {"national": "b", "local": "a"}

Far = dict[tuple[str, str], list[str]]


def split(scene: Scene) -> list[Scene]:
    """Return one scene a level, or the scene itself if it has one level only.

    What crosses from sheet to sheet is said in the boxes at both ends, with the code of the other end.
    """
    levels = [
        level
        for level in LEVELS
        if any(element.level == level for element in scene.elements)
    ]
    if len(levels) < len(LEVELS):
        return [scene]
    return [_sheet(scene, level) for level in levels]


def _sheet(scene: Scene, level: Level) -> Scene:
    here = {element.id: element for element in scene.elements if element.level == level}
    sockets = Sockets(
        tuple(
            link
            for link in scene.sockets.lines
            if link.source in here and link.target in here
        ),
        tuple(stub for stub in scene.sockets.stubs if stub.element in here),
        tuple(
            link
            for link in scene.sockets.denied
            if link.source in here and link.target in here
        ),
        scene.sockets.notes,
    )
    picture = replace(
        scene.picture,
        id=f"{scene.picture.id}-{_LETTER[level]}",
        title=f"{scene.picture.title.rstrip('.')} (sheet {_LETTER[level]}, {level} level)",
        elements=tuple(
            element for element in scene.picture.elements if element.id in here
        ),
        agencies=(),
        accountability=(),
        abbreviations=_abbreviations(scene, here),
    )
    order = {
        cell: column if cell[1] == level else [] for cell, column in scene.order.items()
    }
    said = sayings_of(picture, sockets, scene.codes)
    far = _far_sayings(scene, here, level)
    sayings = {name: (*words, *far.get(name, ())) for name, words in said.items()}
    groups = tuple(group for group in scene.groups if group[0].id in here)
    return Scene(picture, sockets, order, scene.codes, sayings, groups)


def _abbreviations(
    scene: Scene, here: dict[str, Element]
) -> tuple[tuple[str, str], ...]:
    named = {
        name
        for element in here.values()
        for name in (*(element.agencies_from or ()), *(element.agencies_to or ()))
    }
    return tuple(pair for pair in scene.picture.abbreviations if pair[0] in named)


def _far_sayings(
    scene: Scene, here: dict[str, Element], level: Level
) -> dict[str, list[tuple[str, str]]]:
    """Return what the boxes of a sheet say of links to the other, each with its colour."""
    far: dict[tuple[str, str, str], list[str]] = {}
    for link in (*scene.sockets.lines, *scene.sockets.denied):
        source, target = link.source or "", link.target or ""
        if (source in here) == (target in here):
            continue
        near, other = (source, target) if source in here else (target, source)
        verb = _verb(link, leaves=near == source)
        far.setdefault((near, verb, _colour(link, here[near])), []).append(
            _named(scene, other) + DOUBT[link.state]
        )
    said: dict[str, list[tuple[str, str]]] = {}
    for (near, verb, colour), others in far.items():
        words = f"{verb} {codes_in_short(sorted(others, key=_by_number))} (sheet {_OTHER[level]})"
        said.setdefault(near, []).append((words, colour))
    return said


def _verb(link: Link, *, leaves: bool) -> str:
    verb = VERBS[link.kind] if leaves else PASSIVE[link.kind]
    return f"not: {verb}" if link.state == "absent" else verb


def _colour(link: Link, element: Element) -> str:
    return (
        GAP
        if link.kind in AGAINST or link.state == "absent"
        else COLOUR[element.stream]
    )


def _named(scene: Scene, element: str) -> str:
    texts = {other.id: other.text for other in scene.elements}
    return scene.codes.get(element) or texts[element]


def _by_number(code: str) -> tuple[str, int, str]:
    """Return a key that puts P2 before P10."""
    digits = re.search(r"[0-9]{1,9}", code)
    return (code[:1], int(digits[0]) if digits else 0, code)
