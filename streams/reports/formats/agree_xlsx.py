"""Agreement as an Excel workbook."""

from streams.agreement.report import AgreementReport
from streams.reports.sheets.agreed import agreement_sheets
from streams.reports.sheets.workbook import workbook_of


def render(report: AgreementReport) -> bytes:
    """Return the workbook; raises UsageError where XlsxWriter is not installed."""
    return workbook_of(agreement_sheets(report))
