"""Local forum whose decisions do not bind its members.

Why: a board that can only advise leaves each member free to go its own way when it costs something. A
plan that members must have regard to does not bind them.
Source: hardy-hudson-waddington-2003; kingsfund-2021; alderwick-2024 (governance of systems).

Passes::

    aims: [{id: less-crime}]
    processes: [{id: crime-board, kind: governance, run_by: [police, council], serves: less-crime, authority: binding}]

Fails::

    aims: [{id: less-crime}]
    processes: [{id: crime-board, kind: governance, run_by: [police, council], serves: less-crime, authority: advisory}]
"""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from streams.checks.certainty import known_if, truth
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.joint import FORUM, joins
from streams.findings.answer import Answer
from streams.graph.dimensions import LOCAL
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process

WORDS = {
    "binding": "binds its members",
    "must-consider": "must be considered by its members, and does not bind them",
    "advisory": "only advises its members",
    "none": "has no authority over its members",
    None: "has an authority that is not known",
}


class AdvisoryForum(AlignmentCheck):
    """Find governance processes of local bodies that cannot commit those who sit on them."""

    id = "advisory-forum"
    title = "Advisory forum"
    remedy = "Judge whether the forum can commit its members in another way, and say so in the rating."
    cells: ClassVar = (Cell("process", "horizontal-local"),)

    must_consider_binds: bool = Field(
        default=False, description="Whether a duty to consider counts as binding."
    )

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a governance process that joins local bodies for the aim: met if it binds."""
        for process in graph.processes:
            joined = joins(graph, process, LOCAL)
            if process.kind not in FORUM or joined is Answer.NO:
                continue
            yield Observation(
                process.id,
                known_if(self._binds(process), joined, graph.exists(process)),
                f"Forum `{process.id}` {WORDS[process.authority]}",
                process.place("authority")
                if process.has_written("authority")
                else process.place("id"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many local forums do not serve the aim in focus."""
        return sum(
            process.kind in FORUM and joins(graph, process, LOCAL) is Answer.YES
            for process in graph.all_processes
            if process not in graph.processes
        )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its processes are complete."""
        return graph.is_closed("processes")

    def _binds(self, process: Process) -> Answer:
        if process.authority is None:
            return Answer.UNKNOWN
        binding = (
            {"binding", "must-consider"} if self.must_consider_binds else {"binding"}
        )
        return truth(process.authority in binding)
