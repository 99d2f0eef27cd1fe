"""Describes a timeline in plain values: policies, what stood around them, and reorganisations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.years.stretch import Stretch


@dataclass(frozen=True, slots=True)
class PolicyBar:
    """A policy and when it ran.

    `phases` are the decimal years in which one phase gave way to the next. `verdicts` has, for each year that was
    judged, one verdict a window.
    """

    id: str
    title: str
    stretch: Stretch
    phases: tuple[float, ...] = ()
    verdicts: Mapping[int, tuple[Verdict, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContextBar:
    """A fact about the setting; `absent` for something known to be lacking."""

    id: str
    title: str
    kind: str
    stretch: Stretch
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Upheaval:
    """A reorganisation: the decimal year that its line stands at, and what happened."""

    time: float
    title: str


@dataclass(frozen=True, slots=True)
class EraRows:
    """The policies that began in an era; `span` is the era in decimal years, None where they belong to none."""

    title: str
    span: tuple[float, float] | None
    policies: tuple[PolicyBar, ...]


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """What a timeline shows; `windows` names the windows that are judged, none without a lens.

    `left_out` counts the facts of the setting that concern only some of the policies and are not drawn.
    """

    id: str
    title: str
    years: tuple[int, int]
    eras: tuple[EraRows, ...]
    context: tuple[ContextBar, ...] = ()
    upheavals: tuple[Upheaval, ...] = ()
    windows: tuple[str, ...] = ()
    lens: str = ""
    left_out: int = 0

    @property
    def policies(self) -> tuple[PolicyBar, ...]:
        """All policies, era by era."""
        return tuple(policy for era in self.eras for policy in era.policies)
