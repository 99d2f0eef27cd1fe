"""Comparisons as LaTeX: cell by cell and criterion by criterion, or what the policies of two eras are like."""

from streams.assessment.compare import Compared, TwoCompared
from streams.reports.comparison_outline import outline_of
from streams.reports.eras_outline import COUNTS
from streams.reports.tex.booktabs import document
from streams.reports.tex.outlines import tables_of
from streams.reports.tex.two_compared import comparison_tables
from streams.reports.wording import NOT_A_RANKING, coded_text


def render(compared: Compared) -> str:
    """Return booktabs tables to be included in a document."""
    if isinstance(compared, TwoCompared):
        return document(comparison_tables(compared))
    name = f"{compared.study.about.id}-compare"
    shared = (coded_text(compared.study), COUNTS, NOT_A_RANKING)
    return document(tables_of(outline_of(compared), name, shared))
