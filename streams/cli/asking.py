"""From the options of a command to the study and the question that they mean."""

from pathlib import Path

from streams.findings.errors import UsageError
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from streams.workflow import Question, locate_study


def study_folder(study: Path | None, reference: bool) -> Path:
    """Return the folder of the study that the options name."""
    if reference and study is not None:
        raise UsageError(
            "`--study` and `--reference` name two studies; give one of them."
        )
    return locate_study(study, reference=reference, working=Path.cwd())


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
