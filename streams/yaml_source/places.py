"""Makes locations, each only when it is asked for.

Most locations never are, and to make them all takes as long as to read the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from streams.findings.location import Location
from streams.yaml_source.events import Event

# First line and column, last line and the column behind it, from 0. Numbers only: marks kept alive
# by the hundred thousand would keep the garbage collector busy.
Span = tuple[int, int, int, int]


def span_of(event: Event) -> Span:
    """Return the stretch of the text that an event was read from."""
    start, end = event.start_mark, event.end_mark
    return start.line, start.column, end.line, end.column


def location_of(path: str, span: Span) -> Location:
    """Return the place of a stretch."""
    line, column, end_line, end_column = span
    return Location(path, line + 1, column + 1, end_line + 1, end_column + 1)


class KeyPlaces(Mapping[str, Location]):
    """Locations by key."""

    __slots__ = ("_path", "_spans")

    def __init__(self, path: str, spans: dict[str, Span]) -> None:
        self._path = path
        self._spans = spans

    def __getitem__(self, key: str) -> Location:
        return location_of(self._path, self._spans[key])

    def __contains__(self, key: object) -> bool:
        return key in self._spans

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


class ItemPlaces(Sequence[Location]):
    """Locations by position."""

    __slots__ = ("_path", "_spans")

    def __init__(self, path: str, spans: list[Span]) -> None:
        self._path = path
        self._spans = spans

    @overload
    def __getitem__(self, position: int) -> Location: ...
    @overload
    def __getitem__(self, position: slice) -> list[Location]: ...
    def __getitem__(self, position: int | slice) -> Location | list[Location]:
        if isinstance(position, slice):
            return [location_of(self._path, span) for span in self._spans[position]]
        return location_of(self._path, self._spans[position])

    def __len__(self) -> int:
        return len(self._spans)
