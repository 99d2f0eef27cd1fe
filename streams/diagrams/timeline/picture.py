"""Describes a timeline in plain values: policies, what stood around them, and reorganisations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.years.stretch import Edge, Stretch
from streams.study.context import ContextKind

Effect = Literal["supports", "undermines", "both", "unknown"]


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase of a policy and when it lasted."""

    name: str
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class PolicyBar:
    """A policy and when it ran.

    `phases` are in the order of their file. `verdicts` has, for each year that was judged, one verdict a window.
    """

    id: str
    title: str
    stretch: Stretch
    phases: tuple[PhaseSpan, ...] = ()
    verdicts: Mapping[int, tuple[Verdict, ...]] = field(default_factory=dict)

    @property
    def later_starts(self) -> list[Edge]:
        """When each phase after the first began, as far as that is known."""
        starts = (phase.stretch.start for phase in self.phases[1:])
        return [start for start in starts if start is not None]


@dataclass(frozen=True, slots=True)
class ContextBar:
    """A fact about the setting; `absent` for something known to be lacking.

    `effect` is what it does to alignment, `both` where it supports some of it and undermines some. `policies` are
    the ids of those it concerns, empty where it concerns all that are shown.
    """

    id: str
    title: str
    kind: ContextKind
    stretch: Stretch
    absent: bool = False
    effect: Effect = "unknown"
    policies: tuple[str, ...] = ()

    @property
    def is_law(self) -> bool:
        """True for a law in force, which is drawn from when it began; false for one that is lacking."""
        return self.kind == "legislation" and not self.absent


@dataclass(frozen=True, slots=True)
class Upheaval:
    """A reorganisation: the decimal year that its line stands at, what happened, and in which year."""

    time: float
    title: str
    year: int


@dataclass(frozen=True, slots=True)
class EraRows:
    """The policies that began in an era; `span` is the era in decimal years, None where they belong to none."""

    title: str
    span: tuple[float, float] | None
    policies: tuple[PolicyBar, ...]


Row = PolicyBar | ContextBar | Upheaval


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """What a timeline shows; `windows` names the windows that are judged, none without a lens.

    `upheavals` are in the order of time. `context_of_some` are facts that concern only some of the policies; they
    come after all else. `abbreviations` are pairs of short and long form that titles may hold.
    """

    id: str
    title: str
    years: tuple[int, int]
    eras: tuple[EraRows, ...]
    context: tuple[ContextBar, ...] = ()
    context_of_some: tuple[ContextBar, ...] = ()
    upheavals: tuple[Upheaval, ...] = ()
    windows: tuple[str, ...] = ()
    lens: str = ""
    abbreviations: tuple[tuple[str, str], ...] = ()

    @property
    def policies(self) -> tuple[PolicyBar, ...]:
        """All policies, era by era."""
        return tuple(policy for era in self.eras for policy in era.policies)
