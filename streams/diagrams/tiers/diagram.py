"""Draws the agencies of a policy: bands with ties, and below them, or on sheets of their own, the joint work."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.key import draw_key_rows, draw_sentences
from streams.diagrams.canvas.lettering import missing_letters
from streams.diagrams.tiers.bands import Bands, draw_bands, draw_chips, lay_bands
from streams.diagrams.tiers.key import key_of_bands, key_of_works
from streams.diagrams.tiers.lacking import draw_lacking
from streams.diagrams.tiers.lines import draw_lines
from streams.diagrams.tiers.picture import LINED, AgenciesPicture, Tie
from streams.diagrams.tiers.words import (
    abbreviations,
    alt_text,
    caption,
    description,
    heading,
    in_words,
)
from streams.diagrams.tiers.work_grid import Block, blocks_of, draw_block

_NOBODY = "No body is known to have taken part."
_KEY_COLUMNS = 3


def draw_agencies(picture: AgenciesPicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the figure on one sheet, or the bands and the joint work on sheets of their own where one is too low."""
    bands = _bands(picture, room.width)
    blocks = blocks_of(picture)
    for parts in _partings(blocks):
        figures = _sheets(picture, bands, parts, room)
        if all(figure.height <= room.tallest for figure in figures):
            return figures
    return figures


def _partings(blocks: list[Block]) -> list[list[list[Block]]]:
    """Return the ways to share blocks among sheets, fewest sheets first; the first sheet has the bands."""
    apart = [[], *([block] for block in blocks)]
    if len(blocks) < 2:
        return [[blocks], apart]
    return [[blocks], [[], blocks], apart]


def _sheets(
    picture: AgenciesPicture,
    bands: Bands | None,
    parts: list[list[Block]],
    room: Room,
) -> tuple[Figure, ...]:
    count = len(parts)
    return tuple(
        _figure(picture, bands if number == 0 else None, part, (number, count), room)
        for number, part in enumerate(parts)
    )


def _bands(picture: AgenciesPicture, width: float) -> Bands | None:
    if not picture.bodies:
        return None
    known = {body.id for body in picture.bodies}
    ties = [
        tie
        for tie in dict.fromkeys(picture.ties)
        if tie.kind in LINED
        and tie.source in known
        and tie.source != tie.target
        and (tie.target is None or tie.target in known)
    ]
    return lay_bands(picture, ties, width)


def _figure(
    picture: AgenciesPicture,
    bands: Bands | None,
    blocks: Sequence[Block],
    sheet: tuple[int, int],
    room: Room,
) -> Figure:
    number, count = sheet
    first, ending = number == 0, f"-{number + 1}" if count > 1 else ""
    drawing = Drawing(room.width, 0.0, f"agencies-{picture.id}{ending}")
    drawn: list[Tie] = []
    y = 0.0
    if bands is not None:
        draw_bands(drawing, bands)
        draw_lines(drawing, bands)
        draw_chips(drawing, bands)
        drawn = [route.tie for route in bands.routes.found]
        y = bands.bottom + 2.0
    elif first and not picture.bodies:
        y = draw_sentences(drawing, _NOBODY, y) + 4.0
    for block in blocks:
        y = draw_block(drawing, block, y)
    if first:
        y = draw_lacking(drawing, picture.lacking, y)
    entries = key_of_bands(picture, drawn) if bands is not None else []
    entries += key_of_works(picture) if blocks else []
    if entries:
        y = draw_key_rows(drawing, entries, y + 2.0, _KEY_COLUMNS) + 2.0
    if first:
        y = _draw_words(drawing, picture, bands, y)
    drawing.height = y + 3.0
    return _finished(picture, drawing, sheet, room)


def _draw_words(
    drawing: Drawing, picture: AgenciesPicture, bands: Bands | None, y: float
) -> float:
    left = bands.routes.left if bands is not None else []
    for words in (in_words(picture, left), abbreviations(picture)):
        if words != ".":
            y = draw_sentences(drawing, words, y)
    return y


def _finished(
    picture: AgenciesPicture, drawing: Drawing, sheet: tuple[int, int], room: Room
) -> Figure:
    number, count = sheet
    part = f" (sheet {number + 1} of {count})" if count > 1 else ""
    title = f"Agencies: {heading(picture)}{part}"
    return Figure(
        svg=drawing.svg(title, description(picture)),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture) + (part and f" Sheet {number + 1} of {count}."),
        alt_text=alt_text(picture),
        description=description(picture),
        notes=(
            *note_on_height(drawing.height, room),
            *note_on_letters(missing_letters([title, description(picture)])),
        ),
        drawing=drawing,
    )
