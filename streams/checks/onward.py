"""Follows money from hand to hand to those who run a process."""

from collections.abc import Collection, Iterable

from streams.checks.collective import is_collective
from streams.checks.means import is_money
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process, Resource


def reaches(graph: PolicyGraph, money: Resource, process: Process) -> Answer:
    """Tell whether money reaches a body that runs a process, directly or passed on for that process.

    Not so only if it went to nobody (`received_by: none`), or if all resources are listed with those
    who give and receive them and what for, each by name.
    """
    if process.run_by is None:
        return Answer.UNKNOWN
    onward = [
        (each, graph.exists(each))
        for each in graph.all_resources
        if each.id != money.id and process.id in (each.enables or ())
    ]
    sure = [
        each
        for each, there in onward
        if there is Answer.YES and is_money(graph, each) is Answer.YES
    ]
    if _any_touch(graph, _hands(graph, money, sure), process.run_by):
        return Answer.YES
    every = [each for each, _ in onward if is_money(graph, each) is not Answer.NO]
    possibly = _any_touch(graph, _hands(graph, money, every), process.run_by)
    closed = money.received_by == [] or _is_settled(graph, money, process)
    return Answer.NO if closed and not possibly else Answer.UNKNOWN


def _is_settled(graph: PolicyGraph, money: Resource, process: Process) -> bool:
    """Tell whether the file says of all money whose it was, who got it and what for, and names each body."""
    others = [
        each
        for each in graph.all_resources
        if each.id != money.id and is_money(graph, each) is not Answer.NO
    ]
    told = money.received_by is not None and all(
        None not in (each.provided_by, each.received_by, each.enables)
        for each in others
    )
    onward = [each for each in others if process.id in (each.enables or ())]
    hands = (each.provided_by for each in onward)
    lists = [process.run_by, money.received_by, *hands]
    lists += [each.received_by for each in onward]
    named = [name for names in lists for name in names or ()]
    by_name = not any(map(is_collective, graph.agencies(named)))
    return told and by_name and graph.is_closed("resources")


def _hands(
    graph: PolicyGraph, money: Resource, onward: Collection[Resource]
) -> list[str]:
    """Return the bodies into whose hands money comes, in the order in which it does."""
    hands = list(money.received_by or ())
    passed: set[str] = set()
    while True:
        new = [
            each
            for each in onward
            if each.id not in passed
            and _any_touch(graph, hands, each.provided_by or ())
        ]
        if not new:
            return hands
        passed |= {each.id for each in new}
        hands += [name for each in new for name in each.received_by or ()]


def _any_touch(
    graph: PolicyGraph, hands: Iterable[str], others: Collection[str]
) -> bool:
    return any(_touch(graph, one, other) for one in hands for other in others)


def _touch(graph: PolicyGraph, one: str, other: str) -> bool:
    """Tell whether two ids are the same body, or a partnership and a member of it."""
    if one == other:
        return True
    first, second = graph.agency(one), graph.agency(other)
    return (first is not None and other in (first.members or ())) or (
        second is not None and one in (second.members or ())
    )
