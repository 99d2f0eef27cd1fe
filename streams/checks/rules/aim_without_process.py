"""Aim that no process serves.

Why: without a means an aim stays a wish. The process stream links aims to what is done about them.
Source: exworthy-powell-2004 (process stream); wolman-1981 (theory selection).

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]

Fails::

    aims: [{id: fewer-falls}]
    complete: [processes]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph


class AimWithoutProcess(AlignmentCheck):
    """Find aims that nothing is done about."""

    id = "aim-without-process"
    title = "Aim without a process"
    remedy = "Name the process that serves the aim, or drop the aim if it was given up."
    cells: ClassVar = (Cell("process", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation an aim: met if some process serves it."""
        words = {
            Answer.YES: "is served by a process",
            Answer.NO: "has no process that serves it",
            Answer.UNKNOWN: "has no process that is known to serve it",
        }
        for aim in graph.aims:
            found = graph.processes_serving(aim)
            answer = known_if(found.answer, graph.exists(aim))
            yield Observation(
                aim.id, answer, f"Aim `{aim.id}` {words[answer]}", aim.place("id")
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many aims do not belong to the aim in focus."""
        return len(graph.all_aims) - len(graph.aims)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its aims are complete."""
        return graph.is_closed("aims")
