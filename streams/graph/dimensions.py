"""On which dimension an element or a relation stands, derived from the agencies on its two sides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch

from streams.study.agencies import Agency
from streams.study.elements import Aim, Dimension, Element, Level, Process, Resource

VERTICAL: Dimension = "vertical"
LOCAL: Dimension = "horizontal-local"
NATIONAL: Dimension = "horizontal-national"
DIMENSIONS: tuple[Dimension, ...] = (VERTICAL, LOCAL, NATIONAL)


@dataclass(frozen=True, slots=True)
class Sides:
    """The agencies an element comes from and goes to; None where the author named none."""

    givers: tuple[str, ...] | None
    takers: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an element stands: derived from its agencies, written by hand, or neither.

    `dimensions` is what counts: the written ones where there are any, else the derived ones, in the
    order vertical, horizontal-local, horizontal-national; empty means unknown.
    """

    derived: tuple[Dimension, ...]
    written: tuple[Dimension, ...]
    level: Level | None

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """The dimensions that count."""
        return self.written or self.derived


@singledispatch
def sides(element: Element) -> Sides:
    """Return the two sides of an element; never `answers_to`, which is accountability."""
    raise TypeError(type(element).__name__)


@sides.register
def _(element: Aim) -> Sides:
    return _sides(element.set_by, element.for_)


@sides.register
def _(element: Process) -> Sides:
    return _sides(element.run_by, element.with_)


@sides.register
def _(element: Resource) -> Sides:
    return _sides(element.provided_by, element.received_by)


def dimension_between(first: Agency, second: Agency) -> Dimension:
    """Return the dimension of a relation: both central, both local, or one of each."""
    if first.is_central != second.is_central:
        return VERTICAL
    return NATIONAL if first.is_central else LOCAL


def placement(element: Element, agencies: Mapping[str, Agency]) -> Placement:
    """Return where an element stands. Agencies that the study does not know are passed over."""
    two = sides(element)
    givers = _known(two.givers, agencies)
    takers = _known(two.takers, agencies)
    found = {
        dimension_between(giver, taker)
        for giver in givers
        for taker in takers
        if giver.id != taker.id
    }
    level = element.level or _level(givers) or _level(takers)
    return Placement(
        derived=tuple(d for d in DIMENSIONS if d in found),
        written=_written(element, level),
        level=level,
    )


def _written(element: Element, level: Level | None) -> tuple[Dimension, ...]:
    directions = element.direction or []
    horizontal: dict[Level, Dimension] = {"national": NATIONAL, "local": LOCAL}
    named = {VERTICAL} if "vertical" in directions else set()
    if "horizontal" in directions and level is not None:
        named.add(horizontal[level])
    return tuple(d for d in DIMENSIONS if d in named)


def _level(agencies: Sequence[Agency]) -> Level | None:
    if not agencies:
        return None
    return "national" if any(agency.is_central for agency in agencies) else "local"


def _known(ids: tuple[str, ...] | None, agencies: Mapping[str, Agency]) -> list[Agency]:
    return [agencies[name] for name in ids or () if name in agencies]


def _sides(givers: list[str] | None, takers: list[str] | None) -> Sides:
    return Sides(
        tuple(givers) if givers is not None else None,
        tuple(takers) if takers is not None else None,
    )
