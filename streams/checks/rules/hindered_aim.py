"""Aim that another aim, a process or a resource works against.

Why: an aim may be stated and funded and yet lose to what local bodies are chased for. Means can work
against an aim in name or in practice, and then standing high on paper does not help it.
Source: exworthy-powell-2004 (policy stream); exworthy-berney-powell-2002; alderwick-2024 (crowding out).

Passes::

    aims: [{id: fewer-falls, conflicts: none}]
    processes: [{id: home-visits, serves: fewer-falls}]
    complete: [processes, resources]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: discharge-targets, hinders: fewer-falls}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.aims import Opposed, opposed
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.found import Found
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Aim, Process, Resource


class HinderedAim(AlignmentCheck):
    """Find aims that something in the policy works against."""

    id = "hindered-aim"
    title = "Hindered aim"
    remedy = "Judge which of the two came first in practice, and say so in the rating."
    cells: ClassVar = (Cell("policy", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation an aim: met if nothing works against it."""
        pairs = opposed(graph)
        for aim in graph.aims:
            against = _against(graph, aim, pairs)
            yield Observation(
                aim.id,
                known_if(~against.answer, graph.exists(aim)),
                _message(aim, against),
                aim.place("id"),
                tuple(place for _, place in against),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many aims do not belong to the aim in focus."""
        return len(graph.all_aims) - len(graph.aims)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its aims are complete."""
        return graph.is_closed("aims")


def _against(
    graph: PolicyGraph, aim: Aim, pairs: list[Opposed]
) -> Found[tuple[str, Related]]:
    """Return what works against an aim: processes, then resources, then aims.

    Closed if all lists are, and each element says what it works against.
    """
    elements: list[Process | Resource] = [*graph.all_processes, *graph.all_resources]
    found = [
        (element.id, Related(element.place("hinders"), "works against it"), there)
        for element in elements
        if aim.id in (element.hinders or ())
        for there in [graph.exists(element)]
    ]
    found += [
        (pair.other_than(aim), Related(pair.location, "conflicts with it"), pair.exists)
        for pair in pairs
        if pair.involves(aim)
    ]
    told = all(element.hinders is not None for element in elements)
    return Found(
        tuple((name, at) for name, at, there in found if there is Answer.YES),
        tuple((name, at) for name, at, there in found if there is Answer.UNKNOWN),
        told
        and _is_unopposed(graph, aim)
        and graph.is_closed("processes")
        and graph.is_closed("resources"),
    )


def _is_unopposed(graph: PolicyGraph, aim: Aim) -> bool:
    """Tell whether nothing but the conflicts recorded can set another aim against this one."""
    if aim.conflicts is not None:
        return aim.conflicts == [] or graph.is_closed("aims")
    others = (other for other in graph.all_aims if other.id != aim.id)
    told = all(other.conflicts is not None for other in others)
    return told and graph.is_closed("aims")


def _message(aim: Aim, against: Found[tuple[str, Related]]) -> str:
    if against.sure:
        names = listed(name for name, _ in against.sure)
        return f"Aim `{aim.id}` has {names} against it"
    if against.answer is Answer.NO:
        return f"Aim `{aim.id}` has nothing that works against it"
    return f"Aim `{aim.id}` has nothing that is known to work against it, but not everything is listed"
