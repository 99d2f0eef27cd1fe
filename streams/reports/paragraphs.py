"""Text for a terminal in lines of at most 80 columns, with nothing that the terminal would obey."""

import textwrap
from collections.abc import Iterable

from streams.escaping.plain import safe

WIDTH = 79


def paragraph(text: str, indent: int = 0, hanging: int = 0) -> list[str]:
    """Return a text in lines; all but the first are indented by `hanging` more.

    A word is never broken, so that a path or an address can be copied; such a line may be longer.
    """
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def bullets(texts: Iterable[str], indent: int = 2) -> list[str]:
    """Return texts as the points of a list."""
    return [line for text in texts for line in paragraph(f"* {text}", indent, 2)]


def as_text(lines: Iterable[str]) -> str:
    """Return lines as one text that ends in a line feed."""
    return "\n".join(safe(line).rstrip() for line in lines) + "\n"
