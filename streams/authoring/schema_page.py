"""The page of the documentation that lists every key of every file."""

from collections.abc import Iterator

from pydantic import JsonValue

from streams.authoring.markdown import table
from streams.authoring.rule_settings import RULES
from streams.authoring.schemas import KINDS, file_name, schema
from streams.authoring.shapes import DEFINITIONS, SHAPES, Schema
from streams.authoring.wording import words_of
from streams.study.meanings import MEANINGS

_MADE = "<!-- Made by `python -m streams.cli.manual docs`; change the models, not this page. -->"
_FILES = {
    "study": "study.yaml",
    "agencies": "agencies.yaml",
    "references": "references.yaml",
    "context": "context.yaml",
    "policy": "<policy>.yaml",
    "ratings": "ratings/<coder>/<policy>.yaml",
    "rubric": "rubrics/<rubric>.yaml",
}
_PLAIN = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "`true`, `false`",
    "object": "keys and values",
    "array": "list",
}
_OWN_WORDS = {
    "Id": "id",
    "AimId": "id of an aim",
    "Rules": "rules by id, each with `enabled`, `severity` and `options`",
    "RuleId": "id of a [rule](checks/README.md)",
}
_INTRODUCTION = """# Every key of every file

{made}

`streams schema` writes the same as JSON Schema (draft 07), which the YAML language server reads: editors then flag what
is wrong, complete keys and words, and explain a field where the mouse rests. The schemas lie in
[schema/](schema/). Files begin with a line that names theirs:

```yaml
# yaml-language-server: $schema=.streams/schema/policy.schema.json
```

`streams new study` writes the schemas into the study. `streams schema --study .` writes them again with the study's own
ids, which then complete with their names beside them. There, an id that another file declares (an agency, a topic, a kind
of area, a policy, a work of the bibliography) has to be known: run the command again after adding one. Aims, processes,
resources, findings and phases are offered and not judged, for they change with every line that is written; `streams check`
judges them.

A schema judges the shape of one file. `streams check` also sees what only makes sense together: an end before its
beginning, an id given twice, an id that names nothing.

A key that is left out means *unknown*. `[]` or `none` means: known that there is none. Where a list is wanted, one value may
stand alone.
"""


def schema_page() -> str:
    """Return the page: each kind of file with a table of keys for each mapping in it, then the words."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _INTRODUCTION.format(made=_MADE)
    seen: set[str] = set()
    for kind in KINDS:
        whole = schema(kind)
        yield f"## {_FILES[kind]}\n"
        yield f"{_about(whole)} Schema: [{file_name(kind)}](schema/{file_name(kind)}).\n"
        yield from _keys(whole)
        definitions = whole["definitions"]
        assert isinstance(definitions, dict)  # noqa: S101  `schema` puts them there
        for name, part in definitions.items():
            if name in seen or name in SHAPES or name in RULES:
                continue
            seen.add(name)
            if isinstance(part, dict) and "properties" in part:
                yield f"\n### {part['title']}\n"
                yield f"{part['description']}\n"
                yield from _keys(part)
        yield ""
    yield from _words()


def _about(whole: Schema) -> str:
    """Return what a file is, without its name, which is the heading."""
    text = str(whole["description"])
    text = text.partition(".yaml: ")[2] or text
    return text[:1].upper() + text[1:]


def _keys(mapping: Schema) -> list[str]:
    properties, required = mapping["properties"], mapping.get("required")
    assert isinstance(properties, dict)  # noqa: S101  a mapping has keys
    needed = required if isinstance(required, list) else []
    rows = [
        (
            f"`{key}`",
            "yes" if key in needed else "",
            _value(part),
            _meaning(part),
        )
        for key, part in properties.items()
        if isinstance(part, dict)
    ]
    return table(("key", "needed", "value", "meaning"), rows)


def _meaning(part: Schema) -> str:
    meaning = str(part.get("description", ""))
    if "default" in part:
        default = part["default"]
        written = str(default).lower() if isinstance(default, bool) else default
        meaning += f" Left out: `{written}`."
    return meaning


def _value(part: JsonValue) -> str:
    """Return in words what may stand under a key."""
    if not isinstance(part, dict):
        return ""
    target, alternatives, choice = part.get("$ref"), part.get("anyOf"), part.get("enum")
    if isinstance(target, str):
        return _named(target.removeprefix(DEFINITIONS))
    if isinstance(alternatives, list):
        return " or ".join(dict.fromkeys(_value(each) for each in alternatives))
    if isinstance(choice, list):
        return ", ".join(f"`{word}`" for word in choice)
    return _of_type(part)


def _of_type(part: Schema) -> str:
    inner = part.get("additionalProperties")
    if part.get("type") == "array":
        return f"list of {_value(part.get('items')) or 'anything'}"
    if isinstance(inner, dict):
        return f"names, each with {_value(inner)}"
    return _PLAIN.get(str(part.get("type")), "text")


def _named(name: str) -> str:
    words = str(SHAPES.get(name, {}).get("title", _OWN_WORDS.get(name, "")))
    return words if name in _OWN_WORDS else (words or words_of(name)).lower()


def _words() -> Iterator[str]:
    yield "## What the words mean"
    for name, meanings in MEANINGS.items():
        yield f"\n### {name.capitalize()}\n"
        yield from table(
            ("word", "meaning"),
            [(f"`{word}`", meaning) for word, meaning in meanings.items()],
        )
    yield ""
