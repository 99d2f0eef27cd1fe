"""The data behind each view of a site, as files that lie beside its pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from streams.agreement.report import AgreementReport
from streams.assessment.collection import Assessed
from streams.assessment.compare import Compared
from streams.assessment.result import Assessment
from streams.reports.pages import rule_title
from streams.reports.registry import renderer
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet, Value
from streams.reports.site.choosing import mandates, topics
from streams.reports.site.places import file_copy, file_stem
from streams.reports.site.publication import Publication
from streams.reports.site.study_data import (
    context_sheet,
    pairs_sheet,
    rubric_sheet,
    rules_sheet,
    setting_sheet,
    sources_sheet,
)
from streams.reports.site.taking_part import parts_by_agency
from streams.reports.wording import period_text

Result = TypeVar("Result")


def site_data(publication: Publication) -> dict[str, str]:
    """Return the data files of a site by path from the first page."""
    assessed = publication.assessed
    found = {
        "data/policies.csv": csv_of(_policies(assessed)),
        "data/assessment.csv": _text("assess", "csv", Assessed, assessed),
        "data/assessment.json": _text("assess", "json", Assessed, assessed),
        "data/gaps.csv": csv_of(_gaps(assessed)),
        "data/agencies.csv": csv_of(_agencies(assessed)),
    }
    for sheet in _of_the_study(assessed):
        found[f"data/{sheet.name}.csv"] = csv_of(sheet)
    found |= {file_copy(path): text for path, text in publication.files.items()}
    for each in assessed.assessments:
        alone = replace(assessed, assessments=[each])
        stem = f"data/{file_stem(each.policy.id)}"
        for ending in ("csv", "json"):
            found[f"{stem}.{ending}"] = _text("assess", ending, Assessed, alone)
    if publication.agreement:
        for ending in ("csv", "json"):
            text = _text("agree", ending, AgreementReport, publication.agreement)
            found[f"data/agreement.{ending}"] = text
    if publication.eras:
        for ending in ("csv", "json"):
            text = _text("compare", ending, Compared, publication.eras)
            found[f"data/eras.{ending}"] = text
    return found


def _of_the_study(assessed: Assessed) -> Iterator[Sheet]:
    yield context_sheet(assessed)
    yield setting_sheet(assessed)
    yield sources_sheet(assessed)
    yield rubric_sheet(assessed)
    yield rules_sheet(assessed)
    if assessed.aim is not None and assessed.study.about.lens(assessed.aim):
        yield pairs_sheet(assessed)


def _text(command: str, name: str, kind: type[Result], result: Result) -> str:
    rendered = renderer(command, name, kind)(result)
    return rendered if isinstance(rendered, str) else rendered.decode()


def _policies(assessed: Assessed) -> Sheet:
    rubric = assessed.rubric
    header = (
        "policy",
        "title",
        "ran",
        "mandates",
        "topics",
        "judged_for",
        "known",
        "voting",
        *(f"{row}/{column}" for row, column in rubric.cells()),
        *rubric.windows,
    )
    return Sheet(
        "policies", header, tuple(_policy(each) for each in assessed.assessments)
    )


def _policy(assessment: Assessment) -> tuple[Value, ...]:
    policy = assessment.policy
    return (
        policy.id,
        policy.title,
        period_text(policy),
        "; ".join(mandates(policy)),
        "; ".join(topics(policy)),
        assessment.focus.id,
        *assessment.known,
        *(cell.scored.verdict.value for cell in assessment.cells.values()),
        *(window.verdict.value for window in assessment.windows.values()),
    )


def _gaps(assessed: Assessed) -> Sheet:
    header = (
        "policy",
        "rule",
        "title",
        "stream",
        "dimension",
        "subject",
        "severity",
        "message",
        "path",
        "line",
    )
    rows = tuple(
        (
            each.policy.id,
            gap.rule,
            rule_title(gap.rule),
            gap.stream,
            gap.dimension,
            gap.subject,
            gap.severity.value,
            gap.message,
            gap.location.path,
            gap.location.line,
        )
        for each in assessed.assessments
        for gap in each.gaps
    )
    return Sheet("gaps", header, rows)


def _agencies(assessed: Assessed) -> Sheet:
    header = (
        "agency",
        "name",
        "tier",
        "sector",
        "kind",
        "life",
        "policy",
        "does",
        "what",
        "when",
        "path",
        "line",
    )
    return Sheet("agencies", header, tuple(_taking_part(assessed)))


def _taking_part(assessed: Assessed) -> Iterator[tuple[Value, ...]]:
    study = assessed.study
    parts = parts_by_agency(study, [each.policy for each in assessed.assessments])
    for agency in study.agencies.values():
        life = str(agency.period) if agency.period else None
        own = (agency.id, agency.name, agency.tier, agency.sector, agency.kind, life)
        listed: list[tuple[Value, ...]] = [
            (*own, policy, part.does, part.what, part.when, part.path, part.line)
            for policy, found in parts[agency.id].items()
            for part in found
        ]
        yield from listed or [(*own, None, None, None, None, None, None)]
