"""Dates as precise as the sources are, and the periods between them."""

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from streams.findings.answer import Answer
from streams.study.date_words import date_mend, nearest_date, nearest_end, period_meant
from streams.yaml_source.describing import described
from streams.yaml_source.model import Located

ONGOING = "ongoing"
UNKNOWN = "unknown"
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_HINT = "write a year (1998), a month (1998-04) or a day (1998-04-01)"
_HINT_FOR_ENDS = (
    "write a year (1998), a month (1998-04), a day (1998-04-01) or `ongoing`"
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the day, the month or the year, or between two of them where sources differ.

    `earliest` and `latest` are the first and the last day that it can be. As an end it includes its whole
    month or year: `first_end` is the last day of it, or of the earlier one where sources differ.
    """

    earliest: datetime.date
    latest: datetime.date
    first_end: datetime.date
    text: str

    def __str__(self) -> str:
        return self.text


def parse_date(value: object) -> PartialDate:
    """Return the date that an author wrote: a year, a month, a day, or `[earliest, latest]`.

    Raises
    ------
    ValueError
        If it is none of these, with the mend after a semicolon.
    """
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, list):
        return _disputed(value)
    text = str(value)
    match = _DATE.fullmatch(text)
    if isinstance(value, bool) or match is None:
        near, mend = nearest_date(text), date_mend(text, _HINT)
        raise ValueError(f"{described(value)} is not a date{near}; {mend}")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = datetime.date(year or 0, month or 1, day or 1)
    except ValueError as error:
        part = "day" if day else "month" if month else "year"
        mend = date_mend(text, _HINT)
        raise ValueError(f"`{text}` is not a {part} of the calendar; {mend}") from error
    last_month = month or 12
    last_day = day or calendar.monthrange(first.year, last_month)[1]
    last = datetime.date(first.year, last_month, last_day)
    return PartialDate(first, last, last, text)


def _disputed(value: list[object]) -> PartialDate:
    if len(value) != 2:
        raise ValueError(
            f"a list of {len(value)} is not a date; give two dates, the earliest and the latest"
        )
    low, high = parse_date(value[0]), parse_date(value[1])
    if low.earliest > high.latest:
        raise ValueError(f"{low} is later than {high}; put the earlier date first")
    return PartialDate(low.earliest, high.latest, low.first_end, f"{low} or {high}")


def _parse_end(value: object) -> object:
    if value == ONGOING:
        return ONGOING
    try:
        return parse_date(value)
    except ValueError as error:
        told = str(error).replace(_HINT, _HINT_FOR_ENDS)
        near = nearest_end(str(value))
        raise ValueError(told.replace("; ", f"{near}; ", 1)) from error


_DATE_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 1000, "maximum": 9999},
        {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
        {
            "type": "array",
            "items": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
            "minItems": 2,
            "maxItems": 2,
        },
    ]
}

_as_text = PlainSerializer(str)
Date = Annotated[
    PartialDate, BeforeValidator(parse_date), _as_text, WithJsonSchema(_DATE_SCHEMA)
]
EndDate = Annotated[
    PartialDate | Literal["ongoing"],
    BeforeValidator(_parse_end),
    _as_text,
    WithJsonSchema({"anyOf": [*_DATE_SCHEMA["anyOf"], {"const": ONGOING}]}),
]


class Period(Located):
    """A stretch of time. A half that is left out is unknown; `to: ongoing` is a known open end."""

    @model_validator(mode="before")
    @classmethod
    def _has_two_halves(cls, value: object) -> object:
        if isinstance(value, dict | Period):
            return value
        raise ValueError(
            f"{described(value)} is not a period; write {period_meant(value)}, and leave out a half that is not known"
        )

    from_: Date | None = Field(default=None, alias="from", description="When it began.")
    to: EndDate | None = Field(
        default=None,
        description="When it ended, its whole month or year included, or `ongoing`.",
    )

    @model_validator(mode="after")
    def _runs_forwards(self) -> "Period":
        if self.last_possible < self.first_possible:
            raise ValueError(
                f"it ends ({self.to}) before it begins ({self.from_}); put the earlier date under `from`"
            )
        return self

    @property
    def first_possible(self) -> datetime.date:
        """The first day on which it may have run."""
        return self.from_.earliest if self.from_ else datetime.date.min

    @property
    def first_sure(self) -> datetime.date:
        """The first day on which it had surely begun; the last day there is where that is unknown."""
        return self.from_.latest if self.from_ else datetime.date.max

    @property
    def last_possible(self) -> datetime.date:
        """The last day on which it may have run."""
        return self.to.latest if isinstance(self.to, PartialDate) else datetime.date.max

    @property
    def last_sure(self) -> datetime.date:
        """The last day on which it surely still ran, if it had begun."""
        if self.to == ONGOING:
            return datetime.date.max
        return (
            self.to.earliest if isinstance(self.to, PartialDate) else datetime.date.min
        )

    @property
    def last_included(self) -> datetime.date:
        """The last day that the author counts in: an end date includes its whole month or year."""
        return self.to.first_end if isinstance(self.to, PartialDate) else self.last_sure

    def covers(self, day: PartialDate) -> Answer:
        """Tell whether it ran at a date; at a month or a year means on some day of it.

        The end counts in whole here, and only here: two stretches that meet in a year surely overlap only
        where a source says so.
        """
        if day.latest < self.first_possible or day.earliest > self.last_possible:
            return Answer.NO
        sure = self.first_sure <= day.latest and day.earliest <= self.last_included
        return Answer.YES if sure else Answer.UNKNOWN

    def overlaps(self, other: "Period") -> Answer:
        """Tell whether there is a day on which both ran."""
        if (
            self.last_possible < other.first_possible
            or other.last_possible < self.first_possible
        ):
            return Answer.NO
        sure = self.first_sure <= other.last_sure and other.first_sure <= self.last_sure
        return Answer.YES if sure else Answer.UNKNOWN

    def contains(self, other: "Period") -> Answer:
        """Tell whether it ran on every day on which the other did."""
        if (
            other.first_sure < self.first_possible
            or other.last_sure > self.last_possible
        ):
            return Answer.NO
        sure = (
            self.first_sure <= other.first_possible
            and other.last_possible <= self.last_sure
        )
        return Answer.YES if sure else Answer.UNKNOWN

    def __str__(self) -> str:
        start, end = str(self.from_ or "?"), str(self.to or "?")
        return start if start == end != "?" else f"{start} to {end}"


def _parse_period(value: object) -> object:
    return Period() if value == UNKNOWN else value


MaybePeriod = Annotated[
    Period,
    BeforeValidator(_parse_period),
    WithJsonSchema(
        {
            "anyOf": [
                {"const": UNKNOWN, "description": "When it ran is not known."},
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "from": _DATE_SCHEMA,
                        "to": {"anyOf": [*_DATE_SCHEMA["anyOf"], {"const": ONGOING}]},
                    },
                },
            ]
        }
    ),
]
