"""Says lists of ids in a sentence."""

from collections.abc import Iterable


def listed(ids: Iterable[str]) -> str:
    """Return ids in backticks and in alphabetical order, joined by commas and a last *and*.

    The order of a file does not show, so that a message stays when entries are moved.
    """
    quoted = [f"`{name}`" for name in sorted(ids)]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"
