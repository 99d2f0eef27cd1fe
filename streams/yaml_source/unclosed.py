"""Explains brackets, quotes and indentation that do not fit together."""

import re
from dataclasses import replace

from streams.yaml_source.misplaced import LOOKS_LIKE_KEY
from streams.yaml_source.source import quoted
from streams.yaml_source.trouble import Diagnosis, Trouble, value_of

_ENDS_PART = re.compile(r"[,\]}]")
_FAR_ABOVE = 500


def in_braces(trouble: Trouble) -> Diagnosis:
    """Explain what keeps braces or brackets from being closed."""
    source = trouble.source
    opening = source.text[trouble.since]
    closing = "}" if opening == "{" else "]"
    first = source.line_and_column(trouble.since)[0]
    if trouble.line_number > first:
        line = source.line(first)
        end = source.start_of_line(first) + len(line)
        is_left = len(trouble.line) - len(trouble.line.lstrip()) <= len(line) - len(
            line.lstrip()
        )
        return Diagnosis(
            f"the {opening} that opens here is not closed before line {trouble.line_number}",
            f"write {closing} where it ends, or a comma between its parts",
            trouble.since,
            trouble.since + 1,
            mend=dict.fromkeys(range(trouble.since, end), "x") if is_left else {},
        )
    if trouble.letter == ":":
        return Diagnosis(
            f"a colon and a space stand inside text without quotes between {opening} and {closing}",
            f"put quotes round the text that the colon belongs to: {_part_in_quotes(trouble)}",
            trouble.at,
            trouble.at + 1,
            mend={trouble.at: "x"},
        )
    if trouble.letter in ("]", "}"):
        return Diagnosis(
            f"{opening} is closed by {trouble.letter}",
            f"write {closing} in its place",
            trouble.at,
            trouble.at + 1,
            mend={trouble.at: closing},
        )
    if trouble.letter == "?":
        return Diagnosis(
            "a value cannot begin with '?'",
            "leave the key out where it is not known, or put text in quotes",
            trouble.at,
            trouble.at + 1,
            mend={trouble.at: "x"},
        )
    return Diagnosis(
        f"a comma is missing between two parts of {opening} … {closing}",
        "write a comma before this part; text with quotes inside needs quotes round the whole",
        trouble.at,
        trouble.at + 1,
    )


def _part_in_quotes(trouble: Trouble) -> str:
    start = max(trouble.line.rfind(mark, 0, trouble.column) for mark in ",{[") + 1
    end = _ENDS_PART.search(trouble.line, trouble.column)
    part = trouble.line[start : end.start() if end else None].strip()
    value = value_of(part)
    return value.in_quotes() if value else quoted(part)


def nothing_there(trouble: Trouble) -> Diagnosis:
    """Explain a comma or a closing bracket where a value should begin."""
    opened = trouble.opened
    if opened is not None and trouble.letter not in (",", "]", "}"):
        return in_braces(replace(trouble, since=opened))
    if "flow" in trouble.words:
        return Diagnosis(
            f"nothing stands before this {trouble.letter!r}",
            "write the missing part, or delete the comma",
            trouble.at,
            trouble.at + 1,
        )
    value = value_of(trouble.line)
    whole = value.in_quotes() if value else quoted(trouble.line[trouble.column :])
    return Diagnosis(
        f"a value cannot begin with {trouble.letter!r}",
        f"put the whole value in quotes: {whole}",
        trouble.at,
        trouble.at + 1,
        mend={trouble.at: "x"},
    )


def behind_a_value(trouble: Trouble) -> Diagnosis:
    """Explain text behind a value that has ended, or a line that fits no indentation."""
    before = trouble.line[: trouble.column].rstrip()
    if trouble.letter in ("]", "}"):
        return Diagnosis(
            f"this {trouble.letter} closes nothing",
            "delete it, or put the whole text in quotes",
            trouble.at,
            trouble.at + 1,
            mend={trouble.at: " "},
        )
    if before and trouble.last_closed is not None:
        return _behind_closed(trouble, trouble.last_closed)
    cut = _comment_above(trouble)
    return _indentation(trouble) if cut is None else cut


