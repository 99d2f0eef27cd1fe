"""Lays an outline out as markdown that shows the text of files as it is and obeys none of it."""

import re

from streams.escaping.plain import safe
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    SideBySide,
    Table,
)

_MEANINGFUL = re.compile(r"([\\`*_\[\]|~$])")
_AT_START = re.compile(r"^(\s*)([#+=-]|\d+[.)])")
_LINK = re.compile(r"(?<=\w):(?=//)|(?<=\bwww)\.", re.IGNORECASE)


def lay_out(outline: Outline) -> str:
    """Return the markdown, with tables in the way of GitHub, ending in a line feed."""
    parts = [f"# {plain(outline.title)}", *map(_block, outline.blocks)]
    for section in outline.sections:
        parts.append(f"{'#' * (section.depth + 1)} {plain(section.title)}")
        parts += map(_block, section.blocks)
    return "\n\n".join(parts) + "\n"


def plain(text: str) -> str:
    """Return a text in which nothing is markup: neither markdown, nor HTML, nor a link made of an address."""
    escaped = (
        safe(text)
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
    )
    escaped = _LINK.sub(lambda found: f"&#{ord(found[0])};", escaped)
    escaped = _MEANINGFUL.sub(r"\\\1", escaped)
    return _AT_START.sub(_escaped_start, escaped)


def _escaped_start(found: re.Match[str]) -> str:
    marker = found[2]
    return f"{found[1]}{marker[:-1]}\\{marker[-1]}"


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return plain(block.text)
    if isinstance(block, Bullets):
        return "\n".join(f"- {plain(item)}" for item in block.items)
    if isinstance(block, Table):
        return _table(block)
    return _side_by_side(block)


def _table(table: Table) -> str:
    rules = [
        "---:" if number in table.right else "---"
        for number in range(len(table.header))
    ]
    rows = [list(map(plain, row)) for row in (table.header, *table.rows)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], rules, *rows[1:]))


def _side_by_side(block: SideBySide) -> str:
    heads = [plain(head) for head in block.heads]
    texts = ["<br>".join(map(plain, paragraphs)) for paragraphs in block.texts]
    rules = ["---"] * len(heads)
    return "\n".join(f"| {' | '.join(row)} |" for row in (heads, rules, texts))
