"""Yes, no, or unknown: silence is not absence."""

from collections.abc import Iterable
from enum import StrEnum


class Answer(StrEnum):
    """What the evidence says to a question that a person would answer with yes or no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    def __invert__(self) -> "Answer":
        opposite = {Answer.YES: Answer.NO, Answer.NO: Answer.YES}
        return opposite.get(self, Answer.UNKNOWN)


def every(answers: Iterable[Answer]) -> Answer:
    """Return no if any answer is no, else unknown if any is unknown, else yes (Kleene's *and*)."""
    given = set(answers)
    if Answer.NO in given:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in given else Answer.YES


def some(answers: Iterable[Answer]) -> Answer:
    """Return yes if any answer is yes, else unknown if any is unknown, else no (Kleene's *or*)."""
    return ~every(~answer for answer in answers)
