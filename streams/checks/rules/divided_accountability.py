"""Process that answers to more than one body.

Why: those who serve two masters can play one off against the other, or be told two things at once. Two
lines may also be intended, as where partners share a means, so what it comes to is a judgement.
Source: exworthy-powell-2004 (process stream); kingsfund-2021; alderwick-2024 (accountability).

Passes::

    aims: [{id: less-crime}]
    processes: [{id: patrols, run_by: police, serves: less-crime, answers_to: national-department}]

Fails::

    aims: [{id: less-crime}]
    processes: [{id: patrols, run_by: police, serves: less-crime, answers_to: [national-department, council]}]
"""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process


class DividedAccountability(AlignmentCheck):
    """Find processes for the aim whose runners answer to several bodies, none of which is over the others."""

    id = "divided-accountability"
    title = "Divided accountability"
    remedy = (
        "Judge whether the roles of the bodies are settled, and say so in the rating."
    )
    cells: ClassVar = (Cell("process", "vertical"),)

    most_bodies: int = Field(
        default=1, ge=1, description="How many bodies a process may answer to."
    )

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a process for the aim: met if it answers to few enough.

        Those named are those at least; that they are all is known where relations are complete.
        """
        for process in graph.processes:
            if process.answers_to == []:
                continue
            seniors = _heads(graph, process)
            answer = self._judge(graph, process, len(seniors))
            words = "body" if len(seniors) == 1 else "bodies"
            message = (
                f"Process `{process.id}` answers to {len(seniors)} {words}: {listed(seniors)}"
                if seniors
                else f"Process `{process.id}` is not known to answer to anybody"
            )
            yield Observation(
                process.id,
                known_if(answer, graph.exists(process)),
                message,
                process.place("answers_to")
                if process.has_written("answers_to")
                else process.place("id"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many processes do not serve the aim in focus."""
        return len(graph.all_processes) - len(graph.processes)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its processes are complete."""
        return graph.is_closed("processes")

    def _judge(self, graph: PolicyGraph, process: Process, count: int) -> Answer:
        if count > self.most_bodies:
            return Answer.NO
        settled = process.answers_to is not None and graph.is_closed("relations")
        return Answer.YES if settled else Answer.UNKNOWN


def _heads(graph: PolicyGraph, process: Process) -> list[str]:
    """Return whom a process answers to, without those who answer in turn to another of them."""
    seniors = list(dict.fromkeys(process.answers_to or ()))
    return [
        senior
        for senior in seniors
        if not graph.accountability.paths(
            senior, [other for other in seniors if other != senior]
        ).sure
    ]
