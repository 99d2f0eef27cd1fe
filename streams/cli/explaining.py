"""What `explain` does between its options and its text."""

from pathlib import Path

from streams.checks.catalogue import EVERY_RULE, rule_by_id, rule_ids
from streams.cli.leaving_out import tell_unrated
from streams.findings.errors import UsageError
from streams.reports.explain_cell import explain_cell
from streams.reports.explain_criterion import explain_criterion
from streams.reports.explain_list import explain_list
from streams.reports.explain_problem import explain_problem
from streams.reports.explain_rule import explain_rule
from streams.reports.naming import find_cell
from streams.rubric.loading import load_rubric
from streams.rubric.model import Rubric
from streams.study.study import Study
from streams.study.study_file import StudyFile
from streams.workflow import Question, assess_policies, open_study, rubric_of
from streams.yaml_source.validation import did_you_mean

DEFAULT_RUBRIC = StudyFile.model_fields["rubric"].default


def listed_words(folder: Path | None, rubric: str | None) -> str:
    """Return the rules and the criteria that there are, by cell."""
    return explain_list(EVERY_RULE, _known(folder, rubric)[1])


def explained_word(word: str, folder: Path | None, rubric: str | None) -> str:
    """Return what a rule, a criterion or a problem of a file means.

    Raises
    ------
    UsageError
        If it is none of them.
    """
    check = rule_by_id(word)
    if check is not None:
        return explain_rule(check)
    problem = explain_problem(word)
    if problem is not None:
        return problem
    study, known = _known(folder, rubric)
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
        "`streams explain` without a name lists them"
    )


def explained_cell(
    folder: Path, question: Question, cell: str, rubric: str | None
) -> str:
    """Return the whole arithmetic of a cell of the one policy that is asked for."""
    study = open_study(folder)
    known = rubric_of(study, rubric)
    key = find_cell(known, cell)
    assessment = assess_policies(study, known, question).assessments[0]
    tell_unrated([assessment])
    return explain_cell(assessment, key, study)


def _known(folder: Path | None, rubric: str | None) -> tuple[Study | None, Rubric]:
    """Return the study, if there is one, and the rubric that is meant."""
    if folder is None:
        return None, load_rubric(rubric or DEFAULT_RUBRIC)
    study = open_study(folder)
    return study, rubric_of(study, rubric)
