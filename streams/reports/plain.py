"""Words and figures as all texts for people write them."""

import unicodedata

from streams.assessment.levels import Level

STREAMS = {"policy": "policy", "process": "process", "resource": "resource"}
DIMENSIONS = {
    "vertical": "link",
    "horizontal-local": "local",
    "horizontal-national": "national",
}


def level_text(level: Level | None) -> str:
    """Return `1`, `0-2`, or `-` where nothing applies."""
    if level is None:
        return "-"
    return str(level.lo) if level.lo == level.hi else f"{level.lo}-{level.hi}"


def cell_name(stream: str | None, dimension: str | None) -> str:
    """Return a cell as it is named in running text: `policy/vertical`."""
    return f"{stream}/{dimension}" if stream and dimension else ""


def safe(text: str) -> str:
    """Return text from a file fit for a terminal: no control or direction-changing characters."""
    return text if text.isprintable() else "".join(map(_visible, text))


def plural(count: int, word: str) -> str:
    """Return a count with its word: `1 error`, `2 errors`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _visible(char: str) -> str:
    if char in "\n\t":
        return " "
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return f"\\u{ord(char):04x}"
    return char
