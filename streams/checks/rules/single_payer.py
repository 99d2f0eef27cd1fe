"""Needed national body that puts nothing in.

Why: an aim that several departments must act on and only one pays for has the other budgets working on
as before. A joint vote counts for each body that gave money up to it.
Source: exworthy-powell-2004 (resource stream, national); challis-1988; carey-crammond-keast-2014.

Passes::

    participants: [{agencies: [national-health, national-transport], roles: sponsor, needed: true}]
    aims: [{id: less-injury}]
    processes: [{id: safer-roads, serves: less-injury}]
    resources: [{id: joint-vote, kind: money, provided_by: [national-health, national-transport], enables: safer-roads}]

Fails::

    participants: [{agencies: [national-health, national-transport], roles: sponsor, needed: true}]
    aims: [{id: less-injury}]
    processes: [{id: safer-roads, serves: less-injury}]
    resources: [{id: vote, kind: money, provided_by: national-health, enables: safer-roads}]
    complete: resources
"""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from streams.checks.bodies import ask_each, needed_together, needs_are_settled
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import contributes, put_in
from streams.findings.answer import Answer
from streams.graph.dimensions import NATIONAL
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "National body `{}`, which the aim needs, puts in resources for it",
    Answer.NO: "National body `{}`, which the aim needs, puts in no resource for it",
    Answer.UNKNOWN: "National body `{}`, which the aim needs, is not known to put in a resource for it",
}


class SinglePayer(AlignmentCheck):
    """Find national bodies that the aim needs and that give no resource of any kind."""

    id = "single-payer"
    title = "Single payer"
    remedy = "Look for the body's votes of money, staff or powers, and name it under `provided_by` of the resource."
    cells: ClassVar = (Cell("resource", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a needed body: met if it provides a resource for the aim."""
        gives = partial(contributes, graph, dimension=NATIONAL)
        yield from ask_each(
            needed_together(graph), gives, WORDS, partial(put_in, graph)
        )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether it is settled which national bodies the aim needs."""
        return needs_are_settled(graph)
