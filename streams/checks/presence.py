"""Looks whether a policy has any process of a sort for the aim."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from streams.checks.absences import as_related, known_lacking
from streams.checks.check import Observation
from streams.checks.joint import processes_of
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.findings.location import Location
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Absence, Dimension, ProcessKind


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
    told = lacking if answer is Answer.NO else []
    policy, aims = graph.policy.id, _for_what(graph, told)
    words = {
        Answer.YES: f"has {looked.what} for {aims}: {listed(p.id for p in found.sure)}",
        Answer.NO: f"is without {looked.what} for {aims}",
        Answer.UNKNOWN: f"is not known to have {looked.what} for {aims}",
    }
    return Observation(
        policy,
        answer,
        f"Policy `{policy}` {words[answer]}",
        told[0].place("text") if told else _aim_or_policy(graph),
        (
            *(Related(p.place("id"), looked.what) for p in found.sure),
            *as_related(lacking),
            *(_closing(graph) if answer is Answer.NO and not told else ()),
        ),
    )


def _for_what(graph: PolicyGraph, lacking: Sequence[Absence]) -> str:
    """Return the aims that an answer is about: those that every absence names, else what is in focus.

    Aims in focus are not counted or listed, so that the finding stays the same when the policy gets another.
    """
    focus = graph.focus
    named = [entry.about for entry in lacking if entry.about is not None]
    if lacking and len(named) == len(lacking):
        aims = {aim for about in named for aim in about if aim in focus.aims}
    elif not focus.is_lens:
        aims = {focus.id}
    else:
        lens = graph.study.about.lens(focus.id)
        if lens is not None and not focus.aims:
            return f"`{lens.id}`, to which none of its aims belongs"
        return f"any of its aims{f' of `{lens.id}`' if lens else ''}"
    return f"its aim{'s' if len(aims) > 1 else ''} {listed(aims)}"


def _aim_or_policy(graph: PolicyGraph) -> Location:
    """Return where the aim stands; of several, the one of the focus or else the first; else the policy."""
    aims = sorted(graph.aims, key=lambda aim: aim.id != graph.focus.id)
    return aims[0].place("id") if aims else graph.policy.place("id")


def _closing(graph: PolicyGraph) -> Iterator[Related]:
    """Yield where the file says that its processes are all there are, and the further aims in focus."""
    if graph.is_closed("processes"):
        position = graph.policy.complete.index("processes")
        place = graph.policy.place("complete", position)
        yield Related(place, "all processes are said to be listed")
    for aim in graph.aims if graph.focus.is_lens else ():
        if aim.place("id") != _aim_or_policy(graph):
            yield Related(aim.place("id"), f"nor for aim `{aim.id}`")
