"""Joins the cells of a dimension into a window by a conjunction that a rubric may choose."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from streams.assessment.levels import Level, lower_median, upper_median
from streams.assessment.scoring import ScoredCell, Verdict

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class ScoredWindow(Generic[Key]):
    """One window.

    Parameters
    ----------
    level
        None when none of its cells applies.
    decided_by
        The cells that make the verdict what it is, in the order given: the gaps of a gap, the insufficient cells of an
        insufficient window, the undecided cells of an undecided one, all that apply where they are aligned.
    """

    level: Level | None
    verdict: Verdict
    decided_by: tuple[Key, ...] = ()


class Conjunction(StrEnum):
    """How open the cells of a window must be for the window to be open; a modelling choice, not a finding."""

    ALL = "all"
    MOST = "most"


def score_window(
    cells: Mapping[Key, ScoredCell], conjunction: Conjunction = Conjunction.ALL
) -> ScoredWindow[Key]:
    """Join cells into a window; those that do not apply drop out.

    The authors of the framework say that success is more likely when the streams are linked, not that each is
    indispensable, so the conjunction can be changed. `ALL`, the standard, takes the weakest cell and Kleene's strong
    three-valued *and*: a gap anywhere is a gap, whatever is unknown elsewhere (the method, step 6). `MOST` takes the
    symmetric medians and asks for more than half. Under both, insufficient goes before undecided: what is not known
    comes before what is known to be mixed. Leans are not verdicts and count as undecided.
    """
    return CONJUNCTIONS[conjunction](
        {key: cell for key, cell in cells.items() if cell.level is not None}
    )


def all_of(cells: Mapping[Key, ScoredCell]) -> ScoredWindow[Key]:
    """Ask for every cell."""
    levels = _levels(cells)
    if not levels:
        return ScoredWindow(None, Verdict.NOT_APPLICABLE)
    weakest = Level(
        min(level.lo for level in levels), min(level.hi for level in levels)
    )
    verdicts = [cell.verdict for cell in cells.values()]
    for verdict in (Verdict.GAP, Verdict.INSUFFICIENT, Verdict.UNDECIDED):
        if verdict in verdicts:
            return ScoredWindow(weakest, verdict, _cells_that_are(verdict, cells))
    return ScoredWindow(weakest, Verdict.ALIGNED, tuple(cells))


def most_of(cells: Mapping[Key, ScoredCell]) -> ScoredWindow[Key]:
    """Ask for more than half of the cells."""
    levels = _levels(cells)
    if not levels:
        return ScoredWindow(None, Verdict.NOT_APPLICABLE)
    middle = Level(
        lower_median(level.lo for level in levels),
        upper_median(level.hi for level in levels),
    )
    verdicts = [cell.verdict for cell in cells.values()]
    for verdict in (Verdict.GAP, Verdict.ALIGNED):
        if 2 * verdicts.count(verdict) > len(verdicts):
            return ScoredWindow(middle, verdict, _cells_that_are(verdict, cells))
    if Verdict.INSUFFICIENT in verdicts:
        return ScoredWindow(
            middle, Verdict.INSUFFICIENT, _cells_that_are(Verdict.INSUFFICIENT, cells)
        )
    undecided = _cells_that_are(Verdict.UNDECIDED, cells)
    # Gaps and alignments in equal number leave a window undecided without any undecided cell.
    return ScoredWindow(middle, Verdict.UNDECIDED, undecided or tuple(cells))


CONJUNCTIONS: Mapping[
    Conjunction, Callable[[Mapping[Key, ScoredCell]], ScoredWindow[Key]]
] = {
    Conjunction.ALL: all_of,
    Conjunction.MOST: most_of,
}


def _levels(cells: Mapping[Key, ScoredCell]) -> list[Level]:
    return [cell.level for cell in cells.values() if cell.level is not None]


def _cells_that_are(
    verdict: Verdict, cells: Mapping[Key, ScoredCell]
) -> tuple[Key, ...]:
    return tuple(key for key, cell in cells.items() if cell.verdict is verdict)
