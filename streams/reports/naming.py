"""Names of cells as people read and type them, from the rubric's own grid."""

from streams.assessment.result import CellKey
from streams.findings.errors import UsageError
from streams.rubric.model import Rubric
from streams.yaml_source.validation import did_you_mean


def row_name(rubric: Rubric, row: str) -> str:
    """Return the short name of a row in small letters, without spaces: `policy`."""
    return _word(rubric.rows.values[row].short)


def column_name(rubric: Rubric, column: str) -> str:
    """Return the short name of a column in small letters, without spaces: `local`."""
    return _word(rubric.columns.values[column].short)


def short_cell(rubric: Rubric, key: CellKey) -> str:
    """Return a cell as it is named where room is scarce, and as `explain` takes it: `policy/local`."""
    return f"{row_name(rubric, key[0])}/{column_name(rubric, key[1])}"


def windows_on(rubric: Rubric, column: str) -> list[str]:
    """Return the ids of the windows that join the cells of this column and of no other."""
    return [name for name, rule in rubric.windows.items() if rule.columns == [column]]


def wider_windows(rubric: Rubric) -> list[str]:
    """Return the ids of the windows that a table of the columns has no place for."""
    first = {
        names[0] for c in rubric.columns.values if (names := windows_on(rubric, c))
    }
    return [name for name in rubric.windows if name not in first]


def find_cell(rubric: Rubric, name: str) -> CellKey:
    """Return the cell that a person named: row, slash, and a column's id, short name or window.

    Raises
    ------
    UsageError
        If the grid has no such cell; the message names those that it has.
    """
    row, _, column = name.strip().lower().partition("/")
    named = {
        spelling: key for key in rubric.cells() for spelling in _spellings(rubric, key)
    }
    found = named.get(f"{row.strip()}/{column.strip()}")
    if found is None:
        cells = [short_cell(rubric, key) for key in rubric.cells()]
        nearest = did_you_mean(name, list(named))
        raise UsageError(
            f"`{name}` is not a cell of `{rubric.id}`{nearest}; its cells: {', '.join(cells)}"
        )
    return found


def _spellings(rubric: Rubric, key: CellKey) -> list[str]:
    rows = (key[0], row_name(rubric, key[0]))
    columns = (key[1], column_name(rubric, key[1]), *windows_on(rubric, key[1]))
    return [f"{row}/{column}".lower() for row in rows for column in columns]


def _word(short: str) -> str:
    return "-".join(short.lower().split())
