"""Text from files made harmless in Markdown, whoever renders it."""

import re
from collections.abc import Iterable, Sequence

from streams.escaping.plain import safe

_SPECIAL = re.compile(r"[\\`*_\[\]|~#$]")
_BLOCK_START = re.compile(r"^(\s*)(?:([-+=:])|(\d+)([.)]))")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Markdown(str):
    """Text that is Markdown already and is not escaped again."""

    __slots__ = ()


def as_markdown(value: object) -> Markdown:
    """Return a value as Markdown that shows it letter by letter, on one line.

    Angle brackets and ampersands become entities, since not every renderer takes a backslash before
    them; a list, a heading or a rule cannot begin with it.
    """
    if isinstance(value, Markdown):
        return value
    text = " ".join(safe(str(value)).split())
    escaped = _SPECIAL.sub(r"\\\g<0>", text).translate(_ENTITIES)
    return Markdown(_BLOCK_START.sub(_harmless, escaped))


def link(text: object, address: str | None) -> Markdown:
    """Return a link to an address that is safe already, or the text alone where there is none."""
    shown = as_markdown(text)
    return Markdown(f"[{shown}]({address})") if address else shown


def table(headings: Sequence[object], rows: Iterable[Sequence[object]]) -> Markdown:
    """Return a table; nothing where it would have no rows."""
    lines = [_row(row) for row in rows]
    if not lines:
        return Markdown()
    return Markdown("\n".join([_row(headings), "|" + "---|" * len(headings), *lines]))


def picture(meaning: object, address: str) -> Markdown:
    """Return a picture that lies beside the page, with what it shows in words."""
    return Markdown(f"![{as_markdown(meaning)}]({address})")


def bold(text: object) -> Markdown:
    """Return text that stands out."""
    return Markdown(f"**{as_markdown(text)}**")


def stacked(texts: Iterable[object]) -> Markdown:
    """Return texts below each other in one cell of a table."""
    return Markdown("<br>".join(as_markdown(text) for text in texts))


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(as_markdown(cell) for cell in cells) + " |"


def _harmless(found: re.Match[str]) -> str:
    space, sign, number, dot = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{dot}"
