"""The matrix of an assessment in characters that every terminal has, at most 80 columns wide."""

import textwrap
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from streams.assessment.levels import CLOSED, WIDE, Level
from streams.assessment.method import method_of
from streams.assessment.result import Assessment, CellResult, Effect
from streams.assessment.scoring import Verdict, cell_level
from streams.assessment.windows import ScoredWindow
from streams.reports.naming import (
    column_name,
    row_name,
    short_cell,
    wider_windows,
    windows_on,
)
from streams.reports.plain import level_text
from streams.reports.wording import VERDICTS, cell_notes, confidence_text

WIDTH = 79
CELL = 19
LABEL = 10


def matrix(assessment: Assessment) -> list[str]:
    """Return the grid with its windows and its setting; one line a cell where it would be too wide."""
    columns = len(assessment.rubric.columns.values)
    rows = [row_name(assessment.rubric, row) for row in assessment.rubric.rows.values]
    too_wide = LABEL + columns * (CELL + 3) + 1 > WIDTH
    if too_wide or max(len(row) for row in rows) >= LABEL:
        return [*_listed(assessment), *legend(assessment)]
    return [*_grid(assessment), *_wider(assessment), *legend(assessment)]


def legend(assessment: Assessment) -> list[str]:
    """Return what levels and marks mean."""
    scale = "  ".join(f"{n} {word}" for n, word in enumerate(assessment.rubric.scale))
    marks = (
        "# what is known says   - + only if unknowns are low, high   ? nothing known"
    )
    figures = "3/4 three of four votes known   very low to high: confidence in them"
    lines = [f" {scale}", f" {marks}", f" {figures}"]
    around = [cell.setting for cell in assessment.cells.values() if cell.setting]
    if any(setting.effect is Effect.BOTH for setting in around):
        lines.append(" both: some of the setting supports the cell, some undermines it")
    return lines


def bar(assessment: Assessment, cell: CellResult) -> str:
    """Return a mark a level, from 0: `#` where the known criteria alone place the cell.

    `-` and `+` mark lower and higher levels that only unknown criteria can bring about; `?` stands at
    every level that is possible where nothing is known.
    """
    level = cell.scored.level
    if level is None:
        return ""
    known = cell_level(
        [judged for judged in cell.judged if not judged.is_unknown],
        method_of(assessment.rubric),
    )
    return "".join(_mark(step, level, known) for step in range(CLOSED, WIDE + 1))


def cell_lines(assessment: Assessment, cell: CellResult) -> list[str]:
    """Return a cell: its level and verdict, how they are known, and notes."""
    scored = cell.scored
    head = f"{level_text(scored.level):<3}  {VERDICTS[scored.verdict]}"
    if scored.verdict is Verdict.NOT_APPLICABLE:
        return [head]
    coverage = f"{scored.coverage.known}/{scored.coverage.voting}"
    known = f"{bar(assessment, cell)}  {coverage}  {confidence_text(scored.confidence)}"
    return [head, known.rstrip(), *_narrow(cell_notes(cell))]


def because_text(assessment: Assessment, window: ScoredWindow[tuple[str, str]]) -> str:
    """Return the cells that decide a window: rows, or whole cells where it joins several columns."""
    rubric = assessment.rubric
    if len({column for _, column in window.decided_by}) > 1:
        return ", ".join(short_cell(rubric, key) for key in window.decided_by)
    return ", ".join(row_name(rubric, row) for row, _ in window.decided_by)


def _mark(step: int, level: Level, known: Level | None) -> str:
    if not level.lo <= step <= level.hi:
        return "."
    if known is None:
        return "?"
    if step < known.lo:
        return "-"
    return "+" if step > known.hi else "#"


def _grid(assessment: Assessment) -> list[str]:
    rubric = assessment.rubric
    columns = list(rubric.columns.values)
    rule = " " * LABEL + "+" + "+".join("-" * (CELL + 2) for _ in columns) + "+"
    heads = [_head(assessment, column) for column in columns]
    lines = [f"{' ' * (LABEL + 2)}{'   '.join(f'{h:<{CELL}}' for h in heads)}".rstrip()]
    lines.append(rule)
    for row in rubric.rows.values:
        cells = [
            cell_lines(assessment, assessment.cells[row, column]) for column in columns
        ]
        lines += [*_row(row_name(rubric, row).upper(), cells), rule]
    lines += _windows(assessment, columns)
    settings = [_narrow(_settings(assessment, column)) or ["-"] for column in columns]
    return [*lines, *_row("setting", settings), rule]


def _head(assessment: Assessment, column: str) -> str:
    """Return a window with its column, or the column where it has no window of its own."""
    name = column_name(assessment.rubric, column)
    windows = windows_on(assessment.rubric, column)
    return f"{windows[0].upper()} ({name})"[:CELL] if windows else name.upper()[:CELL]


def _row(label: str, cells: Sequence[Sequence[str]]) -> list[str]:
    return [
        f" {label if number == 0 else '':<{LABEL - 1}}"
        + "".join(f"| {text:<{CELL}} " for text in texts)
        + "|"
        for number, texts in enumerate(zip_longest(*cells, fillvalue=""))
    ]


def _windows(assessment: Assessment, columns: Iterable[str]) -> list[str]:
    """Return verdicts and deciding cells of the windows that have a column to themselves."""
    scored = [
        assessment.windows[names[0]]
        if (names := windows_on(assessment.rubric, c))
        else None
        for c in columns
    ]
    verdicts = [_window_head(window) if window else ["-"] for window in scored]
    because = [
        _narrow([because_text(assessment, window)]) if window else [""]
        for window in scored
    ]
    return [*_row("window", verdicts), *_row("because", because)]


def _window_head(window: ScoredWindow[tuple[str, str]]) -> list[str]:
    return [f"{level_text(window.level):<3}  {VERDICTS[window.verdict]}"]


def _settings(assessment: Assessment, column: str) -> list[str]:
    found = []
    for (row, of_column), cell in assessment.cells.items():
        if of_column == column and cell.setting is not None:
            strength = f" ({cell.setting.strength})" if cell.setting.strength else ""
            found.append(
                f"{row_name(assessment.rubric, row)} {cell.setting.effect}{strength}"
            )
    return found


def _wider(assessment: Assessment) -> list[str]:
    return [_window_line(assessment, name) for name in wider_windows(assessment.rubric)]


def _window_line(assessment: Assessment, name: str) -> str:
    window = assessment.windows[name]
    cells = because_text(assessment, window)
    reason = f"  because {cells}" if cells else ""
    return f" window {name}: {level_text(window.level)}  {VERDICTS[window.verdict]}{reason}"


def _listed(assessment: Assessment) -> list[str]:
    names = {key: short_cell(assessment.rubric, key) for key in assessment.cells}
    room = min(30, max(len(name) for name in names.values()))
    lines = []
    for key, cell in assessment.cells.items():
        first, *others = cell_lines(assessment, cell)
        lines.append(
            f" {names[key]:<{room}}  {first:<{CELL}}  {'  '.join(others)}".rstrip()
        )
        if cell.setting is not None:
            lines.append(f" {'':<{room}}  setting {cell.setting.effect}")
    return lines + [_window_line(assessment, name) for name in assessment.windows]


def _narrow(texts: Sequence[str]) -> list[str]:
    return [line for text in texts for line in textwrap.wrap(text, CELL)]
