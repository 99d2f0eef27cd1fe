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

from collections.abc import Iterable, Iterator
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
        """Yield one observation a process for the aim that answers to somebody: met if to few enough.

        Those named are those at least; that they are all is known where relations are complete. What
        only central bodies run is passed over: a unit that departments share answers to each of them.
        """
        for process in graph.processes:
            if not process.answers_to or _is_run_centrally(graph, process):
                continue
            heads = _heads(graph, process.answers_to)
            fewest = len(_heads(graph, process.answers_to, perhaps=True))
            words = "body" if len(heads) == 1 else "bodies"
            yield Observation(
                process.id,
                known_if(self._judge(graph, fewest, len(heads)), graph.exists(process)),
                f"Process `{process.id}` answers to {len(heads)} {words}: {listed(heads)}",
                process.place("answers_to"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many processes that answer to somebody do not serve the aim in focus."""
        served = {process.id for process in graph.processes}
        return sum(
            bool(process.answers_to)
            and process.id not in served
            and not _is_run_centrally(graph, process)
            for process in graph.all_processes
        )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its processes are complete."""
        return graph.is_closed("processes")

    def _judge(self, graph: PolicyGraph, fewest: int, most: int) -> Answer:
        if fewest > self.most_bodies:
            return Answer.NO
        few = most <= self.most_bodies and graph.is_closed("relations")
        return Answer.YES if few else Answer.UNKNOWN


def _is_run_centrally(graph: PolicyGraph, process: Process) -> bool:
    runners = graph.agencies(process.run_by)
    if not runners:
        return process.level == "national"
    return all(agency.is_central for agency in runners)


def _heads(
    graph: PolicyGraph, named: Iterable[str], *, perhaps: bool = False
) -> list[str]:
    """Return whom a process answers to, without those who answer in turn, or `perhaps`, to another of them."""
    seniors = list(dict.fromkeys(named))
    lines = {
        senior: graph.accountability.paths(
            senior, [other for other in seniors if other != senior]
        )
        for senior in seniors
    }
    heads = [
        senior
        for senior, above in lines.items()
        if not (list(above) if perhaps else above.sure)
    ]
    return heads or seniors
