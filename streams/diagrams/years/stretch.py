"""Says in plain numbers when something ran, and how exactly that is known."""

import datetime
from dataclasses import dataclass

from streams.study.dates import ONGOING, PartialDate, Period


@dataclass(frozen=True, slots=True)
class Edge:
    """A beginning or an end, somewhere between two times in decimal years; both equal where it is exact."""

    earliest: float
    latest: float

    @property
    def middle(self) -> float:
        """Halfway between the two."""
        return (self.earliest + self.latest) / 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time; an edge that is None is not known, and `ongoing` is a known open end.

    `words` is the stretch as its file has it.
    """

    start: Edge | None
    end: Edge | None
    ongoing: bool
    words: str

    def may_touch(self, first: float, last: float) -> bool:
        """Tell whether it may have run at any time between two."""
        begun = self.start is None or self.start.earliest < last
        return begun and (self.end is None or self.end.latest > first)


def stretch_of(period: Period | None) -> Stretch:
    """Return when a period of a study ran; without one, all of it is unknown."""
    if period is None:
        return Stretch(None, None, ongoing=False, words="time not known")
    end = period.to if isinstance(period.to, PartialDate) else None
    return Stretch(
        start=_start(period.from_),
        end=_end(end),
        ongoing=period.to == ONGOING,
        words=str(period),
    )


def decimal_year(day: datetime.date) -> float:
    """Return a day as a decimal year; the first of January is the whole year."""
    length = (
        366 if day.year % 4 == 0 and (day.year % 100 or not day.year % 400) else 365
    )
    return day.year + (day.timetuple().tm_yday - 1) / length


def _start(day: PartialDate | None) -> Edge | None:
    return Edge(decimal_year(day.earliest), _after(day.latest)) if day else None


def _end(day: PartialDate | None) -> Edge | None:
    return Edge(decimal_year(day.earliest), _after(day.latest)) if day else None


def _after(day: datetime.date) -> float:
    """Return the end of a day."""
    return decimal_year(day) + 1 / 366
