"""Lays out families in rows, and rows on pages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.lineage.families import Family, families_of
from streams.diagrams.lineage.picture import Life, LineagePicture, Step
from streams.diagrams.years.scale import AXIS

LABEL_WIDTH = 176.0
HEADING_ROW = 17.0
PLAIN = Style()
STRONG = Style("bold")
LEAST = 17.0
_BETWEEN = 6.0
_BELOW = 78.0
_NO_SECTOR = "Sector not stated"


@dataclass(frozen=True, slots=True)
class Row:
    """A life with its label in lines, the first of which begins after its abbreviation."""

    life: Life
    lead: tuple[str, ...]
    lines: tuple[str, ...]
    policy: bool

    @property
    def height(self) -> float:
        """In points."""
        return max(LEAST, (len(self.lead) + len(self.lines)) * LEADING + 4.0)


@dataclass(frozen=True, slots=True)
class Block:
    """A family, or as much of one as a page holds; steps to its other parts are in `elsewhere`."""

    title: str
    rows: tuple[Row, ...]
    steps: tuple[Step, ...]
    line: tuple[str, ...]
    elsewhere: tuple[Step, ...] = ()

    @property
    def height(self) -> float:
        """With its heading, in points."""
        rows = sum(row.height for row in self.rows)
        return (HEADING_ROW if self.title else _BETWEEN) + rows


@dataclass
class Sheet:
    """What goes on one page."""

    blocks: list[Block] = field(default_factory=list)

    @property
    def height(self) -> float:
        """With the axis and room for the key, in points."""
        return AXIS + sum(block.height for block in self.blocks) + _BELOW


def sheets_of(picture: LineagePicture, room: Room) -> list[Sheet]:
    """Return the blocks of each page: bodies, the largest family first, then policies."""
    bodies = _blocks(picture.lives, picture.steps, policy=False)
    policies = _blocks(picture.policies, picture.policy_steps, policy=True)
    sheets = [Sheet()]
    together = sum(block.height for block in policies)
    for block in (*bodies, *policies):
        too_tall = sheets[-1].height + together > room.tallest
        if block in policies[:1] and sheets[-1].blocks and too_tall:
            sheets.append(Sheet())
        for part in _parts(block, room.tallest - AXIS - _BELOW - HEADING_ROW):
            if sheets[-1].blocks and sheets[-1].height + part.height > room.tallest:
                sheets.append(Sheet())
            sheets[-1].blocks.append(_titled(part, sheets[-1].blocks))
    return sheets


def _titled(block: Block, above: Sequence[Block]) -> Block:
    """Return a block without its title where the block above has the same, and so heads both."""
    titles = [each.title for each in above if each.title]
    same = bool(titles) and titles[-1] == block.title
    return replace(block, title="") if same else block


def _blocks(
    lives: Sequence[Life], steps: Sequence[Step], *, policy: bool
) -> list[Block]:
    return [_block(family, policy=policy) for family in families_of(lives, steps)]


def _block(family: Family, *, policy: bool) -> Block:
    rows = tuple(_row(life, policy=policy) for life in family.lives)
    title = "Policies" if policy else _sectors(family)
    return Block(title, rows, family.steps, family.line)


def _sectors(family: Family) -> str:
    """Return the sectors of a family, the most frequent first."""
    named = [life.group for life in family.lives if life.group]
    counted = sorted(set(named), key=lambda name: (-named.count(name), name))
    words = ", ".join(counted).replace("-", " ")
    return words[:1].upper() + words[1:] if words else _NO_SECTOR


def _row(life: Life, *, policy: bool) -> Row:
    short, name = printable(life.short), printable(life.name) or "?"
    width = LABEL_WIDTH - 8.0
    if not short or short == name:
        return Row(life, (), tuple(wrap(name, width, STRONG)), policy)
    indent = text_width(short, STRONG) + 4.0
    if indent > width * 0.5:
        lead = tuple(wrap(short, width, STRONG))
        return Row(life, lead, tuple(wrap(name, width, PLAIN)), policy)
    return Row(life, (), tuple(wrap(name, width, PLAIN, indent)), policy)


def _parts(block: Block, room: float) -> Iterator[Block]:
    """Yield a block, cut where it is taller than the room for its rows."""
    parts: list[list[Row]] = [[]]
    height = 0.0
    for row in block.rows:
        if parts[-1] and height + row.height > room:
            parts.append([])
            height = 0.0
        parts[-1].append(row)
        height += row.height
    for rows in parts:
        here = {row.life.id for row in rows}
        ends = [
            (step, (step.source in here) + (step.target in here))
            for step in block.steps
        ]
        yield replace(
            block,
            rows=tuple(rows),
            steps=tuple(step for step, count in ends if count == 2),
            elsewhere=tuple(step for step, count in ends if count == 1),
        )
