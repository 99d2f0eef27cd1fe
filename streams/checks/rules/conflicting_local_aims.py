"""Two local aims that pull against each other.

Why: partners can each be committed and still undo one another's work. Whether local aims can live
together is not a matter of degree that a criterion rates, so a conflict is reported by itself.
Source: exworthy-powell-2004 (horizontal dimension, local); hardy-hudson-waddington-2003.

Passes::

    aims:
      - {id: fewer-falls, set_by: council}
      - {id: safer-homes, set_by: landlords, supports: fewer-falls}

Fails::

    aims:
      - {id: fewer-falls, set_by: council}
      - {id: quick-discharge, set_by: hospital, conflicts: fewer-falls}
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.aims import observe_conflicts
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph


class ConflictingLocalAims(AlignmentCheck):
    """Find conflicts that are recorded between aims of local bodies; silence is no harmony."""

    id = "conflicting-local-aims"
    title = "Conflicting local aims"
    remedy = "Look for an agreement that settles which of the two comes first, and judge whether it held."
    cells: ClassVar = (Cell("policy", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a recorded conflict between two local aims, one of them in focus."""
        yield from observe_conflicts(graph, level=Answer.NO)
