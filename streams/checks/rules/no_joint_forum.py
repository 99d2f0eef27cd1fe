"""Aim for which local bodies have no forum in common.

Why: bodies that answer upwards for their own work need a place to settle what they do together. A
partnership that runs a means, or a governance process with several local bodies in it, is such a place.
Source: exworthy-powell-2004 (horizontal dimension, local); hardy-hudson-waddington-2003; alderwick-2021.

Passes::

    aims: [{id: less-crime}]
    processes: [{id: crime-board, kind: governance, run_by: [police, council], serves: less-crime}]

Fails::

    aims: [{id: less-crime}]
    absent: [{stream: process, dimension: horizontal-local, kind: governance}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.joint import FORUM
from streams.checks.presence import Looked, look_for
from streams.graph.dimensions import LOCAL
from streams.graph.policy_graph import PolicyGraph


class NoJointForum(AlignmentCheck):
    """Find policies in which local bodies have nowhere to decide together on the aim."""

    id = "no-joint-forum"
    title = "No joint local forum"
    remedy = "Look for a board, committee or partnership of local bodies that covers the aim."
    cells: ClassVar = (Cell("process", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation, of the policy: met if a forum of local bodies serves the aim."""
        yield look_for(
            graph,
            Looked(
                what="a local forum",
                kinds=FORUM,
                joining=LOCAL,
                dimensions=(LOCAL,),
                unnamed=True,
            ),
        )
