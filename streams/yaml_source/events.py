"""Is the door to PyYAML: it gives the events of a text, one after another."""

import re
from collections.abc import Callable, Iterator
from typing import Protocol, cast

import yaml

try:
    from yaml import CSafeLoader as _FastLoader
except (
    ImportError
):  # PyYAML was built without libyaml; its own parser gives the same events, slowly
    _FastLoader = None  # type: ignore[assignment,misc]

_SURROGATE = re.compile("[\ud800-\udfff]")


class Mark(Protocol):
    """A point in the text; all three count from 0, in characters."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """What PyYAML reports; which attributes are there depends on the kind of event."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


def parse_events(text: str) -> Iterator[Event]:
    """Yield the events of a text up to the end of the stream.

    Raises
    ------
    yaml.MarkedYAMLError
        If the text is not YAML.
    """
    event: Event | None = None
    try:
        loader = yaml.SafeLoader(text) if _FastLoader is None else _FastLoader(text)
        next_event = cast(Callable[[], Event | None], loader.get_event)
        while (event := next_event()) is not None:
            if _FastLoader is None:
                _refuse_half_letters(event)
            yield event
    except yaml.MarkedYAMLError:
        raise
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # PyYAML lets some escapes and tags through to Python, which then cannot make text of them.
        mark = None if event is None else event.end_mark
        raise _marked("", "cannot be made text", mark) from error


def _refuse_half_letters(event: Event) -> None:
    """Refuse the escape of one half of a letter beyond 16 bits, as libyaml does."""
    if getattr(event, "style", None) == '"' and _SURROGATE.search(event.value):
        what = "found invalid Unicode character escape code"
        raise _marked("while parsing a quoted scalar", what, event.start_mark)


def _marked(context: str, problem: str, mark: Mark | None) -> yaml.MarkedYAMLError:
    known = cast(yaml.Mark | None, mark)
    return yaml.MarkedYAMLError(context, known, problem, known)
