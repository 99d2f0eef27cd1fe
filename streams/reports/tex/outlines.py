"""The tables of an outline for LaTeX, with the paragraphs and lists of their sections as notes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from streams.escaping.tex import Tex, as_tex
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    Table,
)
from streams.reports.tex.booktabs import Booktable, Column
from streams.reports.tex.markup import label

_RANGE = re.compile(r"(?<=\d)-(?=\d)")
NARROWEST, WIDEST = 5, 30


def tables_of(
    outline: Outline, name: str, shared: tuple[str, ...] = ()
) -> Iterator[Booktable]:
    """Yield the tables; sections without any are left out.

    `name` begins their labels. `shared` are sentences for the notes of each table; what the outline says
    before its sections stands in the notes of the first.
    """
    before = tuple(_notes(outline.blocks))
    for section in (Section("", outline.blocks), *outline.sections):
        tables = [block for block in section.blocks if isinstance(block, Table)]
        for number, table in enumerate(tables):
            last = number == len(tables) - 1
            own = tuple(_notes(section.blocks)) if last and section.title else ()
            caption = f"{outline.title}. {section.title}".removesuffix(". ")
            yield replace(
                _booktable(table),
                label=label(name, section.title or "coders"),
                caption=caption,
                notes=(*own, *before, *shared),
            )
            before = ()


def _booktable(table: Table) -> Booktable:
    widths = [
        min(WIDEST, max(NARROWEST, *(len(cell) for cell in column)))
        for column in zip(table.header, *table.rows, strict=True)
    ]
    columns = (
        Column(head, width, right=number in table.right)
        for number, (head, width) in enumerate(zip(table.header, widths, strict=True))
    )
    return Booktable(
        label="",
        caption="",
        columns=tuple(columns),
        groups=(tuple(tuple(map(_cell, row)) for row in table.rows),),
    )


def _notes(blocks: Iterable[Block]) -> Iterator[Tex]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield as_tex(block.text)
        elif isinstance(block, Bullets):
            yield from (as_tex(item.rstrip(".") + ".") for item in block.items)


def _cell(text: str) -> Tex:
    """Return the text of a cell, with the dash of a range between figures."""
    return Tex(_RANGE.sub("--", as_tex(text)))
