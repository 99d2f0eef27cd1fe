"""Tries the verdicts of a matrix under other choices, to show which ones rest on a single choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar

from streams.assessment.judged import (
    Confidence,
    Judged,
    Median,
    Method,
    Necessary,
    weakest,
)
from streams.assessment.scoring import STANDARD, ScoredCell, Verdict, score_cell

Key = TypeVar("Key")
Matrix = Mapping[Key, Sequence[Judged]]


class Lost(NamedTuple, Generic[Key]):
    """A verdict that a trial takes away."""

    cell: Key
    verdict: Verdict
    without: str | None
    """The criterion that was dropped; None where the method was changed."""


@dataclass(frozen=True, slots=True)
class Trial(Generic[Key]):
    """How many of the decided verdicts a trial leaves as they are.

    Parameters
    ----------
    lost
        Why the others are not kept, in the order of the matrix; a cell once for each criterion it cannot spare.
    gained
        Cells that only the changed method decides, in the order of the matrix.
    """

    kept: int
    of: int
    lost: tuple[Lost[Key], ...] = ()
    gained: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Robustness(Generic[Key]):
    """The trials of one matrix.

    Parameters
    ----------
    lowest_confidence
        Of the verdicts, each as sure as its strongest argument; None when one rests on unstated confidence, or there is
        no verdict.
    """

    drop_one: Trial[Key]
    lower_median: Trial[Key]
    upper_median: Trial[Key]
    necessary_bounds: Trial[Key]
    lowest_confidence: Confidence | None


def try_verdicts(matrix: Matrix[Key], method: Method = STANDARD) -> Robustness[Key]:
    """Try the verdicts of a matrix, as listed under "always printed beside it" in the method.

    Read the trials of the median by what they *gain*: the symmetric medians decide only where the lower and the upper
    median both would, so no verdict of the standard method can be lost to either.
    """
    cells = {key: score_cell(criteria, method) for key, criteria in matrix.items()}
    decided = {key: cell for key, cell in cells.items() if cell.verdict.is_decided}
    return Robustness(
        drop_one=_drop_one(matrix, decided, method),
        lower_median=_change(matrix, cells, replace(method, median=Median.LOWER)),
        upper_median=_change(matrix, cells, replace(method, median=Median.UPPER)),
        necessary_bounds=_change(
            matrix, cells, replace(method, necessary=Necessary.BOUNDS)
        ),
        lowest_confidence=weakest(cell.confidence for cell in decided.values()),
    )


def _drop_one(
    matrix: Matrix[Key], decided: Mapping[Key, ScoredCell], method: Method
) -> Trial[Key]:
    lost = tuple(
        Lost(key, cell.verdict, criterion.id)
        for key, cell in decided.items()
        for criterion in matrix[key]
        if score_cell(_without(criterion, matrix[key]), method).verdict
        is not cell.verdict
    )
    return Trial(len(decided) - len({loss.cell for loss in lost}), len(decided), lost)


def _change(
    matrix: Matrix[Key], cells: Mapping[Key, ScoredCell], method: Method
) -> Trial[Key]:
    changed = {
        key: score_cell(criteria, method).verdict for key, criteria in matrix.items()
    }
    decided = [key for key, cell in cells.items() if cell.verdict.is_decided]
    lost = tuple(
        Lost(key, cells[key].verdict, None)
        for key in decided
        if changed[key] is not cells[key].verdict
    )
    gained = tuple(
        key for key in cells if changed[key].is_decided and key not in decided
    )
    return Trial(len(decided) - len(lost), len(decided), lost, gained)


def _without(criterion: Judged, criteria: Sequence[Judged]) -> list[Judged]:
    return [other for other in criteria if other.id != criterion.id]
