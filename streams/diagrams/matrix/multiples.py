"""Draws the matrices of many policies on a page, small and alike, with the key in the place after the last."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
)
from streams.diagrams.canvas.lettering import (
    Style,
    printable,
)
from streams.diagrams.canvas.palette import MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import SMALL_HEIGHT, Look, draw_cell
from streams.diagrams.matrix.diagram import figure_of_many
from streams.diagrams.matrix.key import draw_key, draw_small_key, small_key_height
from streams.diagrams.matrix.picture import Judgement, MatrixPicture
from streams.diagrams.matrix.sheet import (
    ABOVE_WINDOWS,
    BELOW,
    COLUMN,
    ROW,
    SPACE,
    TITLE,
    TITLE_LEADING,
    WINDOW,
    Sheet,
    head_of,
    heights_with_key,
    pages_of,
    row_height,
    sheet_for,
    title_height,
    title_lines,
)
from streams.diagrams.matrix.words import alt_text_of_many, caption_of_many

_PERIOD = Style(colour=MUTED)


def draw_multiples(
    panels: Sequence[MatrixPicture],
    identity: str = "policies",
    room: Room = PAGE,
) -> tuple[Figure, ...]:
    """Return pages of small matrices, in the order given; most studies need one page.

    Parameters
    ----------
    panels
        Pictures with the same rows, columns and scale.
    identity
        Begins the ids inside the SVG.
    room
        Of each sheet.

    Raises
    ------
    ValueError
        If there is no panel, or if the grids differ.
    """
    same_grid(panels)
    sheet = sheet_for(panels[0], room.width)
    pages = pages_of(panels, sheet, room)
    return tuple(
        _page(page, sheet, room, f"{identity}-{number}")
        for number, page in enumerate(pages, start=1)
    )


def same_grid(panels: Sequence[MatrixPicture]) -> None:
    """See to it that pictures can share a page.

    Raises
    ------
    ValueError
        If there is no picture, or if the grids differ.
    """
    if not panels:
        message = "a page of matrices needs at least one policy"
        raise ValueError(message)
    if any(
        (panel.rows, panel.columns, panel.scale)
        != (panels[0].rows, panels[0].columns, panels[0].scale)
        for panel in panels
    ):
        message = "the matrices of one page need one grid: draw the policies of each rubric on their own"
        raise ValueError(message)


def _page(
    rows: Sequence[Sequence[MatrixPicture]], sheet: Sheet, room: Room, identity: str
) -> Figure:
    panels = [panel for row in rows for panel in row]
    drawing = Drawing(room.width, 0.0, f"matrices-{identity}")
    y = 0.0
    for row in rows:
        grid_top = y + title_height(row, sheet) + sheet.head
        _draw_row_names(drawing, row[0], grid_top, sheet)
        for place, panel in enumerate(row):
            _draw_panel(
                drawing, panel, (sheet.left + place * sheet.pitch, grid_top), sheet
            )
        y += row_height(row, sheet)
    drawing.height = _draw_page_key(drawing, rows, sheet, y) + 1.0
    title = f"Alignment matrices of {len(panels)} policies"
    words = (caption_of_many(panels), alt_text_of_many(panels))
    return figure_of_many(drawing, panels, room, title, words)


def _draw_page_key(
    drawing: Drawing,
    rows: Sequence[Sequence[MatrixPicture]],
    sheet: Sheet,
    bottom: float,
) -> float:
    """Draw the key beside the last panel or across the bottom, where it costs less, and return where all ends."""
    last = rows[-1]
    scale = last[0].scale
    beside, below = heights_with_key(rows, sheet)
    if below < beside:
        place = Area(0.0, bottom, drawing.width, bottom)
        return draw_key(drawing, place, scale, [sheet.closing]) + 2.0
    left = sheet.left + len(last) * sheet.pitch
    height = small_key_height(scale, sheet.closing, sheet.panel_width)
    top = max(bottom - row_height(last, sheet), bottom - BELOW - height) + 8.0
    place = Area(left, top, left + sheet.panel_width, top + height)
    end = draw_small_key(drawing, place, scale, sheet.closing)
    return max(bottom - BELOW + 2.0, end)


def _draw_row_names(
    drawing: Drawing, picture: MatrixPicture, y: float, sheet: Sheet
) -> None:
    for row in picture.rows:
        words = printable(row.short or row.title)
        lines = wrap(words, sheet.left - 4.0, ROW)
        baseline = y + SMALL_HEIGHT / 2 + 2.9 - (len(lines) - 1) * 4.3
        for line in lines:
            drawing.text(0.0, baseline, line, ROW)
            baseline += 8.6
        y += SMALL_HEIGHT + SPACE
    if picture.windows:
        drawing.text(0.0, y + ABOVE_WINDOWS + SMALL_HEIGHT / 2 + 2.9, "Window", WINDOW)


def _draw_panel(
    drawing: Drawing, panel: MatrixPicture, corner: tuple[float, float], sheet: Sheet
) -> None:
    left, top = corner
    drawing.open_group(panel.id, panel.title)
    _draw_panel_head(drawing, panel, corner, sheet)
    look = Look(worded=False, is_window=False, panes=sheet.panes)
    y = top
    for row in panel.rows:
        for place, column in enumerate(panel.columns):
            draw_cell(
                drawing,
                _cell(left, y, place, sheet),
                panel.judgement(row.id, column.id),
                look,
            )
        y += SMALL_HEIGHT + SPACE
    framed = Look(worded=False, is_window=True, panes=sheet.panes)
    for place, window in _window_places(panel).items():
        draw_cell(drawing, _cell(left, y + ABOVE_WINDOWS, place, sheet), window, framed)
    drawing.close_group()


def _draw_panel_head(
    drawing: Drawing, panel: MatrixPicture, corner: tuple[float, float], sheet: Sheet
) -> None:
    left, top = corner
    lines = title_lines(panel, sheet)
    baseline = (
        top
        - sheet.head
        - 3.0
        - (TITLE_LEADING if panel.period else 0.0)
        - (len(lines) - 1) * TITLE_LEADING
    )
    for line in lines:
        drawing.text(left, baseline, line, TITLE)
        baseline += TITLE_LEADING
    if panel.period:
        drawing.text(left, baseline, printable(panel.period), _PERIOD)
    for place, column in enumerate(panel.columns):
        area = _cell(left, top, place, sheet)
        lines = wrap(head_of(column), sheet.cell_width + SPACE, COLUMN)
        for number, line in enumerate(reversed(lines)):
            baseline = top - 3.0 - number * TITLE_LEADING
            drawing.text((area.left + area.right) / 2, baseline, line, COLUMN)


def _cell(left: float, top: float, place: int, sheet: Sheet) -> Area:
    start = left + place * (sheet.cell_width + SPACE)
    return Area(start, top, start + sheet.cell_width, top + SMALL_HEIGHT)


def _window_places(panel: MatrixPicture) -> dict[int, Judgement]:
    """Return the windows by their place across: under their column, or else from the left."""
    if not panel.wide_windows:
        windows = [panel.window_of(column.id) for column in panel.columns]
        return {
            place: window.judgement for place, window in enumerate(windows) if window
        }
    return {
        place: window.judgement
        for place, window in enumerate(panel.windows[: len(panel.columns)])
    }
