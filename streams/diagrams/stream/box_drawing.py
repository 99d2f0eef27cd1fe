"""Draws the box of an element: its text, its agencies, and its gaps and unknowns in words or numbers."""

from collections.abc import Sequence
from dataclasses import replace

from streams.diagrams.canvas.drawing import Area, Drawing, Paint
from streams.diagrams.canvas.lettering import BASELINE, LEADING, SIZE, Style, printable
from streams.diagrams.canvas.marks import (
    DASHES,
    DOTS,
    cross,
    diamond,
    mark_area,
    question,
)
from streams.diagrams.canvas.palette import GAP, GAP_FILL, INK, MUTED, PAPER
from streams.diagrams.stream.boxes import (
    AGENCIES,
    CODE,
    COLOUR,
    GAP_WORDS,
    PAD_ACROSS,
    PAD_DOWN,
    PLAIN,
    TAG_INDENT,
    TAG_SPACE,
    Box,
    Entry,
    Tag,
    agency_words,
    gap_colour,
    number_width,
)
from streams.diagrams.stream.picture import Element, ElementState

_STATE: dict[ElementState, str] = {
    "present": "",
    "absent": "Known to be absent: ",
    "unknown": "Not known whether it exists: ",
}


def draw_box(drawing: Drawing, box: Box) -> None:
    """Draw a placed box as a group that carries the id of its element."""
    drawing.open_group(box.id, box_title(box))
    _draw_frame(drawing, box)
    y = _draw_lines(drawing, box, box.top + PAD_DOWN + BASELINE * SIZE)
    for tag, lines in box.tags:
        y = _draw_tag(drawing, box, (tag, lines), y)
    y -= LEADING if box.shares_last_line else 0.0
    for row in box.number_rows:
        _draw_numbers(drawing, box, row, y)
        y += LEADING
    drawing.close_group()


def box_title(box: Box) -> str:
    """Return all that a box says, in one line, with the references behind it."""
    parts = [_named(box), agency_words(box.contents.element)]
    parts += [
        f"{'Gap' if tag.kind == 'gap' else 'Not known'}: {tag.words}"
        for tag in box.contents.tags
    ]
    parts += [words for words, _ in box.contents.sayings]
    if not box.contents.members:
        parts.append(_evidence(box.contents.element))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _named(box: Box) -> str:
    """Return the code and text of the element of a box, or of all of them."""
    named = [f"{part.code} {part.element.text}".strip() for part in box.contents.parts]
    if box.contents.members:
        what = f"{len(named)} {box.contents.element.stream}"
        return f"{box.contents.code}, {what} with the same links: {'; '.join(named)}"
    return f"{_STATE[box.contents.element.state]}{named[0]}"


def _evidence(element: Element) -> str:
    return f"Evidence: {'; '.join(element.refs)}" if element.refs else ""


def _draw_frame(drawing: Drawing, box: Box) -> None:
    match box.contents.element.state:
        case "present":
            paint = Paint(COLOUR[box.contents.element.stream], 0.9, PAPER)
        case "absent":
            paint = Paint(GAP, 1.2, PAPER, DASHES)
        case _:
            paint = Paint(MUTED, 0.9, PAPER, "1.4 1.6")
    drawing.rectangle(box.area, paint, radius=2.0)
    drawing.note_shape("box", box.id, box.area)


def _draw_lines(drawing: Drawing, box: Box, y: float) -> float:
    left = box.left + PAD_ACROSS
    for entry in box.entries:
        y = _draw_entry(drawing, box, entry, y)
    for line in box.agencies:
        drawing.text(left, y, line, AGENCIES, box.area)
        y += LEADING
    for line, colour in box.sayings:
        drawing.text(left, y, line, Style("italic", colour), box.area)
        y += LEADING
    return y


def _draw_entry(drawing: Drawing, box: Box, entry: Entry, y: float) -> float:
    left, element = box.left + PAD_ACROSS, entry.member.element
    if box.contents.members:
        words = (f"{entry.member.code} {element.text}".rstrip("."), _evidence(element))
        drawing.open_group(element.id, ". ".join(part for part in words if part) + ".")
    there = element.state == "present"
    if there and entry.indent:
        style = replace(CODE, colour=COLOUR[element.stream])
        drawing.text(left, y, printable(entry.member.code), style, box.area)
    elif not there:
        mark = question if element.state == "unknown" else cross
        mark(drawing, left + 3.2, y - 2.8, 5.8 if element.state == "unknown" else 2.4)
    style = PLAIN if there else Style(colour=MUTED)
    for place, line in enumerate(entry.lines):
        drawing.text(left + entry.indent_of(place), y, line, style, box.area)
        y += LEADING
    if box.contents.members:
        drawing.close_group()
    return y


def _draw_tag(
    drawing: Drawing, box: Box, tagged: tuple[Tag, Sequence[str]], y: float
) -> float:
    tag, lines = tagged
    top = y - BASELINE * SIZE + 0.7
    strip = Area(
        box.left + 2, top, box.left + box.width - 2, top + LEADING * len(lines) + 1.6
    )
    y += 1.8
    mark_x = box.left + PAD_ACROSS + 2.6
    if tag.kind == "gap":
        drawing.rectangle(strip, Paint(fill=GAP_FILL))
        diamond(drawing, mark_x, y - 2.7)
    else:
        drawing.rectangle(strip, Paint(MUTED, 0.6, PAPER, DOTS))
        question(drawing, mark_x, y - 2.8)
    drawing.note_shape("mark", box.id, mark_area(mark_x, y - 2.8, 2.8))
    style = GAP_WORDS if tag.kind == "gap" else Style(colour=INK)
    for line in lines:
        drawing.text(box.left + PAD_ACROSS + TAG_INDENT, y, line, style, box.area)
        y += LEADING
    return y + TAG_SPACE - 1.8


def _draw_numbers(
    drawing: Drawing, box: Box, row: list[tuple[Tag, int]], y: float
) -> None:
    x = (
        box.left
        + box.width
        - PAD_ACROSS
        + 3
        - sum(number_width(number) for _, number in row)
    )
    for tag, number in row:
        if tag.kind == "gap":
            diamond(drawing, x + 2, y - 2.8, 2.8)
        else:
            question(drawing, x + 2, y - 2.8)
        drawing.note_shape("mark", box.id, mark_area(x + 2, y - 2.8, 2.4))
        drawing.text(
            x + 5.5, y, str(number), replace(CODE, colour=gap_colour(tag)), box.area
        )
        x += number_width(number)
