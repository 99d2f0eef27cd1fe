"""Writes tables with the rules of booktabs, as wide as the text block and with their notes below."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from streams.escaping.tex import FALLBACK, as_tex
from streams.reports.tex.markup import NEWLINE, joined

FIRST_LINE = r"% Needs \usepackage{booktabs} and nothing else; UTF-8, and LaTeX of 2020 or later."
MACROS = (
    FALLBACK,
    r"\providecommand{\streamstext}[1]{\raggedright\hspace{0pt}#1}",
    r"\providecommand{\streamsfigure}[1]{\raggedleft\hspace{0pt}#1}",
)
COLUMN_GAP = 8
# What a page of the standard classes holds, in lines and letters of the size of notes.
LINES = 50
LETTERS = 80
# LaTeX holds back floats for which a page has no room, and stops when it holds too many.
FLOATS = 12
_COMMAND = re.compile(r"\\[A-Za-z]+|[{}]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and its width relative to the other columns of the table."""

    head: str
    width: float
    right: bool = False


@dataclass(frozen=True, slots=True)
class Booktable:
    """A table; a rule stands between groups of rows.

    `over` are heads over several columns each, with how many they span; together they span all columns.
    Texts that are not `Tex` are escaped.
    """

    label: str
    caption: str
    columns: tuple[Column, ...]
    groups: tuple[tuple[tuple[str, ...], ...], ...]
    notes: tuple[str, ...] = ()
    over: tuple[tuple[str, int], ...] = ()


def document(tables: Iterable[Booktable]) -> str:
    """Return the tables one after the other, to be included in a document, ending in a line feed."""
    parts = [[FIRST_LINE, *MACROS]]
    parted = [part for table in tables for part in _parts(table)]
    for number, table in enumerate(parted):
        if number and number % FLOATS == 0:
            parts.append([r"\clearpage"])
        parts.append(list(_table(table)))
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _parts(table: Booktable) -> Iterator[Booktable]:
    """Yield a table in parts that fit on a page."""
    room = LINES - ceil(len(joined(table.notes)) / LETTERS)
    pages: list[list[tuple[tuple[str, ...], ...]]] = [[]]
    left = room
    for group in table.groups:
        pages[-1].append(())
        for row in group:
            needed = _lines(row, table.columns)
            if needed > left and any(pages[-1]):
                pages.append([()])
                left = room
            pages[-1][-1] = (*pages[-1][-1], row)
            left -= needed
    if len(pages) == 1:
        yield table
        return
    for number, page in enumerate(pages, 1):
        caption = joined([table.caption, f"(part {number} of {len(pages)})"])
        label = table.label if number == 1 else f"{table.label}-{number}"
        groups = tuple(group for group in page if group)
        yield replace(table, label=label, caption=caption, groups=groups)


def _lines(row: Sequence[str], columns: Sequence[Column]) -> int:
    """Estimate how many lines a row takes; what LaTeX does not print is not counted."""
    total = sum(column.width for column in columns)
    return max(
        sum(
            ceil(len(_COMMAND.sub("", part)) / max(1, LETTERS * column.width / total))
            for part in cell.split(NEWLINE)
        )
        for cell, column in zip(row, columns, strict=True)
    )


def _table(table: Booktable) -> Iterator[str]:
    yield r"\begin{table}[htbp]"
    yield r"  \centering\footnotesize"
    yield rf"  \caption{{{as_tex(table.caption)}}}"
    yield rf"  \label{{{table.label}}}"
    yield rf"  \setlength{{\tabcolsep}}{{{COLUMN_GAP // 2}pt}}"
    yield rf"  \begin{{tabular}}{{@{{}}{_widths(table.columns)}@{{}}}}"
    yield r"    \toprule"
    if table.over:
        yield _over(table.over)
    yield _row([column.head for column in table.columns], table.columns)
    for group in table.groups:
        yield r"    \midrule"
        yield from (_row(row, table.columns) for row in group)
    yield r"    \bottomrule"
    yield r"  \end{tabular}"
    if table.notes:
        yield r"  \par\smallskip"
        yield r"  \begin{minipage}{\linewidth}\raggedright"
        yield rf"    \textit{{Notes.}} {joined(table.notes, chr(10) + '    ')}"
        yield r"  \end{minipage}"
    yield r"\end{table}"


def _widths(columns: Sequence[Column]) -> str:
    """Return columns that together with their gaps are exactly as wide as a line."""
    total = sum(column.width for column in columns)
    gaps = (len(columns) - 1) * COLUMN_GAP
    shares = [column.width / total for column in columns]
    return "".join(
        rf"p{{\dimexpr {share:.4f}\linewidth-{share * gaps + 0.01:.2f}pt\relax}}"
        for share in shares
    )


def _row(cells: Sequence[str], columns: Sequence[Column]) -> str:
    texts = [
        rf"\{'streamsfigure' if column.right else 'streamstext'}{{{as_tex(cell)}}}"
        if cell
        else ""
        for cell, column in zip(cells, columns, strict=True)
    ]
    return f"    {' & '.join(texts)} \\tabularnewline"


def _over(heads: Sequence[tuple[str, int]]) -> str:
    cells = [rf"\multicolumn{{{span}}}{{c}}{{{as_tex(head)}}}" for head, span in heads]
    lines = [f"    {' & '.join(cells)} \\tabularnewline"]
    first = 1
    for head, span in heads:
        if head:
            lines.append(rf"    \cmidrule(lr){{{first}-{first + span - 1}}}")
        first += span
    return "\n".join(lines)
