"""Agreement between coders for a person at a terminal."""

from streams.agreement.report import AgreementReport
from streams.reports.agreement_outline import outline_of
from streams.reports.outline.text import lay_out


def render(report: AgreementReport) -> str:
    """Return the report at 80 columns, ending in a line feed."""
    return lay_out(outline_of(report))
