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
from functools import partial
from typing import ClassVar

from streams.checks.bodies import (
    ask_each,
    holds_the_aim,
    needed_together,
    needs_are_settled,
    sayings,
)
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "National body `{}`, which the aim needs, holds the aim",
    Answer.NO: "National body `{}`, which the aim needs, does not hold the aim",
    Answer.UNKNOWN: "National body `{}`, which the aim needs, is not known to hold the aim",
}


class AimOfOneDepartment(AlignmentCheck):
    """Find national bodies that the aim needs and that have not made it theirs."""

    id = "aim-of-one-department"
    title = "Aim of one department"
    remedy = "Look for a target, an agreement or a budget line of the body, and name it under `held_by` of the aim."
    cells: ClassVar = (Cell("policy", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a needed body: met if it set or holds an aim in focus."""
        holds = partial(holds_the_aim, graph)
        yield from ask_each(
            needed_together(graph), holds, WORDS, partial(sayings, graph)
        )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether it is settled which national bodies the aim needs."""
        return needs_are_settled(graph)
