"""The functions that other programs and notebooks call: `streams.load_study`, `streams.check`, `streams.assess`."""

from os import PathLike
from pathlib import Path

from streams.assessment.collection import Assessed
from streams.checks.outcome import CheckOutcome
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    check_study,
    locate_study,
    open_study,
    rubric_of,
)

Folder = str | PathLike[str]
EVERYTHING = Question()


def load_study(folder: Folder | None = None) -> Study:
    """Return a study that is fit to be assessed; without a folder, the reference study.

    Raises
    ------
    UsageError
        If the folder holds no study.
    InputError
        If a file cannot be read or does not validate; its `findings` say what and where.
    BrokenStudyError
        If an id names nothing.
    """
    return open_study(_located(folder))


def check(
    folder: Folder | None = None, question: Question = EVERYTHING
) -> CheckOutcome:
    """Return everything that is wrong with a study, and the gaps of its policies.

    Files that cannot be used are among its `problems` and do not raise. What `ignore:` in study.yaml
    accepts does not count, and no entry there is over, because no day is asked for.

    Raises
    ------
    UsageError
        If the folder holds no study, or the question names a policy or an aim that it does not have.
    """
    return check_study(_located(folder), question)


def assess(
    study: Study, question: Question = EVERYTHING, rubric: str | None = None
) -> Assessed:
    """Return the assessments of the policies asked for, in chronological order.

    Without an aim each policy is judged for its own focal aim; without a rubric, by the study's.

    Raises
    ------
    UsageError
        If the question names a policy or an aim that the study does not have, or there is no such rubric.
    """
    return assess_policies(study, rubric_of(study, rubric), question)


def _located(folder: Folder | None) -> Path:
    named = None if folder is None else Path(folder)
    return locate_study(named, reference=folder is None, working=Path.cwd())
