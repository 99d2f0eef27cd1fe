"""Draws the lineage of a picture, on as many pages as it needs."""

from collections.abc import Iterator, Sequence
from functools import partial

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE_WIDTH,
    Figure,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.key import Draw, draw_key_rows
from streams.diagrams.canvas.lettering import (
    HEADING,
    LEADING,
    Style,
    missing_letters,
    printable,
)
from streams.diagrams.canvas.marks import DOTS, arrowhead, mark_area, question_ring
from streams.diagrams.canvas.palette import CHIP, INK, MUTED, PAPER, PROCESSES, RULE
from streams.diagrams.lineage.lines import Line, lines_of
from streams.diagrams.lineage.order import (
    HEADING_ROW,
    LABEL_WIDTH,
    PLAIN,
    Family,
    sheets_of,
)
from streams.diagrams.lineage.picture import How, Life, LineagePicture
from streams.diagrams.lineage.words import WAYS, alt_text, caption, description
from streams.diagrams.years.bars import Bar, draw_stretch
from streams.diagrams.years.key import time_entries
from streams.diagrams.years.scale import AXIS, Scale, draw_axis

_HEAD = Style("bold", size=HEADING)
_HALF = 2.9
_MOVED = "6 2 1.4 2"


def draw_lineage(picture: LineagePicture) -> tuple[Figure, ...]:
    """Return the lineage on one page of 17 cm, or on several."""
    sheets = sheets_of(picture)
    return tuple(
        _figure(picture, sheet, (number, len(sheets)))
        for number, sheet in enumerate(sheets, start=1)
    )


def _figure(
    picture: LineagePicture, families: Sequence[Family], place: tuple[int, int]
) -> Figure:
    number, count = place
    suffix = f"-{number}" if count > 1 else ""
    drawing = Drawing(PAGE_WIDTH, 0.0, f"lineage-{picture.id}{suffix}")
    scale = Scale(LABEL_WIDTH, drawing.width - 8.0, *picture.years)
    bottom = AXIS + sum(family.height for family in families)
    draw_axis(drawing, scale, AXIS, bottom)
    lives = {life.id: life for life in picture.lives}
    lines = lines_of(scale, lives, picture.descents, _rows(families))
    # Bars lie over the lines, so that a line passes behind the lives that it does not concern.
    for line in lines:
        _draw_trunk(drawing, line)
    y = AXIS
    for family in families:
        y = _draw_family(drawing, scale, family, y)
    for line in lines:
        _draw_ends(drawing, line)
    shown = [row.life for family in families for row in family.rows]
    entries = list(_entries(picture, shown, lines))
    drawing.height = draw_key_rows(drawing, entries, y + 6.0, 3) + 2.0
    words = description(picture, shown)
    title = f"Lineage: {picture.title}" + (f", sheet {number}" if suffix else "")
    return Figure(
        svg=drawing.svg(title, words),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture, shown, place),
        alt_text=alt_text(picture, shown),
        description=words,
        notes=(
            *note_on_height(drawing.height),
            *note_on_letters(missing_letters(life.name for life in shown)),
            *_cut(picture, shown),
        ),
        drawing=drawing,
    )


def _rows(families: Sequence[Family]) -> dict[str, float]:
    """Return the middle of the bar of each life."""
    rows, y = {}, AXIS
    for family in families:
        y += HEADING_ROW
        for row in family.rows:
            rows[row.life.id] = y + row.height / 2
            y += row.height
    return rows


def _draw_family(drawing: Drawing, scale: Scale, family: Family, y: float) -> float:
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    drawing.text(0.0, y + 10.4, printable(family.title), _HEAD)
    y += HEADING_ROW
    for row in family.rows:
        life = row.life
        drawing.open_group(life.id, f"{life.name}, {life.stretch.words}")
        baseline = y + (row.height - len(row.label) * LEADING) / 2 + 7.0
        for words in row.label:
            drawing.text(0.0, baseline, words, PLAIN)
            baseline += LEADING
        bar = Bar(f"life {life.id}", y + row.height / 2, _HALF, _fill(life))
        draw_stretch(drawing, scale, life.stretch, bar)
        drawing.close_group()
        y += row.height
    return y


def _fill(life: Life) -> str:
    return PROCESSES if life.group == "policies" else CHIP


