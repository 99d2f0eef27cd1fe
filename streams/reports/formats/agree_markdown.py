"""Agreement between coders as markdown, for a paper's appendix or a discussion."""

from streams.agreement.report import AgreementReport
from streams.reports.agreement_outline import outline_of
from streams.reports.outline.markdown import lay_out


def render(report: AgreementReport) -> str:
    """Return the report as markdown, ending in a line feed."""
    return lay_out(outline_of(report))
