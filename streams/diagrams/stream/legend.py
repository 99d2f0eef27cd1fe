"""Draws what stands below the lanes: the key to the numbers, the marks that occur, and the abbreviations."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import LEADING, Style, printable
from streams.diagrams.canvas.marks import (
    ACCOUNTABLE,
    DASHES,
    DOTS,
    arrowhead,
    bar,
    cross,
    diamond,
    dot,
    mark_area,
    question,
    question_ring,
    slashes,
)
from streams.diagrams.canvas.palette import AIMS, GAP, GAP_FILL, INK, MUTED, PAPER, RULE
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.boxes import CODE, PLAIN, Tag, agency_words, gap_colour
from streams.diagrams.stream.gutter_drawing import open_arrowhead
from streams.diagrams.stream.layout import Layout
from streams.diagrams.stream.nets import Pin
from streams.diagrams.stream.picture import LinkKind
from streams.diagrams.stream.scene import LINE_COLOUR

Draw = Callable[[Drawing, float, float], None]

_INDENT = 28.0
_ROW = 13.0
_NUMBER_INDENT = 20.0


def draw_number_key(
    drawing: Drawing, numbers: Mapping[Tag, int], y: float, columns: int
) -> float:
    """Draw which gap or unknown each number stands for, and return where the next thing may begin."""
    if not numbers:
        return y
    width = drawing.width / columns
    entries = [
        (
            tag,
            number,
            wrap(printable(tag.words), width - _NUMBER_INDENT - 6.0, PLAIN) or [""],
        )
        for tag, number in numbers.items()
    ]
    tops = _in_columns([len(lines) * LEADING for _, _, lines in entries], columns)
    bottom = y
    for (tag, number, lines), (column, down) in zip(entries, tops, strict=True):
        x, baseline = column * width, y + 8.0 + down
        if tag.kind == "gap":
            diamond(drawing, x + 4.0, baseline - 2.8, 2.8)
        else:
            question(drawing, x + 4.0, baseline - 2.8)
        drawing.text(
            x + 9.0, baseline, str(number), replace(CODE, colour=gap_colour(tag))
        )
        for line in lines:
            drawing.text(x + _NUMBER_INDENT, baseline, line, PLAIN)
            baseline += LEADING
        bottom = max(bottom, baseline - 3.0)
    return bottom + 4.0


def draw_legend(drawing: Drawing, layout: Layout, y: float, columns: int) -> float:
    """Draw a line for each mark that occurs, and return where the next thing may begin."""
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    width = drawing.width / columns
    entries = [
        (draw, wrap(words, width - _INDENT - 4.0, PLAIN))
        for draw, words in _entries(layout)
    ]
    tops = _in_columns(
        [_ROW + LEADING * (len(lines) - 1) for _, lines in entries], columns
    )
    bottom = y
    for (draw, lines), (column, down) in zip(entries, tops, strict=True):
        x, middle = column * width, y + 11.0 + down
        draw(drawing, x, middle)
        for place, line in enumerate(lines):
            drawing.text(x + _INDENT, middle + 2.8 + place * LEADING, line, PLAIN)
            bottom = max(bottom, middle + place * LEADING)
    return bottom + 9.0


def draw_words(drawing: Drawing, words: str, y: float) -> float:
    """Draw a muted paragraph across the page, and return where the next thing may begin."""
    style = Style(colour=MUTED)
    for line in wrap(printable(words), drawing.width - 2.0, style):
        drawing.text(0.0, y + 8.0, line, style)
        y += LEADING
    return y


def _in_columns(heights: Sequence[float], columns: int) -> list[tuple[int, float]]:
    """Return the column of each entry and how far down it begins, filling columns of about one height."""
    limit = sum(heights) / columns
    places, column, down = [], 0, 0.0
    for height in heights:
        if down > 0 and down + height / 2 > limit and column < columns - 1:
            column, down = column + 1, 0.0
        places.append((column, down))
        down += height
    return places


def _entries(layout: Layout) -> Iterator[tuple[Draw, str]]:
    yield from _line_entries(layout)
    if layout.scene.members:
        yield _draw_shared, "one box, several codes: same links and agencies"
    elements = layout.scene.elements
    tags = {tag.kind for element in elements for tag in layout.scene.tags(element)}
    if "gap" in tags:
        yield _draw_gap, "gap in this element"
    if "unknown" in tags:
        yield _draw_unknown, "not known of this element"
    states = {element.state for element in elements}
    conditions = {pin.condition for pin in _pins(layout)}
    if "absent" in states | conditions:
        yield _draw_absent, "known to be absent"
    if "unknown" in conditions:
        yield _draw_ring, "not known (no evidence)"
    if "unknown" in states:
        yield _draw_doubtful, "not known whether it exists"
    handed_on = any("→" in agency_words(element) for element in elements)
    if layout.density != "compact" and handed_on:
        yield _draw_letters, "from a, taken on by b"


def _line_entries(layout: Layout) -> Iterator[tuple[Draw, str]]:
    kinds = {link.kind for link in layout.scene.sockets.lines}
    verbs: dict[LinkKind, str] = {
        "serves": "serves",
        "enables": "enables",
        "carries": "carries on",
    }
    used = [kind for kind in verbs if kind in kinds]
    if layout.lanes.stacked:
        yield from (
            (partial(_draw_arrow, colour=LINE_COLOUR[kind]), verbs[kind])
            for kind in used
        )
    elif used:
        yield _draw_arrow, ", ".join(verbs[kind] for kind in used)
    if "supports" in kinds:
        yield _draw_open_arrow, "supports"
    if kinds & {"hinders", "conflicts"}:
        yield _draw_bar, "hinders, conflicts with"
    if any(pin.condition == "diverted" for pin in _pins(layout)):
        yield _draw_break, "gap: diverted or stopped"
    if any(len(net.pins) > 2 for gutter in layout.gutters for net in gutter.nets):
        yield _draw_dot, "dot: lines join"
    if layout.strip and layout.strip.gutter.nets:
        yield _draw_accountable, "answers to"


def _pins(layout: Layout) -> list[Pin]:
    strip = [layout.strip.gutter] if layout.strip else []
    return [pin for gutter in [*layout.gutters, *strip] for pin in gutter.pins()]


def _draw_arrow(drawing: Drawing, x: float, y: float, colour: str = INK) -> None:
    drawing.path(polyline(((x + 5, y), (x + 20, y))), Paint(colour, 1.0))
    arrowhead(drawing, (x, y), (1, 0), colour)


def _draw_open_arrow(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 5, y), (x + 20, y))), Paint(AIMS, 1.0))
    open_arrowhead(drawing, (x, y), (1, 0), AIMS)


def _draw_accountable(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(
        polyline(((x + 5, y), (x + 20, y))), Paint(MUTED, 1.0, dash=ACCOUNTABLE)
    )
    arrowhead(drawing, (x, y), (1, 0), MUTED)


def _draw_bar(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 2, y), (x + 20, y))), Paint(GAP, 1.0))
    bar(drawing, (x, y), (1, 0), GAP)


def _draw_dot(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(
        polyline(((x, y), (x + 20, y))) + polyline(((x + 10, y), (x + 10, y + 4.5))),
        Paint(INK, 1.0),
    )
    dot(drawing, x + 10, y, INK)


def _draw_break(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(
        polyline(((x, y), (x + 8, y))) + polyline(((x + 11.4, y), (x + 20, y))),
        Paint(GAP, 1.0),
    )
    slashes(drawing, (x + 8, y), (1, 0))


def _draw_gap(drawing: Drawing, x: float, y: float) -> None:
    drawing.rectangle(Area(x, y - 4.5, x + 20, y + 4.5), Paint(fill=GAP_FILL))
    diamond(drawing, x + 5, y)


def _draw_unknown(drawing: Drawing, x: float, y: float) -> None:
    drawing.rectangle(Area(x, y - 4.5, x + 20, y + 4.5), Paint(MUTED, 0.6, PAPER, DOTS))
    question(drawing, x + 5, y)


def _draw_absent(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x, y), (x + 5, y))), Paint(GAP, 1.2))
    cross(drawing, x + 7.4, y, 2.4)
    drawing.rectangle(
        Area(x + 13, y - 4.5, x + 23, y + 4.5),
        Paint(GAP, 1.1, PAPER, DASHES),
        radius=2.0,
    )


def _draw_ring(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 2, y), (x + 8, y))), Paint(MUTED, 0.9, dash=DOTS))
    question_ring(drawing, x + 12.6, y)
    drawing.note_shape("mark", "legend", mark_area(x + 12.6, y, 4.6))


def _draw_doubtful(drawing: Drawing, x: float, y: float) -> None:
    drawing.rectangle(
        Area(x, y - 4.5, x + 20, y + 4.5),
        Paint(MUTED, 0.9, PAPER, "1.4 1.6"),
        radius=2.0,
    )
    question(drawing, x + 10, y)


def _draw_shared(drawing: Drawing, x: float, y: float) -> None:
    area = Area(x, y - 5.0, x + 20, y + 5.0)
    drawing.rectangle(area, Paint(INK, 0.9, PAPER), radius=2.0)
    for line in (y - 2.0, y + 2.0):
        drawing.path(polyline(((x + 3, line), (x + 6, line))), Paint(INK, 1.8))
        drawing.path(polyline(((x + 8, line), (x + 16, line))), Paint(MUTED, 0.9))


def _draw_letters(drawing: Drawing, x: float, y: float) -> None:
    drawing.text(x, y + 2.8, "a → b", Style("italic", MUTED))
