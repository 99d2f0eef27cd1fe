"""Finds text that YAML reads without complaint, though not as its author meant it."""

import re
from dataclasses import dataclass

from streams.findings.finding import Finding, Severity
from streams.yaml_source.source import Source, quoted, shown

SENTENCE_KEYS = frozenset(
    ("text", "title", "says", "note", "rationale", "question", "name", "label", "why")
)
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;][\"'\u201d\u2019)\]]*$")
_LONE_COMMENT = re.compile(r" (#[^\n]*)")
_UNSPACED = re.compile(r":(?=[^\s/])")
_ENDS_BARE_KEY = re.compile(r"\s*[,}]")


@dataclass(frozen=True, slots=True)
class PlainText:
    """An unquoted value, the key that it stands under, and its offsets in the source."""

    text: str
    key: str
    start: int
    end: int


def comment_that_cuts(source: Source, value: PlainText) -> Finding | None:
    """Return a warning where one space and # end an unquoted sentence that may have gone on.

    Two spaces before the # are how a comment is set off; after an id, a number or a finished
    sentence a comment is what was meant too.
    """
    comment = _LONE_COMMENT.match(source.text, value.end)
    if comment is None:
        return None
    if value.key not in SENTENCE_KEYS and (
        " " not in value.text or _ENDS_A_SENTENCE.search(value.text)
    ):
        return None
    whole = source.text[value.start : comment.end()]
    return Finding(
        "comment-cuts-text",
        Severity.WARNING,
        f"the text ends before the #, and {shown(comment[1])!r} is taken for a comment",
        f"put quotes round the whole text: {quoted(whole)}; if it is a comment, leave two spaces before the #",
        source.place(comment.start(1), comment.end(1)),
    )


def is_bare_key(source: Source, end: int) -> bool:
    """Tell whether the text that ends here, inside braces, has no colon and so becomes a key."""
    return _ENDS_BARE_KEY.match(source.text, end) is not None


def comma_in_braces(
    source: Source, last: tuple[str, int] | None, start: int, end: int
) -> Finding:
    """Return the error for a part of a mapping in braces that has no colon.

    Parameters
    ----------
    source
        The file.
    last
        Key and offset of the value before the comma; None where the part is the first in its braces.
    start, end
        Offsets of the part.
    """
    part = shown(source.text[start:end])
    if ":" in part:
        message = (
            f"{part!r} has no space after its colon, so it is a key without a value"
        )
        hint = f"write {_UNSPACED.sub(': ', part)}"
    elif last is None:
        message = f"{part!r} stands in braces without a value"
        hint = (
            f"write {{{part}: value}}; for a list use square brackets, for text quotes"
        )
    else:
        message = f"the comma ends the value inside braces, so {part!r} is a key without a value"
        whole = source.text[last[1] : end]
        hint = f"put quotes round the whole value: {shown(last[0])}: {quoted(whole)}"
    return Finding("no-value", Severity.ERROR, message, hint, source.place(start, end))
