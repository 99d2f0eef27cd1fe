"""A place in a file that a person wrote."""

from dataclasses import dataclass
from typing import NamedTuple


class Position(NamedTuple):
    """A point in a text: line and column, both counted from 1 in characters."""

    line: int
    column: int


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A stretch of a file.

    `path` is relative to the folder that holds the study, with forward slashes, so that it reads the
    same on every machine. `end` is the position just behind the last character.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def at_start_of(path: str) -> Location:
    """Return the first character of a file, for what concerns the file as a whole."""
    return Location(path, 1, 1, 1, 1)
