"""Draws the lineage of a picture, on as many pages as it needs."""

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.lettering import (
    HEADING,
    LEADING,
    Style,
    missing_letters,
    printable,
    text_width,
)
from streams.diagrams.canvas.palette import AIMS, CHIP, RULE
from streams.diagrams.lineage.below import draw_below
from streams.diagrams.lineage.picture import LASTING, LineagePicture
from streams.diagrams.lineage.routing import HALF, Route, Spot, routes_of
from streams.diagrams.lineage.sheets import (
    HEADING_ROW,
    PLAIN,
    STRONG,
    Block,
    Row,
    Sheet,
    label_width,
    sheets_of,
)
from streams.diagrams.lineage.strokes import (
    draw_head,
    draw_stroke,
    draw_tail,
    draw_undated,
)
from streams.diagrams.lineage.words import (
    ONE,
    alt_text,
    caption,
    description,
)
from streams.diagrams.years.bars import Bar, draw_stretch
from streams.diagrams.years.scale import AXIS, Scale, draw_axis

_HEAD = Style("bold", size=HEADING)
_BESIDE = 20.0


def draw_lineage(picture: LineagePicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the lineage on one sheet, or on several; a family stays together where a sheet holds it."""
    sheets = sheets_of(
        picture,
        label_width(room),
        lambda sheet: _height(picture, sheet, room) <= room.tallest,
    )
    return tuple(
        _figure(picture, sheet, (number, len(sheets)), room)
        for number, sheet in enumerate(sheets, start=1)
    )


def _drawn(
    picture: LineagePicture, sheet: Sheet, place: tuple[int, int], room: Room
) -> tuple[Drawing, float]:
    """Return a sheet drawn, and by how many years a line at most stands off its date."""
    number, count = place
    suffix = f"-{number}" if count > 1 else ""
    drawing = Drawing(room.width, 0.0, f"lineage-{picture.id}{suffix}")
    scale = Scale(label_width(room), drawing.width - _BESIDE, *picture.years)
    bottom = AXIS + sum(block.height for block in sheet.blocks)
    draw_axis(drawing, scale, AXIS, bottom)
    y, off = AXIS, 0.0
    for block in sheet.blocks:
        y, points = _draw_block(drawing, scale, block, y)
        off = max(off, points / scale.year)
    draw_below(drawing, picture, sheet, place, y)
    return drawing, off


def _height(picture: LineagePicture, sheet: Sheet, room: Room) -> float:
    """Return how tall a sheet is with all that may stand below it."""
    aside = Drawing(room.width, 0.0, "aside")
    top = AXIS + sum(block.height for block in sheet.blocks)
    draw_below(aside, picture, sheet, ONE, top)
    return aside.height


def _figure(
    picture: LineagePicture, sheet: Sheet, place: tuple[int, int], room: Room
) -> Figure:
    number, count = place
    drawing, off = _drawn(picture, sheet, place, room)
    words = description(picture, sheet, last=number == count)
    title = f"Lineage: {picture.title}" + (f", sheet {number}" if count > 1 else "")
    names = [
        row.life.name + row.life.short for block in sheet.blocks for row in block.rows
    ]
    return Figure(
        svg=drawing.svg(title, words),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture, sheet, place, off),
        alt_text=alt_text(picture, sheet, place),
        description=words,
        notes=(
            *note_on_height(drawing.height, room),
            *note_on_letters(missing_letters(names)),
        ),
        drawing=drawing,
    )


def _draw_block(
    drawing: Drawing, scale: Scale, block: Block, y: float
) -> tuple[float, float]:
    """Draw a block; return where the next thing may begin, and how far a line at most stands off its date."""
    top = y
    if block.title:
        drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
        drawing.text(0.0, y + 11.4, printable(block.title), _HEAD)
        y += HEADING_ROW
    else:
        y = top + block.height - sum(row.height for row in block.rows)
    # Lines lie behind the bars that they do not concern, so that none of these looks cut in two.
    spots = _spots(drawing, scale, block, y)
    routes = routes_of(block, spots, scale)
    for route in reversed(routes):
        _draw_line(drawing, route, spots)
    for row in block.rows:
        main = row.life.id in block.line
        drawing.open_group(row.life.id, row.life.name)
        _draw_label(drawing, row, y)
        _draw_life(drawing, scale, row, y, main=main)
        drawing.close_group()
        y += row.height
    for route in reversed(routes):
        _draw_ends(drawing, route, spots)
    dated = (route for route in routes if route.net.kind not in LASTING)
    return y, max((abs(route.x - route.net.base) for route in dated), default=0.0)


def _spots(drawing: Drawing, scale: Scale, block: Block, y: float) -> dict[str, Spot]:
    """Return where each bar of a block will lie."""
    spots: dict[str, Spot] = {}
    aside = Drawing(drawing.width, 0.0, "aside")
    for row in block.rows:
        spots[row.life.id] = _draw_life(aside, scale, row, y, main=False)
        y += row.height
    return spots


def _draw_label(drawing: Drawing, row: Row, y: float) -> None:
    count = len(row.lead) + len(row.lines)
    baseline = y + (row.height - count * LEADING) / 2 + 7.0
    for words in row.lead:
        drawing.text(0.0, baseline, words, STRONG)
        baseline += LEADING
    short = "" if row.lead else printable(row.life.short)
    whole = short in ("", printable(row.life.name)) and not row.lead
    for place, words in enumerate(row.lines):
        x = 0.0
        if short and not whole and place == 0:
            drawing.text(0.0, baseline, short, STRONG)
            x = _after(short)
        drawing.text(x, baseline, words, STRONG if whole else PLAIN)
        baseline += LEADING


def _after(short: str) -> float:
    return text_width(short, STRONG) + 4.0


def _draw_life(
    drawing: Drawing, scale: Scale, row: Row, y: float, *, main: bool
) -> Spot:
    owner = row.life.id
    before = len(drawing.shapes)
    bar = Bar(owner, y + row.height / 2, HALF, AIMS if main else CHIP)
    area = draw_stretch(drawing, scale, row.life.stretch, bar)
    drawing.note_line(owner, (area.left, bar.middle), (area.right, bar.middle))
    marks = tuple(shape.area for shape in drawing.shapes[before:])
    return Spot(area, marks)


def _draw_line(drawing: Drawing, route: Route, spots: dict[str, Spot]) -> None:
    net, x = route.net, route.x
    start, end = _span(route, spots[net.source])
    # The line stops short of the tip of its arrow, which is narrower than it.
    short = 0.0 if net.kind == "renamed" else 3.0
    points = [(x, start), (x, end + (short if end < start else -short))]
    if route.stub:
        points.insert(0, (route.stub[0], start))
        drawing.note_line(net.source, points[0], points[1])
    draw_stroke(drawing, points, net.kind, main=net.main)
    drawing.note_line(net.source, (x, route.top), (x, route.bottom))


def _draw_ends(drawing: Drawing, route: Route, spots: dict[str, Spot]) -> None:
    net, x = route.net, route.x
    start, end = _span(route, spots[net.source])
    draw_head(drawing, (x, end), (0, 1 if end < start else -1), net.kind)
    draw_tail(drawing, (x, start), net.kind)
    if not net.dated:
        draw_undated(drawing, x, (start + end) / 2)


def _span(route: Route, source: Spot) -> tuple[float, float]:
    """Return the heights at which a line leaves its source and reaches the last that followed."""
    upwards = route.top < source.area.top
    return (route.bottom, route.top) if upwards else (route.top, route.bottom)
