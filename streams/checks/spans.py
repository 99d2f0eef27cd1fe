"""Compares the ends of stretches of time."""

from streams.findings.answer import Answer
from streams.study.dates import PartialDate, Period


def outlasts(period: Period, other: Period) -> Answer:
    """Tell whether a stretch goes on at least until another ends; unknown where an end is.

    Two ends written alike count as one moment: the source knows them no better.
    """
    if period.to is not None and str(period.to) == str(other.to):
        return Answer.YES
    if period.last_sure >= other.last_possible:
        return Answer.YES
    return Answer.NO if period.last_possible < other.last_sure else Answer.UNKNOWN


def is_midway(day: PartialDate, period: Period) -> Answer:
    """Tell whether a day lies within a stretch; its first and last are not, imprecise edges are unknown."""
    begins = period.from_ is not None and str(day) == str(period.from_)
    if begins or outlasts(Period(to=day), period) is Answer.YES:
        return Answer.NO
    # A change in a year of which only a part is within may have come before or after.
    return period.contains(Period(from_=day, to=day))
