"""Tells how the areas of two bodies lie to each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.checks.certainty import known_if
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Relation
from streams.study.study_file import Area


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether two areas fit without their boundaries crossing, in words, and what says so."""

    answer: Answer
    words: str
    related: tuple[Related, ...] = ()


def fit(graph: PolicyGraph, first: Agency, second: Agency) -> Fit | None:
    """Return how two bodies' areas lie: as a relation of the policy says, else as study.yaml does.

    None without such a relation and without the area of the one or the other.
    """
    for kind, answer, words in (
        ("crossed-area", Answer.NO, "cover areas that cross"),
        ("same-area", Answer.YES, "cover the same area"),
    ):
        relations = graph.related(first.id, second.id, kind)
        if relations:
            return _as_related(graph, relations, answer, words)
    if first.area is None or second.area is None:
        return None
    if first.area == second.area:
        return Fit(Answer.YES, f"cover the same kind of area, `{first.area}`")
    return _as_areas(
        {area.id: area for area in graph.study.about.areas}, first.area, second.area
    )


def _as_related(
    graph: PolicyGraph, relations: list[Relation], answer: Answer, words: str
) -> Fit:
    there = [r for r in relations if graph.exists(r) is Answer.YES]
    relation = (there or relations)[0]
    place = Related(relation.place("kind"), "the relation that says so")
    return Fit(known_if(answer, graph.exists(relation)), words, (place,))


def _as_areas(areas: Mapping[str, Area], first: str, second: str) -> Fit:
    first, second = sorted((first, second))
    for one, other in ((first, second), (second, first)):
        area = areas.get(one)
        if area is not None and other in (area.crosses or ()):
            place = Related(area.place("crosses"), f"`{one}` crosses `{other}`")
            return Fit(
                Answer.NO, f"cover areas that cross, `{first}` and `{second}`", (place,)
            )
    if second in _same(areas, first):
        return Fit(Answer.YES, f"cover areas that coincide, `{first}` and `{second}`")
    for inner, outer in ((first, second), (second, first)):
        if outer in _around(areas, inner):
            return Fit(Answer.YES, f"cover areas of which `{inner}` lies in `{outer}`")
    return Fit(
        Answer.UNKNOWN,
        f"cover `{first}` and `{second}`, and how these lie is not known",
    )


def _same(areas: Mapping[str, Area], start: str) -> list[str]:
    """Return the areas that coincide with one, itself first; to coincide is mutual."""
    found = [start]
    for name in found:
        told = areas[name].coincides_with or () if name in areas else ()
        backwards = (a.id for a in areas.values() if name in (a.coincides_with or ()))
        found += [other for other in (*told, *backwards) if other not in found]
    return found


def _around(areas: Mapping[str, Area], start: str) -> list[str]:
    """Return the areas that hold one whole, and those that coincide with any of them."""
    found: list[str] = []
    waiting = _same(areas, start)
    while waiting:
        area = areas.get(waiting.pop(0))
        for outer in (area.nests_in or ()) if area else ():
            new = [name for name in _same(areas, outer) if name not in found]
            found += new
            waiting += new
    return found
