"""Tables of the generated pages."""

from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table; a bar or a line end in a cell cannot break it."""
    rule = ["---"] * len(head)
    return [_row(cells) for cells in (head, rule, *rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(cell: str) -> str:
    return " ".join(cell.split()).replace("|", r"\|")
