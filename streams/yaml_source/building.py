"""Builds the tree of a file from the parser's events and notes what is wrong on the way.

Events come one at a time, so that no depth of nesting can exhaust the stack; PyYAML's own composer
calls itself for every level and can be crashed by one small file.
"""

from collections.abc import Callable

import yaml

from streams.yaml_source.events import Event, parse_events
from streams.yaml_source.frames import Frame, ListFrame, MapFrame
from streams.yaml_source.limits import Limits
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.places import span_of
from streams.yaml_source.problems import Problems
from streams.yaml_source.scalars import (
    NumberTooLargeError,
    may_be_no_text,
    plain_value,
)
from streams.yaml_source.source import Source
from streams.yaml_source.telling import Teller
from streams.yaml_source.traps import PlainText, comment_that_cuts, is_bare_key


class UnusableError(Exception):
    """The rest of the file cannot be read; the reason is among the problems."""


class TreeBuilder:
    """Builds one tree; to be used once.

    `last_closed` holds the offsets of the last value in quotes, braces or brackets, for the
    explanation of what comes behind it.
    """

    def __init__(self, source: Source, problems: Problems, limits: Limits) -> None:
        self.last_closed: tuple[int, int] | None = None
        self._source = source
        self._problems = problems
        self._tell = Teller(source, problems)
        self._max_depth = limits.max_depth
        self._may_be_cut = " #" in source.text
        self._anchors: set[str] = set()
        self._documents = 0
        self._document = ListFrame(None, "", is_key=False)
        self._top: Frame = self._document
        self._below: list[Frame] = []

    @property
    def opened(self) -> int | None:
        """The offset of the innermost brace or bracket that is open."""
        starts = (
            frame.start_offset
            for frame in (self._top, *reversed(self._below))
            if frame.is_flow
        )
        # One key and value in a list may go without braces.
        text = self._source.text
        return next((start for start in starts if text[start] in "[{"), None)

    def build(self) -> YamlMap | YamlList | None:
        """Return the tree of the first document; None where there is nothing that can be used.

        Raises
        ------
        yaml.MarkedYAMLError
            Where the text is not YAML.
        UnusableError
            Where the file is nested too deeply.
        """
        handlers: dict[type, Callable[[Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open_map,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceStartEvent: self._open_list,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin_document,
        }
        for event in parse_events(self._source.text):
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)
            if self._documents > 1:
                break
        return self._root()

    def _begin_document(self, event: Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._tell.second_document(event)

    def _root(self) -> YamlMap | YamlList | None:
        if not self._document.spans:
            self._tell.empty_file()
            return None
        root = self._document.items[0] if self._document.items else None
        if isinstance(root, YamlMap | YamlList):
            return root
        if root is not None:
            self._tell.not_a_mapping(self._document.spans[0])
        return None

    def _scalar(self, event: Event) -> None:
        top = self._top
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        if top.awaits_key:
            self._key(top, event)
        elif event.style:
            self.last_closed = (event.start_mark.index, event.end_mark.index)
            top.put(event.value, span_of(event))
        else:
            self._plain(top, event)

    def _plain(self, top: Frame, event: Event) -> None:
        try:
            value = plain_value(event.value)
        except NumberTooLargeError:
            self._tell.number_too_large(event)
            top.skip(span_of(event))
            return
        if value is None:
            self._no_value(top, event)
            return
        if value.__class__ is str:
            if top.is_flow and isinstance(top, MapFrame):
                top.last_plain = (top.name, event.start_mark.index)
            if self._may_be_cut:
                self._warn_of_comment(top, event)
        top.put(value, span_of(event))

    def _warn_of_comment(self, top: Frame, event: Event) -> None:
        end = event.end_mark.index
        if self._source.text.startswith(" #", end):
            text = PlainText(event.value, top.name, event.start_mark.index, end)
            warning = comment_that_cuts(self._source, text)
            if warning is not None:
                self._problems.add(warning)

    def _no_value(self, top: Frame, event: Event) -> None:
        if isinstance(top, MapFrame):
            if top.key_span is not None and not top.is_repeated:
                self._tell.no_value(top.name, top.key_span, event)
        elif top is not self._document:
            self._tell.empty_item(event)
        top.skip(span_of(event))

    def _key(self, top: Frame, event: Event) -> None:
        assert isinstance(top, MapFrame)  # noqa: S101  only mappings await keys
        span = span_of(event)
        if top.is_flow and is_bare_key(self._source, event.end_mark.index):
            top.add_bare_key(event.start_mark.index, event.end_mark.index)
            return
        if top.is_flow:
            self._flush_bare_keys(top)
        key = event.value
        if not event.style and may_be_no_text(key) and self._is_no_text(key):
            self._tell.key_not_text(event)
        if key in top.key_spans:
            self._tell.duplicate_key(event, top.key_spans[key])
        top.begin_value(key, span)

    @staticmethod
    def _is_no_text(key: str) -> bool:
        try:
            return not isinstance(plain_value(key), str)
        except NumberTooLargeError:
            return True

    def _flush_bare_keys(self, top: MapFrame) -> None:
        if top.bare_keys is not None:
            self._tell.bare_keys(top.last_plain, top.bare_keys)
            top.bare_keys = None
        top.last_plain = None

    def _open_map(self, event: Event) -> None:
        self._open(event, MapFrame(event, self._top.name, is_key=self._top.awaits_key))

    def _open_list(self, event: Event) -> None:
        self._open(event, ListFrame(event, self._top.name, is_key=self._top.awaits_key))

    def _open(self, event: Event, frame: Frame) -> None:
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        if len(self._below) >= self._max_depth:
            self._tell.too_deep(event, self._max_depth)
            raise UnusableError
        if frame.is_key and not any(part.is_key for part in (*self._below, self._top)):
            self._tell.key_is_a_collection(event)
        self._below.append(self._top)
        self._top = frame

    def _close(self, event: Event) -> None:
        frame = self._top
        if frame.is_flow:
            if isinstance(frame, MapFrame):
                self._flush_bare_keys(frame)
            mark = event.end_mark
            frame.end = (mark.line, mark.column)
            self.last_closed = (frame.start_offset, mark.index)
        top = self._top = self._below.pop()
        if frame.is_key and isinstance(top, MapFrame):
            top.begin_value("", None)
        else:
            top.put(frame.build(self._source.path), frame.span())

    def _alias(self, event: Event) -> None:
        self._tell.alias(event, is_known=event.anchor in self._anchors)
        if isinstance(self._top, MapFrame) and self._top.awaits_key:
            self._top.begin_value("", None)
        else:
            self._top.skip(span_of(event))

    def _decorated(self, event: Event) -> None:
        if event.anchor is not None:
            self._anchors.add(event.anchor)
            self._tell.anchor(event)
        if event.tag is not None:
            self._tell.tag(event)
