"""Sheets as one Excel workbook: text as text, figures as figures, and the same bytes each time."""

import datetime
import importlib
import io
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Protocol, cast

from streams.escaping.plain import safe
from streams.findings.errors import UsageError
from streams.reports.sheets.model import Sheet, Value

# Kept in the file as its date of making; any day would do, as long as it never changes.
MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)
NARROWEST, WIDEST = 8, 60
LONGEST = 32_767
CUT = " (cut: a cell of a workbook holds no more)"
# Text is never guessed to be a formula, a link or a figure.
OPTIONS: Mapping[str, object] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


class _Format(Protocol):
    def set_text_wrap(self) -> None: ...


class _Worksheet(Protocol):
    def write_string(
        self, row: int, col: int, string: str, cell_format: _Format
    ) -> int: ...
    def write_number(
        self, row: int, col: int, number: float, cell_format: _Format
    ) -> int: ...
    def write_boolean(
        self, row: int, col: int, boolean: bool, cell_format: _Format
    ) -> int: ...
    def set_column(self, first_col: int, last_col: int, width: float) -> int: ...
    def freeze_panes(self, row: int, col: int) -> None: ...
    def autofilter(
        self, first_row: int, first_col: int, last_row: int, last_col: int
    ) -> int: ...


class _Workbook(Protocol):
    def add_worksheet(self, name: str) -> _Worksheet: ...
    def add_format(self, properties: Mapping[str, object]) -> _Format: ...
    def set_properties(self, properties: Mapping[str, object]) -> None: ...
    def close(self) -> None: ...


class _Xlsxwriter(Protocol):
    def Workbook(  # noqa: N802 - the name is XlsxWriter's
        self, filename: BinaryIO, options: Mapping[str, object]
    ) -> _Workbook: ...


def workbook_of(sheets: Iterable[Sheet]) -> bytes:
    """Return the sheets as a workbook.

    Raises
    ------
    UsageError
        If XlsxWriter is not installed.
    """
    file = io.BytesIO()
    book = _xlsxwriter().Workbook(file, OPTIONS)
    book.set_properties({"created": MADE})
    plain = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format(
        {"text_wrap": True, "valign": "top", "bold": True, "bottom": 1}
    )
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        for number, row in enumerate((sheet.header, *sheet.rows)):
            for column, value in enumerate(row):
                _write(page, (number, column), value, plain if number else head)
        for column, width in enumerate(_widths(sheet)):
            page.set_column(column, column, width)
        page.freeze_panes(1, 0)
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.header) - 1)
    book.close()
    return file.getvalue()


def _write(
    page: _Worksheet, place: tuple[int, int], value: Value, style: _Format
) -> None:
    if isinstance(value, bool):
        page.write_boolean(*place, value, style)
    elif isinstance(value, str):
        page.write_string(*place, _fitting(safe(value)), style)
    elif value is not None:
        page.write_number(*place, value, style)


def _fitting(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT


def _widths(sheet: Sheet) -> Iterable[int]:
    """Return how many letters wide each column is: as wide as its texts, and never very wide."""
    for column in zip(sheet.header, *sheet.rows, strict=True):
        longest = max(len("" if value is None else str(value)) for value in column)
        yield min(WIDEST, max(NARROWEST, longest + 2))


def _xlsxwriter() -> _Xlsxwriter:
    try:
        return cast("_Xlsxwriter", importlib.import_module("xlsxwriter"))
    except ImportError as error:
        raise UsageError(
            "a workbook needs XlsxWriter, which is not installed: pip install 'policy-streams[tables]'"
        ) from error
