"""Finds the processes in which bodies of one side come together for the aim."""

from collections.abc import Collection

from streams.checks.certainty import truth
from streams.checks.collective import is_collective
from streams.findings.answer import Answer, every, some
from streams.graph.dimensions import NATIONAL
from streams.graph.found import Found
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Dimension, Process, ProcessKind

FORUM: frozenset[ProcessKind] = frozenset({"governance"})


def serves_the_aim(graph: PolicyGraph, process: Process) -> Answer:
    """Tell whether a process serves the aim in focus; unknown where it does not say what it serves."""
    if process.serves is None:
        return Answer.UNKNOWN
    return truth(bool(set(process.serves) & set(graph.focus.aims)))


def processes_of(
    graph: PolicyGraph,
    kinds: Collection[ProcessKind],
    dimension: Dimension | None = None,
) -> Found[Process]:
    """Return the processes of some kinds for the aim, those that join bodies on a dimension if one is named.

    A partnership that runs a process is a forum whatever the kind of the process.
    """
    sure: list[Process] = []
    possible: list[Process] = []
    for process in graph.all_processes:
        joined = joins(graph, process, dimension) if dimension else Answer.YES
        of_kind = _is_of(graph, process, kinds, dimension)
        there = graph.exists(process)
        answer = every((there, joined, of_kind, serves_the_aim(graph, process)))
        if answer is not Answer.NO:
            (sure if answer is Answer.YES else possible).append(process)
    return Found(tuple(sure), tuple(possible), graph.is_closed("processes"))


def joins(graph: PolicyGraph, process: Process, dimension: Dimension) -> Answer:
    """Tell whether a process brings at least two bodies of one side together, or a partnership of them.

    A dimension written by hand decides. Not so only if both those who run it and those with them are named, one by one.
    """
    written = graph.placement(process).written
    if written:
        return truth(dimension in written)
    bodies = {
        agency.id: agency
        for agency in graph.agencies([*(process.run_by or ()), *(process.with_ or ())])
        if agency.is_central == (dimension == NATIONAL)
    }
    partnership = any(agency.kind == "partnership" for agency in bodies.values())
    if len(bodies) > 1 or partnership:
        return Answer.YES
    named = process.run_by is not None and process.with_ is not None
    named = named and not any(map(is_collective, bodies.values()))
    return Answer.NO if named else Answer.UNKNOWN


def _is_of(
    graph: PolicyGraph,
    process: Process,
    kinds: Collection[ProcessKind],
    dimension: Dimension | None,
) -> Answer:
    run_by_partnership = dimension is not None and any(
        agency.kind == "partnership" and agency.is_central == (dimension == NATIONAL)
        for agency in graph.agencies(process.run_by)
    )
    own = truth(process.kind in kinds) if process.kind else Answer.UNKNOWN
    return some((own, truth(run_by_partnership)))
