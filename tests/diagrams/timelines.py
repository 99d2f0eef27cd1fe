"""Made-up timelines that tests share; no value in them is a finding."""

import random
from typing import get_args

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.picture import (
    ContextBar,
    Effect,
    EraRows,
    PhaseSpan,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.years.stretch import Edge, Stretch, proven_by
from streams.study.context import ContextKind

VERDICTS: tuple[Verdict, ...] = (
    "aligned",
    "gap",
    "undecided",
    "insufficient",
    "not-applicable",
)
WORDS = [
    "care",
    "zone",
    "renewal",
    "of",
    "older",
    "people",
    "and",
    "neighbourhoods",
    "pilot",
    "Worcestershire",
    "joined-up",
    "NMP",
    "board",
]


def stretch(
    start: float | None, end: float | None, *, ongoing: bool = False
) -> Stretch:
    """Return a stretch known to the year at both ends that are given."""
    return Stretch(_year(start), _year(end), ongoing, f"{start} to {end}")


def made_up_timeline(count: int, seed: int, *, windows: int = 3) -> TimelinePicture:
    """Return a timeline of so many policies, with ends of every kind."""
    chance = random.Random(seed)  # noqa: S311 - test data
    policies = [_policy(chance, number, windows) for number in range(count)]
    half = count // 2
    return TimelinePicture(
        id=f"made-up-{seed}",
        title="made-up policies",
        years=(1997, 2022),
        eras=(
            EraRows("Begun early", (1997.0, 2010.0), tuple(policies[:half])),
            EraRows("Begun late", (2010.0, 2023.0), tuple(policies[half:])),
        ),
        context=_facts(chance, "all", count // 2),
        context_of_some=_facts(chance, "some", count // 3),
        upheavals=tuple(
            Upheaval(time, _words(chance), int(time))
            for time in sorted(chance.uniform(1998, 2022) for _ in range(count // 4))
        ),
        windows=tuple(f"Window {n}" for n in range(windows)),
        lens="a fair share",
        abbreviations=(("NMP", "Neighbourhood management"),),
    )


def small_timeline() -> TimelinePicture:
    """Return a timeline with one of each mark."""
    start = Edge(2001.25, 2001.25)
    phases = (
        PhaseSpan("first", stretch(2001, 2003)),
        PhaseSpan("second", Stretch(Edge(2003.5, 2003.5), None, False, "2003-07 to ?")),
    )
    unknown = proven_by(
        Stretch(start, None, False, "2001-04 to ?"), [each.stretch for each in phases]
    )
    judged: dict[int, tuple[Verdict, ...]] = {
        2005: ("aligned", "gap"),
        2006: ("undecided", "insufficient"),
    }
    policies = (
        PolicyBar("boards", "Boards", stretch(2005, 2006), verdicts=judged),
        PolicyBar("plans", "Plans for PCTs", unknown, phases),
        PolicyBar("zones", "Zones", stretch(2002, None, ongoing=True)),
    )
    law = Stretch(start, Edge(2006.0, 2007.0), False, "2001-04 to 2006")
    return TimelinePicture(
        id="small",
        title="three policies",
        years=(2000, 2009),
        eras=(EraRows("Begun early", (2000.0, 2005.0), policies),),
        context=(
            ContextBar("aim", "A strategy", "strategy", stretch(1998, 2004)),
            ContextBar("act", "An Act", "legislation", law, effect="supports"),
            ContextBar(
                "cuts", "Cuts", "spending", stretch(2004, 2006), effect="undermines"
            ),
            ContextBar(
                "tier", "No tier", "reorganisation", stretch(2002, 2008), True, "both"
            ),
        ),
        upheavals=(
            Upheaval(2002.5, "One becomes two", 2002),
            Upheaval(2006.25, "Two become one", 2006),
        ),
        windows=("Little window", "Big window"),
        lens="a fair share",
        abbreviations=(("PCTs", "Primary care trusts"),),
    )


def _facts(chance: random.Random, name: str, count: int) -> tuple[ContextBar, ...]:
    return tuple(
        ContextBar(
            f"{name}-{number}",
            _words(chance),
            chance.choice(get_args(ContextKind)),
            _stretch(chance),
            chance.random() < 0.3,
            chance.choice(get_args(Effect)),
        )
        for number in range(count)
    )


def _policy(chance: random.Random, number: int, windows: int) -> PolicyBar:
    first = chance.randint(1997, 2020)
    asked = VERDICTS if chance.random() < 0.6 else VERDICTS[-2:]
    years = range(first, min(2023, first + chance.randint(1, 9)))
    return PolicyBar(
        f"p{number}",
        _words(chance),
        _stretch(chance),
        (
            PhaseSpan("first", _stretch(chance)),
            PhaseSpan("second", stretch(first + 1, first + 4)),
            PhaseSpan(
                "third", Stretch(Edge(first + 4.5, first + 4.5), None, False, "")
            ),
        ),
        {year: tuple(chance.choice(asked) for _ in range(windows)) for year in years},
    )


def _stretch(chance: random.Random) -> Stretch:
    start = chance.uniform(1990, 2021)
    first = (
        None
        if chance.random() < 0.2
        else Edge(start, start + chance.choice((0.0, 0.1, 1.0, 3.0)))
    )
    kind = chance.random()
    if kind < 0.2:
        return Stretch(first, None, True, "made up")
    end = start + chance.uniform(0.2, 12.0)
    last = None if kind < 0.4 else Edge(end, end + chance.choice((0.0, 0.1, 1.0)))
    return Stretch(first, last, False, "made up")


def _words(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 14)))


def _year(year: float | None) -> Edge | None:
    return None if year is None else Edge(year, year + 1.0)
