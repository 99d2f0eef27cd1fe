"""Orders what is still unknown by what knowing it could change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from streams.assessment.judged import Confidence, Judged, Method
from streams.assessment.levels import CLOSED, WIDE, exactly
from streams.assessment.scoring import STANDARD, Coverage, Outcome, score_cell

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Inquiry(Generic[Key]):
    """One unknown criterion of a cell without a verdict.

    Parameters
    ----------
    at_level
        The outcome of the cell if the criterion turned out 0, 1, 2 or 3, with the other unknowns still unknown.
    """

    criterion: str
    cell: Key
    now: Outcome
    at_level: tuple[Outcome, ...]
    coverage: Coverage

    @property
    def could(self) -> tuple[Outcome, ...]:
        """Other outcomes within reach, once each, from the one that the lowest level gives.

        Empty when this criterion alone changes nothing, as in a cell of which hardly anything is known.
        """
        return tuple(
            dict.fromkeys(outcome for outcome in self.at_level if outcome != self.now)
        )


def find_out_next(
    matrix: Mapping[Key, Sequence[Judged]], method: Method = STANDARD
) -> tuple[Inquiry[Key], ...]:
    """List every unknown criterion that a verdict still waits for, most worth knowing first.

    Each level is tried in turn, so the outcomes are exact. It is taken to become known with high confidence, since the
    question is what knowing could change. Cells with a verdict are left out: no unknown can overturn one.

    First come the criteria that could give a verdict at more of the four levels, then those that change the outcome at
    more of them, then those of cells that need fewer further answers to reach half coverage, then by id. Levels are
    counted, not weighed: nothing is known of how likely each is.
    """
    inquiries = [
        _inquiry(criterion, key, criteria, method)
        for key, criteria in matrix.items()
        if not score_cell(criteria, method).verdict.is_decided
        for criterion in criteria
        if criterion.is_unknown
    ]
    return tuple(sorted(inquiries, key=_worth))


def _inquiry(
    criterion: Judged, key: Key, criteria: Sequence[Judged], method: Method
) -> Inquiry[Key]:
    now = score_cell(criteria, method)
    at_level = tuple(
        score_cell(_answered(criterion, level, criteria), method).outcome
        for level in range(CLOSED, WIDE + 1)
    )
    return Inquiry(criterion.id, key, now.outcome, at_level, now.coverage)


def _answered(
    criterion: Judged, level: int, criteria: Sequence[Judged]
) -> list[Judged]:
    answer = replace(criterion, level=exactly(level), confidence=Confidence.HIGH)
    return [answer if other.id == criterion.id else other for other in criteria]


def _worth(inquiry: Inquiry[Key]) -> tuple[int, int, int, str]:
    verdicts = sum(outcome.verdict.is_decided for outcome in inquiry.at_level)
    changes = sum(outcome != inquiry.now for outcome in inquiry.at_level)
    missing = max(0, inquiry.coverage.voting - 2 * inquiry.coverage.known)
    return -verdicts, -changes, missing, inquiry.criterion
