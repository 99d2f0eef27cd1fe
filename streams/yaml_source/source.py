"""Keeps the text of a file and turns positions in it into places that a person can find."""

import bisect
import re
from dataclasses import dataclass
from functools import cached_property

from streams.findings.location import Location

_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Source:
    r"""The text of a file, with "\n" as its only line end."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def place(self, start: int, end: int | None = None) -> Location:
        """Return the stretch between two offsets in characters; without an end, one character."""
        line, column = self.line_and_column(start)
        end_line, end_column = self.line_and_column(start + 1 if end is None else end)
        return Location(self.path, line, column, end_line, end_column)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1; an offset behind the text is its end."""
        offset = min(offset, len(self.text))
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def start_of_line(self, line: int) -> int:
        """Return the offset at which a line starts; lines count from 1."""
        return self._line_starts[line - 1]

    def line(self, number: int) -> str:
        """Return a line without its end; a line that the text does not have is empty."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else len(self.text)]


def shown(text: str) -> str:
    """Return a text of a file as messages show it: on one line, without control characters, shortened."""
    flat = " ".join(
        "".join(
            letter if letter.isprintable() else " " for letter in text[:500]
        ).split()
    )
    if len(flat) <= _LONGEST_SHOWN:
        return flat
    half = _LONGEST_SHOWN // 2
    return f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"


def quoted(text: str) -> str:
    """Return a value as it has to be written in quotes, shortened as in messages."""
    short = shown(text)
    if '"' in short or "\\" in short:
        doubled = short.replace("'", "''")
        return f"'{doubled}'"
    return f'"{short}"'
