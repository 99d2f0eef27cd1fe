"""Assessments for machines: a contract with a version."""

from typing import TypedDict

from streams import __version__
from streams.assessment.collection import Assessed
from streams.reports.assessment_shape import AssessmentShape
from streams.reports.json_text import json_text
from streams.reports.shaping import assessment_shape

SCHEMA = "policy-streams/assessment/1"


class Tool(TypedDict):
    """What wrote the document."""

    name: str
    version: str


class StudyName(TypedDict):
    """The study that was assessed."""

    id: str
    title: str


class RubricName(TypedDict):
    """The rubric that it was assessed by."""

    id: str
    version: int


class NotAssessed(TypedDict):
    """A policy that was left out; `lacks` is `focal-aim`, `aim` or `phase`."""

    policy: str
    lacks: str


class JsonAssessment(TypedDict):
    """The document; `lens` is null where each policy was judged for an aim of its own.

    `phase` is that of the policies, for which `as_of` is null.
    """

    schema: str
    tool: Tool
    study: StudyName
    rubric: RubricName
    lens: str | None
    as_of: str | None
    phase: str | None
    policies: list[AssessmentShape]
    not_assessed: list[NotAssessed]


def render(assessed: Assessed) -> str:
    """Return one JSON object, its policies in chronological order, ending in a line feed."""
    about, moment = assessed.study.about, assessed.moment
    lens = about.lens(assessed.aim) if assessed.aim else None
    document = JsonAssessment(
        schema=SCHEMA,
        tool=Tool(name="policy-streams", version=__version__),
        study=StudyName(id=about.id, title=about.title),
        rubric=RubricName(id=assessed.rubric.id, version=assessed.rubric.version),
        lens=lens.id if lens else None,
        as_of=str(moment.as_of) if moment.as_of else None,
        phase=moment.phase,
        policies=[assessment_shape(each) for each in assessed.assessments],
        not_assessed=[
            NotAssessed(policy=policy, lacks=lack.value)
            for policy, lack in assessed.not_assessed.items()
        ],
    )
    return json_text(document)
