"""From a document to a model, every problem told in the author's words."""

import difflib
from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from streams.findings.finding import Finding, Severity, in_file_order
from streams.findings.location import Location, at_start_of
from streams.yaml_source.describing import described, listed
from streams.yaml_source.keys import keys_of, model_at
from streams.yaml_source.located import YamlMap, locate
from streams.yaml_source.model import Located, PlacedError
from streams.yaml_source.near_words import (
    INVISIBLE,
    LEAVE_OUT,
    has_invisible,
    is_for_unknown,
    yes_or_no,
)
from streams.yaml_source.reader import Document
from streams.yaml_source.repeated import repeated_ids
from streams.yaml_source.written import Written, written_at

Model = TypeVar("Model", bound=Located)
Words = tuple[str, str]
RULE = "invalid-value"
SEE_SCHEMA = "see `streams schema` for what the key takes"

_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "mapping_type": "keys and values",
}
_MENDS = {
    "a text": "put quotes round it if it is meant as text",
    "a whole number": "write it in digits, without quotes, commas or a decimal point",
    "a number": "write it in digits, without quotes or commas",
    "true or false": "write `true` or `false`",
    "a list": "write a list, each item on a line of its own after a dash",
    "keys and values": "write keys and values, one on a line, indented under it",
}
_CHOICES = ("literal_error", "enum")
_SIZES = {
    "string_too_long": "has more than {max_length} characters; make it shorter",
    "string_too_short": "is too short; write at least {min_length} letter",
    "too_long": "has {actual_length} items; at most {max_length} may stand here",
    "too_short": "has {actual_length} items; at least {min_length} have to stand here",
    "greater_than_equal": "is too small; write {ge} or more",
    "less_than_equal": "is too large; write {le} or less",
}


def validate(
    model: type[Model], document: Document
) -> tuple[Model | None, list[Finding]]:
    """Return the model, or None, with everything that is wrong with the document's values.

    What the reader found wrong with the text itself is not repeated here, and what stands on a line
    that it could not read as meant is not judged.
    """
    root = document.root
    if root is None:
        return None, []
    if not isinstance(root, YamlMap):
        keys = listed(keys_of(model)[:3])
        message = "the file holds a list where keys and values were expected"
        hint = f"start the file with keys such as {keys}"
        return None, [_finding(at_start_of(document.path), message, hint)]
    found = repeated_ids(model, root, RULE)
    built = None
    try:
        built = model.model_validate(root, by_alias=True, by_name=False)
    except ValidationError as error:
        found += [
            finding
            for problems in _grouped(error.errors(), root)
            for finding in _told(problems, model, root)
        ]
    spoilt = {
        finding.location.line
        for finding in document.findings
        if finding.severity is Severity.ERROR
    }
    told = [finding for finding in found if finding.location.line not in spoilt]
    return (None if found else built), sorted(told, key=in_file_order)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean …?)` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean `{near[0]}`?)" if near else ""


def _grouped(
    problems: Iterable[ErrorDetails], root: YamlMap
) -> list[list[ErrorDetails]]:
    """Put the problems together that several allowed types have with one value."""
    groups: dict[object, list[ErrorDetails]] = {}
    for number, problem in enumerate(problems):
        is_of_type = problem["type"] in _KINDS or problem["type"] in _CHOICES
        steps = written_at(root, problem["loc"], problem["input"]).steps
        groups.setdefault(steps if is_of_type else number, []).append(problem)
    return list(groups.values())


def _told(
    problems: list[ErrorDetails], model: type[Located], root: YamlMap
) -> list[Finding]:
    problem = problems[0]
    kind, steps = problem["type"], problem["loc"]
    written = written_at(root, steps, problem["input"])
    place, owner = written.location, written.owner
    error = problem.get("ctx", {}).get("error")
    if kind == "missing":
        if steps[-1] in getattr(problem["input"], "key_where", ()):
            return []  # the reader has said that the key has no value
        if _is_misspelt(model, steps, problem["input"]):
            return []  # the misspelt key is told, with this one as what was meant
        owner = Written(root, (*written.steps, steps[-1]), place).owner
        key = steps[-1]
        message, hint = f"`{key}` is missing", f"add `{key}:`"
    elif kind == "extra_forbidden":
        place = locate(root, steps, of_key=True)
        message, hint = _unknown_key(model, steps)
    else:
        place = error.where if isinstance(error, PlacedError) else place
        message, hint = _wrong_value(problems, written)
    return [_finding(place, f"{message} (in {owner})" if owner else message, hint)]


def _is_misspelt(
    model: type[Located], steps: tuple[str | int, ...], written: object
) -> bool:
    """Tell whether a missing key is the nearest to one that is not known."""
    holder = model_at(model, steps[:-1])
    if holder is None or not isinstance(written, Mapping):
        return False
    known = keys_of(holder)
    meant = {did_you_mean(str(key), known) for key in written if key not in known}
    return did_you_mean(str(steps[-1]), known) in meant


def _wrong_value(problems: list[ErrorDetails], written: Written) -> Words:
    problem = problems[0]
    context = problem.get("ctx", {})
    if problem["type"] in _SIZES:
        words = _SIZES[problem["type"]].format(**context)
        return _split(f"{written.name} {words}")
    if problem["type"] in ("value_error", "assertion_error"):
        message, hint = _split(str(context.get("error", problem["msg"])))
        is_placed = isinstance(context.get("error"), PlacedError)
        return (message if is_placed else f"{written.name}: {message}"), hint
    if problem["type"] in _KINDS or problem["type"] in _CHOICES:
        return _wrong_type(problems, written)
    return f"{written.name} cannot be {described(problem['input'])}", SEE_SCHEMA


def _wrong_type(problems: list[ErrorDetails], written: Written) -> Words:
    value = problems[0]["input"]
    kinds = [_KINDS[p["type"]] for p in problems if p["type"] in _KINDS]
    allowed = [word for p in problems for word in _allowed(p.get("ctx", {}))]
    kinds, allowed = list(dict.fromkeys(kinds)), list(dict.fromkeys(allowed))
    near = yes_or_no(value) if "true or false" in kinds else ""
    if not allowed:
        message = f"{written.name} should be {' or '.join(kinds)}, but it is {described(value)}{near}"
        return message, _MENDS[kinds[0]] if len(kinds) == 1 else SEE_SCHEMA
    if has_invisible(value):
        return f"{written.name} cannot be {described(value)}", INVISIBLE
    if not near and isinstance(value, str):
        near = did_you_mean(value, allowed)
    choice = listed(allowed)
    mend = f"use {' or '.join([*kinds, choice])}" if kinds else f"use one of {choice}"
    parts = [part.strip() for part in value.split(",")] if near else []
    if len(parts) > 1 and all(part in allowed for part in parts):
        near = ""
        mend = f"{mend}, or several in square brackets: [{', '.join(parts)}]"
    if is_for_unknown(value, allowed):
        near, mend = "", f"{mend}; {LEAVE_OUT}"
    return f"{written.name} cannot be {described(value)}{near}", mend


def _unknown_key(model: type[Located], steps: tuple[str | int, ...]) -> Words:
    key = str(steps[-1])
    holder = model_at(model, steps[:-1])
    known = keys_of(holder) if holder else []
    if has_invisible(key):
        return f"`{key}` is not a key that is known here", INVISIBLE
    near = did_you_mean(key, known)
    message = f"`{key}` is not a key that is known here{near}"
    if holder is not None and holder.__name__ == "Evidence":
        return message, "put quotes round the text if it holds a comma or a colon"
    return message, f"known keys: {listed(known)}" if known else "remove the key"


def _split(words: str) -> Words:
    """Return message and mend of a validator's `message; mend`."""
    message, _, hint = words.partition("; ")
    return message, hint or SEE_SCHEMA


def _allowed(context: Mapping[str, object]) -> list[str]:
    """Return the values in pydantic's `'a', 'b' or 'c'`."""
    text = str(context.get("expected", ""))
    return [
        part.strip().strip("'")
        for part in text.replace(" or ", ", ").split(",")
        if part.strip()
    ]


def _finding(place: Location, message: str, hint: str) -> Finding:
    return Finding(RULE, Severity.ERROR, message, hint, place)
