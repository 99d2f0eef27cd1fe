"""Holds the mappings and lists that are open while a tree is being built."""

from abc import ABC, abstractmethod

from streams.yaml_source.events import Event
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.places import ItemPlaces, KeyPlaces, Span, location_of


class Frame(ABC):
    """A collection that is not closed yet.

    `name` is the key that the next value stands under, `is_key` tells that the collection itself
    stands where a key should. `start` and `end`, line and column from 0, reach from the opening to the
    last part that was read.
    """

    __slots__ = (
        "awaits_key",
        "end",
        "is_flow",
        "is_key",
        "name",
        "start",
        "start_offset",
    )

    def __init__(self, event: Event | None, name: str, *, is_key: bool) -> None:
        self.start = (0, 0)
        self.end = (0, 0)
        self.start_offset = 0
        if event is not None:
            mark = event.start_mark
            self.start = (mark.line, mark.column)
            self.end = (event.end_mark.line, event.end_mark.column)
            self.start_offset = mark.index
        self.is_flow = event is not None and bool(event.flow_style)
        self.name = name
        self.is_key = is_key
        self.awaits_key = False

    def span(self) -> Span:
        """Return the stretch from the opening to the end of the last part."""
        return (*self.start, *self.end)

    @abstractmethod
    def put(self, value: object, span: Span) -> None:
        """Take the next value."""

    @abstractmethod
    def skip(self, span: Span) -> None:
        """Pass over the next value, which cannot be kept."""

    @abstractmethod
    def build(self, path: str) -> YamlMap | YamlList:
        """Return the collection."""


class ListFrame(Frame):
    """An open list, or the document itself, whose only item is the root."""

    __slots__ = ("items", "spans")

    def __init__(self, event: Event | None, name: str, *, is_key: bool) -> None:
        super().__init__(event, name, is_key=is_key)
        self.items: list[object] = []
        self.spans: list[Span] = []

    def put(self, value: object, span: Span) -> None:
        """Append the item."""
        self.items.append(value)
        self.spans.append(span)
        self.end = span[2:]

    def skip(self, span: Span) -> None:
        """Leave the item out."""
        self.end = span[2:]

    def build(self, path: str) -> YamlList:
        """Return the list."""
        where = location_of(path, self.span())
        return YamlList(
            self.items, where=where, item_where=ItemPlaces(path, self.spans)
        )


class MapFrame(Frame):
    """An open mapping.

    `key_span` is None while the value of a key that cannot be kept is read, `is_repeated` tells that
    the key was there before. `last_plain` holds key and offset of the last value in braces without
    quotes, `bare_keys` the offsets of what follows it without a colon.
    """

    __slots__ = (
        "bare_keys",
        "is_repeated",
        "items",
        "key_span",
        "key_spans",
        "last_plain",
        "value_spans",
    )

    def __init__(self, event: Event, name: str, *, is_key: bool) -> None:
        super().__init__(event, name, is_key=is_key)
        self.awaits_key = True
        self.items: dict[str, object] = {}
        self.key_spans: dict[str, Span] = {}
        self.value_spans: dict[str, Span] = {}
        self.key_span: Span | None = None
        self.is_repeated = False
        self.last_plain: tuple[str, int] | None = None
        self.bare_keys: tuple[int, int] | None = None

    def begin_value(self, key: str, span: Span | None) -> None:
        """Turn from a key to its value; without a span the value will not be kept."""
        self.name = key
        self.key_span = span
        self.is_repeated = key in self.key_spans
        self.awaits_key = False
        if span is not None and not self.is_repeated:
            self.key_spans[key] = span

    def add_bare_key(self, start: int, end: int) -> None:
        """Note a part in braces that has no colon, together with those just before it."""
        self.bare_keys = (self.bare_keys[0] if self.bare_keys else start, end)
        self.begin_value("", None)

    def put(self, value: object, span: Span) -> None:
        """Take the value of the last key, unless the key was there before."""
        if self.key_span is not None and not self.is_repeated:
            self.items[self.name] = value
        self.skip(span)

    def skip(self, span: Span) -> None:
        """Note where the value stands, and leave it out."""
        if self.key_span is not None and not self.is_repeated:
            self.value_spans[self.name] = span
        self.end = span[2:]
        self.awaits_key = True

    def build(self, path: str) -> YamlMap:
        """Return the mapping."""
        return YamlMap(
            self.items,
            where=location_of(path, self.span()),
            key_where=KeyPlaces(path, self.key_spans),
            value_where=KeyPlaces(path, self.value_spans),
        )
