"""Divides a timeline into sheets."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import Room
from streams.diagrams.timeline.key import draw_key
from streams.diagrams.timeline.picture import TimelinePicture
from streams.diagrams.timeline.rows import (
    Block,
    further_blocks,
    main_blocks,
)
from streams.diagrams.timeline.shown import Shown
from streams.diagrams.timeline.upheavals import LETTERS
from streams.diagrams.years.scale import AXIS

_SPACES = (2.0, 0.8)
"""What rows have between them, in points: the first that needs the fewest sheets."""
_FEW = 3
"""A block is not begun on a sheet for fewer rows."""


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
    apart = [*main, *further]
    together = _fewest(
        [
            [*main_blocks(picture, room, each), *further_blocks(picture, room, each)]
            for each in _SPACES
        ],
        picture,
        room,
    )
    fewest = together if len(together) < len(apart) else apart
    return fewest or [Sheet(above_of(picture), 0.0)]


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
    sheets: list[Sheet] = []
    for block in blocks:
        current = _with(picture, sheets[-1:], block, room)
        if sheets and current.height <= room.tallest:
            sheets[-1] = current
        elif _with(picture, [], block, room).height <= room.tallest:
            sheets.append(_with(picture, [], block, room))
        else:
            sheets = _cut(sheets, block, picture, room)
    return sheets


def _cut(
    sheets: Sequence[Sheet], block: Block, picture: TimelinePicture, room: Room
) -> list[Sheet]:
    """Return sheets with a block added that one sheet does not hold, begun on the last of them if it has room."""
    done, rest = list(sheets), block
    while rest.lines:
        last = done[-1:]
        count = _most(last, rest, picture, room)
        if last and count < min(_FEW, len(rest.lines)):
            last, count = [], _most([], rest, picture, room)
        part = replace(rest, lines=rest.lines[: max(count, 1)])
        done[len(done) - len(last) :] = [_with(picture, last, part, room)]
        rest = replace(rest, lines=rest.lines[len(part.lines) :])
    return done


def _most(
    before: Sequence[Sheet], block: Block, picture: TimelinePicture, room: Room
) -> int:
    """Return how many rows of a block a sheet holds."""
    fewest, most = 0, len(block.lines)
    while fewest < most:
        count = (fewest + most + 1) // 2
        part = replace(block, lines=block.lines[:count])
        if _with(picture, before, part, room).height <= room.tallest:
            fewest = count
        else:
            most = count - 1
    return fewest


def _with(
    picture: TimelinePicture, before: Sequence[Sheet], block: Block, room: Room
) -> Sheet:
    """Return the sheet before, if there is one, with a block added and room for the key of both."""
    blocks = [*(block for sheet in before for block in sheet.blocks), block]
    sheet = Sheet(above_of(picture), 0.0, blocks)
    sheet.below = _key_height(picture, sheet.shown, room)
    return sheet


def _key_height(picture: TimelinePicture, shown: Shown, room: Room) -> float:
    """Return how tall a key is, by drawing it where nobody looks."""
    return draw_key(Drawing(room.width, 0.0, "key"), picture, shown, 0.0)