def _draw_trunk(drawing: Drawing, line: Line) -> None:
    source = line.rows[line.source]
    paint = _paint(line)
    ends = {
        name: y + (_HALF + 4.4 if y < source else -_HALF - 4.4)
        for name, y in line.rows.items()
        if name != line.source
    }
    top, bottom = min([source, *ends.values()]), max([source, *ends.values()])
    drawing.path(polyline(((line.leaves, source), (line.x, source))), paint)
    drawing.path(polyline(((line.x, top), (line.x, bottom))), paint)
    owner = f"{line.how} of {line.source}"
    drawing.note_line(owner, (line.x, top), (line.x, bottom))


def _draw_ends(drawing: Drawing, line: Line) -> None:
    source = line.rows[line.source]
    owner = f"{line.how} of {line.source}"
    for name in line.targets:
        y = line.rows[name]
        inward = 1 if y < source else -1
        tip = (line.x, y + inward * (_HALF + 0.3))
        draw_head(drawing, tip, (0, inward), line.how)
        drawing.note_shape("mark", owner, mark_area(line.x, tip[1] + inward * 2.5, 2.5))
    if not line.dated:
        middle = (source + line.rows[line.targets[0]]) / 2
        question_ring(drawing, line.x, middle, 3.9)
        drawing.note_shape("mark", owner, mark_area(line.x, middle, 3.9))


def draw_head(
    drawing: Drawing, tip: tuple[float, float], toward: tuple[int, int], how: How
) -> None:
    """Draw the end of a line of descent at a tip: its shape says in which way one became the other."""
    (x, y), (across, down) = tip, toward
    middle = (x + 2.5 * across, y + 2.5 * down)
    match how:
        case "renamed":
            area = mark_area(middle[0], middle[1], 2.3)
            drawing.rectangle(area, Paint(INK, 0.6, INK))
        case "split":
            back = (x + 5.0 * across, y + 5.0 * down)
            corners = (
                tip,
                (back[0] + 2.6 * down, back[1] + 2.6 * across),
                (back[0] - 2.6 * down, back[1] - 2.6 * across),
            )
            drawing.path(polyline(corners) + "Z", Paint(INK, 0.9, PAPER))
        case "de-facto" | "through":
            drawing.circle(*middle, 2.2, Paint(INK, 0.9, PAPER))
        case _:
            arrowhead(drawing, tip, toward, INK)


def _paint(line: Line) -> Paint:
    if not line.dated:
        return Paint(MUTED, 1.0, dash=DOTS)
    return _style(line.how)


def _style(how: How) -> Paint:
    return Paint(INK, 1.0, dash=_MOVED if how in ("functions-moved", "through") else "")


def _entries(
    picture: LineagePicture, shown: Sequence[Life], lines: Sequence[Line]
) -> Iterator[tuple[Draw, str]]:
    groups = {life.group for life in shown}
    if "policies" in groups:
        yield partial(_draw_sample, fill=PROCESSES), "policy"
    if "bodies" in groups:
        yield partial(_draw_sample, fill=CHIP), "body"
    used = {line.how for line in lines}
    for how, words in WAYS.items():
        if how in used:
            yield partial(_draw_way, how=how), words
    if any(not line.dated for line in lines):
        yield _draw_undated, "when is not known"
    yield from time_entries([life.stretch for life in shown], picture.years)


def _draw_sample(drawing: Drawing, x: float, y: float, fill: str) -> None:
    drawing.rectangle(Area(x, y - 2.9, x + 20.0, y + 2.9), Paint(INK, 0.75, fill))


def _draw_way(drawing: Drawing, x: float, y: float, how: How) -> None:
    drawing.path(polyline(((x, y), (x + 15.4, y))), _style(how))
    draw_head(drawing, (x + 20.0, y), (-1, 0), how)


def _draw_undated(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x, y), (x + 20.0, y))), Paint(MUTED, 1.0, dash=DOTS))
    question_ring(drawing, x + 10.0, y, 3.9)


def _cut(picture: LineagePicture, shown: Sequence[Life]) -> Iterator[str]:
    here = {life.id for life in shown}
    count = sum(
        (each.source in here) != (each.target in here) for each in picture.descents
    )
    if count:
        yield f"{count} descents lead to or from another sheet; the description names them"
