"""Chooses the sheets of a comparison: of two assessments or of two eras."""

from streams.assessment.compare import Compared, TwoCompared
from streams.assessment.era_result import ErasCompared
from streams.reports.sheets.eras_compared import eras_sheets
from streams.reports.sheets.model import Sheet
from streams.reports.sheets.two_compared import comparison_sheets


def compared_sheets(compared: Compared) -> list[Sheet]:
    """Return the sheets; raises TypeError for a comparison of neither kind."""
    if isinstance(compared, TwoCompared):
        return comparison_sheets(compared)
    if isinstance(compared, ErasCompared):
        return eras_sheets(compared)
    raise TypeError(type(compared).__name__)
