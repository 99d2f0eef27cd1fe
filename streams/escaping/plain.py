"""Text from files without signs that a terminal or an editor would obey."""

import unicodedata

UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Categories of Unicode that show nothing: control, format and surrogate characters, and line separators."""


def safe(text: str) -> str:
    """Return text fit for a terminal, with the numbers of control and direction-changing characters."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char in "\n\t":
        return " "
    if unicodedata.category(char) in UNSEEN:
        return f"\\u{ord(char):04x}"
    return char
