"""Draws the key to the signs and panes of a matrix."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.marks import mark_area, verdict_sign
from streams.diagrams.canvas.palette import RULE
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import draw_pane
from streams.diagrams.matrix.picture import (
    CONFIDENCES,
    DIFFERENCES,
    SETTINGS,
    Judgement,
    MatrixPicture,
    Pane,
    Verdict,
)

SIGNS: tuple[tuple[Verdict, str], ...] = (
    ("aligned", "aligned"),
    ("gap", "gap"),
    ("undecided", "undecided"),
    ("insufficient", "insufficient (too little evidence)"),
)
PANES: tuple[tuple[Pane, str], ...] = (
    ("open", "surely open"),
    ("shut", "surely shut"),
    ("missing", "evidence missing"),
    ("disputed", "judged as a range"),
)
_PLAIN = Style()
_ROW = 14.0
_EDGE = 0.5


def draw_key(
    drawing: Drawing, place: Area, scale: Sequence[str], sentences: Sequence[str]
) -> float:
    """Draw the key below the top of a place and as wide as it, and return where it ends.

    Without a scale the panes of the level are left out.
    """
    y = place.top
    drawing.path(polyline(((place.left, y), (place.right, y))), Paint(RULE, 0.5))
    y = draw_signs(drawing, place, y + 11.0)
    if scale:
        y = _draw_pane_key(drawing, place, y)
        y = _draw_scale(drawing, place, scale, y)
    return _draw_sentences(drawing, place, sentences, y)


def draw_signs(drawing: Drawing, place: Area, y: float) -> float:
    """Draw the signs of the verdicts with their words, and return where the next line stands."""
    x = place.left
    for verdict, words in SIGNS:
        width = 12.0 + text_width(words, _PLAIN)
        if x > place.left and x + width > place.right:
            x, y = place.left, y + _ROW
        _draw_sign(drawing, verdict, words, x, y)
        x += width + 9.0
    return y + _ROW


def key_sentences(
    picture: MatrixPicture, judgements: Sequence[Judgement], *, worded: bool
) -> list[str]:
    """Return what the signs do not say.

    `worded` tells whether the cells say how many criteria are known and what judgements differ between.
    """
    sentences = []
    used = [judgement.differ for judgement in judgements]
    differences = [
        f"{letter} {words}" for letter, words in DIFFERENCES.items() if letter in used
    ]
    if worded:
        sentences.append("3/4: criteria known, of those that count")
        found = {judgement.sureness for judgement in judgements}
        sure = [
            f"{letters} {word.replace('-', ' ')}"
            for word, letters in CONFIDENCES.items()
            if letters in found
        ]
        if sure:
            sentences.append(f"Confidence: {', '.join(sure)}")
        if differences:
            sentences.append(f"Differ between: {', '.join(differences)}")
    if any(judgement.verdict == "not-applicable" for judgement in judgements):
        sentences.append("Dotted cell without signs: not asked")
    effects = {cell.setting for cell in picture.cells}
    around = [f"{sign} {name}" for name, sign in SETTINGS.items() if name in effects]
    if worded and around:
        signs = ", ".join((*around, "not named: not known"))
        sentences.append(f"Setting: {signs}; it enters no level")
    return sentences


def key_height(scale: Sequence[str], closing: str, width: float) -> float:
    """Return how tall the key across the page is, in points."""
    return draw_key(Drawing(width, 0.0, "key"), Area(0, 0, width, 0), scale, [closing])


def small_key_height(scale: Sequence[str], closing: str, width: float) -> float:
    """Return how tall the key as a list is, in points."""
    lines = wrap(printable(_closing_words(scale, closing)), width, _PLAIN)
    return 11.0 * (1 + len(SIGNS) + len(PANES)) + LEADING * len(lines) + 4.0


def draw_small_key(
    drawing: Drawing, place: Area, scale: Sequence[str], closing: str
) -> float:
    """Draw the key as a list in a place of a page of panels, and return where it ends."""
    x, y = place.left, place.top
    drawing.text(x, y, "How to read", Style("bold"))
    y += 11.0
    for verdict, words in SIGNS:
        verdict_sign(drawing, (x + 5.0, y), 4.0, verdict)
        # What insufficient means has no room here; the caption says it.
        drawing.text(x + 14.0, y + 2.8, words.partition(" (")[0], _PLAIN)
        y += 11.0
    for pane, words in PANES:
        draw_pane(drawing, Area(x + 2.4, y - 3.6, x + 7.6, y + 3.6), pane)
        drawing.text(x + 14.0, y + 2.8, words, _PLAIN)
        y += 11.0
    for line in wrap(printable(_closing_words(scale, closing)), place.width, _PLAIN):
        drawing.text(x, y + 2.8, line, _PLAIN)
        y += LEADING
    return y - 4.0


def _closing_words(scale: Sequence[str], closing: str) -> str:
    return f"No pane open: {scale[0]}; all: {scale[-1]}. {closing}"


def _draw_sign(
    drawing: Drawing, verdict: Verdict, words: str, x: float, y: float
) -> None:
    verdict_sign(drawing, (x + 5.0, y), 4.6, verdict)
    drawing.note_shape("mark", f"key {verdict}", mark_area(x + 5.0, y, 4.6))
    drawing.text(x + 12.0, y + 2.8, words, _PLAIN)


def _draw_pane_key(drawing: Drawing, place: Area, y: float) -> float:
    columns = 4 if place.width > 400 else 2 if place.width > 180 else 1
    width = place.width / columns
    for number, (pane, words) in enumerate(PANES):
        x = place.left + _EDGE + (number % columns) * width
        middle = y + (number // columns) * 13.0
        draw_pane(drawing, Area(x, middle - 4.0, x + 8.0, middle + 4.0), pane)
        drawing.text(x + 12.0, middle + 2.8, words, _PLAIN)
    return y + (len(PANES) // columns - 1) * 13.0 + _ROW


def _draw_scale(drawing: Drawing, place: Area, scale: Sequence[str], y: float) -> float:
    panes = len(scale) - 1
    x = place.left
    for level, name in enumerate(printable(name) for name in scale):
        width = panes * 7.0 + 2.5 + text_width(name, _PLAIN)
        if x > place.left and x + width > place.right:
            x, y = place.left, y + _ROW
        for pane in range(panes):
            left = x + pane * 7.0
            draw_pane(
                drawing,
                Area(left, y - 4.0, left + 6.0, y + 4.0),
                "open" if pane < level else "shut",
            )
        drawing.text(x + panes * 7.0 + 1.5, y + 2.8, name, _PLAIN)
        x += max(60.0, width + 8.0)
    return y + _ROW


def _draw_sentences(
    drawing: Drawing, place: Area, sentences: Sequence[str], y: float
) -> float:
    for sentence in sentences:
        for line in wrap(sentence, place.width, _PLAIN):
            drawing.text(place.left, y + 2.8, line, _PLAIN)
            y += LEADING
    return y - 3.0
