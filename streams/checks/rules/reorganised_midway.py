"""Local body that was reorganised while it carried the policy.

Why: relations, knowledge and commitments are lost when the bodies that carry a policy are abolished,
merged, split or stripped of functions before it ends. A new name alone is no disturbance.
Source: exworthy-powell-2004 (process stream); pressman-wildavsky-1984; alderwick-2021.

Passes::

    period: {from: 2001, to: 2005}
    agencies: [{id: trusts, period: {from: 1999, to: 2009}}]
    participants: [{agencies: trusts, roles: lead}]

Fails::

    period: {from: 2001, to: 2005}
    agencies: [{id: trusts, period: {from: 1999, to: 2003}}]
    participants: [{agencies: trusts, roles: lead}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.bodies import CARRYING, local_bodies, place_of
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.upheavals import Upheaval, lasting, upheavals
from streams.findings.answer import Answer, every, some
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.dates import Period


class ReorganisedMidway(AlignmentCheck):
    """Find local leads and deliverers that did not last, as they were, to the policy's end."""

    id = "reorganised-midway"
    title = "Reorganised midway"
    remedy = "Say in the rating how the work was carried on; a change of name only is `how: renamed`."
    cells: ClassVar = (Cell("process", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local lead or deliverer: met if it lasted as long as the policy.

        A renamed body is followed under its new name. The whole life of the policy counts, whatever
        the moment, and an upheaval on its last day does not.
        """
        span = graph.policy.period or Period()
        for body in local_bodies(graph, CARRYING):
            events = upheavals(graph.study, body.agency, span)
            midway = some(event.midway for event in events)
            lasted = lasting(graph.study, body.agency, span)
            answer = every((~midway, lasted))
            yield Observation(
                body.agency.id,
                known_if(answer, body.exists),
                _message(body.agency.id, answer, events),
                place_of(body),
                tuple(
                    Related(event.location, event.words)
                    for event in events
                    if event.midway is not Answer.NO
                ),
            )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete


def _message(name: str, answer: Answer, events: list[Upheaval]) -> str:
    if answer is Answer.YES:
        return f"`{name}` lasted as it was until the policy ended"
    told = [event.words for event in events if event.midway is Answer.YES]
    if answer is Answer.NO:
        return f"`{name}` did not last: {'; '.join(told)}"
    return f"`{name}` is not known to have lasted as it was until the policy ended"
