"""Aim for which national bodies have no machinery in common.

Why: departments are built to pull apart. What they are to do together needs a committee, a unit or an
officer that at least two of them own, or it depends on goodwill.
Source: exworthy-powell-2004 (horizontal dimension, national); challis-1988; carey-crammond-keast-2014.

Passes::

    aims: [{id: less-injury}]
    processes: [{id: cabinet-committee, kind: governance, run_by: [national-health, national-transport], serves: less-injury}]

Fails::

    aims: [{id: less-injury}]
    absent: [{stream: process, dimension: horizontal-national}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.joint import FORUM
from streams.checks.presence import Looked, look_for
from streams.graph.dimensions import NATIONAL
from streams.graph.policy_graph import PolicyGraph


class NoNationalMachinery(AlignmentCheck):
    """Find policies in which national bodies have nowhere to decide together on the aim."""

    id = "no-national-machinery"
    title = "No national machinery"
    remedy = "Look for a unit, a committee or an accounting officer that several departments own."
    cells: ClassVar = (Cell("process", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation, of the policy: met if national bodies join in governance for the aim."""
        yield look_for(
            graph,
            Looked(
                what="national machinery",
                kinds=FORUM,
                joining=NATIONAL,
                dimensions=(NATIONAL,),
                unnamed=True,
            ),
        )
