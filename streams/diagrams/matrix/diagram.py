"""Draws the alignment matrix of one policy, whatever grid its rubric has."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    COLUMN,
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.lettering import (
    HEADING,
    LEADING,
    Style,
    missing_letters,
    printable,
)
from streams.diagrams.canvas.palette import INK, MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import (
    Look,
    draw_cell,
)
from streams.diagrams.matrix.grid import Grid, grid_for
from streams.diagrams.matrix.key import draw_key
from streams.diagrams.matrix.picture import Axis, MatrixPicture, MatrixWindow
from streams.diagrams.matrix.words import alt_text, caption, description

_HEAD = Style("bold", size=HEADING, anchor="middle")
_SUBHEAD = Style(colour=MUTED, anchor="middle")
_ROW_HEAD = Style("bold", size=HEADING)
_WINDOW_NAME = Style("italic", MUTED, anchor="middle")
_HEAD_LEADING = 10.2


def draw_matrix(picture: MatrixPicture, room: Room = COLUMN) -> Figure:
    """Return the matrix of a picture; columns that do not fit side by side continue below."""
    drawing = Drawing(room.width, 0.0, f"matrix-{picture.id}")
    grid = grid_for(picture, drawing.width)
    y = 0.0
    for columns in grid.blocks:
        y = _draw_block(drawing, picture, grid, columns, y) + 8.0
    y = _draw_wide_windows(drawing, picture, grid, y)
    judgements = [
        picture.judgement(row.id, column.id)
        for row in picture.rows
        for column in picture.columns
    ]
    y = draw_key(drawing, picture.scale, judgements, y, worded=grid.worded)
    drawing.height = y + 4.0
    title = f"Alignment matrix: {picture.title}"
    return Figure(
        svg=drawing.svg(title, description(picture)),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture),
        alt_text=alt_text(picture),
        description=description(picture),
        notes=(
            *note_on_height(drawing.height, room),
            *note_on_letters(missing_letters(texts_of(picture))),
        ),
        drawing=drawing,
    )


def texts_of(picture: MatrixPicture) -> list[str]:
    """Return every text of a picture that its files bring."""
    axes = (*picture.rows, *picture.columns)
    words = [
        words for axis in axes for words in (axis.title, axis.short, axis.subtitle)
    ]
    reasons = [cell.judgement.reason for cell in picture.cells]
    return [
        picture.title,
        picture.period,
        *words,
        *reasons,
        *picture.scale,
        *(window.title for window in picture.windows),
    ]


def _draw_block(
    drawing: Drawing,
    picture: MatrixPicture,
    grid: Grid,
    columns: Sequence[Axis],
    y: float,
) -> float:
    y = _draw_heads(drawing, grid, columns, y)
    for row in picture.rows:
        lines = grid.row_titles[row.id]
        height = max(grid.cell_height, len(lines) * _HEAD_LEADING)
        _draw_row_title(drawing, lines, y, height)
        for place, column in enumerate(columns):
            area = grid.cell(place, y, height)
            draw_cell(
                drawing,
                area,
                picture.judgement(row.id, column.id),
                Look(grid.worded, False, grid.panes, grid.scale),
            )
        y += height + grid.space
    windows = [
        (place, window)
        for place, column in enumerate(columns)
        if (window := picture.window_of(column.id))
    ]
    return _draw_windows(drawing, grid, windows, y + 6.5) if windows else y


def _draw_heads(
    drawing: Drawing, grid: Grid, columns: Sequence[Axis], y: float
) -> float:
    heads = [
        (
            wrap(printable(column.title), grid.cell_width, _HEAD),
            wrap(
                printable(column.subtitle) if grid.worded else "",
                grid.cell_width,
                _SUBHEAD,
            ),
        )
        for column in columns
    ]
    height = max(
        len(titles) * _HEAD_LEADING + len(subtitles) * LEADING
        for titles, subtitles in heads
    )
    for place, (titles, subtitles) in enumerate(heads):
        area = grid.cell(place, y, height)
        middle = (area.left + area.right) / 2
        baseline = y + 8.5
        for line in titles:
            drawing.text(middle, baseline, line, _HEAD)
            baseline += _HEAD_LEADING
        for line in subtitles:
            drawing.text(middle, baseline, line, _SUBHEAD)
            baseline += LEADING
    return y + height + 4.5


def _draw_row_title(
    drawing: Drawing, lines: Sequence[str], y: float, height: float
) -> None:
    baseline = y + height / 2 + 3.0 - (len(lines) - 1) * _HEAD_LEADING / 2
    for line in lines:
        drawing.text(0.0, baseline, line, _ROW_HEAD)
        baseline += _HEAD_LEADING


def _draw_windows(
    drawing: Drawing, grid: Grid, windows: Sequence[tuple[int, MatrixWindow]], y: float
) -> float:
    """Draw a row of windows below a rule, each in its place across, with its name under it."""
    drawing.path(polyline(((0.0, y - 4.5), (drawing.width, y - 4.5))), Paint(INK, 0.5))
    middle = y + grid.cell_height / 2
    drawing.text(
        0.0, middle - 2.0 if grid.worded else middle + 3.0, "Window", _ROW_HEAD
    )
    if grid.worded:
        drawing.text(0.0, middle + 8.0, "= weakest", Style(colour=MUTED))
    bottom = y
    for place, window in windows:
        area = grid.cell(place, y, grid.cell_height)
        inset = 0.7 if grid.worded else 0.3
        inner = Area(area.left + inset, area.top, area.right - inset, area.bottom)
        draw_cell(
            drawing,
            inner,
            window.judgement,
            Look(grid.worded, True, grid.panes, grid.scale),
        )
        baseline = area.bottom + 9.5
        for line in wrap(printable(window.title), grid.cell_width, _WINDOW_NAME):
            drawing.text((area.left + area.right) / 2, baseline, line, _WINDOW_NAME)
            baseline += LEADING
        bottom = max(bottom, baseline - LEADING)
    return bottom


def _draw_wide_windows(
    drawing: Drawing, picture: MatrixPicture, grid: Grid, y: float
) -> float:
    """Draw the windows that rest on several columns, side by side."""
    across = len(grid.blocks[0])
    windows = picture.wide_windows
    for start in range(0, len(windows), across):
        y = (
            _draw_windows(
                drawing, grid, list(enumerate(windows[start : start + across])), y + 4.0
            )
            + 8.0
        )
    return y
