"""Says in plain numbers when something ran, and how exactly that is known."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from streams.study.dates import ONGOING, PartialDate, Period

_DAY = 1 / 366
_SEEN = 0.007
"""The share of an axis, about two points of a page, from which on it can be seen that a time is not exact."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A beginning or an end, somewhere between two times in decimal years; both equal where it is exact."""

    earliest: float
    latest: float

    def is_rough(self, years: tuple[int, int]) -> bool:
        """Tell whether it can be seen on an axis from the first of two years to the last that it is not exact."""
        return self.latest - self.earliest > _SEEN * (years[1] + 1 - years[0])

    def is_before(self, years: tuple[int, int]) -> bool:
        """Tell whether it lies wholly before an axis from the first of two years to the last."""
        return self.latest <= years[0] + _DAY

    def is_after(self, years: tuple[int, int]) -> bool:
        """Tell whether it lies wholly after an axis from the first of two years to the last."""
        return self.earliest >= years[1] + 1

    @property
    def middle(self) -> float:
        """Halfway between the two."""
        return (self.earliest + self.latest) / 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time; an edge that is None is not known, and `ongoing` is a known open end.

    `words` is the stretch as its file has it. `proof` are two times, in decimal years, between which it surely ran
    though an edge is not known: what is known of its parts.
    """

    start: Edge | None
    end: Edge | None
    ongoing: bool
    words: str
    proof: tuple[float, float] | None = None

    @property
    def sure(self) -> "Stretch":
        """The part in which it surely ran, with exact edges; nothing but a moment where there is none."""
        begun = self.start.latest if self.start else None
        over = self.end.earliest if self.end else None
        if begun is not None and over is not None:
            over = max(begun, over)
        return replace(
            self,
            start=None if begun is None else Edge(begun, begun),
            end=None if over is None else Edge(over, over),
        )

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


def proven_by(whole: Stretch, parts: Sequence[Stretch]) -> Stretch:
    """Return a stretch with what its parts prove of when it ran."""
    times = [
        time
        for part in parts
        for time in (
            part.start.latest if part.start else None,
            part.end.earliest if part.end else None,
        )
        if time is not None
    ]
    return replace(whole, proof=(min(times), max(times))) if times else whole


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
    return decimal_year(day) + _DAY
