"""Finds what a policy file knows to be lacking in a cell."""

from collections.abc import Collection, Iterable

from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Absence, Dimension, ProcessKind, ResourceKind, Stream

Kinds = Collection[ProcessKind | ResourceKind]


def known_lacking(
    graph: PolicyGraph,
    stream: Stream,
    dimension: Dimension,
    kinds: Kinds = (),
    *,
    unnamed: bool = False,
) -> list[Absence]:
    """Return the absences that surely held, of one of `kinds`, in file order.

    With `unnamed`, entries that name no kind count as well: they speak of everything in their cell.
    """
    return [
        entry
        for entry in graph.absences(stream, dimension)
        if graph.exists(entry) is Answer.YES
        and (entry.kind in kinds if entry.kind else unnamed)
    ]


def as_related(absences: Iterable[Absence]) -> tuple[Related, ...]:
    """Return the places of absences, each with what was lacking."""
    return tuple(
        Related(entry.place("text"), f"known to be lacking: {entry.text}")
        for entry in absences
    )
