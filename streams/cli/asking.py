"""From the options of a command to the study and the question that they mean."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from streams.findings.errors import UsageError
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from streams.study.finding_studies import STUDY_FILE
from streams.workflow import Question, locate_study


def study_folder(study: Path | None, reference: bool) -> Path:
    """Return the folder of the study that the options name."""
    if reference and study is not None:
        raise UsageError(
            "`--study` and `--reference` name two studies; give one of them."
        )
    return locate_study(study, reference=reference, working=Path.cwd())


def study_folder_if_any(study: Path | None, reference: bool) -> Path | None:
    """Return the folder of the study, or None where none is named and none is found."""
    if study is not None or reference:
        return study_folder(study, reference)
    try:
        return study_folder(None, reference=False)
    except UsageError:
        return None


def question(
    lens: str | None,
    as_of: str | None,
    policies: list[str] | None,
    phase: str | None = None,
) -> Question:
    """Return what is asked, the date understood."""
    if as_of is not None and phase is not None:
        raise UsageError("`--as-of` and `--phase` name two times; give one of them.")
    return Question(lens, moment(as_of, phase), tuple(policies or ()))


def moment(as_of: str | None, phase: str | None) -> Moment:
    """Return the moment that the options mean."""
    if as_of is None:
        return Moment(phase=phase)
    try:
        return Moment(as_of=parse_date(as_of))
    except ValueError as error:
        raise UsageError(f"--as-of: {error}") from error


def over_years(asked: Question, years: str | None) -> Question:
    """Return the question asked of each year of a period written as `2003-2010`, both included."""
    if years is None:
        return asked
    match = re.fullmatch(r"(\d{4})-(\d{4})", years)
    if match is None or int(match[1]) > int(match[2]):
        raise UsageError(f"--years: `{years}` is not a period; write it as 2003-2010")
    if not asked.moment.is_whole_life:
        raise UsageError(
            "`--years` and a single time are two questions; give one of them."
        )
    span = range(int(match[1]), int(match[2]) + 1)
    return replace(asked, years=tuple(parse_date(year) for year in span))


@dataclass(frozen=True, slots=True)
class Asked:
    """The study's folder, and what is asked of it."""

    folder: Path
    question: Question


def ask(
    policies: list[str] | None,
    study: Path | None,
    reference: bool,
    lens: str | None,
    as_of: str | None,
    phase: str | None = None,
) -> Asked:
    """Return what the options of a command mean.

    A study's folder may be named in the first place of the policies, as in `streams check policies`.
    """
    named = list(policies or ())
    if named and study is None and not reference and _is_study(Path(named[0])):
        study = Path(named.pop(0))
    return Asked(study_folder(study, reference), question(lens, as_of, named, phase))


def _is_study(folder: Path) -> bool:
    return (folder / STUDY_FILE).is_file()
