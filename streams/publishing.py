"""A study to the files of a report, and a question about it to an explanation in words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from streams.agreement.report import AgreementReport, Asked, report_agreement
from streams.aside import aside
from streams.assessment.collection import Assessed
from streams.assessment.era_result import ErasCompared
from streams.assessment.eras import compare_eras
from streams.checks.catalogue import rule_by_id, rule_ids
from streams.checks.outcome import CheckOutcome
from streams.diagrams.making import (
    Diagram,
    agencies_diagram,
    lineage_diagram,
    matrix_diagram,
    stream_diagram,
    timeline_diagram,
)
from streams.findings.errors import UsageError
from streams.graph.moment import WHOLE_LIFE
from streams.reports.bibliography import bibliography_files
from streams.reports.explain_cell import explain_cell
from streams.reports.explain_criterion import explain_criterion
from streams.reports.explain_rule import explain_rule
from streams.reports.methods_paragraph import FILE as METHODS
from streams.reports.methods_paragraph import methods_text
from streams.reports.naming import find_cell
from streams.reports.registry import SITE, page_renderer, site_renderer
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet
from streams.reports.site.data import site_data
from streams.reports.site.places import README
from streams.reports.site.publication import Picture, Publication
from streams.rubric.loading import load_rubric
from streams.study.loading import load_study
from streams.study.study import Study
from streams.study.study_file import StudyFile
from streams.workflow import (
    Question,
    assess_policies,
    check_loaded,
    fit_study,
    open_study,
    rubric_of,
    stream_sources,
    with_phases,
)
from streams.yaml_source.validation import did_you_mean

PIXELS = 96 / 72
DEFAULT_RUBRIC = StudyFile.model_fields["rubric"].default


def report_files(
    folder: Path, question: Question, formats: Sequence[str], rubric: str | None
) -> dict[str, bytes]:
    """Return the files of a report by name: its pages in each format, the diagrams they show, and what was cited.

    Without an aim the study's first lens is used, so that its policies are judged alike.
    """
    loaded = load_study(folder)
    study = fit_study(loaded)
    asked = _through_a_lens(study, question)
    assessed = assess_policies(study, rubric_of(study, rubric), asked)
    whole = Question(None, WHOLE_LIFE, question.policies)
    with aside(lambda: _pictures(assessed, question)) as drawn:
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
    return _written(found, formats)


def explained_word(word: str, folder: Path | None, rubric: str | None) -> str:
    """Return what a rule or a criterion means.

    Raises
    ------
    UsageError
        If it is neither.
    """
    check = rule_by_id(word)
    if check is not None:
        return explain_rule(check)
    study = open_study(folder) if folder is not None else None
    known = rubric_of(study, rubric) if study else load_rubric(rubric or DEFAULT_RUBRIC)
    criterion = known.criterion(word)
    if criterion is not None:
        return explain_criterion(known, criterion)
    if study is not None and word in study.policies:
        raise UsageError(
            f"name a cell of `{word}` too, such as `streams explain {word} policy/vertical`"
        )
    words = [*rule_ids(), *(each.id for each in known.criteria)]
    raise UsageError(
        f"`{word}` is neither a rule nor a criterion{did_you_mean(word, words)}; "
        "`streams check --help` and the rubric list them"
    )


def explained_cell(
    folder: Path, question: Question, cell: str, rubric: str | None
) -> str:
    """Return the whole arithmetic of a cell of the one policy that is asked for."""
    study = open_study(folder)
    known = rubric_of(study, rubric)
    key = find_cell(known, cell)
    assessment = assess_policies(study, known, question).assessments[0]
    return explain_cell(assessment, key, study)


def _through_a_lens(study: Study, question: Question) -> Question:
    lenses = study.about.lenses
    if question.aim is not None or not lenses:
        return question
    return Question(lenses[0].id, question.moment, question.policies)


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
            files |= site_renderer(Publication)(found)
        else:
            files |= page_renderer(name, Assessed, CheckOutcome)(
                assessed, found.outcome
            )
    drawn = {each.file: each.svg for each in found.figures}
    every = {**files, **drawn, **beside}
    return {path: text.encode() for path, text in every.items()}


def _pictures(assessed: Assessed, question: Question) -> list[Picture]:
    study, judged = assessed.study, assessed.assessments
    policies = [each.policy for each in judged]
    sources = stream_sources(study, question)
    by_policy = [
        *((each.graph.policy.id, stream_diagram(each)) for each in sources),
        *((each.policy.id, matrix_diagram([each])) for each in judged),
        *((each.graph.policy.id, agencies_diagram(each)) for each in sources),
    ]
    of_all: list[Diagram] = []
    if policies:
        of_all = [
            timeline_diagram(study, policies, ()),
            lineage_diagram(study, None),
        ]
    if len(judged) > 1:
        of_all.append(matrix_diagram(judged))
    every = [*by_policy, *((None, diagram) for diagram in of_all)]
    return [each for policy, diagram in every for each in _drawn(policy, diagram)]


def _drawn(policy: str | None, diagram: Diagram) -> Iterator[Picture]:
    heading, *rows = diagram.rows()
    sheet = Sheet(diagram.name, tuple(heading), tuple(tuple(row) for row in rows))
    shown = csv_of(sheet)
    for named in diagram.figures(diagram.room):
        figure = named.figure
        yield Picture(
            name=named.name,
            diagram=diagram.name,
            policy=policy,
            svg=figure.svg,
            rows=shown,
            size=(round(figure.width * PIXELS), round(figure.height * PIXELS)),
            caption=figure.caption,
            alt_text=figure.alt_text,
            description=figure.description,
            notes=figure.notes,
        )


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
