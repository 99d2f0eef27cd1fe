"""Finds where coders differ: in level, in whether anything is known, or in what they rated at all."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from streams.agreement.sayings import Subject
from streams.rubric.model import Rubric


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Coders who gave different levels.

    `distance` is the number of levels between the nearest ends of the two that lie furthest apart; 0
    where ranges overlap without being the same.
    """

    subject: Subject
    distance: int


class Alone(StrEnum):
    """Why only one coder speaks of a subject."""

    DATED_OTHERWISE = "dated-otherwise"
    NOT_RATED_BY_OTHERS = "not-rated-by-others"
    NO_FILE = "no-file-of-others"


@dataclass(frozen=True, slots=True)
class Single:
    """A subject that cannot be compared, and why."""

    subject: Subject
    why: Alone


def disagreements(subjects: Sequence[Subject], rubric: Rubric) -> list[Disagreement]:
    """Return the subjects with different levels, largest distance first, then by policy, rubric and time."""
    found = [
        Disagreement(subject, distance)
        for subject in subjects
        if (distance := _distance(subject)) is not None
    ]
    ids = [criterion.id for criterion in rubric.criteria]
    return sorted(
        found,
        key=lambda each: (
            -each.distance,
            each.subject.policy.id,
            ids.index(each.subject.criterion.id),
            each.subject.aim,
            each.subject.when or "",
        ),
    )


def silences(subjects: Sequence[Subject]) -> list[Subject]:
    """Return the subjects of which one coder gave a level and another did not, or did not for another reason."""
    return [
        subject
        for subject in subjects
        if len({saying.answered for saying in subject.sayings.values()}) > 1
    ]


def singles(
    subjects: Sequence[Subject], filed: Collection[tuple[str, str, str]]
) -> list[Single]:
    """Return the subjects that one coder alone speaks of; `filed` holds coder, policy and aim of each file."""
    return [
        Single(subject, _why(subject, subjects, filed))
        for subject in subjects
        if len(subject.sayings) == 1
    ]


def _distance(subject: Subject) -> int | None:
    levels = [said.level for said in subject.sayings.values() if said.level is not None]
    apart = [
        max(0, max(one[0], other[0]) - min(one[1], other[1]))
        for one, other in combinations(levels, 2)
        if one != other
    ]
    return max(apart, default=None)


def _why(
    single: Subject,
    subjects: Sequence[Subject],
    filed: Collection[tuple[str, str, str]],
) -> Alone:
    (coder,) = single.sayings
    here = (single.policy.id, single.aim)
    elsewhere = {
        other
        for subject in subjects
        if (subject.policy.id, subject.aim) == here
        and subject.criterion.id == single.criterion.id
        for other in subject.sayings
    }
    if elsewhere - {coder}:
        return Alone.DATED_OTHERWISE
    others = {
        name for name, policy, aim in filed if (policy, aim) == here and name != coder
    }
    return Alone.NOT_RATED_BY_OTHERS if others else Alone.NO_FILE
