"""Draws what stands below the bars of a lineage: the key, steps to other sheets, and what is not drawn."""

from collections.abc import Iterator
from functools import partial

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.key import Draw, draw_key_rows, draw_sentences
from streams.diagrams.canvas.lettering import Style, printable
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.lineage.picture import LineagePicture
from streams.diagrams.lineage.sheets import Sheet
from streams.diagrams.lineage.strokes import KINDS, draw_main_sample, draw_sample
from streams.diagrams.lineage.words import left_out, names_of, said
from streams.diagrams.years.key import time_entries

_KEY_COLUMN = 155.0
_FEW_LINES = 3


def draw_below(
    drawing: Drawing,
    picture: LineagePicture,
    sheet: Sheet,
    place: tuple[int, int],
    y: float,
) -> None:
    """Draw the key and what stands below it, and set the height."""
    entries = list(_entries(picture, sheet))
    columns = max(1, int(drawing.width / _KEY_COLUMN))
    y = draw_key_rows(drawing, entries, y + 6.0, columns)
    y = draw_sentences(drawing, _closing(picture, sheet, place, drawing.width), y)
    drawing.height = y + 3.0


def _closing(
    picture: LineagePicture, sheet: Sheet, place: tuple[int, int], width: float
) -> str:
    """Return what stands below the key: steps that lead elsewhere, and on the last sheet what is not drawn."""
    words = []
    if not picture.lives and not picture.policies:
        words.append("No succession is recorded.")
    words.append(_leading_elsewhere(picture, sheet, width))
    if place[0] == place[1]:
        words.append(left_out(picture))
    return " ".join(part for part in words if part)


def _leading_elsewhere(picture: LineagePicture, sheet: Sheet, width: float) -> str:
    """Return the steps to and from other sheets, or only how many where they would take many lines."""
    steps = [step for block in sheet.blocks for step in block.elsewhere]
    if not steps:
        return ""
    names = names_of(picture)
    told = "; ".join(said(step, names) for step in steps)
    whole = f"To or from another sheet: {told}."
    if len(wrap(printable(whole), width, Style())) <= _FEW_LINES:
        return whole
    count = "1 step leads" if len(steps) == 1 else f"{len(steps)} steps lead"
    return f"{count} to or from another sheet: see the long description."


def _entries(picture: LineagePicture, sheet: Sheet) -> Iterator[tuple[Draw, str]]:
    if any(row.life.id in b.line for b in sheet.blocks for row in b.rows):
        yield draw_main_sample, "main line: the longest chain"
    kinds = {step.kind for block in sheet.blocks for step in block.steps}
    for kind, words in KINDS.items():
        if kind in kinds:
            yield partial(draw_sample, kind=kind), words
    lives = [row.life for block in sheet.blocks for row in block.rows]
    yield from time_entries([life.stretch for life in lives], picture.years)
