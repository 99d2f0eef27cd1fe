"""Looks whether a policy has any process of a sort for the aim."""

from collections.abc import Collection
from dataclasses import dataclass

from streams.checks.absences import as_related, known_lacking
from streams.checks.check import Observation
from streams.checks.joint import processes_of
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.findings.location import Location
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Dimension, ProcessKind


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for.

    `joining` is the dimension on which it must join bodies, if it must; `dimensions` are those under
    which its absence may stand; `unnamed` lets an absence that names no kind count.
    """

    what: str
    kinds: Collection[ProcessKind]
    joining: Dimension | None
    dimensions: Collection[Dimension]
    unnamed: bool = False


def look_for(graph: PolicyGraph, looked: Looked) -> Observation:
    """Return what is known of such a process in a policy: there is one, none, or nobody says.

    One that is known outweighs an absence, which may speak of another time or another part.
    """
    found = processes_of(graph, looked.kinds, looked.joining)
    lacking = [
        entry
        for dimension in looked.dimensions
        for entry in known_lacking(
            graph, "process", dimension, looked.kinds, unnamed=looked.unnamed
        )
    ]
    answer = Answer.NO if lacking and not found.sure else found.answer
    related = tuple(Related(p.place("id"), looked.what) for p in found.sure)
    words = {
        Answer.YES: f"The aim has {looked.what} in {listed(p.id for p in found.sure)}",
        Answer.NO: f"The aim is without {looked.what}",
        Answer.UNKNOWN: f"The aim is not known to have {looked.what}",
    }
    where = lacking[0].place("text") if answer is Answer.NO and lacking else _of(graph)
    return Observation(
        graph.policy.id, answer, words[answer], where, related + as_related(lacking)
    )


def _of(graph: PolicyGraph) -> Location:
    """Return where the processes stand, or the nearest thing around them."""
    return graph.policy.place("processes")
