"""Paints a layout: bands, headings, boxes, lines and agencies, and below them what explains them."""

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.key import draw_sentences
from streams.diagrams.canvas.lettering import HEADING, Style, text_width
from streams.diagrams.canvas.marks import arrowhead
from streams.diagrams.canvas.palette import AIMS, BAND, BAND_LABEL, RESOURCES
from streams.diagrams.stream.accounts import draw_accounts
from streams.diagrams.stream.agencies_table import draw_agencies_below
from streams.diagrams.stream.agency_strip import draw_strip
from streams.diagrams.stream.box_drawing import draw_box
from streams.diagrams.stream.boxes import COLOUR
from streams.diagrams.stream.gutter_drawing import draw_gutter
from streams.diagrams.stream.lanes import BAND_LABEL_WIDTH
from streams.diagrams.stream.layout import Layout
from streams.diagrams.stream.legend import draw_legend, draw_number_key
from streams.diagrams.stream.picture import Stream
from streams.diagrams.stream.scene import Scene
from streams.diagrams.stream.words import abbreviations

_KEY_COLUMN = 160.0
_NOTHING = "No aim, process or resource was coded here; there may have been some."


def painted(layout: Layout, listed: Scene | None = None) -> Drawing:
    """Return the drawing of a layout; `listed` is the scene of which the agencies are to be listed below it."""
    drawing = Drawing(
        layout.lanes.width, layout.bottom, f"stream-{layout.scene.picture.id}"
    )
    _draw_bands(drawing, layout)
    for streams, top in layout.heads:
        _draw_heads(drawing, layout, streams, top)
    for gutter in layout.gutters:
        draw_gutter(drawing, gutter, upright=True)
    for element in layout.scene.elements:
        draw_box(drawing, layout.boxes[element.id])
    if layout.strip:
        draw_strip(drawing, layout.strip)
    _draw_below(drawing, layout, listed)
    return drawing


def _draw_below(drawing: Drawing, layout: Layout, listed: Scene | None) -> None:
    columns = int(drawing.width / _KEY_COLUMN)
    y = layout.bottom + 6.0
    if not layout.scene.elements:
        drawing.height = draw_sentences(drawing, _NOTHING, y) + 2.0
        return
    if layout.density != "compact" and layout.strip is None:
        y = draw_accounts(drawing, layout.scene.picture, y)
    y = draw_number_key(drawing, layout.numbers, y, columns)
    y = draw_legend(drawing, layout, y + 2.0, max(2, columns))
    if listed:
        y = draw_agencies_below(drawing, listed, y + 3.0)
    elif layout.scene.picture.abbreviations and layout.density != "compact":
        y = draw_sentences(drawing, abbreviations(layout.scene.picture), y + 1.0)
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
