"""Describes an alignment matrix in plain values: the grid of a rubric, its cells and its windows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["aligned", "gap", "undecided", "insufficient", "not-applicable"]
Pane = Literal["open", "shut", "missing", "disputed"]
Difference = Literal["", "c", "s", "t"]
Setting = Literal["", "supports", "undermines", "both"]

DIFFERENCES: dict[Difference, str] = {
    "c": "coders",
    "s": "sites or sources",
    "t": "years",
}
SETTINGS: dict[Setting, str] = {
    "supports": "+",
    "undermines": "\N{MINUS SIGN}",
    "both": "±",
}


@dataclass(frozen=True, slots=True)
class Axis:
    """A row or column of the grid; `short` stands over small panels, `subtitle` under the title."""

    id: str
    title: str
    short: str = ""
    subtitle: str = ""


CONFIDENCES = {"high": "H", "moderate": "M", "low": "L", "very-low": "VL"}
"""The letters that stand in a cell for the confidence of its verdict."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is said of a cell or a window.

    `level` is the lowest and highest level that it may have. `settled` is the range that is left when
    criteria without evidence are dropped; None where nothing is known. `known` of `voting` criteria have
    evidence. `reason` is why a cell is undecided, in words. `differ` is what judgements differ between:
    coders, sites or sources, or years. `confidence` is that of a cell, in one of the words of `CONFIDENCES`.
    """

    level: tuple[float, float]
    verdict: Verdict
    known: int
    voting: int
    settled: tuple[float, float] | None = None
    reason: str = ""
    differ: Difference = ""
    confidence: str = ""

    @property
    def sureness(self) -> str:
        """The letters for the confidence of a verdict; empty where there is no verdict, or no confidence in it."""
        is_verdict = self.verdict in ("aligned", "gap")
        return CONFIDENCES.get(self.confidence, "") if is_verdict else ""

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
    """The judgement of one row and column, by their ids.

    `setting` is what the context does to the cell; empty where nothing is known to bear on it. It enters no level.
    """

    row: str
    column: str
    judgement: Judgement
    setting: Setting = ""


@dataclass(frozen=True, slots=True)
class MatrixWindow:
    """The weakest of the cells of some columns, by their ids.

    `decided_by` are the cells, as row and column, that make its verdict what it is.
    """

    title: str
    columns: tuple[str, ...]
    judgement: Judgement
    decided_by: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixPicture:
    """All that the matrix of one policy shows.

    `id` begins the ids inside the SVG. `scale` names the levels from 0 upwards. `period` is in words, and so is
    `asked`, the aim and the moment that the policy is judged for. A cell that is left out of the grid is drawn
    as not applicable.
    """

    id: str
    title: str
    rows: tuple[Axis, ...]
    columns: tuple[Axis, ...]
    cells: tuple[MatrixCell, ...]
    windows: tuple[MatrixWindow, ...] = ()
    scale: tuple[str, ...] = ("closed", "ajar", "open", "wide")
    period: str = ""
    asked: str = ""

    def judgement(self, row: str, column: str) -> Judgement:
        """Return what is said of a cell."""
        for cell in self.cells:
            if (cell.row, cell.column) == (row, column):
                return cell.judgement
        return Judgement((0.0, len(self.scale) - 1.0), "not-applicable", 0, 0)

    def setting(self, row: str, column: str) -> Setting:
        """Return what the context does to a cell; empty where that is not known."""
        for cell in self.cells:
            if (cell.row, cell.column) == (row, column):
                return cell.setting
        return ""

    def deciding(self, window: MatrixWindow) -> tuple[str, ...]:
        """Return the names of the cells that decide a window, without their column where it has only one."""
        rows = {axis.id: axis.title for axis in self.rows}
        columns = {axis.id: axis.title for axis in self.columns}
        if len(window.columns) == 1:
            return tuple(rows[row] for row, _ in window.decided_by)
        return tuple(f"{rows[row]}/{columns[of]}" for row, of in window.decided_by)

    def window_of(self, column: str) -> MatrixWindow | None:
        """Return the window that rests on this column alone."""
        return next(
            (window for window in self.windows if window.columns == (column,)), None
        )

    @property
    def wide_windows(self) -> tuple[MatrixWindow, ...]:
        """The windows that rest on several columns."""
        return tuple(window for window in self.windows if len(window.columns) != 1)
