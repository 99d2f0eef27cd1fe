"""Draws what stands below the lanes: the key to the numbers, the marks that occur, and the abbreviations."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.key import Draw, draw_key_rows, in_columns
from streams.diagrams.canvas.lettering import LEADING, printable
from streams.diagrams.canvas.marks import diamond, question
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.boxes import CODE, PLAIN, Tag, agency_words, gap_colour
from streams.diagrams.stream.lanes import is_drawn
from streams.diagrams.stream.layout import Layout
from streams.diagrams.stream.legend_marks import (
    draw_absent,
    draw_accountable,
    draw_arrow,
    draw_bar,
    draw_bars,
    draw_break,
    draw_diamond,
    draw_dot,
    draw_doubtful,
    draw_gap,
    draw_letters,
    draw_open_arrow,
    draw_question,
    draw_ring,
    draw_shared,
    draw_unknown,
)
from streams.diagrams.stream.nets import Pin
from streams.diagrams.stream.picture import LinkKind
from streams.diagrams.stream.sayings import VERBS
from streams.diagrams.stream.scene import LINE_COLOUR

_NUMBER_INDENT = 20.0
_ARROWS: tuple[LinkKind, ...] = ("serves", "enables", "carries")


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
    tops = in_columns([len(lines) * LEADING for _, _, lines in entries], columns)
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
    return draw_key_rows(drawing, list(_entries(layout)), y, columns)


def _entries(layout: Layout) -> Iterator[tuple[Draw, str]]:
    yield from _line_entries(layout)
    if layout.scene.members:
        yield draw_shared, "one box, several codes: same links and agencies"
    elements = layout.scene.elements
    yield from _tag_entries(layout)
    states = {element.state for element in elements}
    conditions = {pin.condition for pin in _pins(layout)}
    if "absent" in states | conditions:
        yield draw_absent, "known to be absent"
    if "unknown" in conditions:
        yield draw_ring, "not known (no evidence)"
    if "unknown" in states:
        yield draw_doubtful, "not known whether it exists"
    handed_on = any("→" in agency_words(element) for element in elements)
    if layout.density != "compact" and handed_on:
        yield draw_letters, "from a, taken on by b"


def _tag_entries(layout: Layout) -> Iterator[tuple[Draw, str]]:
    """Yield the marks of gaps and unknowns, on a ground of their own only where one stands beside words."""
    tags = [tag for e in layout.scene.elements for tag in layout.scene.tags(e)]
    for kind, beside, alone, words in (
        ("gap", draw_gap, draw_diamond, "gap in this element"),
        ("unknown", draw_unknown, draw_question, "not known of this element"),
    ):
        if own := [tag for tag in tags if tag.kind == kind]:
            in_words = any(tag not in layout.numbers for tag in own)
            yield beside if in_words else alone, words


def _line_entries(layout: Layout) -> Iterator[tuple[Draw, str]]:
    kinds = _drawn_kinds(layout)
    used = [kind for kind in _ARROWS if kind in kinds]
    if layout.lanes.stacked:
        yield from (
            (partial(draw_arrow, colour=LINE_COLOUR[kind]), VERBS[kind])
            for kind in used
        )
    elif used:
        yield draw_arrow, ", ".join(VERBS[kind] for kind in used)
    others: dict[LinkKind, Draw] = {
        "supports": draw_open_arrow,
        "hinders": draw_bar,
        "conflicts": draw_bars,
    }
    yield from ((others[kind], VERBS[kind]) for kind in others if kind in kinds)
    if any(pin.condition == "diverted" for pin in _pins(layout)):
        yield draw_break, "gap: diverted or stopped"
    if any(len(net.pins) > 2 for gutter in layout.gutters for net in gutter.nets):
        yield draw_dot, "dot: lines join"
    if layout.strip and layout.strip.gutter.nets:
        yield draw_accountable, "answers to"


def _drawn_kinds(layout: Layout) -> set[LinkKind]:
    """Return the kinds of links that are lines, and not words in a box."""
    streams = {element.id: element.stream for element in layout.scene.elements}
    return {
        link.kind
        for link in layout.scene.sockets.lines
        if is_drawn(streams[link.source or ""], streams[link.target or ""])
    }


def _pins(layout: Layout) -> list[Pin]:
    strip = [layout.strip.gutter] if layout.strip else []
    return [pin for gutter in [*layout.gutters, *strip] for pin in gutter.pins()]
