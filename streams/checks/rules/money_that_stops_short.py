"""Central money that does not reach the body that runs what it is for.

Why: money can stop at a regional office, a health authority or a lead partner on its way. Those who
carry out the means then have the task without the money.
Source: exworthy-powell-2004 (resource stream); pressman-wildavsky-1984; powell-exworthy-2001.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls, run_by: charities}]
    resources:
      - {id: grant, kind: money, provided_by: national-department, received_by: council, enables: home-visits}
      - {id: contract, kind: money, provided_by: council, received_by: charities, enables: home-visits}

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls, run_by: charities}]
    resources:
      - {id: grant, kind: money, provided_by: national-department, received_by: council, enables: home-visits}
    complete: resources
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import for_other_aims, for_the_aim, is_central, is_money
from streams.checks.onward import reaches
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process, Resource


class MoneyThatStopsShort(AlignmentCheck):
    """Find money from the centre that is not passed on to those who run the process that it is for."""

    id = "money-that-stops-short"
    title = "Money that stops short"
    remedy = "Name under `received_by` who got the money, and write what they passed on as a resource of its own."
    cells: ClassVar = (Cell("resource", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a central money resource and a process for the aim that it enables.

        Met if the money reaches a body that runs the process: itself, a partnership that it is a member
        of, a member of it, or a body to which these pass money on for the process. A process that only
        central bodies run is passed over.
        """
        for money, known in for_the_aim(graph, is_money, is_central):
            for process in graph.processes:
                if process.id not in (money.enables or ()):
                    continue
                runners = graph.agencies(process.run_by)
                if runners and all(agency.is_central for agency in runners):
                    continue
                answer = reaches(graph, money, process)
                yield Observation(
                    f"{money.id} + {process.id}",
                    known_if(answer, known, graph.exists(process)),
                    _message(money, process, answer),
                    money.place("received_by")
                    if money.has_written("received_by")
                    else money.place("id"),
                    (Related(process.place("id"), "what it is for"),),
                )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many central money resources serve other aims only."""
        return for_other_aims(graph, is_money, is_central)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its resources are complete."""
        return graph.is_closed("resources")


def _message(money: Resource, process: Process, answer: Answer) -> str:
    words = {
        Answer.YES: "reaches those who run",
        Answer.NO: "does not reach those who run",
        Answer.UNKNOWN: "is not known to reach those who run",
    }
    who = f" ({listed(process.run_by)})" if process.run_by else ""
    return f"Money `{money.id}` {words[answer]} `{process.id}`{who}"
