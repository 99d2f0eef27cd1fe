"""Decides how the grid of a rubric fits a page: with words in the cells, as small signs, or in several blocks."""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area
from streams.diagrams.canvas.lettering import HEADING, Style, printable, text_width
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import SMALL_HEIGHT, WORDED_HEIGHT, least_width
from streams.diagrams.matrix.picture import Axis, MatrixPicture

_ROW_HEAD = Style("bold", size=HEADING)
_ASIDE = Style()
_WIDEST_CELL = 200.0


@dataclass(frozen=True)
class Grid:
    """The measures of a grid, in points; `blocks` are the columns that stand side by side."""

    blocks: tuple[tuple[Axis, ...], ...]
    row_titles: Mapping[str, list[str]]
    left: float
    cell_width: float
    cell_height: float
    space: float
    worded: bool
    scale: tuple[str, ...]
    right: float

    @property
    def panes(self) -> int:
        """How many panes a window of the highest level has."""
        return len(self.scale) - 1

    def cell(self, place: int, top: float, height: float) -> Area:
        """Return where the cell of a column lies, counted from 0 within its block."""
        left = self.left + place * (self.cell_width + self.space)
        return Area(left, top, left + self.cell_width, top + height)


def grid_for(picture: MatrixPicture, width: float) -> Grid:
    """Return the grid of a picture on a page of a width in points."""
    titles = [printable(row.title) for row in picture.rows] + ["Window", "Setting"]
    widest = max(
        *(text_width(title, _ROW_HEAD) for title in titles),
        *(text_width(words, _ASIDE) for words in ("= weakest", "decided by")),
    )
    left = min(width * 0.3, widest + 3.0)
    panes, space = len(picture.scale) - 1, 2.5
    room = width - left - 1.0
    worded = _columns_within(room, least_width(panes, worded=True), space) >= min(
        3, len(picture.columns)
    )
    least = least_width(panes, worded=worded)
    across = max(1, min(len(picture.columns), _columns_within(room, least, space)))
    blocks = tuple(
        picture.columns[start : start + across]
        for start in range(0, len(picture.columns), across)
    )
    return Grid(
        blocks,
        {
            row.id: wrap(printable(row.title), left - 3.0, _ROW_HEAD)
            for row in picture.rows
        },
        left,
        min(_WIDEST_CELL, (room - space * (across - 1)) / across),
        WORDED_HEIGHT if worded else SMALL_HEIGHT,
        space,
        worded,
        picture.scale,
        width,
    )


def _columns_within(room: float, width: float, space: float) -> int:
    return int((room + space) / (width + space))
