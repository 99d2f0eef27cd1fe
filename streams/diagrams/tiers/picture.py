"""Says what the diagram of agencies in bands shows, in plain data, whoever made it."""

from dataclasses import dataclass
from typing import Literal

Tier = Literal["national", "regional", "system", "place", "neighbourhood"]
TieKind = Literal[
    "answers-to", "money", "joint", "conflict", "same-area", "crossed-area"
]
TieState = Literal["ok", "unknown", "absent", "diverted"]

TIERS: tuple[Tier, ...] = ("national", "regional", "system", "place", "neighbourhood")
LINED: tuple[TieKind, ...] = ("answers-to", "money", "joint", "conflict")
"""The kinds that are drawn as lines; the others are told in words."""


@dataclass(frozen=True, slots=True)
class Body:
    """An agency; no roles means that the policy does not list it among its participants.

    `sure` is false where it is not known whether it took part at the moment.
    """

    id: str
    name: str
    tier: Tier
    roles: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Tie:
    """What lies between two bodies; without a target, nobody is known to be there (`absent`) or it is not known."""

    kind: TieKind
    source: str
    target: str | None
    state: TieState = "ok"


@dataclass(frozen=True, slots=True)
class Work:
    """A process in which two bodies or more take part; `direction` says between whom, in words."""

    id: str
    text: str
    run_by: tuple[str, ...]
    joined_by: tuple[str, ...]
    direction: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class AgenciesPicture:
    """The agencies of a policy at a moment.

    `moment` is in words and empty for the whole life; `alone` counts the processes that name one body or
    none, which show no joint work. `lacking` names what is known to be missing: its direction and what it is.
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

    def name_of(self, body: str | None) -> str:
        """Return the name of a body, or its id if the picture has no such body."""
        return next((b.name for b in self.bodies if b.id == body), body or "?")
