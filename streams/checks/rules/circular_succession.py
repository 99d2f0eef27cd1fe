"""Succession that runs in a circle.

Why: nothing can follow itself. A circle means that two steps were told the wrong way round, and no lineage can be
drawn from it.
Source: own rule of this framework.

Passes::

    agencies: [{id: boards, became: [{agency: trusts, how: merged}]}, {id: trusts}]

Fails::

    agencies:
      - {id: boards, became: [{agency: trusts, how: merged}]}
      - {id: trusts, became: [{agency: boards, how: split}]}
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

import networkx

from streams.checks.check import StudyCheck
from streams.findings.finding import Finding, Related, Severity
from streams.findings.location import Location
from streams.study.study import Study

Steps = Mapping[tuple[str, str], Location]


class CircularSuccession(StudyCheck):
    """Find agencies and policies that come after themselves."""

    id = "circular-succession"
    title = "Circular succession"
    severity = Severity.ERROR
    remedy = "Find the step that is told the wrong way round, and correct or remove it."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding for each group of agencies, and of policies, that follow one another."""
        yield from self._circles("agency", _agency_steps(study))
        yield from self._circles("policy", _policy_steps(study))

    def _circles(self, kind: str, steps: Steps) -> Iterator[Finding]:
        for circle in _circles(steps):
            first, *later = (steps[step] for step in circle)
            names = [before for before, _ in circle]
            path = ", then ".join(f"`{name}`" for name in [*names[1:], names[0]])
            message = f"The {kind} `{names[0]}` became {path} again"
            related = [
                Related(place, f"`{before}` to `{after}`")
                for place, (before, after) in zip(later, circle[1:], strict=True)
            ]
            policy = names[0] if kind == "policy" else None
            yield self.finding(first, message, " + ".join(names), policy, related)


def _agency_steps(study: Study) -> Steps:
    return {
        (agency.id, after.agency): after.place("agency")
        for agency in study.agencies.values()
        for after in agency.became
    }


def _policy_steps(study: Study) -> Steps:
    steps: dict[tuple[str, str], Location] = {}
    for policy in study.policies.values():
        for position, name in enumerate(policy.became or ()):
            steps.setdefault((policy.id, name), policy.place("became", position))
        for position, name in enumerate(policy.succeeds or ()):
            steps.setdefault((name, policy.id), policy.place("succeeds", position))
    return steps


def _circles(steps: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Yield one circle of steps for each group in which everything follows everything."""
    graph: networkx.DiGraph[str] = networkx.DiGraph(list(steps))
    order = {name: position for position, name in enumerate(graph)}
    groups = [
        sorted(group, key=order.__getitem__)
        for group in networkx.strongly_connected_components(graph)
    ]
    for group in sorted(groups, key=lambda names: order[names[0]]):
        start = group[0]
        if len(group) > 1 or graph.has_edge(start, start):
            yield _shortest_from(graph, start)


def _shortest_from(graph: "networkx.DiGraph[str]", start: str) -> list[tuple[str, str]]:
    """Return the steps of the shortest circle through a body that is on one."""
    back = networkx.single_target_shortest_path(graph, start)
    nearest = min(
        (after for after in graph.successors(start) if after in back),
        key=lambda after: len(back[after]),
    )
    path = [start, *back[nearest]]
    return list(pairwise(path))
