"""Numbers that sources give as one figure or dispute as two, and amounts of money and the like."""

import math
import re
from typing import Annotated, NamedTuple

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    PlainSerializer,
    Tag,
    WithJsonSchema,
)

from streams.study.dates import Date, EndDate
from streams.yaml_source.describing import described
from streams.yaml_source.model import Located, Many

_MONTH_LIKE = re.compile(r"\d{4}-\d{2}")
_FINANCIAL_YEAR = re.compile(r"\d{4}/(\d{2}|\d{4})")


class Span(NamedTuple):
    """The lowest and the highest figure that sources give; equal where they agree."""

    low: float
    high: float

    def __str__(self) -> str:
        low, high = f"{self.low:.15g}", f"{self.high:.15g}"
        return low if low == high else f"{low} to {high}"


def parse_span(value: object) -> Span:
    """Return the figure or `[low, high]` that an author wrote.

    Raises
    ------
    ValueError
        If it is neither, with the mend after a semicolon.
    """
    if isinstance(value, Span):
        return value
    figures = value if isinstance(value, list) else [value, value]
    numbers = [
        f
        for f in figures
        if isinstance(f, int | float) and not isinstance(f, bool) and math.isfinite(f)
    ]
    if len(figures) != 2 or len(numbers) != 2:
        raise ValueError(
            f"{described(value)} is not a figure; write a number without commas or quotes, "
            "or [low, high] where sources differ"
        )
    low, high = numbers
    if low > high:
        raise ValueError(
            f"{low:.15g} is more than {high:.15g}; put the lower figure first"
        )
    if low < 0:
        raise ValueError(
            f"{low:.15g} is below zero; write what there was, and say in a `note` what was taken away"
        )
    return Span(float(low), float(high))


_NUMBER = {"type": "number", "minimum": 0}
_SPAN_SCHEMA = {
    "anyOf": [
        _NUMBER,
        {"type": "array", "items": _NUMBER, "minItems": 2, "maxItems": 2},
    ]
}
Number = Annotated[
    Span,
    BeforeValidator(parse_span),
    PlainSerializer(list),
    WithJsonSchema(_SPAN_SCHEMA),
]


class Spread(Located):
    """How a figure varies between places: its mean and its extremes, each optional."""

    mean: Number | None = Field(default=None, description="The mean over places.")
    min: Number | None = Field(default=None, description="The smallest place.")
    max: Number | None = Field(default=None, description="The largest place.")


def _parse_spread(value: object) -> object:
    if isinstance(value, dict | Spread):
        return value
    span = parse_span(value)
    return (
        {"min": list(span), "max": list(span)}
        if span.low == span.high
        else {
            "min": [span.low, span.low],
            "max": [span.high, span.high],
        }
    )


NumberOrSpread = Annotated[
    Spread,
    BeforeValidator(_parse_spread),
    WithJsonSchema(
        {
            "anyOf": [
                *_SPAN_SCHEMA["anyOf"],
                {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        "mean": _SPAN_SCHEMA,
                        "min": _SPAN_SCHEMA,
                        "max": _SPAN_SCHEMA,
                    },
                },
            ]
        }
    ),
]


class Years(Located):
    """The years that an amount is for."""

    from_: Date = Field(alias="from", description="First date.")
    to: EndDate = Field(description="Last date, or `ongoing`.")

    def __str__(self) -> str:
        return f"{self.from_} to {self.to}"


def _parse_years(value: object) -> object:
    if isinstance(value, dict | Years):
        return value
    text = str(value)
    if _FINANCIAL_YEAR.fullmatch(text) or re.fullmatch(r"\d{4}", text):
        return text
    if _MONTH_LIKE.fullmatch(text):
        start, end = text.split("-")
        raise ValueError(
            f"`{text}` may be a month or a financial year; write {start}/{end} for the year, "
            "or {from: …, to: …} for dates"
        )
    raise ValueError(
        f"{described(value)} is not a span of years; write 2015, 2015/16 or {{from: …, to: …}}"
    )


def _years_or_text(value: object) -> str:
    return "years" if isinstance(value, dict | Years) else "text"


class Amount(Located):
    """How much of a resource, as planned and as it came about."""

    planned: Number | None = Field(
        default=None, description="The figure announced or allocated."
    )
    actual: Number | None = Field(
        default=None, description="The figure spent or provided."
    )
    unit: str | None = Field(
        default=None, description="What is counted, such as `GBP million`."
    )
    period: (
        Annotated[
            Annotated[str, Tag("text")] | Annotated[Years, Tag("years")],
            Discriminator(_years_or_text),
            BeforeValidator(_parse_years),
            WithJsonSchema(
                {
                    "anyOf": [
                        {"type": "integer"},
                        {"type": "string", "pattern": r"^\d{4}(/(\d{2}|\d{4}))?$"},
                        {
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["from", "to"],
                            "properties": {"from": {}, "to": {}},
                        },
                    ]
                }
            ),
        ]
        | None
    ) = Field(
        default=None, description="The years it is for: 2015, 2015/16, or from and to."
    )


Amounts = Annotated[list[Amount], Many()]
