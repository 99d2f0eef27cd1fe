"""Draws one judgement: the sign and word of its verdict, the panes of its level, and how much evidence is behind it."""

from dataclasses import dataclass
from typing import Literal

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import Style, printable, text_width
from streams.diagrams.canvas.marks import DOTS, mark_area, verdict_sign
from streams.diagrams.canvas.palette import (
    ALIGNED_FILL,
    GAP_FILL,
    INK,
    MUTED,
    PAPER,
    RULE,
    SHUT,
    UNDECIDED_FILL,
)
from streams.diagrams.matrix.picture import Judgement, Pane, Verdict

WORDS: dict[Verdict, str] = {
    "aligned": "aligned",
    "gap": "gap",
    "undecided": "undecided",
    "insufficient": "insufficient",
    "not-applicable": "not asked",
}
FILLS: dict[Verdict, str] = {
    "aligned": ALIGNED_FILL,
    "gap": GAP_FILL,
    "undecided": UNDECIDED_FILL,
    "insufficient": PAPER,
    "not-applicable": PAPER,
}
Tile = Literal["beside", "below", "sign"]
WORDED_HEIGHT = 34.0
SMALL_HEIGHT = 16.0
_BOLD = Style("bold")
_PLAIN = Style()
_COUNT = Style(colour=MUTED, anchor="end")


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn: with words or as a small sign, and framed as a window or not.

    Where there is room, the level is written in the words of the `scale`. In a cell without words the panes stand
    beside or below the sign, or are left out.
    """

    worded: bool
    is_window: bool
    panes: int
    scale: tuple[str, ...] = ()
    tile: Tile = "beside"


@dataclass(frozen=True, slots=True)
class _Row:
    """Panes in a row: where the first begins, and their size."""

    left: float
    top: float
    width: float
    height: float
    pitch: float


def least_width(panes: int, *, worded: bool) -> float:
    """Return how wide a cell must be to be drawn, in points."""
    if worded:
        word = 19.0 + max(text_width(word, _BOLD) for word in WORDS.values())
        return max(word, 4.0 + panes * 10.9 + text_width("12/12", Style()) + 3.0)
    return 12.6 + panes * 6.0 + 0.8


def draw_cell(drawing: Drawing, area: Area, judgement: Judgement, look: Look) -> None:
    """Draw a judgement within an area."""
    _draw_frame(drawing, area, judgement, look)
    if judgement.verdict == "not-applicable":
        _draw_not_asked(drawing, area, look)
    elif look.worded:
        _draw_worded(drawing, area, judgement, look)
    else:
        _draw_tile(drawing, area, judgement, look)


def tile_width(panes: int, tile: Tile) -> float:
    """Return how wide a cell without words must be, in points."""
    if tile == "beside":
        return least_width(panes, worded=False)
    return 12.0 if tile == "sign" else max(12.0, panes * 6.0 + 1.2)


def tile_height(tile: Tile) -> float:
    """Return how tall a cell without words is, in points."""
    return {"beside": SMALL_HEIGHT, "below": 22.6, "sign": 12.0}[tile]


def draw_pane(drawing: Drawing, area: Area, pane: Pane) -> None:
    """Draw one pane: filled if surely open, a dash if surely shut, dotted if not known, hatched if disputed."""
    drawing.note_shape("pane", f"pane at {area.left:.1f} {area.top:.1f}", area)
    match pane:
        case "open":
            drawing.rectangle(area, Paint(INK, 0.6, INK))
        case "shut":
            middle = (area.top + area.bottom) / 2
            dash = Area(area.left + 0.3, middle - 0.75, area.right - 0.3, middle + 0.75)
            drawing.rectangle(dash, Paint(fill=SHUT))
        case "disputed":
            drawing.rectangle(area, Paint(INK, 0.6, PAPER))
            drawing.path(
                _hatching(area, 2.6 if area.height > 7.5 else 2.0), Paint(INK, 0.7)
            )
        case "missing":
            drawing.rectangle(area, Paint(MUTED, 0.7, PAPER, DOTS))


def level_words(judgement: Judgement, scale: tuple[str, ...]) -> str:
    """Return the level in the words of the scale, such as `ajar to open`."""
    low, high = (
        scale[min(len(scale) - 1, max(0, round(level)))] for level in judgement.level
    )
    return low if low == high else f"{low} to {high}"


def _draw_frame(drawing: Drawing, area: Area, judgement: Judgement, look: Look) -> None:
    fill = FILLS[judgement.verdict]
    doubtful = judgement.verdict in ("insufficient", "not-applicable")
    if look.is_window:
        paint = Paint(INK, 1.4 if look.worded else 1.1, fill)
    else:
        paint = Paint(RULE, 0.5, fill, DOTS if doubtful else "")
    drawing.rectangle(area, paint)
    drawing.note_shape("box", f"cell at {area.left:.1f} {area.top:.1f}", area)


def _draw_not_asked(drawing: Drawing, area: Area, look: Look) -> None:
    middle = (area.top + area.bottom) / 2
    if look.worded:
        style = Style("italic", MUTED, anchor="middle")
        drawing.text(
            (area.left + area.right) / 2,
            middle + 2.8,
            WORDS["not-applicable"],
            style,
            area,
        )
    else:
        inset = min(6.0, area.width / 4)
        ends = ((area.left + inset, middle), (area.right - inset, middle))
        drawing.path(polyline(ends), Paint(RULE, 0.7))


def _draw_tile(drawing: Drawing, area: Area, judgement: Judgement, look: Look) -> None:
    """Draw a sign and the panes of the level, without words."""
    across, down = (area.left + area.right) / 2, (area.top + area.bottom) / 2
    panes = look.panes * 6.0 - 1.2
    if look.tile == "beside":
        start = across - (11.4 + panes) / 2
        sign = (start + 5.0, down)
        row = _Row(start + 11.4, down - 3.6, 4.8, 7.2, 6.0)
    else:
        sign = (across, area.top + 6.5 if look.tile == "below" else down)
        row = _Row(across - panes / 2, area.top + 13.6, 4.8, 7.2, 6.0)
    verdict_sign(drawing, sign, 4.0, judgement.verdict)
    if look.tile != "sign":
        _draw_panes(drawing, row, judgement, look.panes)


def _draw_worded(
    drawing: Drawing, area: Area, judgement: Judgement, look: Look
) -> None:
    left, top, right = area.left, area.top, area.right
    verdict_sign(drawing, (left + 8.5, top + 10.0), 5.0, judgement.verdict)
    drawing.note_shape(
        "mark", f"cell at {left:.1f} {top:.1f}", mark_area(left + 8.5, top + 10.0, 5.0)
    )
    word = WORDS[judgement.verdict]
    drawing.text(left + 17.0, top + 12.9, word, _BOLD, area)
    used = 17.0 + text_width(word, _BOLD)
    reason = printable(judgement.reason)
    if reason and used + 5.0 + text_width(reason, _PLAIN) + 3.0 <= area.width:
        drawing.text(left + used + 5.0, top + 12.9, reason, _PLAIN, area)
    if judgement.sureness:
        place = (right - 3.0, top + 12.9)
        drawing.text(*place, judgement.sureness, _COUNT, area)
    _draw_panes(
        drawing, _Row(left + 4.0, top + 20.0, 9.3, 9.0, 10.9), judgement, look.panes
    )
    drawing.text(
        right - 3.0, top + 27.4, f"{judgement.known}/{judgement.voting}", _COUNT, area
    )
    _draw_beside_panes(drawing, area, judgement, look)


def _draw_beside_panes(
    drawing: Drawing, area: Area, judgement: Judgement, look: Look
) -> None:
    """Write the letter of what judgements differ between, and the level in words."""
    left, baseline = area.left + 4.6 + look.panes * 10.9, area.top + 27.4
    if look.is_window:
        left -= 2.0
    elif judgement.differ and "disputed" in judgement.panes(look.panes):
        drawing.text(left, baseline, judgement.differ, Style("italic"), area)
    words = level_words(judgement, look.scale) if look.scale else ""
    if (
        words
        and 14.6 + look.panes * 10.9 + text_width(words, _PLAIN) + 28.0 <= area.width
    ):
        drawing.text(left + 10.0, baseline, words, _PLAIN, area)


def _draw_panes(drawing: Drawing, row: _Row, judgement: Judgement, count: int) -> None:
    for place, pane in enumerate(judgement.panes(count)):
        left = row.left + place * row.pitch
        draw_pane(
            drawing, Area(left, row.top, left + row.width, row.top + row.height), pane
        )


def _hatching(area: Area, step: float) -> str:
    """Return rising lines at 45 degrees, cut off at the edges by arithmetic: patterns and clips are lost in EPS."""
    strokes, shift = "", -area.height
    while shift < area.width:
        start = (area.left + max(0.0, shift), area.bottom + min(0.0, shift))
        over = max(0.0, shift + area.height - area.width)
        end = (area.left + shift + area.height - over, area.top + over)
        if end[0] > start[0] + 0.01:
            strokes += polyline((start, end))
        shift += step
    return strokes
