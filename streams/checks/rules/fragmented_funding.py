"""Local body that receives central money for the aim in many streams.

Why: each stream brings rules, bids and accounts of its own. Many small ones leave a locality little
freedom to spend for the aim as its people need.
Source: exworthy-powell-2004 (resource stream); total-place-2010; powell-exworthy-2001.

Passes::

    aims: [{id: less-crime}]
    processes: [{id: patrols, serves: less-crime}]
    resources: [{id: grant, kind: money, provided_by: national-department, received_by: council, enables: patrols}]
    complete: resources

Fails::

    aims: [{id: less-crime}]
    processes: [{id: patrols, serves: less-crime}]
    resources: [{id: funds, kind: money, grants: 3, provided_by: national-department, received_by: council, enables: patrols}]
"""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.collective import may_be_among
from streams.checks.means import for_other_aims, for_the_aim, is_central, is_money
from streams.findings.answer import Answer, some
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Resource
from streams.study.numbers import Span

ONE = Span(1, 1)
Streams = list[tuple[Resource, Answer]]


class FragmentedFunding(AlignmentCheck):
    """Find local bodies that get central money for the aim through too many streams."""

    id = "fragmented-funding"
    title = "Fragmented funding"
    remedy = (
        "Judge whether the streams could be used together, and say so in the rating."
    )
    cells: ClassVar = (Cell("resource", "vertical"),)

    most_streams: int = Field(
        default=2,
        ge=1,
        description="How many streams of central money still count as few.",
    )

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local body that receives central money for the aim: met if few reach it.

        A resource that stands for several grants counts as so many. Few that are known are few only
        where the file says that its resources are complete.
        """
        money = for_the_aim(graph, is_money, is_central)
        for body in _receivers(graph, money):
            name = body.id
            reaching = [
                (each, known)
                for each, known in money
                if name in (each.received_by or ())
            ]
            surely = some(known for _, known in reaching)
            first = reaching[0][0]
            yield Observation(
                name,
                known_if(self._are_few(graph, body, money, reaching), surely),
                _message(name, reaching),
                first.place("received_by", (first.received_by or []).index(name)),
                tuple(Related(each.place("id"), "one stream") for each, _ in reaching),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many central money resources serve other aims only."""
        return for_other_aims(graph, is_money, is_central)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether all resources are listed, each with those who receive it."""
        told = all(each.received_by is not None for each in graph.all_resources)
        return told and graph.is_closed("resources")

    def _are_few(
        self, graph: PolicyGraph, body: Agency, money: Streams, reaching: Streams
    ) -> Answer:
        fewest = sum(
            (each.grants or ONE).low for each, known in reaching if known is Answer.YES
        )
        if fewest > self.most_streams:
            return Answer.NO
        passing = [each for each, _ in money if each not in [r for r, _ in reaching]]
        told = all(
            each.received_by is not None
            and not may_be_among(graph, body, each.received_by)
            for each in passing
        )
        most = sum((each.grants or ONE).high for each, _ in reaching)
        few = most <= self.most_streams and told and graph.is_closed("resources")
        return Answer.YES if few else Answer.UNKNOWN


def _receivers(graph: PolicyGraph, money: Streams) -> list[Agency]:
    """Return the local bodies that receive the money, each once, in file order."""
    named = {
        agency.id: agency
        for each, _ in money
        for agency in graph.agencies(each.received_by)
        if not agency.is_central
    }
    return list(named.values())


def _message(name: str, reaching: Streams) -> str:
    low = sum((each.grants or ONE).low for each, _ in reaching)
    high = sum((each.grants or ONE).high for each, _ in reaching)
    count = Span(low, high)
    words = "stream" if count == ONE else "streams"
    return f"`{name}` is known to receive central money for the aim in {count} {words}"
