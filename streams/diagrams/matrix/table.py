"""Draws many policies as one table: a policy a row, a cell of the grid a column, with each window after its cells."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
)
from streams.diagrams.canvas.lettering import (
    LEADING,
    Style,
    printable,
    text_width,
)
from streams.diagrams.canvas.palette import INK, RULE
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import Look, draw_cell
from streams.diagrams.matrix.diagram import figure_of_many
from streams.diagrams.matrix.key import draw_key
from streams.diagrams.matrix.multiples import same_grid
from streams.diagrams.matrix.picture import MatrixPicture
from streams.diagrams.matrix.table_columns import (
    NAME,
    NAME_LEADING,
    PERIOD,
    SPACE,
    Column,
    Table,
    head_lines,
    name_lines,
    row_height,
    table_for,
)
from streams.diagrams.matrix.words import (
    alt_text_of_table,
    caption_of_table,
)

_GROUP = Style("bold", anchor="middle")


def draw_table(
    pictures: Sequence[MatrixPicture], identity: str = "policies", room: Room = PAGE
) -> tuple[Figure, ...]:
    """Return sheets of a table of policies, in the order given, each with the heads and the key.

    Cells are drawn as in small matrices; in a narrow room with the panes below the sign, or without them.

    Raises
    ------
    ValueError
        If there is no picture, or if the grids differ.
    StreamsError
        If the grid has too many cells to stand side by side.
    """
    same_grid(pictures)
    table = table_for(pictures, room.width)
    return tuple(
        _sheet(part, table, room, f"{identity}-{number}")
        for number, part in enumerate(_parts(pictures, table, room), start=1)
    )


def _parts(
    pictures: Sequence[MatrixPicture], table: Table, room: Room
) -> list[list[MatrixPicture]]:
    """Return the policies of each sheet: as many as fit below the heads and above the key, and at least one."""
    scratch = Drawing(table.width, 0.0, "table")
    around = _draw_heads(scratch, table) + _draw_key(scratch, pictures, table, 0.0)
    parts: list[list[MatrixPicture]] = [[]]
    used = around
    for picture in pictures:
        height = row_height(picture, table)
        if parts[-1] and used + height > room.tallest:
            parts.append([])
            used = around
        parts[-1].append(picture)
        used += height
    return parts


def _sheet(
    pictures: Sequence[MatrixPicture], table: Table, room: Room, identity: str
) -> Figure:
    drawing = Drawing(room.width, 0.0, f"table-{identity}")
    y = _draw_heads(drawing, table)
    for picture in pictures:
        _draw_row(drawing, picture, table, y)
        y += row_height(picture, table)
    drawing.height = _draw_key(drawing, pictures, table, y)
    title = f"Alignment table of {len(pictures)} policies"
    words = (caption_of_table(pictures), alt_text_of_table(pictures))
    return figure_of_many(drawing, pictures, room, title, words)


def _draw_heads(drawing: Drawing, table: Table) -> float:
    """Draw the titles of the groups and the names of their columns, and return where the rows begin."""
    titles = [
        wrap(printable(group.title), _span(len(group.columns), table), _GROUP)
        for group in table.groups
    ]
    rule = max(len(lines) for lines in titles) * LEADING + 2.0
    bottom = rule + 4.0 + table.head
    for lines, (group, left) in zip(titles, table.places(), strict=True):
        right = left + _span(len(group.columns), table)
        baseline = rule - 4.0 - (len(lines) - 1) * LEADING
        for line in lines:
            drawing.text((left + right) / 2, baseline, line, _GROUP)
            baseline += LEADING
        drawing.path(polyline(((left, rule), (right, rule))), Paint(INK, 0.5))
        for place, column in enumerate(group.columns):
            _draw_head(drawing, column, _left(left, place, table), bottom, table)
    return bottom + 4.0


def _draw_head(
    drawing: Drawing, column: Column, left: float, bottom: float, table: Table
) -> None:
    style = Style("regular" if column.window is None else "bold", anchor="middle")
    if not table.upright:
        middle = left + table.cell_width / 2
        drawing.text(middle, bottom, printable(column.head), style)
        return
    lines = head_lines(column, table.head + 0.01)
    x = left + table.cell_width / 2 + 2.9 - (len(lines) - 1) * LEADING / 2
    for line in lines:
        drawing.upright_text(x, bottom - text_width(line, style) / 2, line, style)
        x += LEADING


def _draw_row(drawing: Drawing, picture: MatrixPicture, table: Table, y: float) -> None:
    drawing.open_group(picture.id, picture.title)
    drawing.path(polyline(((0.0, y), (table.width, y))), Paint(RULE, 0.5))
    titles, periods = name_lines(picture, table)
    middle = y + row_height(picture, table) / 2
    baseline = middle + 2.8 - (len(titles) + len(periods) - 1) * NAME_LEADING / 2
    for lines, style in ((titles, NAME), (periods, PERIOD)):
        for line in lines:
            drawing.text(0.0, baseline, line, style)
            baseline += NAME_LEADING
    top = middle - table.cell_height / 2
    for group, start in table.places():
        for place, column in enumerate(group.columns):
            left = _left(start, place, table)
            area = Area(left, top, left + table.cell_width, top + table.cell_height)
            framed = column.window is not None
            look = Look(False, framed, table.panes, tile=table.tile)
            draw_cell(drawing, area, column.judgement(picture), look)
    drawing.close_group()


def _draw_key(
    drawing: Drawing, pictures: Sequence[MatrixPicture], table: Table, y: float
) -> float:
    """Draw the key below the rows and return how tall the sheet is."""
    kind = "cells" if pictures[0].wide_windows else "column"
    sentences = [f"Framed: the window, the weakest of its {kind}."]
    if table.tile == "sign":
        sentences.append("The level is left out for want of width.")
    shown = sentences if pictures[0].windows else sentences[1:]
    place = Area(0.0, y + 1.0, drawing.width, y + 1.0)
    scale = pictures[0].scale if table.tile != "sign" else ()
    return draw_key(drawing, place, scale, shown) + 4.0


def _span(count: int, table: Table) -> float:
    return count * (table.cell_width + SPACE) - SPACE


def _left(start: float, place: int, table: Table) -> float:
    return start + place * (table.cell_width + SPACE)
