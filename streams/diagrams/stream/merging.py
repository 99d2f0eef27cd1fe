"""Puts elements that are alike into one box, where the sheet is too low for a box each."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from streams.diagrams.stream.boxes import Member
from streams.diagrams.stream.picture import Element, Link
from streams.diagrams.stream.scene import Scene
from streams.diagrams.stream.sockets import Sockets

_NUMBERED = re.compile(r"([A-Za-z]+)([0-9]{1,6})")


def merged(scene: Scene) -> Scene:
    """Return the scene with one element for each group; its members keep their codes and texts."""
    taken = {element.id for element in scene.picture.elements}
    stands_for: dict[str, str] = {}
    members: dict[str, tuple[Member, ...]] = {}
    elements: dict[str, Element] = {}
    for group in scene.groups:
        name = _free_id(group, taken)
        taken.add(name)
        members[name] = tuple(Member(each, scene.codes[each.id]) for each in group)
        elements[name] = replace(group[0], id=name, refs=())
        stands_for |= {each.id: name for each in group}
    firsts = {group[0].id: stands_for[group[0].id] for group in scene.groups}

    def in_place(column: tuple[Element, ...]) -> list[Element]:
        return [
            elements[firsts[each.id]] if each.id in firsts else each
            for each in column
            if each.id in firsts or each.id not in stands_for
        ]

    codes = {
        name: codes_in_short([m.code for m in own]) for name, own in members.items()
    }
    said = {name: scene.sayings.get(first, ()) for first, name in firsts.items()}
    return Scene(
        replace(scene.picture, elements=tuple(in_place(scene.picture.elements))),
        _joined(scene.sockets, stands_for),
        {cell: in_place(tuple(column)) for cell, column in scene.order.items()},
        {**scene.codes, **codes},
        {**scene.sayings, **said},
        (),
        members,
    )


def codes_in_short(codes: Sequence[str]) -> str:
    """Return codes as a list, with a range for three and more that follow each other: P1, P4\u2013P7."""
    parts = []
    for _, run in groupby(enumerate(codes), key=_run_of):
        names = [code for _, code in run]
        parts += [f"{names[0]}\u2013{names[-1]}"] if len(names) > 2 else names
    return ", ".join(parts)


def _run_of(placed: tuple[int, str]) -> tuple[str, int]:
    """Return what codes that follow each other have in common."""
    place, code = placed
    match = _NUMBERED.fullmatch(code)
    return (match[1], int(match[2]) - place) if match else (code, -1 - place)


def _free_id(group: tuple[Element, ...], taken: set[str]) -> str:
    name = f"{group[0].id} to {group[-1].id}"
    while name in taken:
        name += "+"
    return name


def _joined(sockets: Sockets, stands_for: dict[str, str]) -> Sockets:
    """Return the links and empty ends of what stands for groups, each once."""

    def moved(link: Link) -> Link:
        source, target = link.source or "", link.target or ""
        return replace(
            link,
            source=stands_for.get(source, link.source),
            target=stands_for.get(target, link.target),
        )

    return Sockets(
        tuple(dict.fromkeys(moved(link) for link in sockets.lines)),
        tuple(
            dict.fromkeys(
                replace(stub, element=stands_for.get(stub.element, stub.element))
                for stub in sockets.stubs
            )
        ),
        sockets.denied,
        sockets.notes,
    )
