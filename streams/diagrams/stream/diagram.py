"""Draws the stream diagram of a policy, from a picture in plain values to a finished figure."""

from collections.abc import Iterator

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.lettering import (
    HEADING,
    Style,
    missing_letters,
    text_width,
)
from streams.diagrams.canvas.marks import arrowhead
from streams.diagrams.canvas.palette import AIMS, BAND, BAND_LABEL, RESOURCES
from streams.diagrams.stream.accounts import draw_accounts
from streams.diagrams.stream.agency_strip import draw_strip
from streams.diagrams.stream.box_drawing import draw_box
from streams.diagrams.stream.boxes import COLOUR
from streams.diagrams.stream.gutter_drawing import draw_gutter
from streams.diagrams.stream.lanes import BAND_LABEL_WIDTH
from streams.diagrams.stream.layout import Density, Layout, lay_out
from streams.diagrams.stream.legend import draw_legend, draw_number_key, draw_words
from streams.diagrams.stream.picture import Stream, StreamPicture
from streams.diagrams.stream.scene import Scene, set_scene
from streams.diagrams.stream.sheets import split
from streams.diagrams.stream.words import abbreviations, alt_text, caption, description

_KEY_COLUMN = 160.0


def draw_stream(
    picture: StreamPicture, room: Room = PAGE, density: Density | None = None
) -> Figure:
    """Return the stream diagram of a picture.

    Parameters
    ----------
    picture
        What to show.
    room
        A page has the three streams side by side; a column has them one under the other, since three columns
        of readable text do not fit there.
    density
        `full` writes agencies and gaps into the boxes; `compact` leaves agencies out and numbers the gaps,
        with a key below. None takes `full` unless that is too tall.
    """
    return draw_scene(set_scene(picture), room, density)


def draw_stream_sheets(picture: StreamPicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the stream diagram on one sheet, or on a national and a local one where one would be too tall."""
    scene = set_scene(picture)
    whole = draw_scene(scene, room, None)
    if whole.height <= room.tallest:
        return (whole,)
    return tuple(draw_scene(sheet, room, None) for sheet in split(scene))


def draw_scene(scene: Scene, room: Room, density: Density | None) -> Figure:
    """Return the stream diagram of a scene."""
    layout, drawing = _drawn(scene, room.width, density or "full")
    if density is None and drawing.height > room.tallest:
        layout, drawing = _drawn(scene, room.width, "compact")
    long_text = description(scene)
    title = f"Stream diagram: {scene.picture.title}"
    return Figure(
        svg=drawing.svg(title, long_text),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(scene),
        alt_text=alt_text(scene),
        description=long_text,
        notes=tuple(_notes(layout, drawing, room)),
        drawing=drawing,
    )


def _drawn(scene: Scene, width: float, density: Density) -> tuple[Layout, Drawing]:
    layout = lay_out(scene, width, density)
    drawing = Drawing(width, layout.bottom, f"stream-{scene.picture.id}")
    _draw_bands(drawing, layout)
    for streams, top in layout.heads:
        _draw_heads(drawing, layout, streams, top)
    for gutter in layout.gutters:
        draw_gutter(drawing, gutter, upright=True)
    for element in scene.elements:
        draw_box(drawing, layout.boxes[element.id])
    if layout.strip:
        draw_strip(drawing, layout.strip)
    _draw_below(drawing, layout)
    return layout, drawing


def _draw_below(drawing: Drawing, layout: Layout) -> None:
    columns = int(drawing.width / _KEY_COLUMN)
    y = layout.bottom + 6.0
    if layout.density == "full" and layout.strip is None:
        y = draw_accounts(drawing, layout.scene.picture, y)
    y = draw_number_key(drawing, layout.numbers, y, columns)
    y = draw_legend(drawing, layout, y + 2.0, max(2, columns))
    if layout.scene.picture.abbreviations and layout.density == "full":
        y = draw_words(drawing, abbreviations(layout.scene), y + 1.0)
    drawing.height = y + 2.0


def _draw_bands(drawing: Drawing, layout: Layout) -> None:
    label = Style("bold", size=HEADING, anchor="middle")
    for band in layout.bands:
        drawing.rectangle(
            Area(0.0, band.top, drawing.width, band.bottom), Paint(fill=BAND)
        )
        drawing.rectangle(
            Area(0.0, band.top, BAND_LABEL_WIDTH, band.bottom), Paint(fill=BAND_LABEL)
        )
        drawing.upright_text(
            BAND_LABEL_WIDTH / 2 + 2.8, (band.top + band.bottom) / 2, band.name, label
        )


def _draw_heads(
    drawing: Drawing, layout: Layout, streams: tuple[Stream, ...], top: float
) -> None:
    lanes = layout.lanes
    for stream in streams:
        left, right = (
            lanes.column_left(stream),
            lanes.column_left(stream) + lanes.column_width,
        )
        style = Style("bold", COLOUR[stream], HEADING, "middle")
        drawing.text((left + right) / 2, top + 11.0, stream.capitalize(), style)
        drawing.path(
            polyline(((left, top + 16.0), (right, top + 16.0))),
            Paint(COLOUR[stream], 1.5),
        )
    if not lanes.stacked:
        for gutter, colour in (("serve", AIMS), ("enable", RESOURCES)):
            start, end = lanes.walls(gutter)
            _draw_verb(drawing, gutter, ((start + end) / 2, top), colour)


def _draw_verb(
    drawing: Drawing, verb: str, place: tuple[float, float], colour: str
) -> None:
    x, top = place
    style = Style("italic", colour, anchor="middle")
    half = text_width(verb, style) / 2
    drawing.text(x, top + 11.0, verb, style)
    arrowhead(drawing, (x - half, top + 16.0), (1, 0), colour)
    drawing.path(
        polyline(((x - half + 4.0, top + 16.0), (x + half, top + 16.0))),
        Paint(colour, 1.0),
    )


def _notes(layout: Layout, drawing: Drawing, room: Room) -> Iterator[str]:
    picture = layout.scene.picture
    yield from layout.scene.sockets.notes
    yield from note_on_height(drawing.height, room)
    if layout.crowded:
        yield "there are more links than the page can keep apart: lines may touch; draw fewer, or draw it wider"
    texts = [
        text
        for element in picture.elements
        for text in (element.text, *element.gaps, *element.unknowns)
    ]
    texts += [agency.name for agency in picture.agencies]
    texts += [words for pair in picture.abbreviations for words in pair]
    yield from note_on_letters(missing_letters(texts))
    if layout.density == "compact" and (
        picture.accountability or any(e.agencies_from for e in picture.elements)
    ):
        yield "agencies are left out for want of room; give them in a table"
