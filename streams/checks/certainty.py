"""Keeps what is only perhaps a subject from counting for or against."""

from streams.findings.answer import Answer, every
from streams.study.elements import Varying


def known_if(answer: Answer, *conditions: Answer) -> Answer:
    """Return the answer if every condition surely holds, else unknown.

    A subject that only perhaps exists, or is only perhaps of the kind looked at, then widens a share
    and never shifts it.
    """
    return answer if every(conditions) is Answer.YES else Answer.UNKNOWN


def truth(value: bool) -> Answer:
    """Return yes or no."""
    return Answer.YES if value else Answer.NO


def said(value: Varying | None) -> Answer:
    """Return what an author says of a yes or no; unknown where places differ or nothing is said."""
    return truth(value) if isinstance(value, bool) else Answer.UNKNOWN
