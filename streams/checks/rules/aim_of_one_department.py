"""Needed national body that does not hold the aim.

Why: an aim that several departments must act on and only one of them holds is nobody's elsewhere. The
big window opens only when the national bodies whose action it needs have made the aim theirs.
Source: exworthy-powell-2004 (horizontal dimension, national); challis-1988; carey-crammond-keast-2014.

Passes::

    participants: [{agencies: [national-health, national-transport], roles: sponsor, needed: true}]
    aims: [{id: less-injury, set_by: national-health, held_by: national-transport}]

Fails::

    participants: [{agencies: [national-health, national-transport], roles: sponsor, needed: true}]
    aims: [{id: less-injury, set_by: national-health, not_held_by: national-transport}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.bodies import (
    holds_the_aim,
    needed_together,
    needs_are_settled,
    place_of,
    sayings,
)
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "holds the aim",
    Answer.NO: "does not hold the aim",
    Answer.UNKNOWN: "is not known to hold the aim",
}


class AimOfOneDepartment(AlignmentCheck):
    """Find national bodies that the aim needs and that have not made it theirs."""

    id = "aim-of-one-department"
    title = "Aim of one department"
    remedy = "Look for a target, an agreement or a budget line of the body, and name it under `held_by` of the aim."
    cells: ClassVar = (Cell("policy", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a needed body: met if it set or holds an aim in focus."""
        for body in needed_together(graph):
            name = body.agency.id
            answer = known_if(holds_the_aim(graph, body.agency), body.exists)
            yield Observation(
                name,
                answer,
                f"National body `{name}`, which the aim needs, {WORDS[answer]}",
                place_of(body),
                sayings(graph, body.agency),
            )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether it is settled which national bodies the aim needs."""
        return needs_are_settled(graph)
