"""Lays out a timeline: what goes on which row, and how tall it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.timeline.lanes import LANE, silence_of
from streams.diagrams.timeline.picture import (
    ContextBar,
    PolicyBar,
    Row,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.timeline.signs import HALF
from streams.study.context import ContextKind

PLAIN = Style()
WINDOW = Style("italic")
CODE_WIDTH = 18.0
SIGN_COLUMN = 2 * HALF + 3.0
"""So much of the labels' column is kept for signs, beside the axis."""

KINDS: dict[ContextKind, str] = {
    "strategy": "strategies",
    "spending": "spending",
    "legislation": "legislation",
    "reorganisation": "reorganisation",
    "policy-change": "policy changes",
    "shock": "shocks",
}
_LABEL_WIDTH = 200.0
_LABEL_SHARE = 0.42
_HEADING = 13.0
_SMALL_HEADING = 11.0
_BELOW_LIST = 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page with its label in lines, and how tall it is."""

    row: Row
    label: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """Rows under one heading of a height; `span` is the era behind them, in decimal years."""

    title: str
    span: tuple[float, float] | None
    lines: tuple[Line, ...]
    heading: float = _HEADING

    @property
    def height(self) -> float:
        """With its heading, in points."""
        below = _BELOW_LIST if self.is_list else 0.0
        return self.heading + sum(line.height for line in self.lines) + below

    @property
    def is_list(self) -> bool:
        """True for reorganisations in words: they have no bars, and their words take the whole width."""
        return any(isinstance(line.row, Upheaval) for line in self.lines)

    @property
    def is_small(self) -> bool:
        """True for a heading that is one of several alike."""
        return self.heading < _HEADING


def label_width(room: Room) -> float:
    """Return how much of the width is for labels, in points."""
    return min(_LABEL_WIDTH, room.width * _LABEL_SHARE)


def main_blocks(picture: TimelinePicture, room: Room, space: float) -> list[Block]:
    """Return the setting of all policies, the policies by era, and the reorganisations in words.

    `space` is what each row has between it and the next, in points.
    """
    blocks = list(_setting("Setting", picture.context, room, space))
    for era in picture.eras:
        if era.policies:
            lines = [_policy(picture, each, room, space) for each in era.policies]
            blocks.append(Block(era.title, era.span, tuple(lines)))
    if picture.upheavals:
        listed = (_upheaval(each, room) for each in picture.upheavals)
        blocks.append(Block("Reorganisations (lines)", None, tuple(listed)))
    return blocks


def further_blocks(picture: TimelinePicture, room: Room, space: float) -> list[Block]:
    """Return the setting of only some of the policies."""
    return list(
        _setting("Setting of some policies", picture.context_of_some, room, space)
    )


def letter_of(picture: TimelinePicture, upheaval: Upheaval) -> str:
    """Return the letter of a reorganisation: A to Z in the order of time, then AA to AZ, and so on."""
    place = picture.upheavals.index(upheaval)
    head, tail = divmod(place, 26)
    return ("" if head == 0 else chr(64 + min(head, 26))) + chr(65 + tail)


def _setting(
    title: str, items: Sequence[ContextBar], room: Room, space: float
) -> Iterator[Block]:
    width = label_width(room) - SIGN_COLUMN - 3.0
    for kind in get_args(ContextKind):
        lines = [_line(each, width, space) for each in items if each.kind == kind]
        if lines:
            name = f"{title}: {KINDS[kind]}"
            yield Block(name, None, tuple(lines), _SMALL_HEADING)


def _policy(
    picture: TimelinePicture, policy: PolicyBar, room: Room, space: float
) -> Line:
    width = label_width(room) - (SIGN_COLUMN if picture.windows else 3.0)
    if not picture.windows or silence_of(policy):
        return _line(policy, width - 3.0, space)
    names = max(text_width(printable(name), WINDOW) for name in picture.windows)
    line = _line(policy, max(width - names, 40.0), space)
    least = len(picture.windows) * LANE + 10.0 + space
    return Line(line.row, line.label, max(line.height, least))


def _upheaval(upheaval: Upheaval, room: Room) -> Line:
    words = f"{upheaval.year}: {upheaval.title}"
    return _line(upheaval, room.width - CODE_WIDTH - 2.0, 0.6, words)


def _line(row: Row, width: float, space: float, words: str = "") -> Line:
    label = wrap(printable(words or row.title), width, PLAIN) or [""]
    return Line(row, tuple(label), len(label) * LEADING + space)
