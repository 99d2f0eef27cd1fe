"""The tables of an outline for LaTeX, with the paragraphs and lists of their sections as notes."""

import re
from collections.abc import Iterator

from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    Table,
)
from streams.reports.tex.booktabs import Booktable, Column
from streams.reports.tex.escaping import Tex, as_tex, label

_RANGE = re.compile(r"(?<=\d)-(?=\d)")
NARROWEST, WIDEST = 5, 30


def tables_of(outline: Outline, name: str) -> Iterator[Booktable]:
    """Yield the tables; sections without any are left out. `name` begins their labels."""
    for section in (Section(outline.title, outline.blocks), *outline.sections):
        tables = [block for block in section.blocks if isinstance(block, Table)]
        notes = tuple(
            note for block in section.blocks for note in _notes(block) if note
        )
        for number, table in enumerate(tables):
            last = number == len(tables) - 1
            yield _booktable(section, table, name, notes if last else ())


def _booktable(
    section: Section, table: Table, name: str, notes: tuple[str, ...]
) -> Booktable:
    widths = [
        min(WIDEST, max(NARROWEST, *(len(cell) for cell in column)))
        for column in zip(table.header, *table.rows, strict=True)
    ]
    return Booktable(
        label=label(name, section.title),
        caption=section.title,
        columns=tuple(
            Column(head, width, right=number in table.right)
            for number, (head, width) in enumerate(
                zip(table.header, widths, strict=True)
            )
        ),
        groups=(tuple(tuple(map(_cell, row)) for row in table.rows),),
        notes=notes,
    )


def _notes(block: Block) -> Iterator[Tex]:
    if isinstance(block, Paragraph):
        yield as_tex(block.text)
    elif isinstance(block, Bullets):
        yield from (as_tex(item) for item in block.items)


def _cell(text: str) -> Tex:
    """Return the text of a cell, with the dash of a range between figures."""
    return Tex(_RANGE.sub("--", as_tex(text)))
