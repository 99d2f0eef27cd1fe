"""Lays out a timeline: what goes on which row, and which rows on which sheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.lettering import LEADING, Style, printable
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.timeline.picture import (
    ContextBar,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.years.scale import AXIS

LABEL_WIDTH = 184.0
LANE = 8.0
HEADING_ROW = 14.0
PLAIN = Style()
_WINDOW_NAME = 58.0
_SPACE = 2.0
_KEY = 58.0
_KEY_OF_WINDOWS = 78.0

Row = PolicyBar | ContextBar | Upheaval


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page with its label in lines, and how tall it is."""

    row: Row
    label: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one heading; `span` is the era behind them, in decimal years."""

    title: str
    span: tuple[float, float] | None
    lines: tuple[Line, ...]

    @property
    def height(self) -> float:
        """With its heading, in points."""
        return HEADING_ROW + sum(line.height for line in self.lines)


@dataclass
class Sheet:
    """What goes on one page; `below` is the room that its key needs."""

    below: float
    blocks: list[Block] = field(default_factory=list)

    @property
    def height(self) -> float:
        """With the axis and room for the key, in points."""
        return AXIS + sum(block.height for block in self.blocks) + self.below


def sheets_of(picture: TimelinePicture, room: Room) -> list[Sheet]:
    """Return the rows of each page: one page if all fit, else eras kept together where that is possible."""
    below = _KEY_OF_WINDOWS if picture.windows else _KEY
    sheets = [Sheet(below)]
    for block in _blocks(picture):
        fits = sheets[-1].height + block.height <= room.tallest
        if not fits and sheets[-1].blocks:
            sheets.append(Sheet(below))
        for part in _parts(block, room.tallest - AXIS - below - HEADING_ROW):
            if sheets[-1].blocks and sheets[-1].height + part.height > room.tallest:
                sheets.append(Sheet(below))
            sheets[-1].blocks.append(part)
    return [sheet for sheet in sheets if sheet.blocks] or [Sheet(below)]


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
    return [Block(block.title, block.span, tuple(lines)) for lines in parts]


def _blocks(picture: TimelinePicture) -> list[Block]:
    judged = bool(picture.windows)
    blocks = []
    if picture.context:
        blocks.append(_block("Around the policies", None, picture.context, False, 0))
    if picture.upheavals:
        blocks.append(
            _block("Reorganisations (lines)", None, picture.upheavals, False, 0)
        )
    blocks += [
        _block(era.title, era.span, era.policies, judged, len(picture.windows))
        for era in picture.eras
        if era.policies
    ]
    return blocks


def _block(
    title: str,
    span: tuple[float, float] | None,
    rows: Sequence[Row],
    judged: bool,
    lanes: int,
) -> Block:
    width = LABEL_WIDTH - 6.0 - (_WINDOW_NAME if judged else 0.0)
    lines = []
    for row in rows:
        label = wrap(printable(row.title), width, PLAIN) or [""]
        least = lanes * LANE + 10.0 if judged else 0.0
        lines.append(Line(row, tuple(label), max(len(label) * LEADING, least) + _SPACE))
    return Block(title, span, tuple(lines))
