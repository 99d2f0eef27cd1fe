"""Describes an alignment matrix in plain values: the grid of a rubric, its cells and its windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["aligned", "gap", "undecided", "insufficient", "not-applicable"]
Pane = Literal["open", "shut", "missing", "disputed"]
Difference = Literal["", "c", "s", "t"]

DIFFERENCES: dict[Difference, str] = {
    "c": "coders",
    "s": "sites or sources",
    "t": "years",
}


@dataclass(frozen=True, slots=True)
class Axis:
    """A row or column of the grid; `short` stands over small panels, `subtitle` under the title."""

    id: str
    title: str
    short: str = ""
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a cell or a window.

    `level` is the lowest and highest level that it may have. `settled` is the range that is left when
    criteria without evidence are dropped; None where nothing is known. `known` of `voting` criteria have
    evidence. `reason` is why a cell is undecided, in words. `differ` is what judgements differ between:
    coders, sites or sources, or years.
    """

    level: tuple[float, float]
    verdict: Verdict
    known: int
    voting: int
    settled: tuple[float, float] | None = None
    reason: str = ""
    differ: Difference = ""

    def panes(self, count: int) -> Iterator[Pane]:
        """Yield the panes of a window as high as the scale, from the lowest.

        A pane that is neither surely open nor surely shut is disputed if the judgements at hand leave it so,
        and always where every criterion is known; otherwise evidence is missing.
        """
        low, high = self.level
        for pane in range(1, count + 1):
            if low >= pane:
                yield "open"
            elif high < pane:
                yield "shut"
            elif self.known >= self.voting or self._is_disputed(pane):
                yield "disputed"
            else:
                yield "missing"

    def _is_disputed(self, pane: int) -> bool:
        return self.settled is not None and self.settled[0] < pane <= self.settled[1]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The judgement of one row and column, by their ids."""

    row: str
    column: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class MatrixWindow:
    """The weakest of the cells of some columns, by their ids."""

    title: str
    columns: tuple[str, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class MatrixPicture:
    """All that the matrix of one policy shows.

    `id` begins the ids inside the SVG. `scale` names the levels from 0 upwards. `period` is in words. A cell
    that is left out of the grid is drawn as not applicable.
    """

    id: str
    title: str
    rows: tuple[Axis, ...]
    columns: tuple[Axis, ...]
    cells: tuple[MatrixCell, ...]
    windows: tuple[MatrixWindow, ...] = ()
    scale: tuple[str, ...] = ("closed", "ajar", "open", "wide")
    period: str = ""

    def judgement(self, row: str, column: str) -> Judgement:
        """Return what is said of a cell."""
        for cell in self.cells:
            if (cell.row, cell.column) == (row, column):
                return cell.judgement
        return Judgement((0.0, len(self.scale) - 1.0), "not-applicable", 0, 0)

    def window_of(self, column: str) -> MatrixWindow | None:
        """Return the window that rests on this column alone."""
        return next(
            (window for window in self.windows if window.columns == (column,)), None
        )

    @property
    def wide_windows(self) -> tuple[MatrixWindow, ...]:
        """The windows that rest on several columns."""
        return tuple(window for window in self.windows if len(window.columns) != 1)
