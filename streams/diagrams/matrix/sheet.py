"""Decides how small matrices share pages: how large they are, how many stand in a row, and where a page ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.lettering import Style, printable, text_width
from streams.diagrams.canvas.palette import MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import SMALL_HEIGHT, least_width
from streams.diagrams.matrix.key import key_height, small_key_height
from streams.diagrams.matrix.picture import Axis, MatrixPicture
from streams.findings.errors import StreamsError

TITLE = Style("bold")
COLUMN = Style("italic", MUTED, anchor="middle")
ROW = Style()
WINDOW = Style("bold")
SPACE = 1.6
ABOVE_WINDOWS = 3.0
TITLE_LEADING = 9.0
BELOW = 6.5
BETWEEN = 12.0
_WIDEST_NAME = 90.0


@dataclass(frozen=True)
class Sheet:
    """The measures that all panels of a page share, in points; `head` is the height of the names of columns."""

    width: float
    left: float
    cell_width: float
    panel_width: float
    pitch: float
    head: float
    across: int
    panes: int
    closing: str


def sheet_for(picture: MatrixPicture, width: float) -> Sheet:
    """Return the measures for panels with the grid of a picture on sheets of a width in points.

    Raises
    ------
    StreamsError
        If the grid has too many columns to be drawn small.
    """
    panes, count = len(picture.scale) - 1, len(picture.columns)
    left = min(_WIDEST_NAME, _widest_row_name(picture) + 6.0)
    heads = [head_of(column) for column in picture.columns]
    least = least_width(panes, worded=False)
    room = (width - left - 1.0) / count - SPACE
    if room < least:
        message = f"a grid of {count} columns is too wide for a page of many policies; draw each policy on its own"
        raise StreamsError(message)
    cell = min(room, max(least, *(text_width(head, COLUMN) - 1.0 for head in heads)))
    panel = count * (cell + SPACE) - SPACE
    across = max(1, int((width - left - 1.0 + BETWEEN) / (panel + BETWEEN)))
    kind = "cells" if picture.wide_windows else "column"
    return Sheet(
        width,
        left,
        cell,
        panel,
        pitch=(width - left) / across,
        head=3.0
        + TITLE_LEADING * max(len(wrap(head, cell + SPACE, COLUMN)) for head in heads),
        across=across,
        panes=panes,
        closing=f"Window: weakest of its {kind}." if picture.windows else "",
    )


def pages_of(
    panels: Sequence[MatrixPicture], sheet: Sheet, room: Room
) -> list[list[list[MatrixPicture]]]:
    """Return the rows of panels of each page: as many as fit with the key, and at least one."""
    rows = [
        list(panels[start : start + sheet.across])
        for start in range(0, len(panels), sheet.across)
    ]
    pages = []
    while rows:
        fitting = (
            count
            for count in range(len(rows), 0, -1)
            if page_height(rows[:count], sheet) <= room.tallest
        )
        count = next(fitting, 1)
        pages.append(rows[:count])
        rows = rows[count:]
    return pages


def page_height(rows: Sequence[Sequence[MatrixPicture]], sheet: Sheet) -> float:
    """Return how tall a page of rows of panels is, with its key."""
    beside, below = heights_with_key(rows, sheet)
    return min(beside, below) + 1.0


def heights_with_key(
    rows: Sequence[Sequence[MatrixPicture]], sheet: Sheet
) -> tuple[float, float]:
    """Return how far down a page reaches with the key beside its last panel, and with the key across the bottom.

    The first is endless where the last row has no place left.
    """
    last, scale = rows[-1], rows[-1][0].scale
    bottom = sum(row_height(row, sheet) for row in rows)
    below = bottom + key_height(scale, sheet.closing, sheet.width) + 2.0
    if len(last) == sheet.across:
        return inf, below
    key = small_key_height(scale, sheet.closing, sheet.panel_width)
    start = bottom - row_height(last, sheet)
    return max(bottom - BELOW + 2.0, start + key), below


def title_height(row: Sequence[MatrixPicture], sheet: Sheet) -> float:
    """Return how tall the titles of a row of panels are: as tall as the longest."""
    lines = max(len(title_lines(panel, sheet)) + bool(panel.period) for panel in row)
    return TITLE_LEADING * lines + 3.0


def row_height(row: Sequence[MatrixPicture], sheet: Sheet) -> float:
    """Return how tall a row of panels is, with the space below it."""
    cells = len(row[0].rows) * (SMALL_HEIGHT + SPACE)
    windows = (
        SMALL_HEIGHT + ABOVE_WINDOWS if any(panel.windows for panel in row) else 0.0
    )
    return title_height(row, sheet) + sheet.head + cells + windows + BELOW


def title_lines(panel: MatrixPicture, sheet: Sheet) -> list[str]:
    """Return the title of a panel, wrapped."""
    return wrap(printable(panel.title), sheet.pitch - 8.0, TITLE)


def head_of(column: Axis) -> str:
    """Return what stands over a column of a panel."""
    return printable(column.short or column.title)


def _widest_row_name(picture: MatrixPicture) -> float:
    names = [text_width(printable(row.short or row.title), ROW) for row in picture.rows]
    return max(text_width("Window", WINDOW), *names)
