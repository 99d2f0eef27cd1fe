"""Comparisons as an Excel workbook."""

from streams.assessment.compare import Compared
from streams.reports.sheets.compared import compared_sheets
from streams.reports.sheets.workbook import workbook_of


def render(compared: Compared) -> bytes:
    """Return the workbook; raises UsageError where XlsxWriter is not installed."""
    return workbook_of(compared_sheets(compared))
