"""Local body without an unbroken line of accountability to the centre.

Why: the centre can only hold a locality to an aim if those who carry out its means answer for them,
link by link, to a body that sponsors, funds or oversees the policy. Answering for something else does not count.
Source: exworthy-powell-2004 (process stream); pac-2005; alderwick-2024 (accountability).

Passes::

    participants: [{agencies: national-department, roles: sponsor}]
    aims: [{id: less-crime}]
    processes: [{id: patrols, run_by: police, serves: less-crime, answers_to: national-department}]

Fails::

    participants: [{agencies: national-department, roles: sponsor}]
    aims: [{id: less-crime}]
    processes: [{id: patrols, run_by: police, serves: less-crime, answers_to: none}]
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.absences import as_related, known_lacking
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.lines import dead_end, lines_for_the_aim, runs_for_the_aim
from streams.findings.answer import Answer, some
from streams.findings.finding import Related
from streams.graph.accountability import Accountability, Path
from streams.graph.dimensions import VERTICAL
from streams.graph.found import Found
from streams.graph.policy_graph import PolicyGraph


class BrokenAccountability(AlignmentCheck):
    """Find local bodies that answer to no national body for what they do about the aim."""

    id = "broken-accountability"
    title = "Broken accountability"
    remedy = "Write under `answers_to` of the process to whom those who run it answer, link by link."
    cells: ClassVar = (Cell("process", "vertical"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local body that runs a process for the aim: met if a line leads up."""
        lines = lines_for_the_aim(graph)
        for name in _runners(graph):
            yield self._of(graph, lines, name)

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many local bodies run processes for other aims only."""
        runners = {
            agency.id
            for process in graph.all_processes
            for agency in graph.agencies(process.run_by)
            if not agency.is_central
        }
        return len(runners - set(_runners(graph)))

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether all processes are listed, each with those who run it."""
        told = all(process.run_by is not None for process in graph.processes)
        return told and graph.is_closed("processes")

    def _of(self, graph: PolicyGraph, lines: Accountability, name: str) -> Observation:
        runs = runs_for_the_aim(graph, name)
        there = some(graph.exists(process) for process in runs)
        ends = [sponsor.agency.id for sponsor in graph.sponsors()]
        paths = lines.paths(name, ends)
        lacking = known_lacking(graph, "process", VERTICAL, ("oversight", "governance"))
        end = dead_end(graph, lines, name)
        answer = Answer.NO if (end or lacking) and not len(paths) else paths.answer
        first = runs[0]
        related = as_related(lacking)
        if end:
            related += (
                Related(end.location, f"where `{end.agency}` answers to nobody"),
            )
        return Observation(
            name,
            known_if(answer, there),
            _message(name, paths, answer, end.agency if end else None),
            first.place("run_by", (first.run_by or []).index(name)),
            related,
        )


def _runners(graph: PolicyGraph) -> list[str]:
    """Return the local bodies that run a process for the aim, each once, in file order."""
    named = (
        agency
        for process in graph.processes
        for agency in graph.agencies(process.run_by)
    )
    return list(dict.fromkeys(agency.id for agency in named if not agency.is_central))


def _message(
    name: str, paths: Found[Path], answer: Answer, dead_end: str | None
) -> str:
    if paths.sure:
        steps = " and through it to ".join(
            f"`{each}`" for each in paths.sure[0].agencies[1:]
        )
        return f"`{name}` answers for the aim to {steps}"
    if answer is Answer.UNKNOWN:
        return f"`{name}` has no line of accountability for the aim that is known to reach a sponsor, funder or overseer"
    if dead_end is None:
        return f"`{name}` has no line of accountability for the aim to the centre"
    if dead_end == name:
        return f"`{name}` answers to nobody for the aim"
    return f"`{name}` answers for the aim to `{dead_end}` in the end, which answers to nobody"
