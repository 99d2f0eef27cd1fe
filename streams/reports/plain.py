"""Words and figures as all texts for people write them."""

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


def plural(count: int, word: str) -> str:
    """Return a count with its word: `1 error`, `2 errors`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
