"""Text from files made harmless in HTML."""

import re

from markupsafe import Markup, escape

from streams.escaping.plain import safe

_QUOTED = re.compile(r"`([^`]+)`")


def shown(value: object) -> object:
    """Return what a template prints: texts without characters that change what is seen; markup as it is.

    Escaping comes after it and is jinja's.
    """
    if (
        isinstance(value, str)
        and not isinstance(value, Markup)
        and not value.isprintable()
    ):
        return safe(value)
    return value


def with_code(text: str) -> Markup:
    """Return a message in which what stands between grave accents is set as code."""
    # As plain text, for parts of Markup are escaped when they are joined.
    escaped = str(escape(safe(text)))
    return Markup(_QUOTED.sub(r"<code>\1</code>", escaped))  # noqa: S704


def near(path: str) -> str:
    """Return a shown path without its first folder, which is the same for every file of a study."""
    return path.partition("/")[2] or path
