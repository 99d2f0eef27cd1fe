"""Draws the alignment matrix of one policy, whatever grid its rubric has."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing
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
from streams.diagrams.canvas.palette import MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import (
    Look,
    draw_cell,
)
from streams.diagrams.matrix.grid import Grid, grid_for
from streams.diagrams.matrix.key import draw_key, key_sentences
from streams.diagrams.matrix.picture import Axis, MatrixPicture
from streams.diagrams.matrix.under import ROW_HEAD, draw_settings, draw_windows
from streams.diagrams.matrix.words import alt_text, caption, description

_HEAD = Style("bold", size=HEADING, anchor="middle")
_SUBHEAD = Style(colour=MUTED, anchor="middle")
_HEAD_LEADING = 10.2
_KEY, _BESIDE = 150.0, 14.0
_WIDE = 400.0


def draw_matrix(picture: MatrixPicture, room: Room = COLUMN) -> Figure:
    """Return the matrix of a picture; columns that do not fit side by side continue below.

    The key stands below; in a room that is too low for that and wide enough, beside.
    """
    drawing = _drawn(picture, room.width, beside=False)
    if drawing.height > room.tallest and room.width > _WIDE:
        drawing = min(
            (drawing, _drawn(picture, room.width, beside=True)),
            key=lambda each: each.height,
        )
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


def figure_of_many(
    drawing: Drawing,
    pictures: Sequence[MatrixPicture],
    room: Room,
    title: str,
    words: tuple[str, str],
) -> Figure:
    """Return a finished drawing of several policies; `words` are its caption and its alternative text."""
    long_text = " ".join(description(picture) for picture in pictures)
    texts = [words for picture in pictures for words in texts_of(picture)]
    caption_of_all, alt_text_of_all = words
    return Figure(
        svg=drawing.svg(title, long_text),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption_of_all,
        alt_text=alt_text_of_all,
        description=long_text,
        notes=(
            *note_on_height(drawing.height, room),
            *note_on_letters(missing_letters(texts)),
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


def _drawn(picture: MatrixPicture, width: float, *, beside: bool) -> Drawing:
    drawing = Drawing(width, 0.0, f"matrix-{picture.id}")
    grid = grid_for(picture, width - (_KEY + _BESIDE if beside else 0.0))
    y = 0.0
    for columns in grid.blocks:
        y = _draw_block(drawing, picture, grid, columns, y) + 8.0
    y = _draw_wide_windows(drawing, picture, grid, y)
    judgements = [
        picture.judgement(row.id, column.id)
        for row in picture.rows
        for column in picture.columns
    ]
    sentences = key_sentences(picture, judgements, worded=grid.worded)
    top, left = (0.5, grid.right + _BESIDE) if beside else (y, 0.0)
    place = Area(left, top, width, top)
    end = draw_key(drawing, place, picture.scale, sentences) + 4.0
    drawing.height = max(end, y - 4.0) if beside else end
    return drawing


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
    if windows:
        y = draw_windows(drawing, grid, picture, windows, y + 6.5)
    return draw_settings(drawing, grid, picture, columns, y)


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
        drawing.text(0.0, baseline, line, ROW_HEAD)
        baseline += _HEAD_LEADING


def _draw_wide_windows(
    drawing: Drawing, picture: MatrixPicture, grid: Grid, y: float
) -> float:
    """Draw the windows that rest on several columns, side by side."""
    across = len(grid.blocks[0])
    windows = picture.wide_windows
    for start in range(0, len(windows), across):
        part = list(enumerate(windows[start : start + across]))
        y = draw_windows(drawing, grid, picture, part, y + 4.0) + 8.0
    return y
