"""A study to the files of a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from streams.agreement.report import AgreementReport, Asked, report_agreement
from streams.aside import aside
from streams.assessment.collection import Assessed
from streams.assessment.era_result import ErasCompared
from streams.assessment.eras import compare_eras
from streams.findings.errors import UsageError
from streams.graph.leaving_out import Lack
from streams.graph.moment import WHOLE_LIFE
from streams.reports.bibliography import bibliography_files
from streams.reports.methods_paragraph import FILE as METHODS
from streams.reports.methods_paragraph import methods_text
from streams.reports.registry import SITE, page_renderer
from streams.reports.site.data import site_data
from streams.reports.site.places import README
from streams.reports.site.publication import Picture, Publication
from streams.study.loading import LoadedStudy, load_study
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    check_loaded,
    fit_study,
    of_suitable_policies,
    rubric_of,
    through_a_lens,
    with_phases,
)


@dataclass(frozen=True)
class Report:
    """The files of a report by name: its pages in each format, the diagrams they show, and what was cited.

    `not_assessed` has, by policy, what those lack that were asked for and left out.
    """

    files: Mapping[str, bytes]
    not_assessed: Mapping[str, Lack]


def report_files(
    folder: Path, question: Question, formats: Sequence[str], rubric: str | None
) -> dict[str, bytes]:
    """Return the files of the report that `publish` makes."""
    return dict(publish(folder, question, formats, rubric).files)


def publish(
    folder: Path, question: Question, formats: Sequence[str], rubric: str | None
) -> Report:
    """Return the report of a study.

    Without an aim the study's first lens is used, so that its policies are judged alike. Policies that lack the
    aim are left out, unless they are named or all lack it.
    """
    loaded = load_study(folder)
    whole = Question(None, WHOLE_LIFE, question.policies)
    with aside(lambda: _pictures(loaded, question, rubric)) as drawn:
        study = fit_study(loaded)
        asked, lacks = of_suitable_policies(study, through_a_lens(study, question))
        judged = assess_policies(study, rubric_of(study, rubric), asked)
        assessed = replace(judged, not_assessed=lacks)
        outcome = check_loaded(loaded, study, whole)
        by_phase = with_phases(assessed)
        agreement, no_agreement = _agreement(assessed, asked)
        eras, no_eras = _eras(assessed)
        figures = drawn()
    found = Publication(
        by_phase,
        outcome,
        agreement,
        no_agreement,
        eras,
        no_eras,
        figures,
        _readme(study),
    )
    return Report(_written(found, formats), lacks)


def _written(found: Publication, formats: Sequence[str]) -> dict[str, bytes]:
    assessed = found.assessed
    beside = {
        **bibliography_files(assessed),
        METHODS: methods_text(assessed, found.agreement, found.no_agreement),
    }
    files: dict[str, str] = {}
    for name in formats:
        if name == SITE:
            shown = {each.data: each.rows for each in found.figures}
            data = {**beside, **site_data(found), **shown}
            found = replace(found, downloads=data)
        files |= page_renderer(name, Publication)(found)
    drawn = {each.file: each.svg for each in found.figures}
    every = {**files, **drawn, **beside}
    return {path: text.encode() for path, text in every.items()}


def _pictures(
    loaded: LoadedStudy, question: Question, rubric: str | None
) -> list[Picture]:
    # The copy of this process imports what draws, and assesses once more, while this one checks.
    from streams.picturing import pictures

    if loaded.study is None or loaded.failed:
        return []
    return pictures(loaded.study, question, rubric)


def _readme(study: Study) -> str:
    """Return what the folder of a study says of itself; nothing where that is no plain text, or lies elsewhere."""
    file = study.folder / README
    if file.is_symlink():
        return ""
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _agreement(
    assessed: Assessed, asked: Question
) -> tuple[AgreementReport | None, str]:
    """Return how far the coders agree, or why nothing can be said of it."""
    try:
        question = Asked(aim=assessed.aim, policies=asked.policies)
        return report_agreement(assessed.study, assessed.rubric, question), ""
    except UsageError as error:
        why = str(error)
        return None, f"{why[:1].upper()}{why[1:]}"


def _eras(assessed: Assessed) -> tuple[ErasCompared | None, str]:
    """Return the comparison of the first two eras of a study, or why there is none."""
    names = [era.id for era in assessed.study.about.eras]
    if len(names) < 2:
        return None, "The study names no two eras to compare."
    try:
        pair = (names[0], names[1])
        return compare_eras(assessed.study, assessed.rubric, assessed.aim, pair), ""
    except UsageError as error:
        return None, str(error)
