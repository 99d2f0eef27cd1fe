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
from typing import ClassVar

from streams.checks.bodies import main_partners, place_of
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.means import contributes, for_the_aim
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.dimensions import LOCAL
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "puts in resources of its own for the aim",
    Answer.NO: "puts in no resource for the aim",
    Answer.UNKNOWN: "is not known to put in a resource for the aim",
}


class SingleContributor(AlignmentCheck):
    """Find main local partners that give no resource of any kind."""

    id = "single-contributor"
    title = "Single contributor"
    remedy = "Look for money, staff, premises, data or skills of the partner, and name it under `provided_by`."
    cells: ClassVar = (Cell("resource", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local lead or partner: met if it provides a resource for the aim."""
        for partner in main_partners(graph):
            name = partner.agency.id
            answer = known_if(contributes(graph, partner.agency, LOCAL), partner.exists)
            yield Observation(
                name,
                answer,
                f"Local partner `{name}` {WORDS[answer]}",
                place_of(partner),
                tuple(
                    Related(each.place("provided_by"), "what it puts in")
                    for each, _ in for_the_aim(graph)
                    if name in (each.provided_by or ())
                ),
            )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete
