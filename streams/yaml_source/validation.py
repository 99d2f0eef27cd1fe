"""From a document to a model, every problem told in the author's words."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from streams.findings.finding import Finding, Severity
from streams.findings.location import at_start_of
from streams.yaml_source.located import YamlMap, locate
from streams.yaml_source.model import Located
from streams.yaml_source.reader import Document

Model = TypeVar("Model", bound=Located)
RULE = "invalid-value"

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


def validate(
    model: type[Model], document: Document
) -> tuple[Model | None, list[Finding]]:
    """Return the model, or None, with everything that is wrong with the document's values.

    What the reader found wrong with the text itself is not repeated here.
    """
    if document.root is None:
        return None, []
    if not isinstance(document.root, YamlMap):
        return None, [
            Finding(
                RULE,
                Severity.ERROR,
                "The file holds a list where keys and values were expected",
                f"start the file with keys such as {_words(_keys_of(model)[:3])}",
                at_start_of(document.path),
            )
        ]
    try:
        return model.model_validate(document.root), []
    except ValidationError as error:
        return None, [
            _told(problem, model, document.root) for problem in error.errors()
        ]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ` (did you mean …?)` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f" (did you mean `{near[0]}`?)" if near else ""


def _told(problem: ErrorDetails, model: type[Located], root: YamlMap) -> Finding:
    steps = problem["loc"]
    kind = problem["type"]
    place = locate(root, steps, of_key=kind == "extra_forbidden")
    field = str(steps[-1]) if steps else ""
    message, hint = _words_for(problem, model, field)
    owner = _owner(root, steps[:-1])
    return Finding(RULE, Severity.ERROR, message + owner, hint, place)


def _words_for(
    problem: ErrorDetails, model: type[Located], field: str
) -> tuple[str, str]:
    kind = problem["type"]
    name = _field_name(problem["loc"])
    if kind == "missing":
        return f"`{field}` is missing", f"add `{field}:`"
    if kind == "extra_forbidden":
        return _unknown_key(model, problem["loc"])
    return _wrong_value(problem, kind, name)


def _wrong_value(problem: ErrorDetails, kind: str, name: str) -> tuple[str, str]:
    found = _shown(problem["input"])
    if kind in ("literal_error", "enum"):
        allowed = _allowed(problem.get("ctx", {}))
        nearest = did_you_mean(str(problem["input"]), allowed)
        return f"{name} cannot be {found}{nearest}", f"use one of {_words(allowed)}"
    if kind in _KINDS:
        return f"{name} should be {_KINDS[kind]}, but it is {found}", _mend_kind(kind)
    see = "see `streams schema` for what the key takes"
    if kind in ("value_error", "assertion_error"):
        message, _, hint = str(
            problem.get("ctx", {}).get("error", problem["msg"])
        ).partition("; ")
        return f"{name}: {message}", hint or see
    return f"{name} is {found}: {problem['msg']}", see


def _field_name(steps: Sequence[str | int]) -> str:
    """Return the last key of a path, with the position in its list counted from 1."""
    names = [step for step in steps if isinstance(step, str)]
    if not names:
        return "the file"
    if isinstance(steps[-1], int):
        return f"item {steps[-1] + 1} of `{names[-1]}`"
    return f"`{names[-1]}`"


def _unknown_key(model: type[Located], steps: Sequence[str | int]) -> tuple[str, str]:
    key = str(steps[-1])
    holder = _model_at(model, steps[:-1])
    known = _keys_of(holder) if holder else []
    message = f"`{key}` is not a key that is known here{did_you_mean(key, known)}"
    if holder is not None and holder.__name__ == "Evidence":
        return message, "put quotes round the text if it holds a comma or a colon"
    return message, f"known keys: {_words(known)}" if known else "remove the key"


def _mend_kind(kind: str) -> str:
    if kind == "string_type":
        return "put quotes round it if it is meant as text"
    if kind in ("model_type", "dict_type", "mapping_type"):
        return "write keys and values, one on a line, indented under it"
    return "see `streams schema` for what the key takes"


def _model_at(
    model: type[BaseModel], steps: Sequence[str | int]
) -> type[BaseModel] | None:
    """Return the model that a path of keys leads to, or None where it leads to no model."""
    here: type[BaseModel] | None = model
    for step in steps:
        if isinstance(step, int) or here is None:
            continue
        here = next(
            (
                inner
                for name, field in here.model_fields.items()
                if step in (name, field.alias)
                for inner in _models_in(field.annotation)
            ),
            None,
        )
    return here


def _models_in(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [
        found
        for part in getattr(annotation, "__args__", ())
        for found in _models_in(part)
    ]


def _keys_of(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _owner(root: YamlMap, steps: Sequence[str | int]) -> str:
    """Return ` in <kind> <id>` for the innermost thing with an id around a path."""
    here: object = root
    name = ""
    key = ""
    for step in steps:
        try:
            here = here[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        key = step if isinstance(step, str) else key
        if isinstance(here, Mapping) and isinstance(here.get("id"), str):
            name = f" in {key} `{here['id']}`"
    return name


def _allowed(context: Mapping[str, object]) -> list[str]:
    """Return the values in pydantic's `'a', 'b' or 'c'`."""
    text = str(context.get("expected", ""))
    return [
        part.strip().strip("'")
        for part in text.replace(" or ", ", ").split(",")
        if part.strip()
    ]


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return f"a group of keys ({_words([str(key) for key in value][:3])})"
    if isinstance(value, list):
        return "an empty list" if not value else f"a list of {len(value)}"
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return f"`{text[:60]}…`" if len(text) > 60 else f"`{text}`"


def _words(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
