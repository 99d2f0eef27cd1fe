"""Local partner that puts nothing of its own in.

Why: what partners give shows what they will do when it costs something, and joint work that one of them
pays for alone ends when it no longer can. Staff, premises, data and skills count as well as money.
Source: challis-1988; alderwick-2021; hardy-hudson-waddington-2003.

Passes::

    participants: [{agencies: [council, trust], roles: partner}]
    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: team, kind: staff, provided_by: [council, trust], enables: home-visits}]

Fails::

    participants: [{agencies: [council, trust], roles: partner}]
    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    resources: [{id: team, kind: staff, provided_by: council, enables: home-visits}]
    complete: resources
"""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from streams.checks.bodies import ask_each, main_partners
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import contributes, put_in
from streams.findings.answer import Answer
from streams.graph.dimensions import LOCAL
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "Local partner `{}` puts in resources of its own for the aim",
    Answer.NO: "Local partner `{}` puts in no resource for the aim",
    Answer.UNKNOWN: "Local partner `{}` is not known to put in a resource for the aim",
}


class SingleContributor(AlignmentCheck):
    """Find main local partners that give no resource of any kind."""

    id = "single-contributor"
    title = "Single contributor"
    remedy = "Look for money, staff, premises, data or skills of the partner, and name it under `provided_by`."
    cells: ClassVar = (Cell("resource", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local lead or partner: met if it provides a resource for the aim."""
        gives = partial(contributes, graph, dimension=LOCAL)
        yield from ask_each(main_partners(graph), gives, WORDS, partial(put_in, graph))

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete
