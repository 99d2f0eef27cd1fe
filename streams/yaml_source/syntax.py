"""Says in the words of an author why a text is not YAML."""

import re
from collections.abc import Callable

import yaml

from streams.yaml_source import misplaced, unclosed
from streams.yaml_source.beginnings import odd_beginning
from streams.yaml_source.source import Source, quoted, shown
from streams.yaml_source.trouble import Diagnosis, Trouble, value_of

Explanation = Callable[[Trouble], Diagnosis]

_ENDS_PART = re.compile(r"(?<=.)[,\]}]")
_BIBTEX = re.compile(r"@[A-Za-z]+\s*\{")
_ESCAPE_OF_HALF_A_LETTER = re.compile(r"\\u[dD][89a-fA-F]")


def diagnose(
    error: yaml.MarkedYAMLError,
    source: Source,
    last_closed: tuple[int, int] | None,
    opened: int | None,
) -> Diagnosis:
    """Explain an error of the parser.

    `source` has the text as it was written, `last_closed` the offsets of the last value in quotes,
    braces or brackets before the error, `opened` the offset of the brace or bracket it stands in.
    """
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, len(source.text)) if mark is not None else 0
    since = error.context_mark.index if error.context_mark is not None else at
    words = f"{error.context or ''} | {error.problem or ''}".lower()
    trouble = Trouble(source, words, at, min(since, at), last_closed, opened)
    return odd_beginning(trouble) or next(
        explain(trouble) for pattern, explain in _EXPLANATIONS if pattern.search(words)
    )


def _bad_start(trouble: Trouble) -> Diagnosis:
    """Explain @, ` or % at the beginning of a value, or a tab."""
    if trouble.letter == "\t":
        return misplaced.tab(trouble)
    if _BIBTEX.match(trouble.line):
        return Diagnosis(
            "this is BibTeX, and works are read as CSL-YAML",
            "export them anew, from Zotero with Better BibTeX as `Better CSL YAML`",
            trouble.at,
            trouble.at + len(trouble.line),
        )
    return _reserved(trouble, trouble.at, "has a meaning of its own in YAML")


def _reference(trouble: Trouble) -> Diagnosis:
    return _reserved(trouble, trouble.since, "refers to another place of the file")


def _tag(trouble: Trouble) -> Diagnosis:
    return _reserved(trouble, trouble.since, "is taken for a tag", rule="yaml-tag")


def _key_mark(trouble: Trouble) -> Diagnosis:
    return _reserved(trouble, trouble.at, "is taken for the mark of a key")


def _reserved(
    trouble: Trouble, at: int, what: str, rule: str = "yaml-syntax"
) -> Diagnosis:
    source = trouble.source
    line, column = source.line_and_column(at)
    text = source.line(line)[column - 1 :].rstrip() or source.text[at : at + 1]
    value = value_of(source.line(line))
    is_whole = value is not None and value.column == column - 1
    whole = value.in_quotes() if value and is_whole else quoted(_part(text))
    return Diagnosis(
        f"a value cannot begin with {source.text[at : at + 1]!r}, which {what}",
        f"put the whole value in quotes: {whole}",
        at,
        at + 1,
        rule,
        {at: "x"},
    )


def _part(text: str) -> str:
    """Return what stands before the next comma or closing bracket."""
    return _ENDS_PART.split(text, maxsplit=1)[0]


def _directive(trouble: Trouble) -> Diagnosis:
    return Diagnosis(
        "a line that begins with % is taken for a setting of YAML",
        "delete the line, or put its text in quotes",
        trouble.since,
        trouble.since + 1,
        mend={trouble.since: "#"},
    )


def _unclosed_quote(trouble: Trouble) -> Diagnosis:
    mark = trouble.source.text[trouble.since]
    name = "double" if mark == '"' else "single"
    return Diagnosis(
        f"the {name} quote that opens here is never closed",
        f"write {mark} at the end of the text as well",
        trouble.since,
        trouble.since + 1,
        mend={trouble.since: "x"},
    )


def _escape(trouble: Trouble) -> Diagnosis:
    text = trouble.source.text
    half = _ESCAPE_OF_HALF_A_LETTER.search(text, trouble.since)
    is_half = "unicode" in trouble.words and half is not None
    at = half.start() if half and is_half else text.rfind("\\", 0, trouble.at + 1)
    at = max(at, trouble.since)
    return Diagnosis(
        "inside double quotes a backslash begins a special character, and this one is not known",
        "write \\\\ for a backslash, or put the text in single quotes",
        at,
        at + 2,
        mend={at: "/"},
    )


def _text_behind_block_mark(trouble: Trouble) -> Diagnosis:
    mark = trouble.source.text[trouble.since]
    line, column = trouble.source.line_and_column(trouble.since)
    text = trouble.source.line(line)[column - 1 :]
    return Diagnosis(
        f"a value that begins with {mark} goes on below, and nothing may follow on this line",
        f"write the text on the lines below, indented; or put it in quotes: {quoted(text)}",
        trouble.since,
        trouble.since + 1,
        mend={trouble.since: "x"},
    )


def _behind_the_end(trouble: Trouble) -> Diagnosis:
    return Diagnosis(
        "text follows the end of the document",
        "delete the line ... or --- above, and lines that begin with %",
        trouble.at,
        trouble.at + 1,
        "second-document",
    )


def _unknown(trouble: Trouble) -> Diagnosis:
    return Diagnosis(
        f"this line cannot be read: {shown(trouble.line)!r}",
        "look here and on the line above for a quote, a bracket or a colon too many or too few",
        trouble.at,
        trouble.at + 1,
    )


# libyaml and PyYAML's own parser word some complaints differently; the first that fits is taken.
_EXPLANATIONS: tuple[tuple[re.Pattern[str], Explanation], ...] = tuple(
    (re.compile(pattern), explain)
    for pattern, explain in (
        (r"tab character", misplaced.tab),
        (r"cannot start any token", _bad_start),
        (r"block scalar", _text_behind_block_mark),
        (r"(alias|anchor) \|", _reference),
        (r"tag( handle)?\b", _tag),
        (r"directive|incompatible", _directive),
        (r"quoted scalar.*(end of stream|document)", _unclosed_quote),
        (r"quoted scalar", _escape),
        (r"values are not allowed", misplaced.colon),
        (r"(keys|key) are not allowed", _key_mark),
        (r"entries are not allowed", misplaced.dash),
        (r"could not find expected ':'", misplaced.line_without_colon),
        (r"document start", _behind_the_end),
        (r"flow (mapping|sequence) \|", unclosed.in_braces),
        (r"node content", unclosed.nothing_there),
        (r"block (mapping|collection|sequence) \|", unclosed.behind_a_value),
        (r"", _unknown),
    )
)
