"""Decides how a table of policies shares its width: how its cells are drawn, and what its heads and names need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.lettering import LEADING, Style, printable, text_width
from streams.diagrams.canvas.palette import MUTED
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.matrix.cells import Tile, tile_height, tile_width
from streams.diagrams.matrix.picture import Judgement, MatrixPicture, MatrixWindow
from streams.findings.errors import StreamsError

NAME = Style("bold")
PERIOD = Style(colour=MUTED)
SPACE, BETWEEN = 1.6, 6.0
NAME_LEADING = 9.0
_WIDEST_NAME, _WIDEST_CELL = 200.0, 46.0
_LEAST_NAMES: dict[Tile, float] = {"beside": 120.0, "below": 90.0, "sign": 60.0}
_HEAD_HEIGHTS = (42.0, 60.0, 80.0, 110.0, 150.0)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: a cell of the grid, by its row and column there, or a window by its place."""

    head: str
    row: str = ""
    column: str = ""
    window: int | None = None

    def judgement(self, picture: MatrixPicture) -> Judgement:
        """Return what a policy has in this column."""
        if self.window is None:
            return picture.judgement(self.row, self.column)
        return picture.windows[self.window].judgement


@dataclass(frozen=True, slots=True)
class Group:
    """Columns under one title, which windows of several columns do without."""

    title: str
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Table:
    """The measures that all rows share, in points.

    `head` is how tall the names of columns are, which are `upright` where they are wider than their column.
    """

    groups: tuple[Group, ...]
    width: float
    names: float
    cell_width: float
    tile: Tile
    head: float
    upright: bool
    panes: int

    @property
    def cell_height(self) -> float:
        """How tall a cell is."""
        return tile_height(self.tile)

    def places(self) -> Iterator[tuple[Group, float]]:
        """Yield each group with the left edge of its first column."""
        left = self.names
        for group in self.groups:
            yield group, left
            left += len(group.columns) * (self.cell_width + SPACE) + BETWEEN - SPACE


def table_for(pictures: Sequence[MatrixPicture], width: float) -> Table:
    """Return the measures of a table on sheets of a width in points.

    Raises
    ------
    StreamsError
        If the grid has too many cells to stand side by side.
    """
    first = pictures[0]
    groups, panes = _groups(first), len(first.scale) - 1
    count = sum(len(group.columns) for group in groups)
    spaces = count * SPACE + len(groups) * (BETWEEN - SPACE)
    widest = max(text_width(printable(each.title), NAME) for each in pictures) + 8.0
    for tile, least in _LEAST_NAMES.items():
        needed = count * tile_width(panes, tile) + spaces
        if width - needed >= least:
            names = min(widest, _WIDEST_NAME, width - needed)
            cell = min(_WIDEST_CELL, (width - names - spaces) / count)
            upright = _widest_head(groups) > cell
            head = _head_height(groups, cell) if upright else LEADING - 2.0
            return Table(groups, width, names, cell, tile, head, upright, panes)
    message = f"{count} columns are too many for one table of this width; leave `--layout rows` out"
    raise StreamsError(message)


def row_height(picture: MatrixPicture, table: Table) -> float:
    """Return how tall the row of a policy is."""
    titles, periods = name_lines(picture, table)
    names = (len(titles) + len(periods)) * NAME_LEADING
    return max(table.cell_height, names) + 2.8


def name_lines(picture: MatrixPicture, table: Table) -> tuple[list[str], list[str]]:
    """Return the lines of the name of a policy and of its period."""
    room = table.names - 2.0
    titles = wrap(printable(picture.title), room, NAME)
    return titles, wrap(printable(picture.period), room, PERIOD)


def head_lines(column: Column, height: float) -> list[str]:
    """Return the upright lines of the name of a column."""
    return wrap(printable(column.head), height, Style())


def _groups(picture: MatrixPicture) -> tuple[Group, ...]:
    found = []
    for column in picture.columns:
        cells = [
            Column(row.short or row.title, row.id, column.id) for row in picture.rows
        ]
        window = picture.window_of(column.id)
        own = [_of_window("Window", picture, window)] if window else []
        found.append(Group(column.title, (*cells, *own)))
    wide = [_of_window(each.title, picture, each) for each in picture.wide_windows]
    return (*found, *([Group("", tuple(wide))] if wide else []))


def _of_window(head: str, picture: MatrixPicture, window: MatrixWindow) -> Column:
    return Column(head, window=picture.windows.index(window))


def _widest_head(groups: Sequence[Group]) -> float:
    columns = [column for group in groups for column in group.columns]
    return max(
        text_width(printable(each.head), Style() if each.window is None else NAME)
        for each in columns
    )


def _head_height(groups: Sequence[Group], cell: float) -> float:
    columns = [column for group in groups for column in group.columns]
    for height in _HEAD_HEIGHTS:
        lines = max(len(head_lines(column, height)) for column in columns)
        if lines * LEADING <= cell + SPACE:
            longest = max(
                text_width(line, NAME)
                for column in columns
                for line in head_lines(column, height)
            )
            return max(longest, 20.0)
    message = "the names of the rows are too long for the heads of one table; leave `--layout rows` out"
    raise StreamsError(message)
