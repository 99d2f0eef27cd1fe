"""Draws the timeline of a picture, on as many pages as it needs."""

from collections.abc import Iterator

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE,
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
from streams.diagrams.canvas.palette import PAPER, RULE
from streams.diagrams.timeline.key import draw_key
from streams.diagrams.timeline.lanes import silence_of
from streams.diagrams.timeline.picture import (
    ContextBar,
    PolicyBar,
    Row,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.timeline.row_bars import draw_fact, draw_policy
from streams.diagrams.timeline.rows import PLAIN, Block, Line, label_width
from streams.diagrams.timeline.sheets import Sheet, sheets_of
from streams.diagrams.timeline.upheavals import draw_listed, draw_upheavals
from streams.diagrams.timeline.words import alt_text, caption, description
from streams.diagrams.years.scale import AXIS, Scale, draw_axis, draw_span

_HEAD = Style("bold", size=HEADING)
_SMALL_HEAD = Style("bold")
_RIGHT = 6.0


def draw_timeline(picture: TimelinePicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the timeline on one sheet or several: an overview first, then what concerns only some policies."""
    sheets = sheets_of(picture, room)
    return tuple(
        _figure(picture, sheet, (number, len(sheets)), room)
        for number, sheet in enumerate(sheets, start=1)
    )


def _figure(
    picture: TimelinePicture, sheet: Sheet, place: tuple[int, int], room: Room
) -> Figure:
    number, count = place
    suffix = f"-{number}" if count > 1 else ""
    drawing = Drawing(room.width, 0.0, f"timeline-{picture.id}{suffix}")
    bottom = _draw_rows(drawing, picture, sheet, room)
    drawing.height = draw_key(drawing, picture, sheet.shown, bottom)
    words = description(picture, sheet.blocks, sheet.shown)
    title = f"Timeline: {picture.title}" + (f", sheet {number}" if suffix else "")
    notes = (*note_on_height(drawing.height, room), *_notes(picture, number))
    return Figure(
        svg=drawing.svg(title, words),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture, sheet.shown, place),
        alt_text=alt_text(picture, sheet.shown),
        description=words,
        notes=notes,
        drawing=drawing,
    )


def _draw_rows(
    drawing: Drawing, picture: TimelinePicture, sheet: Sheet, room: Room
) -> float:
    """Draw the axis and all rows; return where they end."""
    scale = Scale(label_width(room), drawing.width - _RIGHT, *picture.years)
    bottom = sheet.above + sum(block.height for block in sheet.blocks)
    tops = _tops(sheet)
    for block, top in zip(sheet.blocks, tops, strict=True):
        if block.span:
            draw_span(drawing, scale, block.span, (top, top + block.height))
    over = tops[-1] if sheet.blocks and sheet.blocks[-1].is_list else bottom
    draw_axis(drawing, scale, AXIS, over)
    draw_upheavals(drawing, scale, picture, (AXIS, over))
    for block, top in zip(sheet.blocks, tops, strict=True):
        _draw_block(drawing, scale, picture, block, top)
    return bottom


def _tops(sheet: Sheet) -> list[float]:
    tops, y = [], sheet.above
    for block in sheet.blocks:
        tops.append(y)
        y += block.height
    return tops


def _draw_block(
    drawing: Drawing, scale: Scale, picture: TimelinePicture, block: Block, y: float
) -> None:
    if block.is_list:
        # Its words take the whole width, over the lines of years and reorganisations.
        area = Area(0.0, y, drawing.width, y + block.height)
        drawing.rectangle(area, Paint(fill=PAPER))
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    style = _SMALL_HEAD if block.is_small else _HEAD
    drawing.text(0.0, y + block.heading - 3.4, printable(block.title), style)
    y += block.heading
    for line in block.lines:
        drawing.open_group(_name(line), line.row.title)
        _draw_line(drawing, scale, picture, line, y)
        drawing.close_group()
        y += line.height


def _name(line: Line) -> str:
    return line.row.title if isinstance(line.row, Upheaval) else line.row.id


def _draw_line(
    drawing: Drawing, scale: Scale, picture: TimelinePicture, line: Line, y: float
) -> None:
    match line.row:
        case Upheaval():
            draw_listed(drawing, picture, line, y)
        case ContextBar() as item:
            _draw_label(drawing, line, y)
            draw_fact(drawing, scale, item, y + line.height / 2)
        case PolicyBar() as policy:
            lanes = bool(picture.windows) and silence_of(policy) is None
            _draw_label(drawing, line, y, at_top=lanes)
            draw_policy(drawing, scale, picture, policy, (y, line.height))


def _draw_label(
    drawing: Drawing, line: Line, y: float, *, at_top: bool = False
) -> None:
    middle = (line.height - len(line.label) * LEADING) / 2
    baseline = y + (7.6 if at_top else middle + 7.0)
    for words in line.label:
        drawing.text(0.0, baseline, words, PLAIN)
        baseline += LEADING


def _notes(picture: TimelinePicture, number: int) -> Iterator[str]:
    """Yield what holds for the timeline as a whole, with its first sheet."""
    if number == 1:
        rows: tuple[Row, ...] = (
            *picture.policies,
            *picture.context,
            *picture.context_of_some,
            *picture.upheavals,
        )
        titles = [row.title for row in rows]
        yield from note_on_letters(missing_letters([*titles, *picture.windows]))
