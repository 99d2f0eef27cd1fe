"""The facts that stand in the cells of one assessment, and those that only one of two has."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from streams.assessment.result import Assessment, CellKey
from streams.findings.finding import Finding
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import (
    Absence,
    Aim,
    Element,
    Process,
    Resource,
    Stream,
    Varying,
)
from streams.study.study import Study

Item = TypeVar("Item")
ABSENT = "known to be lacking"


@dataclass(frozen=True, slots=True)
class Fact:
    """An aim, a process, a resource or a known absence, as it bears on a cell.

    `features` are what sorts it, in words: its kind, then what is known of it; `element` is None only
    for an absence without an id.
    """

    element: str | None
    stream: Stream
    features: tuple[str, ...]
    text: str

    @property
    def sort(self) -> Hashable:
        """What two facts of different policies have in common where they are of one sort."""
        return self.stream, self.features


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts by cell, in the order of the file, and those whose dimension nothing settles."""

    by_cell: Mapping[CellKey, tuple[Fact, ...]]
    unplaced: tuple[Fact, ...]


def facts_of(study: Study, assessment: Assessment) -> Facts:
    """Return the facts that serve the aim of an assessment at its moment."""
    graph = PolicyGraph(study, assessment.policy, assessment.focus, assessment.moment)
    by_cell: dict[CellKey, list[Fact]] = {key: [] for key in assessment.cells}
    unplaced = []
    for stream, element in _serving(graph):
        fact = Fact(element.id, stream, features(element), element.text)
        dimensions = graph.placement(element).dimensions
        if not dimensions:
            unplaced.append(fact)
        for dimension in dimensions:
            by_cell.setdefault((stream, dimension), []).append(fact)
    for absence in _absences(graph):
        by_cell.setdefault((absence.stream, absence.dimension), []).append(
            _lacking(absence)
        )
    return Facts({key: tuple(facts) for key, facts in by_cell.items()}, tuple(unplaced))


def features(element: Element) -> tuple[str, ...]:
    """Return what sorts an element, in words; what is not known is left out."""
    if isinstance(element, Aim):
        stated = [f"{particular} stated" for particular in element.stated or ()]
        return tuple(_known(element.topic, *stated))
    if isinstance(element, Process):
        authority = f"authority: {element.authority}" if element.authority else None
        return tuple(_known(element.kind, authority))
    if isinstance(element, Resource):
        return tuple(
            _known(
                element.kind,
                _varying(element.ring_fenced, "ring-fenced"),
                _varying(element.pooled, "pooled"),
                _varying(element.new_money, "new money"),
                _varying(element.diverted, "diverted"),
            )
        )
    return ()


def only_in_one(
    first: Iterable[Item], second: Iterable[Item], sort: Callable[[Item], Hashable]
) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return what is of a sort that the other has nothing of, from either side."""
    one, other = tuple(first), tuple(second)
    sorts_of_one, sorts_of_other = {sort(i) for i in one}, {sort(i) for i in other}
    return (
        tuple(item for item in one if sort(item) not in sorts_of_other),
        tuple(item for item in other if sort(item) not in sorts_of_one),
    )


def by_id(fact: Fact) -> Hashable:
    """Tell facts of one policy apart; an absence without an id is told by its text."""
    return fact.element or fact.text


def by_rule_and_subject(gap: Finding) -> Hashable:
    """Tell gaps of one policy apart."""
    return gap.rule, gap.subject


def _serving(graph: PolicyGraph) -> Iterator[tuple[Stream, Element]]:
    for aim in graph.aims:
        yield "policy", aim
    for process in graph.processes:
        yield "process", process
    for resource in graph.resources:
        yield "resource", resource


def _absences(graph: PolicyGraph) -> Iterator[Absence]:
    cells = dict.fromkeys((a.stream, a.dimension) for a in graph.policy.absent)
    for stream, dimension in cells:
        yield from graph.absences(stream, dimension)


def _lacking(absence: Absence) -> Fact:
    named = tuple(_known(ABSENT, absence.kind))
    return Fact(absence.id, absence.stream, named, absence.text)


def _known(*words: str | None) -> Iterator[str]:
    return (word for word in words if word)


def _varying(value: Varying | None, word: str) -> str | None:
    if value is None:
        return None
    if value == "varies":
        return f"{word} in some places"
    return word if value else f"not {word}"
