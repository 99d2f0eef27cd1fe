"""Makes locations out of the parser's marks, each only when it is asked for.

Most locations never are, and to make them all takes as long as to read the file.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import overload

from streams.findings.location import Location
from streams.yaml_source.events import Mark

Span = tuple[Mark, Mark]


def location_of(path: str, span: Span) -> Location:
    """Return the stretch between two marks."""
    start, end = span
    return Location(
        path, start.line + 1, start.column + 1, end.line + 1, end.column + 1
    )


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
