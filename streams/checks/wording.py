"""Says lists of ids in a sentence."""

from collections.abc import Iterable


def listed(ids: Iterable[str]) -> str:
    """Return ids in backticks, joined by commas and a last *and*."""
    quoted = [f"`{name}`" for name in ids]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"
