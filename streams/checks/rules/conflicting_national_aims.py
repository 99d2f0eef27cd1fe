"""Two national aims that pull against each other.

Why: local bodies cannot meet one national demand without failing another. Two demands of one national
body bind them as much as demands of two.
Source: exworthy-powell-2004 (horizontal dimension, national); powell-exworthy-2001; pac-2015.

Passes::

    aims:
      - {id: fewer-falls, set_by: national-health}
      - {id: safer-homes, set_by: national-housing, supports: fewer-falls}

Fails::

    aims:
      - {id: fewer-falls, set_by: national-health}
      - {id: shorter-stays, set_by: national-health, conflicts: fewer-falls}
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.aims import observe_conflicts
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph


class ConflictingNationalAims(AlignmentCheck):
    """Find conflicts that are recorded between national aims; silence is no harmony."""

    id = "conflicting-national-aims"
    title = "Conflicting national aims"
    remedy = "Look for a document that reconciles the two, and rate the periods before and after it apart."
    cells: ClassVar = (Cell("policy", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a recorded conflict between two national aims, one of them in focus."""
        yield from observe_conflicts(graph, level=Answer.YES)
