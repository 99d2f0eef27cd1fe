"""National setting that works against alignment.

Why: partnerships live in a setting that they did not make. Cuts, reorganisations and the lack of a
national strategy can undo what a policy links, and what supports one decade may be missing in the next.
It is no gap of the policy, so it is noted and not warned of; the setting shows it beside the cells.
Source: kingdon-1995; alderwick-2022; alderwick-2024 (a tale of two decades).

Passes::

    period: {from: 2003, to: 2006}
    context:
      - id: national-strategy
        period: {from: 2003, to: 2010}
        bears_on: [{stream: policy, dimension: horizontal-national, effect: supports}]

Fails::

    period: {from: 2012, to: 2015}
    context:
      - id: council-cuts
        kind: spending
        period: {from: 2010, to: 2020}
        bears_on: [{stream: resource, dimension: vertical, effect: undermines}]
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar, get_args

from streams.checks.certainty import known_if, truth
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer, every
from streams.findings.finding import Related, Severity
from streams.graph.policy_graph import PolicyGraph
from streams.study.context import Bearing, ContextItem
from streams.study.dates import Period
from streams.study.elements import Dimension, Stream

EVERY_CELL = tuple(
    Cell(stream, dimension)
    for stream in get_args(Stream)
    for dimension in get_args(Dimension)
)


class UnderminingContext(AlignmentCheck):
    """Find facts of the national setting that undermine a cell while the policy ran."""

    id = "undermining-context"
    title = "Undermining context"
    severity = Severity.INFO
    remedy = "Nothing in the policy mends its setting; weigh it when comparing policies of different times."
    cells: ClassVar = EVERY_CELL

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a context item that concerns the policy and may have run beside it.

        Met if it only supports; what bears on no cell is passed over.
        """
        for item in graph.study.context:
            if not item.bears_on or not item.concerns(graph.policy.id):
                continue
            ran = _ran_beside(graph, item)
            if ran is Answer.NO:
                continue
            against = _undermined(item)
            yield Observation(
                item.id,
                known_if(truth(not against), ran),
                _message(item, against),
                item.place("id"),
                tuple(
                    Related(bearing.place("effect"), "where it bears")
                    for bearing in against
                ),
            )

    def cells_of(self, graph: PolicyGraph, observation: Observation) -> Sequence[Cell]:
        """Return the cells that the item undermines, or supports if it undermines none."""
        item = next(i for i in graph.study.context if i.id == observation.subject)
        bearings = _undermined(item) or item.bears_on
        cells = (Cell(bearing.stream, bearing.dimension) for bearing in bearings)
        return list(dict.fromkeys(cells))


def _ran_beside(graph: PolicyGraph, item: ContextItem) -> Answer:
    """Tell whether an item held while the policy ran, at the moment."""
    life = graph.policy.period or Period()
    return every(
        (item.period.overlaps(life), graph.moment.within(graph.policy, item.period))
    )


def _undermined(item: ContextItem) -> list[Bearing]:
    return [bearing for bearing in item.bears_on if bearing.effect == "undermines"]


def _message(item: ContextItem, against: list[Bearing]) -> str:
    what = f"{item.title} ({item.period})"
    if not against:
        return f"The setting supports alignment: {what}"
    strengths = sorted({bearing.strength for bearing in against if bearing.strength})
    how = f", {' or '.join(strengths)}" if strengths else ""
    return f"The setting undermines alignment{how}: {what}"
