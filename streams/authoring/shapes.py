"""The shapes of values that the models read with code of their own, as JSON Schema (draft 07)."""

import functools
from collections.abc import Mapping

from pydantic import BaseModel, JsonValue

from streams.study.dates import ONGOING, Date, EndDate, MaybePeriod
from streams.study.evidence import EvidenceList
from streams.study.ids import AimId, Id
from streams.study.meanings import MEANINGS
from streams.study.numbers import Number, NumberOrSpread
from streams.study.ratings import HIGHEST, LevelOrWord, RatingList
from streams.yaml_source.model import NONE_WORD

Schema = dict[str, JsonValue]
DEFINITIONS = "#/definitions/"

_ID_PART = "[a-z0-9]+(-[a-z0-9]+)*"
_DAY = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_LEVELS: list[JsonValue] = list(range(HIGHEST + 1))
LINE = r"^\s*[^\s,]+\s*(,\s*([\s\S]*\S)?\s*)?$"


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"{DEFINITIONS}{name}"}


def words(meanings: Mapping[str, str]) -> Schema:
    """Return a choice of words whose meanings an editor shows beside them."""
    return {
        "type": "string",
        "enum": list(meanings),
        "enumDescriptions": list(meanings.values()),
    }


NONE = words({NONE_WORD: "Known that there is none."})
_UNKNOWN_PERIOD = words({"unknown": "When it ran is not known."})
_ONGOING = words({ONGOING: "It has not ended."})


def _two_of(item: Schema, title: str) -> Schema:
    return {
        "title": title,
        "type": "array",
        "items": item,
        "minItems": 2,
        "maxItems": 2,
    }


def _dates() -> list[JsonValue]:
    year: Schema = {
        "title": "Year",
        "type": "integer",
        "minimum": 1000,
        "maximum": 9999,
    }
    day: Schema = {
        "title": "Day, month or year",
        "type": "string",
        "pattern": f"^(?!0000){_DAY}$",
        "patternErrorMessage": "Write a year (1998), a month (1998-04) or a day (1998-04-01).",
    }
    return [year, day, _two_of({"anyOf": [year, day]}, "Earliest and latest")]


_FIGURES: list[JsonValue] = [
    {"title": "Figure", "type": "number", "minimum": 0},
    _two_of({"type": "number", "minimum": 0}, "Low and high"),
]

SHAPES: dict[str, Schema] = {
    "Id": {
        "type": "string",
        "pattern": f"^{_ID_PART}$",
        "patternErrorMessage": "An id has small letters, digits and single hyphens.",
    },
    "AimId": {
        "type": "string",
        "pattern": f"^({_ID_PART}/)?{_ID_PART}$",
        "patternErrorMessage": "Write the id of an aim of this policy, or policy-id/aim-id.",
    },
    "Date": {
        "title": "Date",
        "description": "A year, a month or a day; [earliest, latest] where sources differ.",
        "anyOf": _dates(),
    },
    "EndDate": {
        "title": "End",
        "description": "A year, a month or a day, its whole month or year included; or `ongoing`.",
        "anyOf": [*_dates(), _ONGOING],
    },
    "MaybePeriod": {
        "title": "Period",
        "description": "From and to; leave out a half that is not known, or write `unknown`.",
        "anyOf": [ref("Period"), _UNKNOWN_PERIOD],
    },
    "Number": {
        "title": "Figure",
        "description": "A figure; [low, high] where sources differ.",
        "anyOf": _FIGURES,
    },
    "NumberOrSpread": {
        "title": "Figure or spread",
        "description": "A figure, [low, high], or its mean and extremes over places.",
        "anyOf": [*_FIGURES, ref("Spread")],
    },
    "AmountPeriod": {
        "title": "Years",
        "description": "A year (2015), a financial year (2015/16), or from and to.",
        "anyOf": [
            {"type": "integer", "minimum": 1000, "maximum": 9999},
            {
                "type": "string",
                "pattern": "^[0-9]{4}(/([0-9]{2}|[0-9]{4}))?$",
                "patternErrorMessage": "Write 2015, 2015/16, or from and to.",
            },
            ref("Years"),
        ],
    },
    "LevelOrWord": {
        "title": "Rating",
        "description": "A level, [low, high] with the reason under `range`, `unknown` or `not-applicable`.",
        "anyOf": [
            {
                "title": "Level",
                "type": "integer",
                "enum": _LEVELS,
                "enumDescriptions": [
                    f"The anchor of level {level} holds in full."
                    for level in range(HIGHEST + 1)
                ],
            },
            _two_of(
                {"type": "integer", "minimum": 0, "maximum": HIGHEST}, "Low and high"
            ),
            words(MEANINGS["rating word"]),
        ],
    },
    "Ratings": {
        "title": "Rating of a criterion",
        "description": "A rating with its reason, several dated ones as a list, or `unknown` alone.",
        "anyOf": [
            ref("Rating"),
            words({"unknown": MEANINGS["rating word"]["unknown"]}),
            {
                "type": "array",
                "minItems": 1,
                "contains": {"type": "object"},
                "items": {"anyOf": [ref("Rating"), {"enum": ["unknown"]}]},
            },
        ],
    },
    "Line": {
        "title": "Evidence",
        "description": "Reference key, comma, and where to look: `author2024, ch. 4, table 1`.",
        "type": "string",
        "pattern": LINE,
        "patternErrorMessage": "Write a reference key, a comma, and where to look.",
    },
    "EvidenceList": {
        "title": "Evidence",
        "description": "What this rests on: `key, locator`, or a list of such lines.",
        "anyOf": [
            ref("Line"),
            ref("Evidence"),
            {"type": "array", "items": {"anyOf": [ref("Line"), ref("Evidence")]}},
        ],
    },
    "Conflicts": {
        "title": "Conflicts",
        "description": "Aims that pull the other way.",
        "anyOf": [
            ref("AimId"),
            ref("Conflict"),
            {"type": "array", "items": {"anyOf": [ref("AimId"), ref("Conflict")]}},
            NONE,
        ],
    },
    "Issued": {
        "title": "Date of publication",
        "description": "A year, or CSL's `date-parts`.",
        "anyOf": [
            {"type": "integer", "minimum": 1000},
            {"type": "string", "pattern": r"[0-9]{4}\b"},
            {
                "type": "object",
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "integer"}},
                    }
                },
            },
            {"type": "array", "minItems": 1},
        ],
    },
}


class _Named(BaseModel):
    """The types that have a shape of their own; the names of the fields are those of the shapes."""

    Id: Id
    AimId: AimId
    Date: Date
    EndDate: EndDate
    MaybePeriod: MaybePeriod
    Number: Number
    NumberOrSpread: NumberOrSpread
    LevelOrWord: LevelOrWord
    EvidenceList: EvidenceList
    Ratings: RatingList


@functools.cache
def written_by_models() -> tuple[tuple[Schema, str], ...]:
    """Return what pydantic writes for each of these types, and the name of the shape to put in its place."""
    written = _Named.model_json_schema(ref_template=f"{DEFINITIONS}{{model}}")
    return tuple(
        ({key: each for key, each in part.items() if key != "title"}, name)
        for name, part in written["properties"].items()
    )


# Keys whose shape pydantic cannot tell, by model and key as the author writes it.
PLACES: Mapping[tuple[str, str], str] = {
    ("Amount", "period"): "AmountPeriod",
    ("Reference", "issued"): "Issued",
    ("Evidence", "at"): "Line",
    ("Aim", "conflicts"): "Conflicts",
    ("StudyFile", "rules"): "Rules",
    ("Ignore", "rule"): "RuleId",
}
