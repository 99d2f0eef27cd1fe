"""How far the verdicts of an assessment depend on single choices, and on which method, in sentences."""

from collections.abc import Iterable

from streams.assessment.result import Assessment
from streams.assessment.robustness import Trial
from streams.reports.naming import short_cell
from streams.reports.plain import plural
from streams.reports.wording import NOT_A_RANKING, WARNINGS, confidence_text
from streams.rubric.model import Rubric

MEDIANS = {
    "symmetric": "A cell lies between the lower median of the lowest and the upper median of the highest "
    "levels of its criteria.",
    "lower": "A cell has the lower median of its criteria, taken of their lowest and of their highest levels.",
    "upper": "A cell has the upper median of its criteria, taken of their lowest and of their highest levels.",
}
NECESSARY = {
    "cap": "A gate or a necessary criterion at 0 holds it at 1 or below.",
    "bounds": "It is never above its necessary criterion, and a gate at 0 holds it at 1 or below.",
}


def method_text(rubric: Rubric) -> list[str]:
    """Return how a rubric comes to its verdicts, and the limits of that, a point each."""
    return [
        "A policy is judged for one aim. Other aims of the same policy may line up differently.",
        "Each criterion has a level from 0 to 3, or a range. What no source speaks to is unknown: any level, "
        "and never zero.",
        f"{MEDIANS[rubric.cell.median]} {NECESSARY[rubric.cell.necessary]}",
        "A cell is aligned from 2 and a gap up to 1, whatever the unknowns turn out to be. Otherwise it is "
        "undecided, or insufficient where less than half is known. A lean is not a verdict.",
        conjunction_text(rubric),
        "The setting stands beside the cells and never enters one.",
        *WARNINGS,
        NOT_A_RANKING,
    ]


def conjunction_text(rubric: Rubric) -> str:
    """Return what makes a window open, and that this is a choice of the rubric."""
    choices = {rule.conjunction for rule in rubric.windows.values()}
    asked = "or ".join(
        word
        for name, word in (("all", "every cell "), ("most", "most cells "))
        if name in choices
    )
    return (
        "The framework's authors say that success is more likely when the streams are linked; "
        f"that {asked or 'every cell '}of a window must be open is this rubric's choice."
    )


def robustness_text(assessment: Assessment) -> list[str]:
    """Return what becomes of the verdicts under other choices, a sentence a line."""
    tried = assessment.robustness
    if not tried.drop_one.of:
        lines = ["No cell has a verdict that a change could take away."]
    else:
        lines = [
            f"{_kept(tried.drop_one)} when any one criterion is dropped"
            f"{_losses(assessment)}.",
            f"{_kept(tried.necessary_bounds)} if no cell may be above its necessary criterion"
            f"{_gains(assessment, tried.necessary_bounds)}.",
        ]
    lines += [
        f"With the {name} median {_more(assessment, trial)}."
        for name, trial in (
            ("lower", tried.lower_median),
            ("upper", tried.upper_median),
        )
    ]
    if tried.drop_one.of:
        lowest = confidence_text(tried.lowest_confidence) or "not stated for one"
        lines.append(f"Lowest confidence among the verdicts: {lowest}.")
    return lines


def _kept(trial: Trial[tuple[str, str]]) -> str:
    return f"{trial.kept} of {plural(trial.of, 'verdict')} kept"


def _losses(assessment: Assessment) -> str:
    lost = {
        short_cell(assessment.rubric, loss.cell): None
        for loss in assessment.robustness.drop_one.lost
    }
    return f" (not: {', '.join(lost)})" if lost else ""


def _gains(assessment: Assessment, trial: Trial[tuple[str, str]]) -> str:
    return (
        f"; it would decide {_cells(assessment, trial.gained)} too"
        if trial.gained
        else ""
    )


def _more(assessment: Assessment, trial: Trial[tuple[str, str]]) -> str:
    # Symmetric medians can lose no verdict to either; a rubric with another median can.
    lost = f"{_kept(trial)}; " if trial.lost else ""
    if not trial.gained:
        return f"{lost}no further cell would be decided"
    gained = f"{len(trial.gained)} more would be decided"
    return f"{lost}{gained}: {_cells(assessment, trial.gained)}"


def _cells(assessment: Assessment, keys: Iterable[tuple[str, str]]) -> str:
    return ", ".join(short_cell(assessment.rubric, key) for key in keys)
