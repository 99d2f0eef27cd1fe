"""Agreement for a spreadsheet or a statistics program: a row a figure, and a row a disagreement."""

from streams.agreement.report import AgreementReport
from streams.reports.sheets.agreed import single_table
from streams.reports.sheets.csv_text import csv_of


def render(report: AgreementReport) -> str:
    """Return figures and then disagreements, told apart by `record`."""
    return csv_of(single_table(report))
