"""From a study to the reorganisations of a timeline."""

from collections.abc import Iterator, Sequence

from streams.diagrams.timeline.picture import Upheaval
from streams.diagrams.years.stretch import Stretch, stretch_of
from streams.study.agencies import Agency
from streams.study.context import ContextItem
from streams.study.study import Study

BODIES_OF_AN_UPHEAVAL = 3
"""So many bodies that give way to others in one year make a line; a choice for legibility, not a finding."""

_LONGEST_UPHEAVAL = 5.0


def upheavals_of(
    study: Study, shown: Sequence[ContextItem], span: tuple[float, float]
) -> Iterator[Upheaval]:
    """Yield the years in which several bodies gave way to others, and short reorganisations in none of these."""
    found = list(_of_bodies(study, span))
    years = {each.year for each in found}
    for item in shown:
        when = stretch_of(item.period)
        short = when.start and when.end and when.end.latest - when.start.earliest
        if item.kind == "reorganisation" and not item.absent and short:
            assert when.start  # noqa: S101 - narrows for the type checker
            if short <= _LONGEST_UPHEAVAL and not _near(when, years):
                day = when.start.earliest
                found.append(Upheaval(day, item.title, int(day)))
    yield from sorted(found, key=lambda each: each.time)


def _near(when: Stretch, years: set[int]) -> bool:
    start, end = when.start, when.end
    if start is None or end is None:
        return False
    return any(start.earliest - 1 <= year <= end.latest for year in years)


def _of_bodies(study: Study, span: tuple[float, float]) -> Iterator[Upheaval]:
    by_year: dict[int, list[tuple[float, Agency]]] = {}
    for agency in study.agencies.values():
        moved = [s for s in agency.became if s.how != "renamed"]
        end = stretch_of(agency.period).end
        if moved and end and span[0] < end.latest <= span[1]:
            by_year.setdefault(int(end.latest - 0.01), []).append((end.latest, agency))
    for year in sorted(by_year):
        bodies = by_year[year]
        if len(bodies) >= BODIES_OF_AN_UPHEAVAL:
            names = sorted(agency.name for _, agency in bodies)
            time = min(latest for latest, _ in bodies)
            words = f"{', '.join(names[:-1])} and {names[-1]} give way"
            yield Upheaval(time, words, year)
