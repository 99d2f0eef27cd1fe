"""The options of scoring that a rubric sets."""

from streams.assessment.judged import Median, Method, Necessary
from streams.rubric.model import Rubric


def method_of(rubric: Rubric) -> Method:
    """Return the options of scoring that a rubric sets."""
    return Method(Median(rubric.cell.median), Necessary(rubric.cell.necessary))
