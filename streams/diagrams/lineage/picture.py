"""Says in plain values what a lineage shows: lives, and the steps from one to another."""

from dataclasses import dataclass
from typing import Literal

from streams.diagrams.years.stretch import Edge, Stretch

StepKind = Literal[
    "renamed",
    "merged",
    "split",
    "functions-moved",
    "de-facto",
    "followed",
    "part-of",
    "delivered-through",
]
LASTING: frozenset[StepKind] = frozenset({"part-of", "delivered-through"})
"""Kinds that hold for as long as both run, and so have no date."""


@dataclass(frozen=True, slots=True)
class Life:
    """A body or a policy on a row of its own; `group` is its sector, empty where none is stated."""

    id: str
    name: str
    short: str
    group: str
    central: bool
    stretch: Stretch

    @property
    def display(self) -> str:
        """The abbreviation if there is one, else the name."""
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class Step:
    """What one life became, followed, belongs to or was carried out through.

    `on` is when, and None if that is not known or the kind lasts; `when` says it as the file does, or is empty.
    """

    source: str
    target: str
    kind: StepKind
    on: Edge | None
    when: str


@dataclass(frozen=True, slots=True)
class LineagePicture:
    """The bodies and the policies of a study with their steps.

    Every end of a step is the id of a life of its own sort. `years` are the first and the last of the axis.
    `alone` names the bodies, and `policies_alone` the policies, for which no step is recorded.
    """

    id: str
    title: str
    years: tuple[int, int]
    lives: tuple[Life, ...]
    steps: tuple[Step, ...]
    policies: tuple[Life, ...]
    policy_steps: tuple[Step, ...]
    alone: tuple[str, ...] = ()
    policies_alone: tuple[str, ...] = ()
