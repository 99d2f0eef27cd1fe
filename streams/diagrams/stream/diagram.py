"""Draws the stream diagram of a policy, from a picture in plain values to finished figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.lettering import missing_letters
from streams.diagrams.stream.agencies_sheet import draw_agencies_sheets
from streams.diagrams.stream.boxes import agency_words
from streams.diagrams.stream.fitting import Sheet, Way, drawn, fitted, fitting
from streams.diagrams.stream.layout import Density
from streams.diagrams.stream.picture import StreamPicture
from streams.diagrams.stream.scene import set_scene
from streams.diagrams.stream.sheets import split
from streams.diagrams.stream.words import (
    Marks,
    alt_text,
    caption,
    description,
    words_on_sharing,
)


@dataclass(frozen=True)
class StreamSheets:
    """The sheets of one stream diagram: one, or a national and a local one; and those with the agencies left out of them."""

    diagrams: tuple[Figure, ...]
    agencies: tuple[Figure, ...] = ()


def draw_stream(
    picture: StreamPicture, room: Room = PAGE, density: Density | None = None
) -> Figure:
    """Return the stream diagram of a picture on one sheet.

    Parameters
    ----------
    picture
        What to show.
    room
        A page has the three streams side by side; a column has them one under the other, since three columns
        of readable text do not fit there.
    density
        `full` writes agencies and gaps into the boxes, `tight` does so with less space between boxes, `compact`
        leaves agencies out and numbers the gaps, with a key below. None takes the first that fits the room and
        lets elements that are alike share a box where that makes it fit.
    """
    scene = set_scene(picture)
    if density is None:
        return _figure(fitted(scene, room), room)
    return _figure(drawn(scene, room.width, Way(density)), room)


def stream_sheets(picture: StreamPicture, room: Room = PAGE) -> StreamSheets:
    """Return the stream diagram on one sheet, or on a national and a local one, and the agencies left out of them."""
    scene = set_scene(picture)
    whole = fitting(scene, room)
    parts = [whole] if whole else [fitted(part, room) for part in split(scene)]
    left_out = {
        each.id for part in parts if part.unlisted for each in part.scene.elements
    }
    unlisted = [element for element in scene.elements if element.id in left_out]
    figures = tuple(_figure(part, room) for part in parts)
    if not unlisted and (len(parts) == 1 or not picture.accountability):
        return StreamSheets(figures)
    return StreamSheets(figures, draw_agencies_sheets(scene, unlisted, room))


def draw_stream_sheets(picture: StreamPicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return every sheet of the stream diagram, those with agencies last."""
    sheets = stream_sheets(picture, room)
    return (*sheets.diagrams, *sheets.agencies)


def _figure(sheet: Sheet, room: Room) -> Figure:
    scene, drawing = sheet.scene, sheet.drawing
    also, marks = tuple(_also(sheet)), _marks(sheet)
    long_text = description(scene, marks, also)
    title = f"Stream diagram: {scene.picture.title}"
    return Figure(
        svg=drawing.svg(title, long_text),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(scene, marks, also),
        alt_text=alt_text(scene),
        description=long_text,
        notes=tuple(_notes(sheet, room)),
        drawing=drawing,
    )


def _also(sheet: Sheet) -> Iterator[str]:
    """Yield what a reader must know of how the sheet was made to fit."""
    if sheet.way.shared:
        members = sheet.layout.scene.members.values()
        yield words_on_sharing([[each.code for each in own] for own in members])
    if sheet.way.listed:
        yield "The table below the diagram names the agencies."
    elif sheet.unlisted:
        yield "Agencies are listed on a sheet of their own."


def _marks(sheet: Sheet) -> Marks:
    """Count the marks of agencies on a sheet, in its boxes and in the strip between its bands or the list below."""
    scene, strip = sheet.scene, sheet.layout.strip
    listed = scene.picture.accountability if sheet.way.listed else ()
    states = [line.state for line in (strip.lines if strip else listed)]
    absent = states.count("absent")
    unknown = len(states) - states.count("ok") - absent
    if sheet.way.density != "compact":
        words = [agency_words(element) for element in scene.elements]
        unknown += sum(w.startswith("? ") + w.endswith(" ?") for w in words)
    return Marks(unknown, absent)


def _notes(sheet: Sheet, room: Room) -> Iterator[str]:
    picture = sheet.scene.picture
    yield from sheet.scene.sockets.notes
    yield from note_on_height(sheet.drawing.height, room)
    if sheet.layout.crowded:
        yield "there are more links than the page can keep apart: lines may touch; draw fewer, or draw it wider"
    texts = [
        text
        for element in picture.elements
        for text in (element.text, *element.gaps, *element.unknowns)
    ]
    texts += [agency.name for agency in picture.agencies]
    texts += [words for pair in picture.abbreviations for words in pair]
    yield from note_on_letters(missing_letters(texts))
