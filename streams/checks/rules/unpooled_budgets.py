"""Local money for the aim that partners do not decide on together.

Why: with budgets apart, what saves one partner money costs another, and each guards its own. Money is
pooled where partners decide on it together, whether or not it lies in one account.
Source: alderwick-2021; total-place-2010; kingsfund-2021.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: joint-fund, kind: money, provided_by: council, enables: home-visits, pooled: true}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: own-fund, kind: money, provided_by: council, enables: home-visits, pooled: false}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.certainty import known_if, said
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import (
    for_other_aims,
    for_the_aim,
    is_in_local_hands,
    is_money,
)
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    True: "is decided on by partners together",
    False: "is not decided on by partners together",
    "varies": "is pooled in some places and not in others",
    None: "is not known to be pooled or not",
}


class UnpooledBudgets(AlignmentCheck):
    """Find money in local hands that each partner keeps to itself."""

    id = "unpooled-budgets"
    title = "Unpooled budgets"
    remedy = "Judge whether the partners align the money in another way, and say so in the rating."
    cells: ClassVar = (Cell("resource", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a money resource for the aim that local bodies provide or receive."""
        for money, known in for_the_aim(graph, is_money, is_in_local_hands):
            yield Observation(
                money.id,
                known_if(said(money.pooled), known),
                f"Money `{money.id}` {WORDS[money.pooled]}",
                money.place("pooled")
                if money.has_written("pooled")
                else money.place("id"),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many money resources in local hands serve other aims only."""
        return for_other_aims(graph, is_money, is_in_local_hands)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its resources are complete."""
        return graph.is_closed("resources")
