"""Assessments as an Excel workbook."""

from streams.assessment.collection import Assessed
from streams.reports.sheets.assessed import assessment_sheets
from streams.reports.sheets.workbook import workbook_of


def render(assessed: Assessed) -> bytes:
    """Return the workbook; raises UsageError where XlsxWriter is not installed."""
    return workbook_of(assessment_sheets(assessed))
