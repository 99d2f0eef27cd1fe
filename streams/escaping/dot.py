"""Text from files made harmless in the DOT language."""

import unicodedata

import graphviz

from streams.escaping.plain import UNSEEN


def as_dot(*lines: str) -> str:
    """Return lines that DOT shows as they are: no escapes, no markup, no control signs; empty ones are left out."""
    words = (" ".join("".join(map(_seen, line)).split()) for line in lines)
    shown = (str(graphviz.escape(line)) for line in words if line)
    escaped: str = graphviz.nohtml("\\n".join(shown))
    return escaped


def _seen(char: str) -> str:
    return " " if unicodedata.category(char) in UNSEEN else char
