"""Explains colons, dashes and tabs that stand where YAML does not want them."""

import re
from itertools import islice

from streams.yaml_source.source import Source, quoted, shown
from streams.yaml_source.trouble import (
    Diagnosis,
    Trouble,
    Value,
    key_without_space,
    value_of,
)

_LONGEST_KEY = 1024  # YAML 1.2.2, section 7.4.2
_COLON = re.compile(r":(?=\s|$)")
_COLON_OR_QUOTE = re.compile(r":(?=\s|$)|[\"']")
LOOKS_LIKE_KEY = re.compile(r"^\s*(?:- +)*[\w-]+:(?:\s|$)")
_TAB_IN_INDENTATION = re.compile(r"^ *(?:- *)*\t(?=[ \t]*\S)", re.MULTILINE)
_MOST_TABS = 100
_CURLY_QUOTES = frozenset("“”„«»\u2018\u2019")
_NO_BREAK_SPACE = "\u00a0"


def tab(trouble: Trouble) -> Diagnosis:
    """Explain a tab where only spaces may stand, and name the lines below that begin with one."""
    at = trouble.source.text.find("\t", trouble.at)
    at = trouble.at if at < 0 else at
    return Diagnosis(
        "a tab stands where YAML wants spaces",
        "put two spaces for each level in place of tabs; editors can do so for a whole file",
        at,
        at + 1,
        elsewhere=_tabs_below(trouble.source, at),
    )


def _tabs_below(source: Source, at: int) -> tuple[tuple[int, int], ...]:
    matches = _TAB_IN_INDENTATION.finditer(source.text, source.text.find("\n", at))
    ends = islice((match.end() for match in matches), _MOST_TABS)
    return tuple((end - 1, end) for end in ends)


def colon(trouble: Trouble) -> Diagnosis:
    """Explain a colon that makes a second key of its line, or goes on with the line above."""
    if trouble.column > _LONGEST_KEY:
        return _long_key(trouble)
    value = value_of(trouble.line)
    if value is not None and value.column <= trouble.column:
        return _colon_in_sentence(trouble, value)
    return _colon_in_next_line(trouble)


def _long_key(trouble: Trouble) -> Diagnosis:
    return Diagnosis(
        f"more than {_LONGEST_KEY} characters stand before this colon, too many for a key",
        "put the whole text in quotes",
        trouble.at,
        trouble.at + 1,
        mend={trouble.at: "x"},
    )


def _colon_in_sentence(trouble: Trouble, value: Value) -> Diagnosis:
    start = trouble.source.start_of_line(trouble.line_number)
    is_quoted = value.text[0] in "\"'"
    in_the_way = _COLON_OR_QUOTE if is_quoted else _COLON
    marks = {
        start + match.start(): "x"
        for match in in_the_way.finditer(trouble.line, value.column)
    }
    hint = f"put quotes round the whole text: {value.in_quotes()}"
    if not _CURLY_QUOTES.isdisjoint(value.text):
        hint += "; only straight quotes count, curly ones are plain letters"
    what = "behind text in" if is_quoted else "inside text without"
    return Diagnosis(
        f"a colon and a space stand {what} quotes, so the words before it look like a key",
        hint,
        trouble.at,
        trouble.at + 1,
        mend={trouble.at: "x", **marks},
    )


def _colon_in_next_line(trouble: Trouble) -> Diagnosis:
    above = trouble.line_above()
    text = trouble.source.line(above)
    unspaced = _missing_space(trouble, above)
    if unspaced is not None:
        return unspaced
    start = trouble.source.start_of_line(trouble.line_number)
    indent = len(trouble.line) - len(trouble.line.lstrip())
    column = len(text) - len(text.lstrip(" -")) + 1
    key = shown(trouble.line[: trouble.column].strip(" -"))
    if LOOKS_LIKE_KEY.match(text):
        return Diagnosis(
            f"this line is indented further than line {above}, so it goes on with the text there",
            f"if {key!r} is a key, begin it in column {column}; "
            f"if it belongs to the text of line {above}, put that whole text in quotes",
            start + indent,
            trouble.at + 1,
        )
    return Diagnosis(
        f"line {above} is not a key with a colon, so {key!r} is read together with it",
        f"mend line {above}: a key, a colon, a space and a value; or put text with a colon in quotes",
        trouble.source.start_of_line(above),
        trouble.source.start_of_line(above) + len(text),
    )


def line_without_colon(trouble: Trouble) -> Diagnosis:
    """Explain a line among keys that is no key."""
    source = trouble.source
    number = source.line_and_column(trouble.since)[0]
    unspaced = _missing_space(trouble, number)
    if unspaced is not None:
        return unspaced
    line = source.line(number)
    start = source.start_of_line(number)
    indent = len(line) - len(line.lstrip())
    return Diagnosis(
        f"{shown(line)!r} has no colon, and a key should stand here",
        "write key, colon, space and value; text that goes on from the line above is indented further than its key",
        start + indent,
        start + len(line.rstrip()),
        mend={start + indent: "#"} if number < trouble.line_number else {},
    )


def _missing_space(trouble: Trouble, number: int) -> Diagnosis | None:
    line = trouble.source.line(number)
    unspaced = key_without_space(line)
    if unspaced is None:
        return None
    column, key, value = unspaced
    kind = (
        " but a no-break space"
        if line[column + len(key) + 1] == _NO_BREAK_SPACE
        else ""
    )
    start = trouble.source.start_of_line(number) + column
    alone = number < trouble.line_number and not line[:column].strip()
    return Diagnosis(
        f"the colon of {shown(key)!r} has no space behind it{kind}",
        f"write {shown(key)}: {shown(value)}",
        start,
        start + len(key) + 1,
        mend={start: "#"} if alone and "values" not in trouble.words else {},
    )


def dash(trouble: Trouble) -> Diagnosis:
    """Explain a list that begins behind its key."""
    value = value_of(trouble.line)
    whole = value.in_quotes() if value else quoted(trouble.line[trouble.column :])
    return Diagnosis(
        "a list cannot begin on the line of its key",
        f"write each dash on a line of its own below the key; if the dash belongs to text, use quotes: {whole}",
        trouble.at,
        trouble.at + 1,
        mend={trouble.at: "x"},
    )
