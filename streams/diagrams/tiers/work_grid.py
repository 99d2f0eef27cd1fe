"""Draws who works with whom: a row for each body, a column for each process, and the processes by name beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import HEADING, LEADING, Style, printable
from streams.diagrams.canvas.marks import mark_area, question_ring
from streams.diagrams.canvas.palette import MUTED, PAPER, PROCESSES, RULE
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.tiers.picture import TIERS, AgenciesPicture, Body, Work

A_BLOCK = 12
_NAMES = 138.0
_COLUMN = 13.0
_ROW = 11.4
_GAP = 5.0
_MORE = ", continued"
_FEWEST = 4
_HEAD = Style("bold", size=HEADING)
_CODE = Style("bold", PROCESSES)
_KIND = Style("italic", MUTED)
_PLAIN = Style()


@dataclass(frozen=True)
class Block:
    """Some of the processes, numbered, with the bodies that take part in one of them."""

    works: tuple[tuple[str, Work], ...]
    bodies: tuple[Body, ...]
    heading: str


def blocks_of(picture: AgenciesPicture) -> list[Block]:
    """Return the processes in blocks that fit across the page, those in one direction together."""
    order = {work.direction: n for n, work in reversed(list(enumerate(picture.works)))}
    works = sorted(picture.works, key=lambda work: order[work.direction])
    numbered = [(f"{n}", work) for n, work in enumerate(works, start=1)]
    bodies = [b for tier in TIERS for b in picture.bodies if b.tier == tier]
    count = -(-len(numbered) // A_BLOCK)
    blocks = []
    for place in range(count):
        start, end = (len(numbered) * n // count for n in (place, place + 1))
        part = numbered[start:end]
        heading = "Joint work" if place == 0 else f"Joint work{_MORE}"
        taking = tuple(body for body in bodies if body.id in _taking(part))
        blocks.append(Block(tuple(part), taking, heading))
    return blocks


def halves_of(block: Block) -> tuple[Block, ...]:
    """Return half of the processes with their bodies, and the others; of one process, half of the bodies."""
    works, bodies = block.works, block.bodies
    middle = (len(works) + 1) // 2
    parts = [(works[:middle], bodies), (works[middle:], bodies)]
    if len(works) == 1:
        if len(bodies) < _FEWEST:
            return ()
        half = (len(bodies) + 1) // 2
        parts = [(works, bodies[:half]), (works, bodies[half:])]
    headings = (block.heading, f"{block.heading.removesuffix(_MORE)}{_MORE}")
    return tuple(
        Block(own, tuple(b for b in some if b.id in _taking(own)), heading)
        for (own, some), heading in zip(parts, headings, strict=True)
    )


def _taking(works: Sequence[tuple[str, Work]]) -> set[str]:
    return {name for _, work in works for name in (*work.run_by, *work.joined_by)}


def draw_block(drawing: Drawing, block: Block, y: float) -> float:
    """Draw a block of processes; return where the next thing may begin."""
    drawing.text(0.0, y + 9.0, block.heading, _HEAD)
    columns = _columns(block.works)
    for (code, _), x in zip(block.works, columns, strict=True):
        drawing.text(x, y + 9.0, code, Style("bold", PROCESSES, anchor="middle"))
    bottom = top = y + 14.0
    tier = ""
    for body in block.bodies:
        lines = wrap(printable(body.name), _NAMES - 6.0, _PLAIN) or ["?"]
        if body.tier != tier:
            rule = ((0.0, bottom), (columns[-1] + _COLUMN / 2, bottom))
            drawing.path(polyline(rule), Paint(RULE, 0.5))
        for place, line in enumerate(lines):
            drawing.text(0.0, bottom + 8.4 + place * LEADING, line, _PLAIN)
        _draw_parts(drawing, block, body, bottom + 5.6)
        bottom += _ROW + (len(lines) - 1) * LEADING
        tier = body.tier
    names = _draw_names(drawing, block.works, columns[-1] + 14.0, top)
    return max(bottom, names) + 6.0


def draw_part(drawing: Drawing, x: float, y: float, *, runs: bool) -> None:
    """Draw the mark of who runs a process, or of who takes part in it."""
    if runs:
        drawing.circle(x, y, 3.4, Paint(fill=PROCESSES))
    else:
        drawing.circle(x, y, 2.9, Paint(PROCESSES, 1.0, PAPER))


def _draw_parts(drawing: Drawing, block: Block, body: Body, y: float) -> None:
    for (code, work), x in zip(block.works, _columns(block.works), strict=True):
        if body.id in (*work.run_by, *work.joined_by):
            draw_part(drawing, x, y, runs=body.id in work.run_by)
            drawing.note_shape("mark", f"{body.id} in {code}", mark_area(x, y, 3.4))
        else:
            drawing.path(polyline(((x - 1.2, y), (x + 1.2, y))), Paint(MUTED, 0.5))


def _draw_names(
    drawing: Drawing, works: Sequence[tuple[str, Work]], left: float, top: float
) -> float:
    """Draw the processes by name, under what lies between those who take part."""
    y, said = top, ""
    width = drawing.width - left - 2.0
    for code, work in works:
        if work.direction != said:
            y += 2.0 if said else 0.0
            for line in wrap(printable(work.direction), width, _KIND):
                drawing.text(left, y + 8.0, line, _KIND)
                y += LEADING
            said = work.direction
        y = _draw_name(drawing, code, work, left, y)
    return y


def _draw_name(drawing: Drawing, code: str, work: Work, left: float, y: float) -> float:
    drawing.text(left, y + 8.0, code, _CODE)
    indent = 14.0
    if not work.sure:
        question_ring(drawing, left + indent + 4.6, y + 5.2, 4.0)
        indent += 12.0
    width = drawing.width - left - indent - 2.0
    for line in wrap(printable(work.text), width, _PLAIN) or ["?"]:
        drawing.text(left + indent, y + 8.0, line, _PLAIN)
        y += LEADING
    return y


def _columns(works: Sequence[tuple[str, Work]]) -> list[float]:
    """Return the middle of each column, with a gap where the direction changes."""
    x, said, middles = _NAMES + _COLUMN / 2, works[0][1].direction, []
    for _, work in works:
        if work.direction != said:
            x += _GAP
            said = work.direction
        middles.append(x)
        x += _COLUMN
    return middles
