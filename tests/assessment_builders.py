"""Small assessments from a few lines of YAML and made-up ratings, for the tests."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from streams.assessment.assess import assess
from streams.assessment.result import Assessment
from streams.graph.moment import Moment
from streams.rubric.model import Rubric
from streams.study.dates import parse_date
from streams.study.ratings import RatingsFile
from streams.study.study import Study
from tests.builders import study_of

Fields = Mapping[str, object]
Level = int | tuple[int, int] | str
Judged = Level | Fields | Sequence[Fields]
Ratings = Mapping[str, Mapping[str, Judged]]
AIM = "fewer-falls"
POLICY = """
    focal_aim: fewer-falls
    aims: [{id: fewer-falls, text: Fewer falls.}]
"""


def rubric_of(*criteria: Fields, **fields: object) -> Rubric:
    """Return a rubric of three streams and three dimensions.

    A criterion needs only an `id`; it is then rated and votes in policy/vertical. `fields` are other
    keys of the rubric.
    """
    return Rubric.model_validate(
        {
            "id": "small",
            "version": 2,
            "title": "A small rubric",
            "scale": ["closed", "ajar", "open", "wide"],
            "rows": _axis("stream", "policy", "process", "resource"),
            "columns": _axis(
                "dimension", "vertical", "horizontal-local", "horizontal-national"
            ),
            "windows": {"link": {"title": "Link", "columns": ["vertical"]}},
            "criteria": [_criterion(fields) for fields in criteria],
            **fields,
        }
    )


def rated(study: Study, rubric: Rubric, ratings: Ratings, aim: str = AIM) -> Study:
    """Return a study with these ratings of its policy: by coder, then criterion.

    A rating is a level, a pair, a word, or the fields of a rating; dated ones are a list of fields.
    """
    files = [
        RatingsFile.model_validate(
            {
                "policy": "policy",
                "rubric": rubric.id,
                "rubric_version": rubric.version,
                "aim": aim,
                "coder": coder,
                "ratings": {name: _ratings(given) for name, given in own.items()},
            }
        )
        for coder, own in ratings.items()
    ]
    return replace(study, ratings=[*study.ratings, *files])


def assessment_of(
    yaml: str,
    rubric: Rubric,
    ratings: Ratings | None = None,
    *,
    aim: str | None = None,
    moment: Moment | None = None,
) -> Assessment:
    """Return the assessment of a study of one policy, rated for the aim `fewer-falls`."""
    study = rated(study_of(yaml), rubric, ratings or {})
    return assess(study, study.policies["policy"], rubric, aim, moment)


def on(day: str) -> Moment:
    """Return the moment of a date."""
    return Moment(as_of=parse_date(day))


def _axis(name: str, *values: str) -> Fields:
    named = {
        value: {"title": value.capitalize(), "short": value.split("-")[-1].capitalize()}
        for value in values
    }
    return {"id": name, "title": name.capitalize(), "values": named}


def _criterion(fields: Fields) -> Fields:
    return {
        "title": f"Title of {fields['id']}",
        "cell": {"stream": "policy", "dimension": "vertical"},
        "question": "Is it so?",
        "anchors": ["Not at all.", "A little.", "Mostly.", "Wholly."],
        "basis": "rated",
        **fields,
    }


def _ratings(given: Judged) -> list[Fields]:
    if isinstance(given, Mapping):
        return [_rating(given)]
    if isinstance(given, Sequence) and not isinstance(given, str | tuple):
        return [_rating(fields) for fields in given]
    return [_rating({"rating": given})]


def _rating(fields: Fields) -> Fields:
    level = fields["rating"]
    extra = {"range": "sites-differ"} if isinstance(level, tuple) else {}
    return {"rationale": "Because.", "confidence": "high", **extra, **fields}
