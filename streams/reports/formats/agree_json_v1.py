"""Agreement between coders for machines: a contract with a version, and no dump of what is inside."""

from typing import TypedDict

from streams import __version__
from streams.agreement.differing import Single
from streams.agreement.report import AgreementReport, Coder, Knowing, Part
from streams.agreement.sayings import Saying, Subject
from streams.agreement.statistics import Agreement, Figure
from streams.reports.json_text import json_text

SCHEMA = "policy-streams/agreement/1"
# Enough for any reader, and coarse enough that the last bits of a machine's arithmetic do not show.
DIGITS = 6


class JsonFigure(TypedDict):
    """A figure, or why there is none; coefficients have an interval, shares have none."""

    value: float | None
    interval: list[float] | None
    reason: str | None


class JsonAgreement(TypedDict):
    """How much was compared, and the figures that this gave."""

    units: int
    compared: int
    counted: int
    with_ranges: int
    alpha: JsonFigure
    ac2: JsonFigure
    exact: JsonFigure
    within_one: JsonFigure


class JsonKnowing(TypedDict):
    """Whether coders agree that something can be known."""

    units: int
    both_level: int
    both_silent: int
    split: int
    exact: JsonFigure
    alpha: JsonFigure
    ac1: JsonFigure


class JsonEvidence(TypedDict):
    """One piece of evidence as the coder wrote it."""

    at: str
    says: str | None


class JsonSaying(TypedDict):
    """What one coder said: `level` is null for `unknown` and `not-applicable`."""

    coder: str
    level: list[int] | None
    word: str | None
    range: str | None
    confidence: str | None
    rationale: str | None
    evidence: list[JsonEvidence]
    path: str
    line: int
    column: int


class JsonSubject(TypedDict):
    """One criterion of one policy for one aim and one time."""

    policy: str
    aim: str
    criterion: str
    stream: str
    dimension: str
    when: str | None


def render(report: AgreementReport) -> str:
    """Return one JSON object, its lists in the order of the report, ending in a line feed."""
    document = {
        "schema": SCHEMA,
        "tool": {"name": "policy-streams", "version": __version__},
        "study": {"id": report.study_id, "title": report.study_title},
        "rubric": {"id": report.rubric.id, "version": report.rubric.version},
        "aim": report.aim,
        "policies": list(report.policies),
        "coders": [_coder(coder) for coder in report.coders],
        "overall": _agreement(report.overall),
        "known_or_not": _knowing(report.knowing),
        "by_stream": [_part(part) for part in report.by_stream],
        "by_criterion": [_part(part) for part in report.by_criterion],
        "disagreements": [
            {
                "distance": found.distance,
                **_subject(found.subject),
                **_said(found.subject),
            }
            for found in report.disagreements
        ],
        "silences": [{**_subject(found), **_said(found)} for found in report.silences],
        "by_one_coder_alone": [_single(single) for single in report.singles],
        "notes": list(report.notes),
    }
    return json_text(document)


def _coder(coder: Coder) -> dict[str, object]:
    return {
        "id": coder.id,
        "policies": coder.policies,
        "levels": coder.levels,
        "ranges": coder.ranges,
        "unknown": coder.unknown,
        "not_applicable": coder.not_applicable,
        "rubric_versions": list(coder.versions),
    }


def _part(part: Part) -> dict[str, object]:
    return {"id": part.id, "title": part.title, **_agreement(part.agreement)}


def _agreement(found: Agreement) -> JsonAgreement:
    return JsonAgreement(
        units=found.material.units,
        compared=found.material.compared,
        counted=found.material.counted,
        with_ranges=found.material.with_ranges,
        alpha=_figure(found.alpha),
        ac2=_figure(found.ac2),
        exact=_figure(found.exact),
        within_one=_figure(found.within_one),
    )


def _knowing(found: Knowing) -> JsonKnowing:
    return JsonKnowing(
        units=found.units,
        both_level=found.both_level,
        both_silent=found.both_silent,
        split=found.split,
        exact=_figure(found.exact),
        alpha=_figure(found.alpha),
        ac1=_figure(found.ac1),
    )


def _figure(figure: Figure) -> JsonFigure:
    return JsonFigure(
        value=None if figure.value is None else round(figure.value, DIGITS),
        interval=None
        if figure.interval is None
        else [round(end, DIGITS) for end in figure.interval],
        reason=figure.reason,
    )


def _subject(subject: Subject) -> JsonSubject:
    cell = subject.criterion.cell
    return JsonSubject(
        policy=subject.policy.id,
        aim=subject.aim,
        criterion=subject.criterion.id,
        stream=cell.stream,
        dimension=cell.dimension,
        when=subject.when,
    )


def _said(subject: Subject) -> dict[str, object]:
    settled = subject.consensus
    return {
        "sayings": [_saying(saying) for saying in subject.sayings.values()],
        "consensus": None if settled is None else _saying(settled),
    }


def _saying(saying: Saying) -> JsonSaying:
    rating = saying.rating
    given = rating.rating
    place = rating.place("rating")
    return JsonSaying(
        coder=saying.coder,
        level=list(given) if isinstance(given, tuple) else None,
        word=given if isinstance(given, str) else None,
        range=rating.range,
        confidence=rating.confidence,
        rationale=rating.rationale,
        evidence=[JsonEvidence(at=cited.at, says=cited.says) for cited in saying.cited],
        path=place.path,
        line=place.line,
        column=place.column,
    )


def _single(single: Single) -> dict[str, object]:
    return {
        **_subject(single.subject),
        "coder": next(iter(single.subject.sayings)),
        "why": single.why.value,
    }
