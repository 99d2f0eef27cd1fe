"""Sorts lives into families that steps join, finds the main line of each, and puts relatives near one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx

from streams.diagrams.lineage.picture import LASTING, Life, Step

_SHORTEST_LINE = 3
_ROUNDS = 6
_UNKNOWN = 9999.0
_UPWARDS = 0.4
_OVER_A_LIFE = 1.5
_ALONG_THE_LINE = 2.0


@dataclass(frozen=True, slots=True)
class Family:
    """Lives that steps join, from the top row to the bottom; `line` is the main line, empty if there is none."""

    lives: tuple[Life, ...]
    steps: tuple[Step, ...]
    line: tuple[str, ...]


def families_of(lives: Sequence[Life], steps: Sequence[Step]) -> list[Family]:
    """Return the families, the largest first, then by their sectors and beginnings.

    The main line is the longest chain of steps, in which a step within a sector and a side (national or local)
    counts for more; among equals, the one that began first. A chain of fewer than three is no main line.
    """
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(life.id for life in lives)
    graph.add_edges_from((step.source, step.target) for step in steps)
    families = []
    for members in networkx.connected_components(graph):
        own = sorted((life for life in lives if life.id in members), key=_by_start)
        inner = tuple(step for step in steps if step.source in members)
        line = _main_line(own, inner)
        families.append(Family(tuple(_ordered(own, inner, line)), inner, line))
    return sorted(families, key=_by_size)


def _by_size(family: Family) -> tuple[int, str, float, str]:
    first = min(family.lives, key=_by_start)
    return (-len(family.lives), first.group, _start(first), first.id)


def _by_start(life: Life) -> tuple[str, float, str]:
    return (life.group, _start(life), life.id)


def _start(life: Life) -> float:
    return life.stretch.start.earliest if life.stretch.start else _UNKNOWN


def _main_line(lives: Sequence[Life], steps: Sequence[Step]) -> tuple[str, ...]:
    by_id = {life.id: life for life in lives}
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_nodes_from(by_id)
    for step in steps:
        # A step that would close a circle is left out, since a circle has no longest chain.
        circle = networkx.has_path(graph, step.target, step.source)
        if step.kind not in LASTING and not circle:
            weight = _weight(by_id[step.source], by_id[step.target])
            graph.add_edge(step.source, step.target, weight=weight)
    line: list[str] = networkx.dag_longest_path(graph)
    return tuple(line) if len(line) >= _SHORTEST_LINE else ()


def _weight(one: Life, other: Life) -> float:
    early = (_UNKNOWN - _start(one)) / 1e6
    alike = (one.group == other.group) + (one.central == other.central)
    return 1.0 + 0.5 * alike + early


def _ordered(
    lives: Sequence[Life], steps: Sequence[Step], line: tuple[str, ...]
) -> list[Life]:
    """Return lives in an order of short steps: the main line stays together, the rest is moved while it helps.

    Several first orders are tried, since moving one life at a time may end short of the best.
    """
    by_id = {life.id: life for life in lives}
    rest = [life for life in lives if life.id not in line]
    main = [line] if line else []
    in_time = [(life.id,) for life in sorted(rest, key=_start)]
    by_group = [(life.id,) for life in rest]
    starts = (
        [*main, *by_group],
        [*in_time, *main],
        [*main, *in_time],
        [*by_group[::-1], *main],
    )
    tried = [_settled(start, steps, by_id, line) for start in starts]
    _, blocks = min(tried, key=lambda each: each[0])
    return [by_id[name] for block in blocks for name in block]


def _settled(
    blocks: list[tuple[str, ...]],
    steps: Sequence[Step],
    lives: Mapping[str, Life],
    line: tuple[str, ...],
) -> tuple[float, list[tuple[str, ...]]]:
    """Return what an order costs in which no block is better moved, and that order."""
    best = _cost(blocks, steps, lives, line)
    for _ in range(_ROUNDS):
        before = best
        for block in list(blocks):
            rest = [other for other in blocks if other != block]
            tried = [
                [*rest[:place], block, *rest[place:]] for place in range(len(blocks))
            ]
            costs = [_cost(each, steps, lives, line) for each in tried]
            if min(costs) < best - 1e-9:
                best = min(costs)
                blocks = tried[costs.index(best)]
        if best == before:
            break
    return best, blocks


def _cost(
    blocks: Sequence[tuple[str, ...]],
    steps: Sequence[Step],
    lives: Mapping[str, Life],
    line: tuple[str, ...],
) -> float:
    order = [name for block in blocks for name in block]
    row = {name: place for place, name in enumerate(order)}
    total = 0.0
    for step in steps:
        one, other = row[step.source], row[step.target]
        total += abs(one - other) + (_UPWARDS if other < one else 0.0)
        time = step.on.middle if step.on else None
        for name in order[min(one, other) + 1 : max(one, other)]:
            if time is not None and lives[name].stretch.may_touch(
                time - 0.1, time + 0.1
            ):
                total += _ALONG_THE_LINE if name in line else _OVER_A_LIFE
    return total
