"""Describes a lineage in plain values: lives, and what became of each."""

from dataclasses import dataclass
from typing import Literal

from streams.diagrams.years.stretch import Stretch

How = Literal[
    "renamed", "merged", "split", "functions-moved", "de-facto", "followed", "through"
]
Group = Literal["bodies", "policies"]


@dataclass(frozen=True, slots=True)
class Life:
    """A body or a policy and when it lived; `family` gathers those that are akin, and is their heading."""

    id: str
    name: str
    stretch: Stretch
    group: Group
    family: str = ""


@dataclass(frozen=True, slots=True)
class Descent:
    """What a life became, and how; `time` is the decimal year, None where it is that of the end of the first.

    `through` is not a descent in time: a policy carried out by means of another.
    """

    source: str
    target: str
    how: How
    time: float | None = None


@dataclass(frozen=True, slots=True)
class LineagePicture:
    """What a lineage shows; lives of one family stand together, in the order of the families."""

    id: str
    title: str
    years: tuple[int, int]
    lives: tuple[Life, ...]
    descents: tuple[Descent, ...]
