"""From the graph of a policy to the picture of its agencies."""

from collections.abc import Iterable, Iterator
from typing import get_args

from streams.diagrams.tiers import picture as drawn
from streams.diagrams.tiers.picture import AgenciesPicture
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process, RelationKind
from streams.study.policy import Role

_KINDS: dict[RelationKind, drawn.TieKind] = {
    "collaborates-with": "joint",
    "conflicts-with": "conflict",
    "same-area": "same-area",
    "crossed-area": "crossed-area",
}
_DIRECTIONS = {
    frozenset({"vertical"}): "Between centre and localities",
    frozenset({"horizontal-local"}): "Among local bodies",
    frozenset({"horizontal-national"}): "Among national bodies",
    frozenset[str](): "Direction not known",
}
_SEVERAL = "Vertical and horizontal at once"


def agencies_picture(graph: PolicyGraph) -> AgenciesPicture:
    """Return who takes part in the policy at the graph's moment, and what lies between them.

    Bodies are the participants, and besides them those that run or answer for a process or give or get money.
    """
    taking = {p.agency.id: p for p in graph.participants}
    ties = tuple(_ties(graph))
    works = [_work(graph, process) for process in graph.all_processes]
    joint = [w for w in works if len({*w.run_by, *w.joined_by}) > 1]
    tied = [name for tie in ties for name in (tie.source, tie.target) if name]
    working = [name for work in joint for name in (*work.run_by, *work.joined_by)]
    ids = list(dict.fromkeys((*taking, *_runners(graph), *tied, *working)))
    bodies = [
        drawn.Body(
            a.id,
            a.display,
            a.tier,
            tuple(r for r in get_args(Role) if r in taking[a.id].roles)
            if a.id in taking
            else (),
            a.id not in taking or taking[a.id].exists is Answer.YES,
        )
        for a in graph.agencies(ids)
    ]
    return AgenciesPicture(
        id=graph.policy.id,
        title=graph.policy.title,
        moment=_moment(graph),
        bodies=tuple(bodies),
        ties=ties,
        works=tuple(joint),
        alone=len(works) - len(joint),
        lacking=tuple(_lacking(graph)),
        abbreviations=tuple(
            sorted(
                (a.short, a.name)
                for a in graph.agencies(ids)
                if a.short and a.short != a.name
            )
        ),
    )


def _lacking(graph: PolicyGraph) -> Iterator[tuple[str, str]]:
    """Yield what the file knows to be missing of processes and resources; a missing aim ties nobody."""
    for entry in graph.policy.absent:
        if entry.stream != "policy" and graph.exists(entry) is not Answer.NO:
            yield _DIRECTIONS[frozenset({entry.dimension})], entry.label or entry.text


def _moment(graph: PolicyGraph) -> str:
    moment = graph.moment
    phase = graph.policy.phase(moment.phase) if moment.phase else None
    words = [f"phase {moment.phase}" if phase else ""]
    words.append(f"at {moment.as_of}" if moment.as_of else "")
    return ", ".join(word for word in words if word)


def _ties(graph: PolicyGraph) -> Iterator[drawn.Tie]:
    """Yield each tie between known bodies once a pair and kind, the surest of several."""
    rank = {"ok": 0, "diverted": 1, "unknown": 2, "absent": 3}
    best: dict[tuple[str, str, str], drawn.Tie] = {}
    for tie in (*_accountability(graph), *_money(graph), *_relations(graph)):
        target = tie.target or ""
        if graph.agency(tie.source) is None or graph.agency(target) is None:
            continue
        ends = (tie.source, target)
        if tie.kind not in ("answers-to", "money"):
            ends = (min(ends), max(ends))
        known = best.setdefault((tie.kind, *ends), tie)
        if rank[tie.state] < rank[known.state]:
            best[tie.kind, *ends] = tie
    yield from (tie for tie in best.values() if tie.source != tie.target)
    answering = {tie.source for tie in best.values() if tie.kind == "answers-to"}
    for name in _runners(graph):
        agency = graph.agency(name)
        if agency is not None and not agency.is_central and name not in answering:
            yield drawn.Tie("answers-to", name, None, _silence(graph, name))


def _accountability(graph: PolicyGraph) -> Iterator[drawn.Tie]:
    for link in graph.accountability.links:
        yield drawn.Tie("answers-to", link.junior, link.senior, _state(link.exists))


def _money(graph: PolicyGraph) -> Iterator[drawn.Tie]:
    for resource in graph.all_resources:
        if resource.kind != "money":
            continue
        state = (
            "diverted" if resource.diverted is True else _state(graph.exists(resource))
        )
        for giver in resource.provided_by or ():
            for taker in resource.received_by or ():
                yield drawn.Tie("money", giver, taker, state)


def _relations(graph: PolicyGraph) -> Iterator[drawn.Tie]:
    for relation in graph.relations:
        if relation.kind not in _KINDS:
            continue
        for one in relation.from_:
            for other in relation.to:
                yield drawn.Tie(
                    _KINDS[relation.kind], one, other, _state(graph.exists(relation))
                )


def _silence(graph: PolicyGraph, agency: str) -> drawn.TieState:
    run = [p for p in graph.all_processes if agency in (p.run_by or ())]
    return "absent" if run and all(p.answers_to == [] for p in run) else "unknown"


def _runners(graph: PolicyGraph) -> list[str]:
    """Return the bodies that run a process, in file order."""
    return list(dict.fromkeys(n for p in graph.all_processes for n in p.run_by or ()))


def _work(graph: PolicyGraph, process: Process) -> drawn.Work:
    runs = _known(graph, process.run_by)
    joins = [name for name in _known(graph, process.with_) if name not in runs]
    dimensions = frozenset(str(d) for d in graph.placement(process).dimensions)
    return drawn.Work(
        id=process.id,
        text=process.name,
        run_by=tuple(runs),
        joined_by=tuple(joins),
        direction=_DIRECTIONS.get(dimensions, _SEVERAL),
        sure=graph.exists(process) is Answer.YES,
    )


def _known(graph: PolicyGraph, names: Iterable[str] | None) -> list[str]:
    return [agency.id for agency in graph.agencies(list(dict.fromkeys(names or ())))]


def _state(exists: Answer) -> drawn.TieState:
    return "ok" if exists is Answer.YES else "unknown"
