"""Assessments as LaTeX: one table over all policies, one of their windows, and a matrix a policy."""

from streams.assessment.collection import Assessed
from streams.reports.tex.booktabs import document
from streams.reports.tex.matrices import matrix_table
from streams.reports.tex.overviews import cells_tables, windows_table


def render(assessed: Assessed) -> str:
    """Return booktabs tables to be included in a document; a comment alone where there is no policy."""
    if not assessed.assessments:
        return "% No policy to assess.\n"
    every = len(assessed.assessments) > 1
    return document(
        [
            *(cells_tables(assessed) if every else ()),
            *([windows_table(assessed)] if every and assessed.rubric.windows else ()),
            *(matrix_table(each, assessed.study) for each in assessed.assessments),
        ]
    )
