"""The criteria of a rubric in the schema of ratings: an editor shows question and anchors where one rates."""

from pydantic import JsonValue

from streams.authoring.shapes import SHAPES, Schema
from streams.rubric.model import Criterion, Rubric


def offer_criteria(ratings_file: Schema, definitions: Schema, rubric: Rubric) -> None:
    """Add a key for each criterion that coders rate; keys of other rubrics stay allowed."""
    ratings = _part(_part(ratings_file, "properties"), "ratings")
    ratings["properties"] = {
        criterion.id: _ratings(criterion, rubric, _part(definitions, "Rating"))
        for criterion in rubric.criteria
        if criterion.basis == "rated"
    }


def _ratings(criterion: Criterion, rubric: Rubric, rating: Schema) -> Schema:
    """Return the shape of one criterion's ratings; an editor shows the words of the alternative that fits."""
    anchors = [
        f"{level} {word}: {_in_one_line(anchor)}"
        for level, (word, anchor) in enumerate(
            zip(rubric.scale, criterion.anchors, strict=True)
        )
    ]
    about: Schema = {
        "title": criterion.title,
        "description": "\n".join([_in_one_line(criterion.question), *anchors]),
    }
    properties = _part(rating, "properties")
    level: Schema = {**_part(properties, "rating"), "anyOf": _levels(anchors)}
    level.pop("$ref", None)
    of_criterion: Schema = {
        **rating,
        **about,
        "properties": {**properties, "rating": level},
    }
    return {**about, "anyOf": [of_criterion, *_alternatives("Ratings")[1:]]}


def _levels(anchors: list[str]) -> list[JsonValue]:
    """Return the forms of a rating, the first of which is a level, with the anchors of a criterion."""
    level, *others = _alternatives("LevelOrWord")
    assert isinstance(level, dict)  # noqa: S101  so it is written
    meanings: list[JsonValue] = list(anchors)
    return [{**level, "enumDescriptions": meanings}, *others]


def _alternatives(shape: str) -> list[JsonValue]:
    alternatives = SHAPES[shape]["anyOf"]
    assert isinstance(alternatives, list)  # noqa: S101  so it is written
    return alternatives


def _part(whole: Schema, key: str) -> Schema:
    part = whole[key]
    assert isinstance(part, dict)  # noqa: S101  the schemas have a mapping there
    return part


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
