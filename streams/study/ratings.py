"""One coder's judgements of one policy, for one aim."""

from typing import Annotated, Literal

from pydantic import (
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
    model_validator,
)

from streams.study.dates import Date, MaybePeriod
from streams.study.evidence import Confidence, EvidenceList
from streams.study.ids import Id
from streams.yaml_source.describing import described
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.model import Located, Many
from streams.yaml_source.validation import did_you_mean

UNKNOWN = "unknown"
NOT_APPLICABLE = "not-applicable"
_WORDS = (UNKNOWN, NOT_APPLICABLE)
HIGHEST = 3
RangeReason = Literal["sites-differ", "sources-differ", "unsure"]
_HINT = f"use 0 to {HIGHEST}, [low, high], {UNKNOWN} or {NOT_APPLICABLE}"


def _parse_level(value: object) -> object:
    if value in _WORDS:
        return value
    levels = value if isinstance(value, list | tuple) else [value, value]
    whole = [
        level
        for level in levels
        if isinstance(level, int) and not isinstance(level, bool)
    ]
    if (
        len(levels) != 2
        or len(whole) != 2
        or not all(0 <= level <= HIGHEST for level in whole)
    ):
        near = did_you_mean(value, _WORDS) if isinstance(value, str) else ""
        raise ValueError(f"{described(value)} is not a rating{near}; {_HINT}")
    if whole[0] > whole[1]:
        raise ValueError(
            f"[{whole[0]}, {whole[1]}] runs backwards; put the lower level first"
        )
    return (whole[0], whole[1])


LevelOrWord = Annotated[
    tuple[int, int] | Literal["unknown", "not-applicable"],
    BeforeValidator(_parse_level),
    PlainSerializer(lambda value: value if isinstance(value, str) else list(value)),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": HIGHEST},
                {
                    "type": "array",
                    "items": {"type": "integer", "minimum": 0, "maximum": HIGHEST},
                    "minItems": 2,
                    "maxItems": 2,
                },
                {"enum": [UNKNOWN, NOT_APPLICABLE]},
            ]
        }
    ),
]


class Rating(Located):
    """How well one criterion is met, why, and on what evidence."""

    rating: LevelOrWord = Field(description=f"{_HINT[0].upper()}{_HINT[1:]}.")
    range: RangeReason | None = Field(
        default=None, description="Why a rating is a range; required where it is one."
    )
    confidence: Confidence | None = Field(
        default=None, description="How sure the coder is (the words of GRADE-CERQual)."
    )
    rationale: str | None = Field(
        default=None, description="Why this level and not the next."
    )
    evidence: EvidenceList = Field(
        default_factory=list,
        description="Ids of elements or findings of the policy, or `key, locator`.",
    )
    period: MaybePeriod | None = Field(
        default=None, description="The time it is true of."
    )
    phase: Id | None = Field(
        default=None, description="A phase of the policy, in place of a period."
    )

    @property
    def is_known(self) -> bool:
        """True for a level, false for `unknown` and `not-applicable`."""
        return isinstance(self.rating, tuple)

    @model_validator(mode="after")
    def _range_says_why(self) -> "Rating":
        if (
            isinstance(self.rating, tuple)
            and self.rating[0] != self.rating[1]
            and not self.range
        ):
            raise ValueError(
                "a range does not say why; add `range: sites-differ`, `sources-differ` or `unsure`"
            )
        return self

    @model_validator(mode="after")
    def _says_why(self) -> "Rating":
        if self.rating != UNKNOWN and not self.rationale:
            raise ValueError("a rating needs its reason; add `rationale:`")
        return self


RatingList = Annotated[list[Rating], Many(item_key="rating")]


def _spread_ratings(value: object) -> object:
    """Make each criterion's ratings a list, a bare `unknown` being a rating of one word."""
    if not isinstance(value, YamlMap):
        return value
    marker = Many(item_key="rating")
    spread: dict[str, object] = {
        key: _as_ratings(ratings, value, key, marker) for key, ratings in value.items()
    }
    return YamlMap(
        spread,
        where=value.where,
        key_where=value.key_where,
        value_where=value.value_where,
    )


def _as_ratings(ratings: object, value: YamlMap, key: str, marker: Many) -> YamlList:
    where = value.value_where[key]
    is_range = isinstance(ratings, YamlList) and not any(
        isinstance(r, dict) for r in ratings
    )
    if is_range:
        item = YamlMap(
            {"rating": ratings},
            where=where,
            key_where={"rating": where},
            value_where={"rating": where},
        )
        return YamlList([item], where=where, item_where=[where])
    return marker.spread(ratings, where)


class RatingsFile(Located):
    """ratings/<coder>/<policy>.yaml: what one coder thinks of one policy, for one aim."""

    policy: Id = Field(description="The policy that is judged.")
    rubric: Id = Field(description="The rubric it is judged by.")
    rubric_version: int = Field(
        description="The version of the rubric that the coder used."
    )
    aim: Id = Field(description="A lens of the study, or an aim of the policy.")
    coder: Id = Field(description="Who judged; the same as the name of the folder.")
    date: Date | None = Field(default=None, description="When the coder judged.")
    note: str | None = Field(default=None, description="A remark for readers.")
    ratings: Annotated[
        dict[str, RatingList],
        BeforeValidator(_spread_ratings),
    ] = Field(
        default_factory=dict,
        description="Criterion, then rating; several dated ratings as a list.",
    )
