"""Who answers to whom, and the paths from those who act locally to those who sponsor nationally."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx

from streams.findings.answer import Answer
from streams.graph.found import Found
from streams.study.elements import Process, Relation


@dataclass(frozen=True, slots=True)
class Link:
    """One body answering to another, and what says so."""

    junior: str
    senior: str
    source: Process | Relation
    exists: Answer


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of bodies, from the one that acts to the one that it finally answers to."""

    agencies: tuple[str, ...]

    @property
    def steps(self) -> int:
        """How many times the answer is handed on, at least 1."""
        return len(self.agencies) - 1


class Accountability:
    """The web of answering-to in one policy at one moment."""

    def __init__(self, links: Sequence[Link]) -> None:
        self.links = tuple(links)
        self._sure = _digraph(link for link in links if link.exists is Answer.YES)
        self._all = _digraph(links)

    def seniors(self, agency: str) -> Found[str]:
        """Return whom a body answers to directly; never closed, for other policies may add more."""
        sure = _successors(self._sure, agency)
        return Found(
            sure, tuple(s for s in _successors(self._all, agency) if s not in sure)
        )

    def paths(self, agency: str, ends: Iterable[str], longest: int = 4) -> Found[Path]:
        """Return the simple paths from a body to any of `ends`, shortest first, of at most `longest` steps."""
        targets = [end for end in ends if end != agency]
        sure = _paths(self._sure, agency, targets, longest)
        every = _paths(self._all, agency, targets, longest)
        return Found(tuple(sure), tuple(path for path in every if path not in sure))


def _digraph(links: Iterable[Link]) -> "networkx.DiGraph[str]":
    graph: networkx.DiGraph[str] = networkx.DiGraph()
    graph.add_edges_from((link.junior, link.senior) for link in links)
    return graph


def _successors(graph: "networkx.DiGraph[str]", agency: str) -> tuple[str, ...]:
    return tuple(graph.successors(agency)) if agency in graph else ()


def _paths(
    graph: "networkx.DiGraph[str]", start: str, ends: list[str], longest: int
) -> list[Path]:
    reachable = [end for end in ends if end in graph]
    if start not in graph or not reachable:
        return []
    found = networkx.all_simple_paths(graph, start, reachable, cutoff=longest)
    return sorted(
        (Path(tuple(path)) for path in found),
        key=lambda path: (path.steps, path.agencies),
    )
