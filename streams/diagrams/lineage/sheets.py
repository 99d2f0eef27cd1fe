"""Lays out families in rows, and rows on pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.lineage.families import Family, families_of
from streams.diagrams.lineage.picture import Life, LineagePicture, Step

HEADING_ROW = 17.0
PLAIN = Style()
STRONG = Style("bold")
_PITCHES = (17.0, 16.0, 15.0)
"""How far rows are apart at least, in points: the first that needs the fewest sheets."""
_BETWEEN = 6.0
_LABELS = 0.365
_WIDEST_LABEL = 240.0
_FULL = 0.6
_NO_SECTOR = "Sector not stated"


@dataclass(frozen=True, slots=True)
class Row:
    """A life with its label in lines, the first of which begins after its abbreviation."""

    life: Life
    lead: tuple[str, ...]
    lines: tuple[str, ...]
    policy: bool
    pitch: float = _PITCHES[0]

    @property
    def height(self) -> float:
        """In points."""
        return max(
            self.pitch, (len(self.lead) + len(self.lines)) * LEADING + self.pitch - 13.0
        )


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


@dataclass(frozen=True, slots=True)
class Sheet:
    """What goes on one page."""

    blocks: tuple[Block, ...] = ()


def label_width(room: Room) -> float:
    """Return how much of the width of a room goes to names."""
    return min(_WIDEST_LABEL, room.width * _LABELS)


def sheets_of(
    picture: LineagePicture, label: float, fits: Callable[[Sheet], bool]
) -> list[Sheet]:
    """Return the blocks of each page: bodies, the largest family first, then policies.

    A family stays together where a page holds it, and so do the policies; `label` is the width of names.
    """
    packed = (_packed(picture, label, pitch, fits) for pitch in _PITCHES)
    return min(packed, key=len)


def _packed(
    picture: LineagePicture,
    label: float,
    pitch: float,
    fits: Callable[[Sheet], bool],
) -> list[Sheet]:
    bodies = [
        _block(family, label, pitch, policy=False)
        for family in families_of(picture.lives, picture.steps)
    ]
    policies = [
        _block(family, label, pitch, policy=True)
        for family in families_of(picture.policies, picture.policy_steps)
    ]
    done: list[Sheet] = []
    current = Sheet()
    waiting = [*bodies, *policies]
    while waiting:
        block = waiting.pop(0)
        ahead = policies if block in policies[:1] else [block]
        together = _with(current, ahead)
        if (
            current.blocks
            and (not fits(together))
            and (len(ahead) > 1 or not fits(_with(current, [block])))
        ):
            done.append(current)
            current = Sheet()
        alone = _with(current, [block])
        if fits(alone) or len(block.rows) < 2:
            current = alone
        else:
            first, rest = _cut(block, fits)
            done.append(_with(current, [first]))
            waiting.insert(0, rest)
    return [*done, current] if current.blocks or not done else done


def _with(sheet: Sheet, blocks: Sequence[Block]) -> Sheet:
    """Return a sheet with blocks added, each without its title where the one above has the same."""
    above = list(sheet.blocks)
    for block in blocks:
        above.append(_titled(block, above))
    return Sheet(tuple(above))


def _titled(block: Block, above: Sequence[Block]) -> Block:
    """Return a block without its title where the block above has the same, and so heads both."""
    titles = [each.title for each in above if each.title]
    same = bool(titles) and titles[-1] == block.title
    return replace(block, title="") if same else block


def _block(family: Family, label: float, pitch: float, *, policy: bool) -> Block:
    rows = tuple(
        replace(_row(life, label - 8.0, policy=policy), pitch=pitch)
        for life in family.lives
    )
    title = "Policies" if policy else _sectors(family)
    return Block(title, rows, family.steps, family.line)


def _sectors(family: Family) -> str:
    """Return the sectors of a family, the most frequent first."""
    named = [life.group for life in family.lives if life.group]
    counted = sorted(set(named), key=lambda name: (-named.count(name), name))
    words = ", ".join(counted).replace("-", " ")
    return words[:1].upper() + words[1:] if words else _NO_SECTOR


def _row(life: Life, width: float, *, policy: bool) -> Row:
    short, name = printable(life.short), printable(life.name) or "?"
    if not short or short == name:
        return Row(life, (), tuple(wrap(name, width, STRONG)), policy)
    indent = text_width(short, STRONG) + 4.0
    if indent > width * 0.5:
        lead = tuple(wrap(short, width, STRONG))
        return Row(life, lead, tuple(wrap(name, width, PLAIN)), policy)
    return Row(life, (), tuple(wrap(name, width, PLAIN, indent)), policy)


def _cut(block: Block, fits: Callable[[Sheet], bool]) -> tuple[Block, Block]:
    """Return the part of a block that a page of its own holds, and the rest, cut where few steps are cut."""
    most = 1
    while most < len(block.rows) - 1 and fits(Sheet((_part(block, 0, most + 1),))):
        most += 1
    least = max(1, round(most * _FULL))
    cuts = range(most, least - 1, -1)
    place = min(cuts, key=lambda cut: len(_part(block, 0, cut).elsewhere))
    return _part(block, 0, place), _part(block, place, len(block.rows))


def _part(block: Block, start: int, end: int) -> Block:
    rows = block.rows[start:end]
    here = {row.life.id for row in rows}
    ends = [
        (step, (step.source in here) + (step.target in here))
        for step in (*block.steps, *block.elsewhere)
    ]
    return replace(
        block,
        rows=rows,
        steps=tuple(step for step, count in ends if count == 2),
        elsewhere=tuple(step for step, count in ends if count == 1),
    )
