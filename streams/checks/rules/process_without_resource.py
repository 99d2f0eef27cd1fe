"""Process for which nothing was given.

Why: a means that nobody pays for, staffs or empowers is a task on top of others. The resource stream
links what is to be done to what it is done with.
Source: exworthy-powell-2004 (resource stream); wolman-1981 (resources); powell-exworthy-2001.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: nurses, kind: staff, enables: home-visits}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    complete: [resources]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph


class ProcessWithoutResource(AlignmentCheck):
    """Find processes for the aim that no resource enables."""

    id = "process-without-resource"
    title = "Process without a resource"
    remedy = "Name the process under `enables` of what it was done with, be it money, staff, data or powers."
    cells: ClassVar = (Cell("resource", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a process for the aim: met if a resource of any kind enables it."""
        for process in graph.processes:
            found = graph.resources_enabling(process)
            words = {
                Answer.YES: f"is enabled by {listed(r.id for r in found.sure)}",
                Answer.NO: "has no resource",
                Answer.UNKNOWN: "has no resource that is known",
            }
            yield Observation(
                process.id,
                known_if(found.answer, graph.exists(process)),
                f"Process `{process.id}` {words[found.answer]}",
                process.place("id"),
                tuple(Related(r.place("enables"), "enables it") for r in found),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many processes do not serve the aim in focus."""
        return len(graph.all_processes) - len(graph.processes)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its processes are complete."""
        return graph.is_closed("processes")
