"""Comparisons for a spreadsheet or a statistics program: a row a cell, a window or a criterion that differs."""

from streams.assessment.compare import Compared
from streams.reports.sheets.compared import compared_sheets
from streams.reports.sheets.csv_text import csv_of


def render(compared: Compared) -> str:
    """Return the rows in the order of the grid; of eras, a row a policy and a cell or window."""
    return csv_of(compared_sheets(compared)[0])
