"""Draws the timeline of a picture, on as many pages as it needs."""

from collections.abc import Iterator, Sequence
from functools import partial

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.figure import (
    PAGE,
    Figure,
    Room,
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
from streams.diagrams.canvas.marks import verdict_sign
from streams.diagrams.canvas.palette import CHIP, GAP, INK, PAPER, PROCESSES, RULE
from streams.diagrams.timeline.lanes import SIGN, draw_lanes, verdicts_of
from streams.diagrams.timeline.picture import (
    ContextBar,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.timeline.rows import (
    HEADING_ROW,
    LABEL_WIDTH,
    PLAIN,
    Block,
    Line,
    Sheet,
    sheets_of,
)
from streams.diagrams.timeline.words import (
    VERDICTS,
    alt_text,
    caption,
    description,
)
from streams.diagrams.years.bars import Bar, draw_stretch
from streams.diagrams.years.key import time_entries
from streams.diagrams.years.scale import AXIS, Scale, draw_axis, draw_span

_HEAD = Style("bold", size=HEADING)
_UPHEAVAL = "6 2 1.4 2"


def draw_timeline(picture: TimelinePicture, room: Room = PAGE) -> tuple[Figure, ...]:
    """Return the timeline on one sheet, or on several in the order of the eras."""
    sheets = sheets_of(picture, room)
    return tuple(
        _figure(picture, sheet, (number, len(sheets)), room)
        for number, sheet in enumerate(sheets, start=1)
    )


def _figure(
    picture: TimelinePicture, sheet: Sheet, place: tuple[int, int], room: Room
) -> Figure:
    number, count = place
    suffix = f"-{number}" if count > 1 else ""
    drawing = Drawing(room.width, 0.0, f"timeline-{picture.id}{suffix}")
    scale = Scale(LABEL_WIDTH, drawing.width - 6.0, *picture.years)
    bottom = AXIS + sum(block.height for block in sheet.blocks)
    _draw_spans(drawing, scale, sheet)
    draw_axis(drawing, scale, AXIS, bottom)
    _draw_upheavals(drawing, scale, picture, sheet, bottom)
    y = AXIS
    for block in sheet.blocks:
        y = _draw_block(drawing, scale, picture, block, y)
    entries = list(_entries(picture, sheet))
    drawing.height = draw_key_rows(drawing, entries, y + 6.0, 3) + 2.0
    words = description(picture, sheet)
    title = f"Timeline: {picture.title}" + (f", sheet {number}" if suffix else "")
    return Figure(
        svg=drawing.svg(title, words),
        width=drawing.width,
        height=drawing.height,
        title=title,
        caption=caption(picture, sheet, place),
        alt_text=alt_text(picture, sheet),
        description=words,
        notes=(*note_on_height(drawing.height, room), *_notes(picture, sheet)),
        drawing=drawing,
    )


def _draw_spans(drawing: Drawing, scale: Scale, sheet: Sheet) -> None:
    y = AXIS
    for block in sheet.blocks:
        if block.span:
            draw_span(drawing, scale, block.span, (y, y + block.height))
        y += block.height


def _draw_upheavals(
    drawing: Drawing,
    scale: Scale,
    picture: TimelinePicture,
    sheet: Sheet,
    bottom: float,
) -> None:
    """Draw each reorganisation as a line from its row down, or from the top where its row is on another sheet."""
    rows: dict[Upheaval, float] = {}
    y = AXIS
    for block in sheet.blocks:
        y += HEADING_ROW
        for line in block.lines:
            if isinstance(line.row, Upheaval):
                rows[line.row] = y + line.height / 2
            y += line.height
    for upheaval in picture.upheavals:
        x, top = scale.x(upheaval.time), rows.get(upheaval, AXIS)
        drawing.path(polyline(((x, top), (x, bottom))), Paint(INK, 0.9, dash=_UPHEAVAL))
        if upheaval in rows:
            drawing.circle(x, top, 2.2, Paint(fill=INK))
            drawing.path(polyline(((scale.left, top), (x, top))), Paint(RULE, 0.5))


def _draw_block(
    drawing: Drawing, scale: Scale, picture: TimelinePicture, block: Block, y: float
) -> float:
    drawing.path(polyline(((0.0, y), (drawing.width, y))), Paint(RULE, 0.5))
    drawing.text(0.0, y + 10.4, printable(block.title), _HEAD)
    y += HEADING_ROW
    for line in block.lines:
        drawing.open_group(_name(line), line.row.title)
        _draw_label(drawing, line, y)
        if isinstance(line.row, PolicyBar):
            _draw_policy(drawing, scale, picture, line, y)
        elif isinstance(line.row, ContextBar):
            _draw_context(drawing, scale, line, y)
        drawing.close_group()
        y += line.height
    return y


def _name(line: Line) -> str:
    return line.row.title if isinstance(line.row, Upheaval) else line.row.id


def _draw_label(drawing: Drawing, line: Line, y: float) -> None:
    baseline = y + (line.height - len(line.label) * LEADING) / 2 + 7.0
    if isinstance(line.row, PolicyBar) and line.row.verdicts:
        baseline = y + 7.6
    for words in line.label:
        drawing.text(0.0, baseline, words, PLAIN)
        baseline += LEADING


def _draw_policy(
    drawing: Drawing, scale: Scale, picture: TimelinePicture, line: Line, y: float
) -> None:
    policy = line.row
    assert isinstance(policy, PolicyBar)  # noqa: S101 - narrows for the type checker
    lanes = bool(picture.windows)
    half = 3.0 if lanes else 4.2
    middle = y + 5.2 if lanes else y + line.height / 2
    bar = Bar(f"policy {policy.id}", middle, half, PROCESSES)
    area = draw_stretch(drawing, scale, policy.stretch, bar)
    drawing.note_shape("pane", f"policy {policy.id}", area)
    for phase in policy.phases:
        x = scale.x(phase)
        if area.left + 3.0 < x < area.right - 3.0:
            drawing.path(polyline(((x, bar.top), (x, bar.bottom))), Paint(PAPER, 1.4))
    if lanes:
        draw_lanes(drawing, scale, policy, picture.windows, middle + half + 1.6)


def _draw_context(drawing: Drawing, scale: Scale, line: Line, y: float) -> None:
    item = line.row
    assert isinstance(item, ContextBar)  # noqa: S101 - narrows for the type checker
    bar = Bar(f"context {item.id}", y + line.height / 2, 2.8, CHIP, item.absent)
    area = draw_stretch(drawing, scale, item.stretch, bar)
    drawing.note_shape("pane", f"context {item.id}", area)


def _entries(picture: TimelinePicture, sheet: Sheet) -> Iterator[tuple[Draw, str]]:
    rows = [line.row for block in sheet.blocks for line in block.lines]
    policies = [row for row in rows if isinstance(row, PolicyBar)]
    context = [row for row in rows if isinstance(row, ContextBar)]
    bars = [*(row.stretch for row in policies), *(row.stretch for row in context)]
    if policies:
        yield partial(_draw_sample, fill=PROCESSES), "policy"
        if any(policy.phases for policy in policies):
            yield _draw_phases, "a phase begins"
    if context:
        yield partial(_draw_sample, fill=CHIP), "what stood around"
        if any(row.absent for row in context):
            yield _draw_absent, "known to be lacking"
    if picture.upheavals:
        yield _draw_line, "reorganisation"
    yield from time_entries(bars, picture.years)
    yield from _signs(policies)


def _signs(policies: Sequence[PolicyBar]) -> Iterator[tuple[Draw, str]]:
    for verdict in verdicts_of(policies):
        words = VERDICTS[verdict]
        yield partial(_draw_sign, verdict=verdict), f"window: {words}"


def _draw_sign(drawing: Drawing, x: float, y: float, verdict: str) -> None:
    verdict_sign(drawing, (x + 10.0, y), SIGN + 0.8, verdict)


def _draw_sample(drawing: Drawing, x: float, y: float, fill: str) -> None:
    drawing.rectangle(Area(x, y - 3.4, x + 20.0, y + 3.4), Paint(INK, 0.75, fill))


def _draw_phases(drawing: Drawing, x: float, y: float) -> None:
    _draw_sample(drawing, x, y, PROCESSES)
    drawing.path(
        polyline(((x + 10.0, y - 3.4), (x + 10.0, y + 3.4))), Paint(PAPER, 1.4)
    )


def _draw_absent(drawing: Drawing, x: float, y: float) -> None:
    drawing.rectangle(
        Area(x, y - 3.0, x + 20.0, y + 3.0), Paint(GAP, 1.0, PAPER, "5 2")
    )


def _draw_line(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x, y), (x + 20.0, y))), Paint(INK, 0.9, dash=_UPHEAVAL))


def _notes(picture: TimelinePicture, sheet: Sheet) -> Iterator[str]:
    titles = [line.row.title for block in sheet.blocks for line in block.lines]
    yield from note_on_letters(missing_letters([*titles, *picture.windows]))
    if picture.left_out:
        yield (
            f"{picture.left_out} facts of the setting that concern only some of these policies are left out; "
            "name fewer policies to see them"
        )
