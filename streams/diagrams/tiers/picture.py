"""Says what the diagram of agencies in bands shows, in plain data, whoever made it."""

from dataclasses import dataclass
from typing import Literal

Tier = Literal["national", "regional", "system", "place", "neighbourhood"]
TieKind = Literal[
    "answers-to", "money", "joint", "conflict", "same-area", "crossed-area"
]
TieState = Literal["ok", "unknown", "absent", "diverted", "not-there"]

TIERS: tuple[Tier, ...] = ("national", "regional", "system", "place", "neighbourhood")
LINED: tuple[TieKind, ...] = ("answers-to", "money", "joint", "conflict")
"""The kinds that are drawn as lines; the others are told in words."""


@dataclass(frozen=True, slots=True)
class Body:
    """An agency; no roles means that the policy does not list it among its participants.

    `sure` is false where it is not known whether it took part at the moment, and `present` where it surely
    did not live then. `since` and `until` are its life, and `time` the part of it that the figure
    writes, as words such as "until 2002"; all as the file has them, and empty where it is silent.
    """

    id: str
    name: str
    tier: Tier
    roles: tuple[str, ...] = ()
    sure: bool = True
    present: bool = True
    since: str = ""
    until: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """What lies between two bodies; without a target, nobody is known to be there (`absent`) or it is not known.

    `not-there` says that the body at its far end did not live at the moment. `since` and `until` are when it held,
    as the file has it; several stretches are parted by semicolons.
    """

    kind: TieKind
    source: str
    target: str | None
    state: TieState = "ok"
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """The body `at` which a line of accountability from another ends short of any sponsor, and how that is known."""

    source: str
    at: str
    state: TieState


@dataclass(frozen=True, slots=True)
class Work:
    """A process in which two bodies or more take part; `direction` says between whom, in words."""

    id: str
    text: str
    run_by: tuple[str, ...]
    joined_by: tuple[str, ...]
    direction: str
    sure: bool = True
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class AgenciesPicture:
    """The agencies of a policy at a moment.

    `moment` is in words and empty for the whole life; `alone` counts the processes that name no two
    bodies of one time, which show no joint work. `lacking` names what is known to be missing: its direction and what it is.
    """

    id: str
    title: str
    moment: str
    bodies: tuple[Body, ...]
    ties: tuple[Tie, ...] = ()
    works: tuple[Work, ...] = ()
    alone: int = 0
    abbreviations: tuple[tuple[str, str], ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    breaks: tuple[Break, ...] = ()

    def name_of(self, body: str | None) -> str:
        """Return the name of a body, or its id if the picture has no such body."""
        return next((b.name for b in self.bodies if b.id == body), body or "?")
