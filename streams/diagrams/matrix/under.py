"""Draws what stands under the cells of a matrix: its windows, what decides them, and the setting of each column."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import HEADING, LEADING, Style, printable
from streams.diagrams.canvas.palette import INK, MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import Look, draw_cell
from streams.diagrams.matrix.grid import Grid
from streams.diagrams.matrix.picture import (
    SETTINGS,
    Axis,
    MatrixPicture,
    MatrixWindow,
)

ROW_HEAD = Style("bold", size=HEADING)
_NAME = Style("italic", MUTED, anchor="middle")
_LINE = Style(anchor="middle")
_ASIDE = Style(colour=MUTED)
_MOST_NAMES = 6


def draw_windows(
    drawing: Drawing,
    grid: Grid,
    picture: MatrixPicture,
    windows: Sequence[tuple[int, MatrixWindow]],
    y: float,
) -> float:
    """Draw windows below a rule, each in its place across, with its name and what decides it; return the end."""
    drawing.path(polyline(((0.0, y - 4.5), (grid.right, y - 4.5))), Paint(INK, 0.5))
    middle = y + grid.cell_height / 2
    drawing.text(0.0, middle - 2.0 if grid.worded else middle + 3.0, "Window", ROW_HEAD)
    if grid.worded:
        drawing.text(0.0, middle + 8.0, "= weakest", _ASIDE)
    bottom = y
    for place, window in windows:
        area = grid.cell(place, y, grid.cell_height)
        inset = 0.7 if grid.worded else 0.3
        inner = Area(area.left + inset, area.top, area.right - inset, area.bottom)
        look = Look(grid.worded, True, grid.panes, grid.scale)
        draw_cell(drawing, inner, window.judgement, look)
        lines = wrap(printable(window.title), grid.cell_width, _NAME)
        bottom = max(bottom, _column(drawing, grid, place, area.bottom, lines, _NAME))
    if not grid.worded or not any(window.decided_by for _, window in windows):
        return bottom
    drawing.text(0.0, bottom + 10.5, "decided by", _ASIDE)
    return max(
        _column(drawing, grid, place, bottom + 1.0, _deciding(picture, window, grid))
        for place, window in windows
    )


def draw_settings(
    drawing: Drawing,
    grid: Grid,
    picture: MatrixPicture,
    columns: Sequence[Axis],
    y: float,
) -> float:
    """Draw what the context does to the cells of each column, below a rule, and return the end."""
    found = [
        [
            f"{printable(row.title)} {SETTINGS[setting]}"
            for row in picture.rows
            if (setting := picture.setting(row.id, column.id))
        ]
        for column in columns
    ]
    if not grid.worded or not any(found):
        return y
    drawing.path(polyline(((0.0, y + 5.0), (grid.right, y + 5.0))), Paint(INK, 0.5))
    y += 6.0
    drawing.text(0.0, y + 9.5, "Setting", ROW_HEAD)
    ends = []
    for place, words in enumerate(found):
        lines = [line for each in words for line in wrap(each, grid.cell_width, _LINE)]
        ends.append(
            _column(drawing, grid, place, y, lines or ["not known"])
            if lines
            else _column(drawing, grid, place, y, ["not known"], _NAME)
        )
    return max(ends)


def _column(
    drawing: Drawing,
    grid: Grid,
    place: int,
    y: float,
    lines: Sequence[str],
    style: Style = _LINE,
) -> float:
    """Write lines in the middle of a column below y, and return where they end."""
    area = grid.cell(place, y, 0.0)
    baseline = y + 9.5
    for line in lines:
        drawing.text((area.left + area.right) / 2, baseline, line, style)
        baseline += LEADING
    return baseline - LEADING


def _deciding(picture: MatrixPicture, window: MatrixWindow, grid: Grid) -> list[str]:
    names = [printable(name) for name in picture.deciding(window)]
    words = f"{len(names)} cells" if len(names) > _MOST_NAMES else ", ".join(names)
    return wrap(words, grid.cell_width, _LINE)
