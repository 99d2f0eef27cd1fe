"""A sheet: rows under a header, before anything is escaped for a file format."""

from dataclasses import dataclass

Value = str | int | float | bool | None
"""Text as it is, a figure, yes or no; None where there is nothing, which is not 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows as long as the header; `name` has at most 31 letters, as workbooks ask."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
