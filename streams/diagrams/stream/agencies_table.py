"""Lists the agencies of each element in a table, for sheets whose boxes have no room for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.key import Draw, draw_key_rows, draw_sentences
from streams.diagrams.canvas.lettering import (
    LEADING,
    printable,
    text_width,
)
from streams.diagrams.canvas.marks import cross, mark_area, question
from streams.diagrams.canvas.palette import INK, MUTED, RULE
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.accounts import draw_accounts
from streams.diagrams.stream.boxes import CODE, COLOUR, PLAIN
from streams.diagrams.stream.picture import Element, Side, Stream, StreamPicture
from streams.diagrams.stream.scene import Scene
from streams.diagrams.stream.words import abbreviations

Mark = Literal["", "?", "X", "-"]

HEADINGS = ("Element", "Set, run or given by", "For, with or given to")
_BETWEEN_ROWS = 2.6
_BETWEEN_COLUMNS = 8.0
_WIDEST_CODE = 60.0
_SHARES = (0.4, 0.3, 0.3)
_MARK_INDENT = 9.0
_KEY_COLUMN = 160.0


@dataclass(frozen=True)
class Cell:
    """Agencies of one side of an element, or the mark that stands where there are none."""

    mark: Mark
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One element of the table, wrapped for its columns."""

    stream: Stream
    code: tuple[str, ...]
    text: tuple[str, ...]
    sides: tuple[Cell, Cell]

    @property
    def height(self) -> float:
        """With the space below it, in points."""
        lines = max(
            len(self.code), len(self.text), *(len(s.lines) for s in self.sides), 1
        )
        return lines * LEADING + _BETWEEN_ROWS


@dataclass(frozen=True)
class Table:
    """The rows of a table with where their columns begin."""

    columns: tuple[float, float, float, float]
    rows: tuple[Row, ...]

    @property
    def marks(self) -> set[Mark]:
        """The marks that occur."""
        return {cell.mark for row in self.rows for cell in row.sides}


def has_agencies(scene: Scene) -> bool:
    """Tell whether there is anything to list: an agency, or who answers to whom."""
    return bool(scene.picture.accountability) or any(
        element.agencies_from or element.agencies_to or element.nobody
        for element in scene.picture.elements
    )


def table_of(scene: Scene, elements: Sequence[Element], width: float) -> Table:
    """Return the table of those elements that are there, wrapped for a page of a width in points."""
    there = [element for element in elements if element.state == "present"]
    codes = {each.id: printable(scene.codes[each.id]) for each in there}
    widest = max((text_width(code, CODE) for code in codes.values()), default=0.0)
    first = min(widest, _WIDEST_CODE) + 5.0
    room = width - first
    text, who, whom = (share * room - _BETWEEN_COLUMNS for share in _SHARES)
    rows = tuple(
        Row(
            each.stream,
            tuple(wrap(codes[each.id], first - 5.0, CODE)),
            tuple(wrap(printable(each.text), text, PLAIN)),
            (_cell(each, "from", who), _cell(each, "to", whom)),
        )
        for each in there
    )
    starts = (first, first + _SHARES[0] * room, first + (1 - _SHARES[2]) * room)
    return Table((0.0, *starts), rows)


def mark_of(element: Element, side: Side) -> Mark:
    """Return the mark for a side without agencies: not known, known to be nobody, or none named."""
    names = element.agencies_from if side == "from" else element.agencies_to
    if side in element.nobody:
        return "X"
    if names is None:
        return "?"
    return "" if names else "-"


def draw_agencies_below(drawing: Drawing, scene: Scene, y: float) -> float:
    """Draw the table of a scene and what belongs to it, and return where the next thing may begin."""
    y = draw_table(drawing, table_of(scene, scene.elements, drawing.width), y)
    return draw_table_foot(drawing, scene.picture, y)


def draw_table_foot(drawing: Drawing, picture: StreamPicture, y: float) -> float:
    """Draw who answers to whom and what the abbreviations mean, and return where the next thing may begin."""
    y = draw_accounts(drawing, picture, y)
    if picture.abbreviations:
        y = draw_sentences(drawing, abbreviations(picture), y)
    return y


def draw_table(drawing: Drawing, table: Table, y: float) -> float:
    """Draw a table with its heading and the marks that occur, and return where the next thing may begin."""
    if not table.rows:
        return y
    y = _draw_heading(drawing, table, y)
    for row in table.rows:
        _draw_row(drawing, table, row, y)
        y += row.height
    entries = [(draw, words) for mark, draw, words in _MARKS if mark in table.marks]
    if not entries:
        drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
        return y + 3.0
    columns = max(2, int(drawing.width / _KEY_COLUMN))
    return draw_key_rows(drawing, entries, y, columns)


def _draw_heading(drawing: Drawing, table: Table, y: float) -> float:
    ends = (*table.columns[2:], drawing.width)
    lines = [
        wrap(words, end - start - _BETWEEN_COLUMNS, CODE)
        for words, start, end in zip(HEADINGS, table.columns[1:], ends, strict=True)
    ]
    height = max(len(words) for words in lines) * LEADING
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(INK, 0.9))
    for words, start in zip(lines, table.columns[1:], strict=True):
        for number, line in enumerate(words):
            drawing.text(start, y + 10.0 + number * LEADING, line, CODE)
    y += height + 4.5
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    return y + 2.0


def _draw_row(drawing: Drawing, table: Table, row: Row, y: float) -> None:
    code = replace(CODE, colour=COLOUR[row.stream])
    places = zip(
        (row.code, row.text, *(side.lines for side in row.sides)),
        table.columns,
        (code, PLAIN, PLAIN, PLAIN),
        strict=True,
    )
    for lines, x, style in places:
        for number, line in enumerate(lines):
            drawing.text(x, y + 8.0 + number * LEADING, line, style)
    for side, x in zip(row.sides, table.columns[2:], strict=True):
        _draw_mark(drawing, side.mark, x, y + 5.2)


def _draw_mark(drawing: Drawing, mark: Mark, x: float, y: float) -> None:
    match mark:
        case "?":
            question(drawing, x + 3.2, y)
        case "X":
            cross(drawing, x + 3.2, y, 2.4)
        case "-":
            drawing.path(polyline(((x + 0.8, y), (x + 5.6, y))), Paint(MUTED, 0.9))
        case _:
            return
    drawing.note_shape("mark", "agencies", mark_area(x + 3.2, y, 2.4))


def _cell(element: Element, side: Side, width: float) -> Cell:
    names = element.agencies_from if side == "from" else element.agencies_to
    words = printable(", ".join(names or ()))
    return Cell(mark_of(element, side), tuple(wrap(words, width, PLAIN)))


def _unknown(drawing: Drawing, x: float, y: float) -> None:
    _draw_mark(drawing, "?", x, y)


def _nobody(drawing: Drawing, x: float, y: float) -> None:
    _draw_mark(drawing, "X", x, y)


def _unnamed(drawing: Drawing, x: float, y: float) -> None:
    _draw_mark(drawing, "-", x, y)


_MARKS: tuple[tuple[Mark, Draw, str], ...] = (
    ("?", _unknown, "not known"),
    ("X", _nobody, "known to be nobody"),
    ("-", _unnamed, "none named"),
)
