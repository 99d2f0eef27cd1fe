"""Describes a place at which the parser gave up, and what is to be said about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from streams.yaml_source.source import Source, quoted, shown

# Indentation and dashes, a key, its colon, and the value.
_KEYED = re.compile(r"^((?:\s|- +)*)([^\s#:][^:\n]*?): +(?=\S)")
_NO_SPACE = re.compile(r"^((?:\s|- +)*)([\w-]+):(?=[^ \n:/])(.*)$")


@dataclass(frozen=True)
class Trouble:
    """A complaint of the parser.

    `words` is the complaint in lower case, `at` the offset of it, `since` the offset of what was being
    read, equal to `at` where the parser does not say. `last_closed` are the offsets of the last
    value in quotes, braces or brackets that was read, `opened` the offset of a brace or bracket that
    is still open.
    """

    source: Source
    words: str
    at: int
    since: int
    last_closed: tuple[int, int] | None
    opened: int | None = None

    @cached_property
    def line_number(self) -> int:
        """The line of the complaint, from 1."""
        return self.source.line_and_column(self.at)[0]

    @cached_property
    def line(self) -> str:
        """The text of that line."""
        return self.source.line(self.line_number)

    @property
    def column(self) -> int:
        """The column of the complaint, from 0."""
        return self.at - self.source.start_of_line(self.line_number)

    @property
    def letter(self) -> str:
        """The character complained of; empty at the end of the text."""
        return self.source.text[self.at : self.at + 1]

    def line_above(self) -> int:
        """Return the number of the nearest line above that is not blank; 0 where there is none."""
        number = self.line_number - 1
        while number and not self.source.line(number).strip():
            number -= 1
        return number


@dataclass(frozen=True, slots=True)
class Value:
    """The value of one line: its column from 0, its text, and what stands before it."""

    column: int
    text: str
    before: str

    def in_quotes(self) -> str:
        """Return the line as it has to be written."""
        return f"{self.before}{quoted(self.text)}"


def value_of(line: str) -> Value | None:
    """Return the value behind the first key; where the key holds spaces it is part of a sentence."""
    keyed = _KEYED.match(line)
    if keyed is None:
        return None
    if " " in keyed[2] and "- " in keyed[1]:
        start, before = keyed.end(1), "- "
    else:
        start, before = keyed.end(), f"{shown(keyed[2])}: "
    return Value(start, line[start:].rstrip(), before)


def key_without_space(line: str) -> tuple[int, str, str] | None:
    """Return column, key and value of a line such as `id:name`, whose colon has no space behind it."""
    match = _NO_SPACE.match(line)
    return None if match is None else (match.start(2), match[2], match[3].strip())


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong in the words of an author, and how to mend it.

    `mend` replaces characters, by offset, in a copy of the text that is only read to find what else
    is wrong; where it is empty, nothing can be said about the rest of the file. `elsewhere` are the
    offsets of further places with the same problem.
    """

    message: str
    hint: str
    start: int
    end: int
    rule: str = "yaml-syntax"
    mend: Mapping[int, str] = field(default_factory=dict)
    elsewhere: tuple[tuple[int, int], ...] = ()
