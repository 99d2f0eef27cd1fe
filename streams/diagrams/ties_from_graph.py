"""From the graph of a policy to what lies between its bodies, and where lines of accountability break."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from streams.diagrams.tiers.picture import Break, Tie, TieKind, TieState
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Dated, RelationKind

_KINDS: dict[RelationKind, TieKind] = {
    "collaborates-with": "joint",
    "conflicts-with": "conflict",
    "same-area": "same-area",
    "crossed-area": "crossed-area",
}
_RANK: dict[TieState, int] = {"ok": 0, "diverted": 1, "unknown": 2}
_DIRECTED: tuple[TieKind, ...] = ("answers-to", "money")


def ties_of(graph: PolicyGraph) -> tuple[Tie, ...]:
    """Return each tie between known bodies once a pair and kind, the surest of several, then the open ends.

    A body that did not live at the moment has no ties of its own; what leads to it is `not-there`. An open end is
    where a line of accountability stops short: at a local body that runs a process and answers to no other,
    and at any but a sponsor, funder or overseer that others answer to and that answers to nobody in turn.
    """
    found: dict[tuple[str, str, str], list[Tie]] = {}
    for tie in (*_accountability(graph), *_money(graph), *_relations(graph)):
        target = tie.target or ""
        if target == tie.source or not graph.agency(target):
            continue
        if graph.agency(tie.source) is not None:
            ends = sorted((tie.source, target))
            one, other = (tie.source, target) if tie.kind in _DIRECTED else ends
            found.setdefault((tie.kind, one, other), []).append(tie)
    joined = (_at_the_moment(graph, _joined(each)) for each in found.values())
    ties = tuple(tie for tie in joined if tie is not None)
    return (*ties, *_open_ends(graph, ties))


def breaks_of(graph: PolicyGraph, ties: Iterable[Tie]) -> tuple[Break, ...]:
    """Return where the lines of bodies that answer to others end, if none of these lines reaches a sponsor."""
    lines = [tie for tie in ties if tie.kind == "answers-to"]
    ends = {tie.source: tie.state for tie in lines if tie.target is None}
    gone = {tie.target: tie.state for tie in lines if tie.state == "not-there"}
    ends |= {name: state for name, state in gone.items() if name}
    above = _above(tie for tie in lines)
    sponsors = _sponsors(graph)
    found = []
    for name in above:
        reached = _reached(above, name)
        if not sponsors & {name, *reached}:
            stops = [each for each in reached if each in ends and each != name]
            found += [Break(name, each, ends[each]) for each in stops]
    return tuple(found)


def runners(graph: PolicyGraph) -> list[str]:
    """Return the bodies that run a process and may have lived at the moment, in file order."""
    named = dict.fromkeys(n for p in graph.all_processes for n in p.run_by or ())
    return [
        a.id for a in graph.agencies(list(named)) if there(graph, a) is not Answer.NO
    ]


def there(graph: PolicyGraph, agency: Agency) -> Answer:
    """Tell whether a body lived at the moment; one without a period is taken to have lasted."""
    if graph.moment.is_whole_life or agency.period is None:
        return Answer.YES
    return graph.moment.within(graph.policy, agency.period)


def _joined(ties: list[Tie]) -> Tie:
    """Return the surest of several ties between two bodies, with the times of all of them."""
    times = list(dict.fromkeys((tie.since, tie.until) for tie in ties))
    surest = min(ties, key=lambda tie: _RANK[tie.state])
    if len(times) == 1:
        return surest
    since, until = (
        "; ".join(each or "?" for each in part) for part in zip(*times, strict=True)
    )
    return replace(surest, since=since, until=until)


def _at_the_moment(graph: PolicyGraph, tie: Tie) -> Tie | None:
    source, target = graph.agencies([tie.source, tie.target or ""])
    lives = (there(graph, source), there(graph, target))
    if lives[0] is Answer.NO or (lives[1] is Answer.NO and tie.kind not in _DIRECTED):
        return None
    if lives[1] is Answer.NO:
        return replace(tie, state="not-there")
    if Answer.UNKNOWN in lives and tie.state == "ok":
        return replace(tie, state="unknown")
    return tie


def _open_ends(graph: PolicyGraph, ties: Iterable[Tie]) -> Iterator[Tie]:
    lines = [tie for tie in ties if tie.kind == "answers-to"]
    above = _above(lines)
    stopped = {tie.source for tie in lines if tie.state == "not-there"}
    sponsors = _sponsors(graph)
    seniors = {tie.target for tie in lines if tie.target and tie.state != "not-there"}
    closed = set(stopped)
    for agency in graph.agencies(list(dict.fromkeys((*runners(graph), *above)))):
        owes = agency.id in seniors or not agency.is_central
        if above.get(agency.id) or not owes or agency.id in sponsors | stopped:
            continue
        closed.add(agency.id)
        yield Tie("answers-to", agency.id, None, _silence(graph, agency.id))
    for name in above:
        # Bodies that answer to one another in a circle: the line is open at the first of them.
        reached = {name, *_reached(above, name)}
        if not reached & (sponsors | closed):
            closed.add(name)
            yield Tie("answers-to", name, None, "unknown")


def _above(lines: Iterable[Tie]) -> dict[str, list[str]]:
    """Return whom each body answers to, and nobody for those that are only answered to."""
    above: dict[str, list[str]] = {}
    for tie in lines:
        if tie.target is not None:
            above.setdefault(tie.source, []).append(tie.target)
            if tie.state != "not-there":
                above.setdefault(tie.target, [])
    return above


def _reached(above: Mapping[str, list[str]], start: str) -> list[str]:
    """Return all that a body answers to, step by step, in the order in which it is reached."""
    reached = list(above.get(start, ()))
    for name in reached:
        reached += [each for each in above.get(name, ()) if each not in reached]
    return list(dict.fromkeys(reached))


def _sponsors(graph: PolicyGraph) -> set[str]:
    return {sponsor.agency.id for sponsor in graph.sponsors()}


def _silence(graph: PolicyGraph, agency: str) -> TieState:
    run = [p for p in graph.all_processes if agency in (p.run_by or ())]
    return "absent" if run and all(p.answers_to == [] for p in run) else "unknown"


def _accountability(graph: PolicyGraph) -> Iterator[Tie]:
    for link in graph.accountability.links:
        state = _state(link.exists)
        times = when(graph, link.source)
        yield Tie("answers-to", link.junior, link.senior, state, *times)


def _money(graph: PolicyGraph) -> Iterator[Tie]:
    for resource in graph.all_resources:
        if resource.kind != "money":
            continue
        state = _state(graph.exists(resource))
        if resource.diverted is True:
            state = "diverted"
        for giver in resource.provided_by or ():
            for taker in resource.received_by or ():
                yield Tie("money", giver, taker, state, *when(graph, resource))


def _relations(graph: PolicyGraph) -> Iterator[Tie]:
    for relation in graph.relations:
        if relation.kind not in _KINDS:
            continue
        state, times = _state(graph.exists(relation)), when(graph, relation)
        for one in relation.from_:
            for other in relation.to:
                yield Tie(_KINDS[relation.kind], one, other, state, *times)


def when(graph: PolicyGraph, item: Dated) -> tuple[str, str]:
    """Return from when to when an item held, as the file has it; empty where that is not said."""
    period = graph.lifetime(item).period
    return str(period.from_ or ""), str(period.to or "")


def _state(exists: Answer) -> TieState:
    return "ok" if exists is Answer.YES else "unknown"
