"""Tells what happened to a body while a policy ran: its end, and what it became."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from streams.checks.spans import is_midway, outlasts
from streams.findings.answer import Answer
from streams.findings.location import Location
from streams.study.agencies import Agency, Succession
from streams.study.dates import PartialDate, Period
from streams.study.study import Study

Upset = Literal["merged", "split", "functions-moved", "de-facto"]
WORDS: dict[Upset, str] = {
    "merged": "merged into",
    "split": "split into",
    "functions-moved": "lost functions to",
    "de-facto": "gave way in fact to",
}


@dataclass(frozen=True, slots=True)
class Upheaval:
    """One thing that happened to a body other than a new name, and whether it was midway."""

    words: str
    location: Location
    midway: Answer


def upheavals(study: Study, agency: Agency, span: Period) -> list[Upheaval]:
    """Return what happened to a body, under whatever name, at any time; `span` is the policy's life."""
    return [
        event
        for each in _under_all_names(study, agency)
        for event in _events(each, span)
    ]


def lasting(study: Study, agency: Agency, span: Period) -> Answer:
    """Return yes if a body, under whatever name, lived on until the end of `span`, else unknown."""
    last = _under_all_names(study, agency)[-1]
    lasted = last.period is not None and outlasts(last.period, span) is Answer.YES
    return Answer.YES if lasted else Answer.UNKNOWN


def _under_all_names(study: Study, agency: Agency) -> list[Agency]:
    """Return a body and those that it was renamed to, one after the other."""
    names = {agency.id: agency}
    while True:
        last = list(names.values())[-1]
        renamed = (s.agency for s in last.became if s.how == "renamed")
        later = next((name for name in renamed if name not in names), None)
        if later is None or later not in study.agencies:
            return list(names.values())
        names[later] = study.agencies[later]


def _events(agency: Agency, span: Period) -> Iterator[Upheaval]:
    end = agency.period.to if agency.period else None
    ended = end if isinstance(end, PartialDate) else None
    for succession in agency.became:
        if succession.how != "renamed":
            yield _event(succession, WORDS[succession.how], ended, span)
    if ended and not any(map(_is_the_end, agency.became)):
        yield Upheaval(
            f"came to an end ({ended})",
            agency.place("period"),
            is_midway(ended, span),
        )


def _is_the_end(succession: Succession) -> bool:
    """Tell whether a body ended by what it became: by its new name, or at a time that is that of its end."""
    return succession.how == "renamed" or succession.on is None


def _event(
    succession: Succession, words: str, ended: PartialDate | None, span: Period
) -> Upheaval:
    day = succession.on or ended
    when = f" ({day})" if day else ""
    return Upheaval(
        f"{words} `{succession.agency}`{when}",
        succession.place("how"),
        is_midway(day, span) if day else Answer.UNKNOWN,
    )
