"""Says in words what a stream diagram shows: its caption, one sentence of alternative text, and the long description."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.diagrams.stream.boxes import agency_words
from streams.diagrams.stream.merging import codes_in_short
from streams.diagrams.stream.picture import (
    Accountability,
    Element,
    Link,
    LinkKind,
    LinkState,
    Stream,
    StreamPicture,
)
from streams.diagrams.stream.sayings import VERBS, phrase
from streams.diagrams.stream.scene import Scene


@dataclass(frozen=True, slots=True)
class Marks:
    """How many marks of agencies a sheet has: question marks, and crosses."""

    unknown: int = 0
    absent: int = 0


_NAMES: dict[Stream, tuple[str, str]] = {
    "aims": ("aim", "aims"),
    "processes": ("process", "processes"),
    "resources": ("resource", "resources"),
}
_EMPTY: dict[tuple[LinkKind, str], str] = {
    ("serves", "target"): "serves it",
    ("enables", "target"): "enables it",
    ("carries", "target"): "carries it on",
    ("supports", "target"): "supports it",
    ("serves", "source"): "it serves",
    ("enables", "source"): "it enables",
    ("carries", "source"): "it carries on",
    ("supports", "source"): "it supports",
}
_BESIDE: dict[LinkKind, str] = {
    "carries": "what is carried on",
    "supports": "what is supported (open head)",
}
_STATE = {
    "present": "",
    "absent": "known to be absent",
    "unknown": "not known whether it exists",
}


def caption(scene: Scene, marks: Marks, also: tuple[str, ...] = ()) -> str:
    """Return the caption of a figure: what it shows and how much of it is a gap or not known.

    `marks` are those of agencies, `also` are sentences on how the figure was drawn.
    """
    return " ".join((_caption(scene, marks), *also))


def _caption(scene: Scene, marks: Marks) -> str:
    return " ".join(
        (
            f"Stream diagram of {_title(scene)}: {_counts(scene)}.",
            *_reading(scene),
            _sums(scene, marks),
        )
    )


def _reading(scene: Scene) -> Iterator[str]:
    """Yield how to read arrows and bands, as far as there are any."""
    if scene.sockets.lines:
        yield (
            "Arrows lead from what enables or serves to what is enabled or served"
            f"{_beside_aims(scene)}."
        )
    if scene.elements:
        yield "The upper band is national, the lower local."


def _beside_aims(scene: Scene) -> str:
    """Say what an arrow on the far side of the aims means, where there is one."""
    kinds = {link.kind for link in scene.sockets.lines}
    what = [_BESIDE[kind] for kind in _BESIDE if kind in kinds]
    return f", and between aims to {' or '.join(what)}" if what else ""


def alt_text(scene: Scene) -> str:
    """Return one sentence for who cannot see the figure."""
    alone = ""
    if absent := _aims_without_process(scene, "absent"):
        alone += f"; nothing serves {listed(absent)}"
    if unknown := _aims_without_process(scene, "unknown"):
        alone += f"; it is not known what serves {listed(unknown)}"
    return f"A stream diagram shows {_counts(scene)} of {_title(scene)}{alone}."


def words_on_sharing(boxes: Sequence[Sequence[str]]) -> str:
    """Return a sentence on the elements that share boxes, given the codes in each."""
    count = sum(len(codes) for codes in boxes)
    where = "one box" if len(boxes) == 1 else f"{len(boxes)} boxes"
    named = "; ".join(codes_in_short(codes) for codes in boxes)
    return f"{count} elements with the same links and agencies share {where}: {named}."


def description(scene: Scene, marks: Marks, also: tuple[str, ...] = ()) -> str:
    """Return the figure in words, element by element in reading order, then who answers to whom."""
    parts = [caption(scene, marks, also)]
    parts += [_element_words(scene, element) for element in scene.elements]
    parts += account_words(scene.picture)
    if scene.picture.abbreviations:
        parts.append(abbreviations(scene.picture))
    return " ".join(parts)


def account_words(picture: StreamPicture) -> list[str]:
    """Return a sentence for each line of accountability."""
    names = {agency.id: agency.name for agency in picture.agencies}
    return [_account_words(line, names) for line in picture.accountability]


def abbreviations(picture: StreamPicture) -> str:
    """Return the list of abbreviations as one line."""
    pairs = (f"{short}: {long}" for short, long in picture.abbreviations)
    return f"Abbreviations. {'; '.join(pairs)}."


def _element_words(scene: Scene, element: Element) -> str:
    place = f"{element.level} {_NAMES[element.stream][0]}"
    code = scene.codes.get(element.id, "")
    state = _STATE[element.state]
    place = f"{place}, {state}" if state else place
    parts = [f"{code} ({place}): {element.text.rstrip('.')}".strip()]
    if agency_words(element):
        parts.append(agency_words(element).replace("→", "to"))
    parts += [
        _link_words(scene, link)
        for link in scene.sockets.lines
        if link.source == element.id
    ]
    said = [words for words, _ in scene.sayings.get(element.id, ())]
    parts += [words for words in said if words not in parts]
    for stub in scene.sockets.stubs:
        if stub.element == element.id:
            what = _EMPTY.get((stub.kind, stub.role), f"{VERBS[stub.kind]}")
            parts.append(
                f"nothing {what}"
                if stub.state == "absent"
                else f"not known what {what}"
            )
    parts += [f"gap: {words.rstrip('.')}" for words in element.gaps]
    parts += [f"not known: {words.rstrip('.')}" for words in element.unknowns]
    return "; ".join(parts) + "."


def _link_words(scene: Scene, link: Link) -> str:
    elements = {element.id: element for element in scene.picture.elements}
    return phrase(link, elements, scene.codes)


def _account_words(line: Accountability, names: dict[str, str]) -> str:
    source = names.get(line.source, line.source)
    if line.target is None:
        whom = "nobody" if line.state == "absent" else "whom, is not known"
        return f"{source}: answers to {whom}."
    doubt = "" if line.state == "ok" else ", which is not clear"
    return f"{source}: answers to {names.get(line.target, line.target)}{doubt}."


def _aims_without_process(scene: Scene, state: LinkState) -> list[str]:
    aims = {element.id for element in scene.elements if element.stream == "aims"}
    return [
        scene.codes.get(stub.element, "")
        for stub in scene.sockets.stubs
        if (stub.kind, stub.role, stub.state) == ("serves", "target", state)
        and stub.element in aims
    ]


def _title(scene: Scene) -> str:
    return scene.picture.title.rstrip(".")


def _counts(scene: Scene) -> str:
    counts = []
    for stream, (one, many) in _NAMES.items():
        count = sum(
            element.stream == stream and element.state == "present"
            for element in scene.elements
        )
        counts.append(f"{count} {one if count == 1 else many}")
    return listed(counts)


def _sums(scene: Scene, marks: Marks) -> str:
    gaps = marks.absent + sum(
        len(element.gaps) + (element.state == "absent") for element in scene.elements
    )
    gaps += sum(stub.state == "absent" for stub in scene.sockets.stubs)
    gaps += sum(link.state == "diverted" for link in scene.sockets.lines)
    unknown = marks.unknown + sum(
        len(element.unknowns) + (element.state == "unknown")
        for element in scene.elements
    )
    unknown += sum(stub.state != "absent" for stub in scene.sockets.stubs)
    unknown += sum(link.state == "unknown" for link in scene.sockets.lines)
    return f"Gaps shown: {gaps}; not known: {unknown}."


def listed(words: list[str]) -> str:
    """Return words as a list in a sentence."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
