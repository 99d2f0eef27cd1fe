"""Follows the lines of accountability for the aim upwards."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from streams.checks.joint import serves_the_aim
from streams.findings.answer import Answer
from streams.findings.location import Location
from streams.graph.accountability import Accountability, Link
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Process


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A body at which a line upwards is known to end, and the word that says so."""

    agency: str
    process: str
    location: Location


def lines_for_the_aim(graph: PolicyGraph) -> Accountability:
    """Return who answers to whom for the aim: answering for something else is left out.

    A process that does not say what it serves makes a line that is only perhaps there.
    """
    links = (_for_the_aim(graph, link) for link in graph.accountability.links)
    return Accountability([link for link in links if link.exists is not Answer.NO])


def runs_for_the_aim(graph: PolicyGraph, agency: str) -> list[Process]:
    """Return the processes for the aim that a body runs, in file order."""
    return [process for process in graph.processes if agency in (process.run_by or ())]


def dead_end(
    graph: PolicyGraph,
    lines: Accountability,
    agency: str,
    passed: Collection[str] = (),
) -> DeadEnd | None:
    """Return where every line from a body upwards is known to end; None if any may lead on.

    A line ends where a body answers to nobody for what it runs (`answers_to: none`). One that comes
    back to where it has been, or that nobody follows up, is not known to end.
    """
    told = [process.answers_to for process in runs_for_the_aim(graph, agency)]
    if not told or any(seniors is None for seniors in told):
        return None
    above = [senior for senior in lines.seniors(agency) if senior != agency]
    if not above:
        return _nobody(graph, agency)
    ends = [
        None
        if senior in passed or _is_central(graph, senior)
        else dead_end(graph, lines, senior, {*passed, agency})
        for senior in above
    ]
    return ends[0] if None not in ends else None


def _nobody(graph: PolicyGraph, agency: str) -> DeadEnd | None:
    runs = runs_for_the_aim(graph, agency)
    silent = [process for process in runs if process.answers_to == []]
    if len(silent) < len(runs):
        return None
    return DeadEnd(agency, silent[0].id, silent[0].place("answers_to"))


def _is_central(graph: PolicyGraph, name: str) -> bool:
    agency = graph.agency(name)
    return agency is None or agency.is_central


def _for_the_aim(graph: PolicyGraph, link: Link) -> Link:
    if not isinstance(link.source, Process):
        return link
    served = serves_the_aim(graph, link.source)
    return link if served is Answer.YES else replace(link, exists=served)
