"""Aim whose pursuit was not evaluated.

Why: departments can only change course together if they learn what happened. Whether anybody acted on
an evaluation is a judgement; that there was one is a fact.
Source: powell-exworthy-2001; bauld-2005; alderwick-2021.

Passes::

    aims: [{id: less-crime}]
    processes: [{id: study-of-patrols, kind: evaluation, serves: less-crime}]

Fails::

    aims: [{id: less-crime}]
    absent: [{stream: process, dimension: horizontal-national, kind: evaluation}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.presence import Looked, look_for
from streams.graph.dimensions import DIMENSIONS
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import ProcessKind

KINDS: frozenset[ProcessKind] = frozenset({"evaluation"})


class NoEvaluation(AlignmentCheck):
    """Find policies in which nothing was evaluated for the aim."""

    id = "no-evaluation"
    title = "No evaluation"
    remedy = "Look for an evaluation, an audit or an inquiry that looked at the aim."
    cells: ClassVar = (Cell("process", "horizontal-national"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation, of the policy: met if an evaluation looked at the aim, on any dimension."""
        yield look_for(
            graph,
            Looked(
                what="an evaluation", kinds=KINDS, joining=None, dimensions=DIMENSIONS
            ),
        )
