"""Lays an outline out for a terminal, 80 columns wide and without colour."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from streams.escaping.plain import safe
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    SideBySide,
    Table,
)

WIDTH = 80
GAP = "  "
BETWEEN = " | "
NARROWEST = 6


def lay_out(outline: Outline) -> str:
    """Return the text, every line of it fit for a terminal, ending in a line feed."""
    lines = [*_wrapped(outline.title), "=" * min(WIDTH, len(safe(outline.title)))]
    lines += _blocks(outline.blocks)
    for section in outline.sections:
        rule = "-" if section.depth == 1 else ""
        lines += ["", *_wrapped(section.title)]
        if rule:
            lines.append(rule * min(WIDTH, len(safe(section.title))))
        lines += _body(section)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _body(section: Section) -> list[str]:
    lines = _blocks(section.blocks)
    # Under a heading that has a rule, or none, the first block needs no empty line of its own.
    return lines[1:] if lines and not lines[0] else lines


def _blocks(blocks: Sequence[Block]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        lines += ["", *_block(block)]
    return lines


def _block(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return _wrapped(block.text)
    if isinstance(block, Bullets):
        return [line for item in block.items for line in _wrapped(item, "* ", " " * 2)]
    if isinstance(block, Table):
        return _table(block)
    return _columns(block) if len(block.heads) == 2 else _one_under_the_other(block)


def _wrapped(
    text: str,
    first: str = "",
    rest: str = "",
    width: int = WIDTH,
    *,
    hyphens: bool = False,
) -> list[str]:
    """Return the lines of a text, parted at hyphens only if asked; an empty text is one empty line."""
    lines = textwrap.wrap(
        safe(text),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=hyphens,
    )
    return lines or [first.rstrip()]


def _table(table: Table) -> list[str]:
    widths = _widths(table)
    lines: list[str] = []
    for number, row in enumerate([table.header, *table.rows]):
        lines += _row(row, widths, table.right)
        if number == 0:
            lines.append(GAP.join("-" * width for width in widths))
    return lines


def _widths(table: Table) -> list[int]:
    """Return the widths of the columns: as wide as their texts, the widest narrowed until all fit."""
    widths = [
        max(1, *(len(safe(cell)) for cell in column))
        for column in zip(table.header, *table.rows, strict=True)
    ]
    room = WIDTH - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(
    row: Sequence[str], widths: Sequence[int], right: frozenset[int]
) -> Iterator[str]:
    cells = [
        _wrapped(cell, width=width, hyphens=True)
        for cell, width in zip(row, widths, strict=True)
    ]
    for parts in zip_longest(*cells, fillvalue=""):
        yield GAP.join(
            part.rjust(width) if number in right else part.ljust(width)
            for number, (part, width) in enumerate(zip(parts, widths, strict=True))
        )


def _columns(block: SideBySide) -> list[str]:
    width = (WIDTH - len(BETWEEN)) // 2
    sides = [
        [
            *_wrapped(head, width=width, hyphens=True),
            *(
                line
                for text in texts
                for line in _wrapped(text, width=width, hyphens=True)
            ),
        ]
        for head, texts in zip(block.heads, block.texts, strict=True)
    ]
    return [
        f"{left.ljust(width)}{BETWEEN}{right}"
        for left, right in zip_longest(*sides, fillvalue="")
    ]


def _one_under_the_other(block: SideBySide) -> list[str]:
    lines: list[str] = []
    for head, texts in zip(block.heads, block.texts, strict=True):
        lines += _wrapped(head)
        lines += [line for text in texts for line in _wrapped(text, "  ", "  ")]
    return lines
