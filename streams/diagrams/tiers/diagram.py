"""Draws the agencies of a policy: bands with ties, and below them, or on sheets of their own, the joint work."""

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
from streams.diagrams.tiers.picture import AgenciesPicture, Body, Tie
from streams.diagrams.tiers.sheets import Sheet, sheets_of
from streams.diagrams.tiers.words import (
    abbreviations,
    alt_text,
    caption,
    description,
    heading,
    in_words,
)
from streams.diagrams.tiers.work_grid import draw_block

_NOBODY = "No body is known to have taken part."
_KEY_COLUMN = 155.0


def draw_agencies(picture: AgenciesPicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the figure on one sheet, or on several that show each kind of ties apart where one is too low."""
    page = _Page(picture, room)
    sheets = sheets_of(
        picture, lambda sheet: page.draw(sheet, "").height <= room.tallest
    )
    count = len(sheets)
    letters = note_on_letters(
        missing_letters([description(picture, s) for s in sheets])
    )
    return tuple(
        _figure(page, sheet, (number, count), letters if number == 1 else ())
        for number, sheet in enumerate(sheets, start=1)
    )


class _Page:
    """Draws sheets of one picture in one room."""

    def __init__(self, picture: AgenciesPicture, room: Room) -> None:
        self.picture = picture
        self.room = room
        self._laid: dict[tuple[tuple[Body, ...], tuple[Tie, ...]], Bands] = {}

    def draw(self, sheet: Sheet, ending: str) -> Drawing:
        """Return a sheet drawn, its height set; `ending` is added to the ids of its parts."""
        picture = self.picture
        drawing = Drawing(self.room.width, 0.0, f"agencies-{picture.id}{ending}")
        y, entries, left = 0.0, [], []
        if not picture.bodies:
            y = draw_sentences(drawing, _NOBODY, y) + 4.0
        if sheet.bodies:
            bands = self._bands(sheet)
            draw_bands(drawing, bands)
            draw_lines(drawing, bands)
            draw_chips(drawing, bands)
            entries += key_of_bands(sheet, [route.tie for route in bands.routes.found])
            left = bands.routes.left
            y = bands.bottom + 2.0
        for block in sheet.blocks:
            y = draw_block(drawing, block, y)
        y = draw_lacking(drawing, sheet.lacking, y)
        entries += key_of_works(sheet.blocks) if sheet.blocks else []
        if entries:
            columns = max(1, int(drawing.width / _KEY_COLUMN))
            y = draw_key_rows(drawing, entries, y + 2.0, columns) + 2.0
        for words in (in_words(picture, sheet, left), abbreviations(picture, sheet)):
            y = draw_sentences(drawing, words, y) if words else y
        drawing.height = y + 3.0
        return drawing

    def _bands(self, sheet: Sheet) -> Bands:
        what = (sheet.bodies, sheet.ties)
        if what not in self._laid:
            self._laid[what] = lay_bands(*what, self.room.width)
        return self._laid[what]


def _figure(
    page: _Page, sheet: Sheet, place: tuple[int, int], letters: tuple[str, ...]
) -> Figure:
    picture, (number, count) = page.picture, place
    drawing = page.draw(sheet, f"-{number}" if count > 1 else "")
    part = f" (sheet {number} of {count})" if count > 1 else ""
    title = f"Agencies: {heading(picture)}{part}"
    words = description(picture, sheet, place)
    return Figure(
        svg=drawing.svg(title, words),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture, sheet, place),
        alt_text=alt_text(picture, sheet, place),
        description=words,
        notes=(*note_on_height(drawing.height, page.room), *letters),
        drawing=drawing,
    )
