"""Sheets as CSV that a spreadsheet shows and never runs."""

import csv
import io

from streams.escaping.plain import safe
from streams.reports.sheets.model import Sheet, Value

# What spreadsheets take for the beginning of a formula, their wide forms included.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001


def csv_of(sheet: Sheet) -> str:
    """Return a heading and the rows, ending in a line feed; nothing is an empty cell, yes is `true`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(map(cell_text, sheet.header))
    writer.writerows(map(_cell, row) for row in sheet.rows)
    return text.getvalue()


def cell_text(text: str) -> str:
    """Return text that a spreadsheet shows: what it would take for a formula begins with an apostrophe."""
    start = "'" if text.startswith(FORMULA_STARTS) else ""
    return start + safe(text)


def _cell(value: Value) -> str:
    if isinstance(value, str):
        return cell_text(value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
