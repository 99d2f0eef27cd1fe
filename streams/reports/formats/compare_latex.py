"""Comparisons as LaTeX: cell by cell and criterion by criterion, or what the policies of two eras are like."""

from streams.assessment.compare import Compared, TwoCompared
from streams.reports.comparison_outline import outline_of
from streams.reports.tex.booktabs import document
from streams.reports.tex.outlines import tables_of
from streams.reports.tex.two_compared import comparison_tables


def render(compared: Compared) -> str:
    """Return booktabs tables to be included in a document."""
    if isinstance(compared, TwoCompared):
        return document(comparison_tables(compared))
    name = f"{compared.study.about.id}-compare"
    return document(tables_of(outline_of(compared), name))
