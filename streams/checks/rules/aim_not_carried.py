"""National aim that no local aim carries on.

Why: what the centre wants happens locally only where a local body has made it an aim of its own, with a
measure or an action of its own. Quoting the national wording carries nothing.
Source: exworthy-powell-2004 (vertical dimension); exworthy-berney-powell-2002; exworthy-2008.

Passes::

    aims:
      - {id: fewer-falls, set_by: national-department}
      - {id: safer-homes, set_by: council, carries: fewer-falls}

Fails::

    aims: [{id: fewer-falls, set_by: national-department}]
    complete: [aims]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.aims import set_nationally
from streams.checks.certainty import known_if, said
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.found import Found
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Aim


class AimNotCarried(AlignmentCheck):
    """Find national aims without a local counterpart."""

    id = "aim-not-carried"
    title = "Aim that is not carried locally"
    remedy = "Name the aim under `carries` of the local aim that takes it up, or write `carried: false` if none does."
    cells: ClassVar = (Cell("policy", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a national aim: met if a local aim carries it."""
        for aim in graph.aims:
            national = set_nationally(graph, aim)
            if national is Answer.NO:
                continue
            carriers = _local_carriers(graph, aim)
            carried = _carried(aim, carriers)
            yield Observation(
                aim.id,
                known_if(carried, graph.exists(aim), national),
                _message(aim, national, carriers, carried),
                aim.place("carried") if aim.has_written("carried") else aim.place("id"),
                tuple(
                    Related(each.place("carries"), "carries it") for each in carriers
                ),
            )

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many national aims do not belong to the aim in focus."""
        others = [aim for aim in graph.all_aims if aim.id not in graph.focus.aims]
        return sum(set_nationally(graph, aim) is Answer.YES for aim in others)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its aims are complete."""
        return graph.is_closed("aims")


def _local_carriers(graph: PolicyGraph, aim: Aim) -> Found[Aim]:
    """Return the aims that carry an aim, without those that the centre has set itself.

    Closed if the aims are complete and each that may be local says what it carries.
    """
    found = graph.aims_carrying(aim)
    central = {each.id for each in found if set_nationally(graph, each) is Answer.YES}
    told = all(
        each.carries is not None or set_nationally(graph, each) is Answer.YES
        for each in graph.all_aims
        if each.id != aim.id
    )
    return Found(
        tuple(each for each in found.sure if each.id not in central),
        tuple(each for each in found.possible if each.id not in central),
        found.closed and told,
    )


def _carried(aim: Aim, carriers: Found[Aim]) -> Answer:
    """Return what the named carriers show, else what the aim itself says of being carried."""
    if carriers.answer is Answer.YES or aim.carried is None:
        return carriers.answer
    return said(aim.carried)


def _message(aim: Aim, national: Answer, carriers: Found[Aim], carried: Answer) -> str:
    if national is Answer.UNKNOWN:
        return f"Aim `{aim.id}` is not known to be set nationally or locally"
    if carriers.sure:
        local = listed(each.id for each in carriers.sure)
        return f"National aim `{aim.id}` is carried locally by {local}"
    words = {
        Answer.YES: "is carried by local aims",
        Answer.NO: "has no local aim that carries it",
        Answer.UNKNOWN: "has no local aim known to carry it",
    }
    if aim.carried == "varies":
        return f"National aim `{aim.id}` is carried in some places and not in others"
    return f"National aim `{aim.id}` {words[carried]}"
