"""Made-up timelines that tests share; no value in them is a finding."""

import random

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.picture import (
    ContextBar,
    EraRows,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.years.stretch import Edge, Stretch

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
        context=tuple(
            ContextBar(
                f"c{n}",
                _words(chance),
                "strategy",
                _stretch(chance),
                chance.random() < 0.3,
            )
            for n in range(count // 2)
        ),
        upheavals=tuple(
            Upheaval(chance.uniform(1998, 2022), _words(chance))
            for _ in range(count // 4)
        ),
        windows=tuple(f"Window {n}" for n in range(windows)),
        lens="a fair share",
    )


def _policy(chance: random.Random, number: int, windows: int) -> PolicyBar:
    first = chance.randint(1997, 2020)
    years = range(first, min(2023, first + chance.randint(1, 9)))
    return PolicyBar(
        f"p{number}",
        _words(chance),
        _stretch(chance),
        (first + 1.5,),
        {
            year: tuple(chance.choice(VERDICTS) for _ in range(windows))
            for year in years
        },
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
