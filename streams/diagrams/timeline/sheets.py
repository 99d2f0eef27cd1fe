"""Divides a timeline into sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import Room
from streams.diagrams.timeline.key import draw_key
from streams.diagrams.timeline.picture import TimelinePicture
from streams.diagrams.timeline.rows import (
    Block,
    Line,
    further_blocks,
    main_blocks,
)
from streams.diagrams.timeline.shown import Shown
from streams.diagrams.timeline.upheavals import LETTERS
from streams.diagrams.years.scale import AXIS

_SPACES = (2.0, 0.8)
"""What rows have between them, in points: the first that needs the fewest sheets."""


@dataclass
class Sheet:
    """What goes on one page; `above` and `below` are the room for the axis and for the key, in points."""

    above: float
    below: float
    blocks: list[Block] = field(default_factory=list)

    @property
    def height(self) -> float:
        """With the axis and room for the key, in points."""
        return self.above + sum(block.height for block in self.blocks) + self.below

    @property
    def shown(self) -> Shown:
        """What stands on it, for its key and its words."""
        rows = [line.row for block in self.blocks for line in block.lines]
        return Shown(tuple(rows))


def sheets_of(picture: TimelinePicture, room: Room) -> list[Sheet]:
    """Return the rows of each page: an overview, on one page if it fits, and then what concerns some policies only.

    Eras and sorts of facts are kept together where that is possible.
    """
    main = _fewest(
        [main_blocks(picture, room, each) for each in _SPACES], picture, room
    )
    further = _fewest(
        [further_blocks(picture, room, each) for each in _SPACES], picture, room
    )
    if len(further) == 1 and main:
        joined = [*main[-1].blocks, *further[0].blocks]
        together = _packed(joined, picture, room)
        if len(together) == 1:
            return [*main[:-1], *together]
    return [*main, *further] or [Sheet(above_of(picture), 0.0)]


def above_of(picture: TimelinePicture) -> float:
    """Return the room above the rows: the axis, and a strip for letters if there are any."""
    return AXIS + (LETTERS if picture.upheavals else 0.0)


def _fewest(
    choices: Sequence[list[Block]], picture: TimelinePicture, room: Room
) -> list[Sheet]:
    packed = [_packed(blocks, picture, room) for blocks in choices]
    return min(packed, key=len)


def _packed(
    blocks: Sequence[Block], picture: TimelinePicture, room: Room
) -> list[Sheet]:
    above = above_of(picture)
    whole = Sheet(above, 0.0, list(blocks))
    whole.below = _key_height(picture, whole.shown, room)
    if whole.height <= room.tallest:
        return [whole] if blocks else []
    unlisted = _key_height(picture, whole.shown.bars, room)
    return _divided(blocks, Sheet(above, max(unlisted, whole.below)), room)


def _divided(blocks: Sequence[Block], empty: Sheet, room: Room) -> list[Sheet]:
    above, below = empty.above, empty.below
    sheets = [empty]
    for block in blocks:
        fits = sheets[-1].height + block.height <= room.tallest
        if not fits and sheets[-1].blocks:
            sheets.append(Sheet(above, below))
        for part in _parts(block, room.tallest - above - below - block.heading):
            if sheets[-1].blocks and sheets[-1].height + part.height > room.tallest:
                sheets.append(Sheet(above, below))
            sheets[-1].blocks.append(part)
    return sheets


def _parts(block: Block, room: float) -> list[Block]:
    """Return a block, cut where it is taller than the room for its rows."""
    parts: list[list[Line]] = [[]]
    height = 0.0
    for line in block.lines:
        if parts[-1] and height + line.height > room:
            parts.append([])
            height = 0.0
        parts[-1].append(line)
        height += line.height
    return [replace(block, lines=tuple(lines)) for lines in parts]


def _key_height(picture: TimelinePicture, shown: Shown, room: Room) -> float:
    """Return how tall a key is, by drawing it where nobody looks."""
    return draw_key(Drawing(room.width, 0.0, "key"), picture, shown, 0.0)
