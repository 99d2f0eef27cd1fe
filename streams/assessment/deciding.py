"""Finds the criteria that decide a cell, and how sure the strongest argument for its verdict is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from streams.assessment.judged import (
    Confidence,
    Judged,
    Median,
    Method,
    ceiling,
    strength,
    weakest,
)


class Decision(NamedTuple):
    """Who decides a cell, in the order given, and the confidence of the strongest argument.

    An argument is a set of criteria that entails the verdict with every other criterion unknown, and is as sure as
    its weakest member. The cell may rest on its strongest argument, so this is a maximum of minima. That choice is
    monotone: neither more confidence in a criterion nor a further criterion on the same side can make the verdict less
    sure. Taking the lowest confidence on the side of the verdict instead would let a fifth, doubtful reason spoil four
    good ones.
    """

    criteria: tuple[str, ...]
    confidence: Confidence | None


def decides_gap(criteria: Sequence[Judged], method: Method) -> Decision:
    """Decide for a cell that is a gap, and only for such a cell.

    An argument is one criterion that holds the cell at 1 or below on its own, or as many surely low votes as the
    median of the highs needs.
    """
    alone = [
        criterion
        for criterion in criteria
        if ceiling(criterion, method.necessary).is_surely_low
    ]
    low = [
        criterion
        for criterion in criteria
        if criterion.votes and criterion.is_surely_low
    ]
    needed = _votes_needed(criteria, tie_is_enough=method.median is Median.LOWER)
    arguments = [[criterion] for criterion in alone]
    if len(low) >= needed:
        arguments.append(_strongest(low, needed))
        alone += [criterion for criterion in low if criterion not in alone]
    confidence = max((_chain(argument) for argument in arguments), key=strength)
    return Decision(_in_order(criteria, alone), confidence)


def decides_alignment(criteria: Sequence[Judged], method: Method) -> Decision:
    """Decide for a cell that is aligned, and only for such a cell.

    An argument is every gate and necessary criterion, each of which could have held the cell down, with as many surely
    high votes as the median of the lows needs.
    """
    required = [
        criterion
        for criterion in criteria
        if criterion.level is not None and (criterion.necessary or not criterion.counts)
    ]
    high = [
        criterion
        for criterion in criteria
        if criterion.votes and criterion.is_surely_high
    ]
    others = [criterion for criterion in high if criterion not in required]
    already = len(high) - len(others)
    missing = max(
        0,
        _votes_needed(criteria, tie_is_enough=method.median is Median.UPPER) - already,
    )
    named = required + (others if missing else [])
    return Decision(
        _in_order(criteria, named), _chain(required + _strongest(others, missing))
    )


def prevailing_confidence(criteria: Iterable[Judged]) -> Confidence | None:
    """Find the confidence that more than half of the known votes reach, for a cell that nothing decides.

    The same rule as for a verdict by votes, applied to whatever is known. None when nothing is known.
    """
    known = [
        criterion
        for criterion in criteria
        if criterion.votes and not criterion.is_unknown
    ]
    return _chain(_strongest(known, len(known) // 2 + 1))


def _votes_needed(criteria: Sequence[Judged], *, tie_is_enough: bool) -> int:
    voting = sum(criterion.votes for criterion in criteria)
    return (voting + 1) // 2 if tie_is_enough else voting // 2 + 1


def _strongest(criteria: Sequence[Judged], number: int) -> list[Judged]:
    return sorted(criteria, key=lambda criterion: -strength(criterion.confidence))[
        :number
    ]


def _chain(criteria: Iterable[Judged]) -> Confidence | None:
    return weakest(criterion.confidence for criterion in criteria)


def _in_order(criteria: Sequence[Judged], chosen: Sequence[Judged]) -> tuple[str, ...]:
    return tuple(criterion.id for criterion in criteria if criterion in chosen)
