"""Central money that ends before the work that it pays for.

Why: bodies do not build on money that may stop. What is paid for a year or two is done for a year or
two, and staff leave before it ends.
Source: exworthy-powell-2004 (resource stream); bauld-2005; alderwick-2021.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls, period: {from: 2001, to: 2005}}]
    resources: [{id: grant, kind: money, provided_by: national-department, enables: home-visits, period: {from: 2001, to: 2005}}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls, period: {from: 2001, to: 2005}}]
    resources: [{id: grant, kind: money, provided_by: national-department, enables: home-visits, period: {from: 2001, to: 2003}}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import for_other_aims, for_the_aim, is_central, is_money
from streams.checks.spans import outlasts
from streams.checks.wording import listed
from streams.findings.answer import Answer, every
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process, Resource


class ShortLivedMoney(AlignmentCheck):
    """Find money from the centre that does not last as long as what it enables."""

    id = "short-lived-money"
    title = "Short-lived money"
    remedy = "Write the period for which the money was promised; money renewed each year is several resources."
    cells: ClassVar = (Cell("resource", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a central money resource for the aim: met if it ends no earlier.

        It is set against each process for the aim that it enables; one without dates of its own lasts
        as long as the policy. Money without dates of its own is unknown: a date that is inherited from
        the policy is no evidence that money lasted.
        """
        for money, known in for_the_aim(graph, is_money, is_central):
            enabled = [p for p in graph.processes if p.id in (money.enables or ())]
            lasted = {p.id: self._lasts(graph, money, p) for p in enabled}
            answer = every(lasted.values()) if lasted else Answer.UNKNOWN
            yield Observation(
                money.id,
                known_if(answer, known),
                _message(money, lasted),
                money.place("period")
                if money.has_written("period")
                else money.place("id"),
                tuple(Related(p.place("id"), "what it enables") for p in enabled),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many central money resources serve other aims only."""
        return for_other_aims(graph, is_money, is_central)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its resources are complete."""
        return graph.is_closed("resources")

    def _lasts(self, graph: PolicyGraph, money: Resource, process: Process) -> Answer:
        life = graph.lifetime(money)
        if life.inherited:
            return Answer.UNKNOWN
        return outlasts(life.period, graph.lifetime(process).period)


def _message(money: Resource, lasted: dict[str, Answer]) -> str:
    end = f" ({money.period.to})" if money.period and money.period.to else ""
    short = [name for name, answer in lasted.items() if answer is Answer.NO]
    if short:
        return f"Money `{money.id}` ends{end} before {listed(short)}, which it enables"
    if lasted and set(lasted.values()) == {Answer.YES}:
        return f"Money `{money.id}` lasts{end} as long as {listed(lasted)}, which it enables"
    return f"Money `{money.id}` is not known to last as long as what it enables"
