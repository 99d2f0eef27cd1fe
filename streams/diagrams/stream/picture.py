"""Describes a stream diagram in plain values: what to show, and nothing of how it looks."""

from dataclasses import dataclass
from typing import Literal

Stream = Literal["aims", "processes", "resources"]
Level = Literal["national", "local"]
ElementState = Literal["present", "absent", "unknown"]
LinkKind = Literal["serves", "enables", "carries", "supports", "hinders", "conflicts"]
LinkState = Literal["ok", "absent", "unknown", "diverted"]
Side = Literal["from", "to"]
AccountState = Literal["ok", "unclear", "absent", "unknown"]

STREAMS: tuple[Stream, ...] = ("aims", "processes", "resources")
LEVELS: tuple[Level, ...] = ("national", "local")


@dataclass(frozen=True, slots=True)
class Element:
    """An aim, process or resource.

    `agencies_from` and `agencies_to` are None where it is not known who has or gives the element, or who takes it on; `nobody` names
    the sides on which there is known to be no agency. `joined_by` stands between the two lists. `state` says whether the element itself exists; one that is absent or unknown is drawn
    as an empty place. Without `code` one is given in reading order: A1, P1, R1.
    """

    id: str
    text: str
    stream: Stream
    level: Level
    agencies_from: tuple[str, ...] | None = ()
    agencies_to: tuple[str, ...] | None = ()
    joined_by: Literal["→", "with"] = "→"
    gaps: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()
    state: ElementState = "present"
    refs: tuple[str, ...] = ()
    code: str = ""
    nobody: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """What one element does for or against another: a process serves an aim, a resource enables a process.

    `source` or `target` is None where that end is known to be missing (`absent`) or is not known
    (`unknown`): `Link("serves", None, "a1", "absent")` says that nothing serves a1. An element that no link
    names at an end that should be filled gets a question mark, never a cross. `words` replace those
    written on an aim that nothing serves; empty words leave them out.
    """

    kind: LinkKind
    source: str | None
    target: str | None
    state: LinkState = "ok"
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Agency:
    """A body that answers, or is answered to; `name` is short, such as `ICBs`."""

    id: str
    name: str
    level: Level


@dataclass(frozen=True, slots=True)
class Accountability:
    """Whom an agency answers to; `target` is None where that is known to be nobody, or not known."""

    source: str
    target: str | None
    state: AccountState = "ok"


@dataclass(frozen=True, slots=True)
class StreamPicture:
    """All that one stream diagram shows.

    `id` begins the ids inside the SVG. `title` names the policy, the aim it is looked at for and the years.
    `abbreviations` are pairs of short and long form. Element ids are unique.
    """

    id: str
    title: str
    elements: tuple[Element, ...]
    links: tuple[Link, ...] = ()
    agencies: tuple[Agency, ...] = ()
    accountability: tuple[Accountability, ...] = ()
    abbreviations: tuple[tuple[str, str], ...] = ()
