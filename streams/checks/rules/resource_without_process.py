"""National resource that makes nothing possible.

Why: money, staff or powers without a means to use them on lie idle or are spent on what is at hand.
Source: exworthy-powell-2004 (resource stream); powell-exworthy-2001.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: grant, provided_by: national-department, enables: home-visits}]

Fails::

    aims: [{id: fewer-falls}]
    resources: [{id: grant, provided_by: national-department, enables: none}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import is_central
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Resource


class ResourceWithoutProcess(AlignmentCheck):
    """Find resources from the centre that enable no process."""

    id = "resource-without-process"
    title = "Resource without a process"
    remedy = "Name under `enables` the process that the resource was used for."
    cells: ClassVar = (Cell("resource", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a central resource that enables a process for the aim, or none at all."""
        for resource in graph.all_resources:
            central = is_central(graph, resource)
            if central is Answer.NO or _is_for_other_aims(graph, resource):
                continue
            found = graph.processes_enabled_by(resource)
            words = {
                Answer.YES: f"enables {listed(p.id for p in found.sure)}",
                Answer.NO: "enables no process",
                Answer.UNKNOWN: "enables no process that is known",
            }
            yield Observation(
                resource.id,
                known_if(found.answer, central, graph.exists(resource)),
                f"Resource `{resource.id}` {words[found.answer]}",
                resource.place("enables")
                if resource.has_written("enables")
                else resource.place("id"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many central resources serve other aims only."""
        return sum(
            is_central(graph, resource) is Answer.YES
            and _is_for_other_aims(graph, resource)
            for resource in graph.all_resources
        )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its resources are complete."""
        return graph.is_closed("resources")


def _is_for_other_aims(graph: PolicyGraph, resource: Resource) -> bool:
    """Tell whether a resource enables processes, all of which serve other aims only."""
    enabled = list(graph.processes_enabled_by(resource))
    return bool(enabled) and all(
        process.serves is not None and not set(process.serves) & set(graph.focus.aims)
        for process in enabled
    )
