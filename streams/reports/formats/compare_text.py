"""Comparisons for a person at a terminal."""

from streams.assessment.compare import Compared
from streams.reports.comparison_outline import outline_of
from streams.reports.outline.text import lay_out


def render(compared: Compared) -> str:
    """Return the comparison at 80 columns, ending in a line feed."""
    return lay_out(outline_of(compared))