def _behind_closed(trouble: Trouble, closed: tuple[int, int]) -> Diagnosis:
    source = trouble.source
    start, end = closed
    mark = source.text[start]
    first = source.line_and_column(start)[0]
    if mark in "[{":
        return Diagnosis(
            f"text follows the bracket that closes {mark}",
            "if the brackets belong to the text, put the whole text in quotes",
            trouble.at,
            trouble.at + 1,
            mend={start: "x", end - 1: "x"},
        )
    if first < trouble.line_number:
        return Diagnosis(
            f"the quote that opens here is closed only on line {trouble.line_number}, and more text follows",
            f"write {mark} at the end of the text on line {first}",
            start,
            start + 1,
            mend={start: "x"},
        )
    text = trouble.line[start - source.start_of_line(first) :].rstrip()
    inner = text[1:-1] if len(text) > 1 and text[-1] == mark else text
    whole = quoted(inner if mark == "'" else text)
    return Diagnosis(
        f"text follows the quote {mark} that ends the value",
        f"put quotes of the other kind round the whole text: {whole}",
        trouble.at,
        trouble.at + 1,
        mend={start: "x", end - 1: "x"},
    )


def _comment_above(trouble: Trouble) -> Diagnosis | None:
    above = trouble.line_above()
    line = trouble.source.line(above)
    value = value_of(line)
    hash_at = line.find(" #") + 1
    if not hash_at or value is None or value.text[0] in "\"'#[{|>":
        return None
    if LOOKS_LIKE_KEY.match(trouble.line) or trouble.letter == "-":
        return None
    at = trouble.source.start_of_line(above) + hash_at
    return Diagnosis(
        f"this # begins a comment, so the text stops here and line {trouble.line_number} does not belong to it",
        "put quotes round the whole text, on both lines",
        at,
        at + 1,
        mend={at: "x"},
    )


def _indentation(trouble: Trouble) -> Diagnosis:
    if trouble.letter == ":":
        return Diagnosis(
            "a colon stands here without a key before it",
            "write the key before the colon, or put the text in quotes",
            trouble.at,
            trouble.at + 1,
            "key-not-text",
        )
    is_item = trouble.letter == "-"
    columns = _columns_above(trouble, of_items=is_item)
    if is_item:
        message = (
            f"a list item begins in column {trouble.column + 1}, where a key should"
        )
        fallback = "indent a list below its key"
    elif LOOKS_LIKE_KEY.match(trouble.line):
        message = (
            f"the key begins in column {trouble.column + 1}, which fits no line above"
        )
        fallback = "begin it in the column of the keys it belongs with"
    else:
        message = "this line is neither a key nor a part of the text above"
        fallback = "indent text that goes on further than its key, all lines alike"
        columns = ""
    hint = f"begin it in {columns}" if columns else fallback
    return Diagnosis(message, hint, trouble.at, trouble.at + 1)


def _columns_above(trouble: Trouble, *, of_items: bool) -> str:
    """Return in words the columns in which items, or keys, begin that are open at this line."""
    places: dict[int, int] = {}
    indent = len(trouble.line) + _FAR_ABOVE
    for number in range(
        trouble.line_number - 1, max(0, trouble.line_number - _FAR_ABOVE), -1
    ):
        line = trouble.source.line(number)
        here = len(line) - len(line.lstrip())
        if not line.strip() or line.lstrip()[0] == "#" or here >= indent:
            continue
        indent = here
        if of_items and line.lstrip().startswith("- "):
            places.setdefault(here + 1, number)
        elif not of_items and LOOKS_LIKE_KEY.match(line):
            places.setdefault(len(line) - len(line.lstrip(" -")) + 1, number)
    places.pop(trouble.column + 1, None)
    nearest = sorted(places, key=lambda column: abs(column - trouble.column - 1))[:2]
    return " or ".join(
        f"column {column} as on line {places[column]}" for column in nearest
    )
