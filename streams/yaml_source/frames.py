"""Holds the mappings and lists that are open while a tree is being built."""

from streams.yaml_source.events import Event, Mark
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.places import ItemPlaces, KeyPlaces, Span, location_of
from streams.yaml_source.traps import PlainText


class Frame:
    """A collection that is not closed yet.

    `name` is the key that the next value stands under, `is_key` tells that the collection itself
    stands where a key should. `end` follows the last part that was read.
    """

    __slots__ = ("awaits_key", "end", "is_flow", "is_key", "name", "start")

    def __init__(self, event: Event | None, name: str, *, is_key: bool) -> None:
        if event is not None:
            self.start: Mark = event.start_mark
            self.end: Mark = event.end_mark
        self.is_flow = event is not None and bool(event.flow_style)
        self.name = name
        self.is_key = is_key
        self.awaits_key = False

    def put(self, value: object, start: Mark, end: Mark) -> None:
        """Take the next value."""
        raise NotImplementedError

    def skip(self, start: Mark, end: Mark) -> None:
        """Pass over the next value, which cannot be kept."""
        raise NotImplementedError

    def build(self, path: str) -> YamlMap | YamlList:
        """Return the collection."""
        raise NotImplementedError


class ListFrame(Frame):
    """An open list, or the document itself, whose only item is the root."""

    __slots__ = ("items", "skipped", "spans")

    def __init__(self, event: Event | None, name: str, *, is_key: bool) -> None:
        super().__init__(event, name, is_key=is_key)
        self.items: list[object] = []
        self.spans: list[Span] = []
        self.skipped = 0

    def put(self, value: object, start: Mark, end: Mark) -> None:
        """Append the item."""
        self.items.append(value)
        self.spans.append((start, end))
        self.end = end

    def skip(self, start: Mark, end: Mark) -> None:
        """Leave the item out."""
        self.skipped += 1
        self.end = end

    def build(self, path: str) -> YamlList:
        """Return the list."""
        where = location_of(path, (self.start, self.end))
        return YamlList(
            self.items, where=where, item_where=ItemPlaces(path, self.spans)
        )


class MapFrame(Frame):
    """An open mapping.

    `key_span` is None while the value of a key that cannot be kept is read, `is_repeated` tells that
    the key was there before. `last_plain` is the last value in braces without quotes, `bare_keys` the
    offsets of what follows it without a colon.
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
        self.last_plain: PlainText | None = None
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

    def put(self, value: object, start: Mark, end: Mark) -> None:
        """Take the value of the last key, unless the key was there before."""
        if self.key_span is not None and not self.is_repeated:
            self.items[self.name] = value
        self.skip(start, end)

    def skip(self, start: Mark, end: Mark) -> None:
        """Note where the value stands, and leave it out."""
        if self.key_span is not None and not self.is_repeated:
            self.value_spans[self.name] = (start, end)
        self.end = end
        self.awaits_key = True

    def build(self, path: str) -> YamlMap:
        """Return the mapping."""
        return YamlMap(
            self.items,
            where=location_of(path, (self.start, self.end)),
            key_where=KeyPlaces(path, self.key_spans),
            value_where=KeyPlaces(path, self.value_spans),
        )
