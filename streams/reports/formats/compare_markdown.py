"""Comparisons as markdown, for a briefing or a paper's appendix."""

from streams.assessment.compare import Compared
from streams.reports.comparison_outline import outline_of
from streams.reports.outline.markdown import lay_out


def render(compared: Compared) -> str:
    """Return the comparison as markdown, ending in a line feed."""
    return lay_out(outline_of(compared))
