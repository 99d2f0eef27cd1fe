"""Words the problems of text that is YAML but not what study files may hold."""

from streams.findings.finding import Related
from streams.findings.location import Location, at_start_of
from streams.yaml_source.events import Event
from streams.yaml_source.places import Span, location_of, span_of
from streams.yaml_source.problems import Problems
from streams.yaml_source.source import Source, quoted, shown
from streams.yaml_source.traps import comma_in_braces

NO_NULL = "there is no null: leave the key out where a thing is unknown"


class Teller:
    """Puts problems into words and keeps them."""

    def __init__(self, source: Source, problems: Problems) -> None:
        self._source = source
        self._problems = problems

    def empty_file(self) -> None:
        """Tell that there are only blank lines and comments."""
        self._problems.error(
            "empty-file",
            at_start_of(self._source.path),
            "the file is empty",
            "write the first key and its value, such as id: better-care-fund",
        )

    def not_a_mapping(self, span: Span) -> None:
        """Tell that the file is a single value."""
        line, column, _, _ = span
        start = self._source.start_of_line(line + 1) + column
        text = self._source.text[start : start + 500]
        hint = "write one key and its value on each line, such as id: better-care-fund"
        if ":" in text:
            hint = "put a space after the colon of each key, as in id: better-care-fund"
        self._problems.error(
            "yaml-syntax",
            self._at(span),
            f"the file holds one piece of text ({shown(text)!r}) and no keys",
            hint,
        )

    def second_document(self, event: Event) -> None:
        """Tell that another document starts."""
        self._problems.error(
            "second-document",
            self._at(span_of(event)),
            "a second document starts here, and nothing below this line is read",
            "delete the line ---, or move what follows to a file of its own",
        )

    def too_deep(self, event: Event, most: int) -> None:
        """Tell that too many collections stand inside one another."""
        self._problems.error(
            "too-deep",
            self._at(span_of(event)),
            f"more than {most} lists or mappings stand inside one another",
            "look for brackets, braces or dashes that are repeated by mistake",
        )

    def number_too_large(self, event: Event) -> None:
        """Tell that a number cannot be kept."""
        self._problems.error(
            "too-large",
            self._at(span_of(event)),
            f"{shown(event.value)} is too large for a number",
            f"check the number; if it is text, put it in quotes: {quoted(event.value)}",
        )

    def no_value(self, key: str, span: Span, event: Event) -> None:
        """Tell that a key stands with nothing, or with null."""
        line = self._source.line(span[2] + 1)
        behind = line[span[3] + 1 :].strip()
        hint = NO_NULL
        if event.value:
            message = f"{shown(key)!r} is set to {event.value}"
        else:
            message = f"{shown(key)!r} has no value"
            if behind.startswith("#"):
                hint += f"; if the # belongs to the text, put it in quotes: {quoted(behind)}"
        self._problems.error("no-value", self._at(span), message, hint)

    def empty_item(self, event: Event) -> None:
        """Tell that nothing stands behind a dash."""
        self._problems.error(
            "no-value",
            self._source.place(event.start_mark.index),
            "this item of the list is empty",
            "write the item, or delete its dash; there is no null",
        )

    def bare_keys(self, last: tuple[str, int] | None, offsets: tuple[int, int]) -> None:
        """Tell that parts in braces have no colon."""
        self._problems.add(comma_in_braces(self._source, last, *offsets))

    def key_not_text(self, event: Event) -> None:
        """Tell that a key is read as a number, a yes/no or nothing."""
        if event.value:
            message = f"the key {shown(event.value)} is not read as text"
            hint = f"quote it: {quoted(event.value)}"
        else:
            message = "a colon stands here without a key before it"
            hint = "write the key before the colon, or put the text in quotes"
        where = self._at(span_of(event))
        self._problems.error("key-not-text", where, message, hint)

    def key_is_a_collection(self, event: Event) -> None:
        """Tell that a list or a mapping stands where a key should."""
        self._problems.error(
            "key-not-text",
            self._at(span_of(event)),
            "a list or a mapping stands where a key should",
            "a key is one word; put text that begins with [, { or ? in quotes",
        )

    def duplicate_key(self, event: Event, first: Span) -> None:
        """Tell that a mapping has this key already."""
        key = shown(event.value)
        self._problems.error(
            "duplicate-key",
            self._at(span_of(event)),
            f"the key {key!r} stands here on line {event.start_mark.line + 1} and before on line "
            f"{first[0] + 1}; the first is kept",
            "delete one of the two, or join their values in a list",
            (Related(self._at(first), f"{key!r} was written first here"),),
        )

    def anchor(self, event: Event) -> None:
        """Tell that & gives a name."""
        self._problems.error(
            "yaml-alias",
            self._source.place(event.start_mark.index),
            f"&{shown(event.anchor or '')} names a value for use elsewhere, which study files do not do",
            "delete it and write values out where they are needed; put text that begins with & in quotes",
        )

    def alias(self, event: Event, *, is_known: bool) -> None:
        """Tell that * uses a name."""
        name = shown(event.anchor or "")
        says = (
            "repeats a value from elsewhere, which study files do not do"
            if is_known
            else "points to a name that the file does not define"
        )
        self._problems.error(
            "yaml-alias",
            self._at(span_of(event)),
            f"*{name} {says}",
            "write the value out; put text that begins with * in quotes",
        )

    def tag(self, event: Event) -> None:
        """Tell that ! gives a type."""
        start = event.start_mark.index
        written = self._source.text[start : start + 200].split(maxsplit=1)[0]
        self._problems.error(
            "yaml-tag",
            self._source.place(start, start + len(written)),
            f"{shown(written)!r} is taken for a tag, and study files have none",
            "delete it; put text that begins with ! in quotes",
        )

    def _at(self, span: Span) -> Location:
        return location_of(self._source.path, span)
