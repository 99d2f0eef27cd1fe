"""Tells national aims from local ones, and finds the aims that pull against each other."""

from collections.abc import Iterator
from dataclasses import dataclass

from streams.checks.certainty import known_if, truth
from streams.checks.check import Observation
from streams.findings.answer import Answer, every
from streams.findings.finding import Related
from streams.findings.location import Location
from streams.graph.moment import lifetime
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Aim
from streams.study.policy import Policy


def set_nationally(
    graph: PolicyGraph, aim: Aim, policy: Policy | None = None
) -> Answer:
    """Tell whether an aim is set nationally, by a central body at least among others.

    Where nobody is said to have set it: by the level written, else an aim that is carried is national
    and one that carries is local. `policy` is where the aim stands, if not the policy of the graph.
    """
    if aim.level is not None:
        return truth(aim.level == "national")
    setters = graph.agencies(aim.set_by)
    if setters:
        return truth(any(agency.is_central for agency in setters))
    if aim.carries:
        return Answer.NO
    others = (policy or graph.policy).aims
    carried = any(aim.id in (other.carries or ()) for other in others)
    return Answer.YES if carried else Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two aims that a file says conflict, at least one of them in focus.

    `names` are their ids in alphabetical order, but aims of other policies, which have the policy before
    them, last. `national` tells of each whether it is set nationally.
    """

    names: tuple[str, str]
    national: tuple[Answer, Answer]
    exists: Answer
    location: Location
    related: Related

    def involves(self, aim: Aim) -> bool:
        """Tell whether an aim of the policy is one of the two."""
        return aim.id in self.names

    def other_than(self, aim: Aim) -> str:
        """Return the id of the other one."""
        return self.names[1] if self.names[0] == aim.id else self.names[0]


def opposed(graph: PolicyGraph) -> list[Opposed]:
    """Return the pairs of conflicting aims, each once, the policy's own file first."""
    found: dict[tuple[str, str], Opposed] = {}
    for pair in _recorded(graph):
        found.setdefault(pair.names, pair)
    return list(found.values())


def observe_conflicts(graph: PolicyGraph, level: Answer) -> Iterator[Observation]:
    """Yield the conflicts between two aims that are both national (yes) or both local (no)."""
    words = "set nationally" if level is Answer.YES else "set locally"
    for pair in opposed(graph):
        if pair.national == (level, level):
            first, second = pair.names
            yield Observation(
                f"{first} + {second}",
                known_if(Answer.NO, pair.exists),
                f"Aims `{first}` and `{second}`, both {words}, pull against each other",
                pair.location,
                (pair.related,),
            )


def _recorded(graph: PolicyGraph) -> Iterator[Opposed]:
    policies = graph.study.policies.values()
    others = (policy for policy in policies if policy.id != graph.policy.id)
    for policy in (graph.policy, *others):
        for aim in policy.aims:
            for conflict in aim.conflicts or ():
                target, _, name = conflict.aim.rpartition("/")
                other_policy = graph.study.policies.get(target or policy.id)
                other = _aim(other_policy, name)
                if other is None or other_policy is None:
                    continue
                ends = [(policy, aim), (other_policy, other)]
                if any(_in_focus(graph, *end) for end in ends):
                    yield from _pair(graph, ends, conflict.place("aim"))


def _pair(
    graph: PolicyGraph, ends: list[tuple[Policy, Aim]], location: Location
) -> Iterator[Opposed]:
    exists = every(_exists(graph, *end) for end in ends)
    if exists is Answer.NO:
        return
    far_end = ends[1][1].place("id")
    first, second = sorted(ends, key=lambda end: _order(_name(graph, *end)))
    yield Opposed(
        names=(_name(graph, *first), _name(graph, *second)),
        national=(
            set_nationally(graph, first[1], first[0]),
            set_nationally(graph, second[1], second[0]),
        ),
        exists=exists,
        location=location,
        related=Related(far_end, "the other aim"),
    )


def _aim(policy: Policy | None, name: str) -> Aim | None:
    aims = policy.aims if policy else []
    return next((aim for aim in aims if aim.id == name), None)


def _in_focus(graph: PolicyGraph, policy: Policy, aim: Aim) -> bool:
    return policy.id == graph.policy.id and aim.id in graph.focus.aims


def _exists(graph: PolicyGraph, policy: Policy, aim: Aim) -> Answer:
    if policy.id == graph.policy.id:
        return graph.exists(aim)
    return graph.moment.within(graph.policy, lifetime(policy, aim).period)


def _order(name: str) -> tuple[bool, str]:
    return "/" in name, name


def _name(graph: PolicyGraph, policy: Policy, aim: Aim) -> str:
    return aim.id if policy.id == graph.policy.id else f"{policy.id}/{aim.id}"
