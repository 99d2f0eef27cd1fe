"""Local partner that does not hold the aim.

Why: partners act on what they treat as their own. A signature, a duty or a seat on the board is not
enough; a plan, a target or an act of their own is.
Source: exworthy-powell-2004 (horizontal dimension); hardy-hudson-waddington-2003; alderwick-2021.

Passes::

    participants: [{agencies: [council, police], roles: partner}]
    aims: [{id: less-crime, held_by: [council, police]}]

Fails::

    participants: [{agencies: [council, police], roles: partner}]
    aims: [{id: less-crime, held_by: police, not_held_by: council}]
"""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from streams.checks.bodies import ask_each, holds_the_aim, main_partners, sayings
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph

WORDS = {
    Answer.YES: "Local partner `{}` holds the aim among its own",
    Answer.NO: "Local partner `{}` does not hold the aim among its own",
    Answer.UNKNOWN: "Local partner `{}` is not known to hold the aim among its own",
}


class AimNotShared(AlignmentCheck):
    """Find main local partners that have not made the aim their own."""

    id = "aim-not-shared"
    title = "Aim that partners do not share"
    remedy = "Judge whether the partner's part can do without its own will, and say so in the rating."
    cells: ClassVar = (Cell("policy", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local lead or partner: met if it holds an aim in focus."""
        holds = partial(holds_the_aim, graph)
        yield from ask_each(main_partners(graph), holds, WORDS, partial(sayings, graph))

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete
