"""Two local partners whose areas cross.

Why: where the boundaries of partners cut across each other, each has to deal with several of the other
kind, and shared plans, data and budgets fit nobody. An area that lies whole within another does no such harm.
Source: exworthy-powell-2004 (horizontal dimension, local); hardy-hudson-waddington-2003; kingsfund-2016.

Passes::

    agencies: [{id: council, area: county}, {id: district-council, area: district}]
    areas: [{id: county}, {id: district, nests_in: county}]
    participants: [{agencies: [council, district-council], roles: partner}]

Fails::

    agencies: [{id: council, area: county}, {id: hospital, area: catchment}]
    areas: [{id: county}, {id: catchment, crosses: county}]
    participants: [{agencies: [council, hospital], roles: partner}]
"""

from collections.abc import Iterator
from itertools import combinations
from typing import ClassVar

from streams.checks.bodies import main_partners, place_of
from streams.checks.boundaries import fit
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.graph.policy_graph import PolicyGraph


class CrossedBoundaries(AlignmentCheck):
    """Find pairs of main local partners whose areas cut across each other."""

    id = "crossed-boundaries"
    title = "Crossed boundaries"
    remedy = "Judge what the crossing costs the work for the aim; nothing in the policy may mend it."
    cells: ClassVar = (Cell("process", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a pair of local leads or partners: met if one area holds the other.

        Pairs of which neither a relation nor the areas of both are known are passed over: they are many,
        and what is lacking is the area of a body.
        """
        for first, second in combinations(main_partners(graph), 2):
            found = fit(graph, first.agency, second.agency)
            if found is None:
                continue
            names = sorted((first.agency.id, second.agency.id))
            yield Observation(
                " + ".join(names),
                known_if(found.answer, first.exists, second.exists),
                f"`{names[0]}` and `{names[1]}` {found.words}",
                place_of(second),
                found.related,
            )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete
