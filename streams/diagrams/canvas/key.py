"""Draws what stands below a figure: a line for each mark that occurs, numbered entries, and sentences."""

from collections.abc import Callable, Iterator, Sequence

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import LEADING, Style, printable
from streams.diagrams.canvas.palette import MUTED, RULE
from streams.diagrams.canvas.wrapping import wrap

Draw = Callable[[Drawing, float, float], None]
"""Draws a mark in a space of 24 points that begins at x, around the height y."""

INDENT = 28.0
_EDGE = 1.0
"""Marks begin this far inside the page, so that no half of a stroke is cut off."""
_ROW = 13.0
_PLAIN = Style()
_CODE = Style("bold")


def draw_key_rows(
    drawing: Drawing, entries: Sequence[tuple[Draw, str]], y: float, columns: int
) -> float:
    """Draw a rule, and below it the marks with their words; return where the next thing may begin."""
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    width = drawing.width / columns
    rows = [
        (draw, wrap(printable(words), width - INDENT - 4.0, _PLAIN))
        for draw, words in entries
    ]
    bottom = y
    heights = [_ROW + LEADING * (len(lines) - 1) for _, lines in rows]
    for (draw, lines), (column, down) in zip(
        rows, in_columns(heights, columns), strict=True
    ):
        x, middle = column * width + _EDGE, y + 11.0 + down
        draw(drawing, x, middle)
        for place, line in enumerate(lines):
            drawing.text(x + INDENT, middle + 2.8 + place * LEADING, line, _PLAIN)
            bottom = max(bottom, middle + place * LEADING)
    return bottom + 9.0


def draw_numbered(
    drawing: Drawing, entries: Sequence[tuple[str, str]], y: float, columns: int
) -> float:
    """Draw numbers or letters with the words they stand for; return where the next thing may begin."""
    width = drawing.width / columns
    indent = 15.0
    rows = [
        (code, wrap(printable(words), width - indent - 8.0, _PLAIN) or [""])
        for code, words in entries
    ]
    bottom = y
    heights = [len(lines) * LEADING + 1.2 for _, lines in rows]
    for (code, lines), (column, down) in zip(
        rows, in_columns(heights, columns), strict=True
    ):
        x, baseline = column * width, y + 8.0 + down
        drawing.text(x, baseline, code, _CODE)
        for line in lines:
            drawing.text(x + indent, baseline, line, _PLAIN)
            baseline += LEADING
        bottom = max(bottom, baseline - LEADING + 3.0)
    return bottom + 3.0


def draw_sentences(drawing: Drawing, words: str, y: float) -> float:
    """Draw a muted paragraph across the page; return where the next thing may begin."""
    style = Style(colour=MUTED)
    for line in wrap(printable(words), drawing.width - 2.0, style):
        drawing.text(0.0, y + 8.0, line, style)
        y += LEADING
    return y


def in_columns(heights: Sequence[float], columns: int) -> Iterator[tuple[int, float]]:
    """Yield the column of each entry and how far down it begins, the columns filled to about one height."""
    limit = max(sum(heights) / columns, max(heights, default=0.0))
    column, down = 0, 0.0
    for height in heights:
        if down > 0 and down + height / 2 > limit and column < columns - 1:
            column, down = column + 1, 0.0
        yield column, down
        down += height
