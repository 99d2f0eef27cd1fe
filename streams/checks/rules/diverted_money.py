"""Central money for the aim that was used for something else.

Why: money meant for one aim is taken for deficits and for whatever is chased harder, and the aim then
stands without it. Spending less than planned is not diversion by itself, but a reason to ask.
Source: nao-2018; powell-exworthy-2001; alderwick-2024 (resource stream).

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: grant, kind: money, provided_by: national-department, enables: home-visits, diverted: false}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: grant, kind: money, provided_by: national-department, enables: home-visits, diverted: true}]
"""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from streams.checks.certainty import known_if, said
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import for_other_aims, for_the_aim, is_central, is_money
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Resource
from streams.study.numbers import Amount

WORDS = {
    True: "was used for another purpose",
    False: "was used for its purpose only",
    "varies": "was used for another purpose in some places",
    None: "is not known to have been used for its purpose only",
}


class DivertedMoney(AlignmentCheck):
    """Find money from the centre that did not go to its purpose."""

    id = "diverted-money"
    title = "Diverted money"
    remedy = "Write under `amount` what was planned and what came of it, so that the share can be judged."
    cells: ClassVar = (Cell("resource", "horizontal-national"),)

    shortfall: float = Field(
        default=0.1,
        ge=0,
        le=1,
        description="The share of a planned amount that may be missing before the message says so.",
    )

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a central money resource for the aim: met if `diverted` is false.

        Planned and actual amounts are compared and told, and decide nothing: what was not spent may
        have been left, withdrawn or used elsewhere.
        """
        for money, known in for_the_aim(graph, is_money, is_central):
            yield Observation(
                money.id,
                known_if(~said(money.diverted), known),
                f"Money `{money.id}` {WORDS[money.diverted]}{self._compared(money)}",
                money.place("diverted")
                if money.has_written("diverted")
                else money.place("id"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many central money resources serve other aims only."""
        return for_other_aims(graph, is_money, is_central)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its resources are complete."""
        return graph.is_closed("resources")

    def _compared(self, money: Resource) -> str:
        told = [
            f"{amount.actual} of {amount.planned} planned"
            + (f" {amount.unit}" if amount.unit else "")
            for amount in money.amount or ()
            if _falls_short(amount, self.shortfall)
        ]
        return f"; only {', '.join(told)} came about" if told else ""


def _falls_short(amount: Amount, allowed: float) -> bool:
    """Tell whether even the highest actual figure misses the lowest planned one by more than is allowed."""
    if amount.planned is None or amount.actual is None:
        return False
    return amount.actual.high < amount.planned.low * (1 - allowed)
