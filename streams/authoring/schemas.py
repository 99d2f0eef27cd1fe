"""A JSON Schema for each kind of file, made from the models, for editors to check and complete by.

Draft 07, for that is what the YAML language server reads. A schema judges the shape of a file; order within
a pair, ids given twice and ids of other files are for `streams check`.
"""

import copy
import json
from collections.abc import Iterator, Mapping

from pydantic import BaseModel, JsonValue
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from streams.authoring.conditions import CONDITIONS
from streams.authoring.examples import EXAMPLES
from streams.authoring.rule_settings import RULES, rule_settings
from streams.authoring.shapes import (
    DEFINITIONS,
    PLACES,
    SHAPES,
    Schema,
    ref,
    written_by_models,
)
from streams.authoring.wording import words_of
from streams.rubric.model import Rubric
from streams.study.agencies import AgenciesFile
from streams.study.context import ContextFile
from streams.study.dates import Period
from streams.study.meanings import meanings_of
from streams.study.numbers import Spread, Years
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.references import ReferencesFile
from streams.study.study_file import StudyFile
from streams.yaml_source.keys import keys_of
from streams.yaml_source.model import Located

KINDS: Mapping[str, type[Located]] = {
    "study": StudyFile,
    "agencies": AgenciesFile,
    "references": ReferencesFile,
    "context": ContextFile,
    "policy": Policy,
    "ratings": RatingsFile,
    "rubric": Rubric,
}
DRAFT = "http://json-schema.org/draft-07/schema#"
_SHAPE_MODELS = (Period, Spread, Years)
_NOTES = ("title", "description", "default")


def file_name(kind: str) -> str:
    """Return the name of the file that holds a schema."""
    return f"{kind}.schema.json"


def schema(kind: str) -> Schema:
    """Return the schema of a kind of file."""
    return _whole(KINDS[kind])


def as_text(built: Schema) -> str:
    """Return a schema as it is written to a file."""
    return json.dumps(built, indent=2, ensure_ascii=False) + "\n"


def schema_files() -> dict[str, str]:
    """Return the text of every schema by the name of its file."""
    return {file_name(kind): as_text(schema(kind)) for kind in KINDS}


def references_in(part: JsonValue) -> Iterator[str]:
    """Yield the names of the definitions that a part of a schema refers to, again and again."""
    if isinstance(part, dict):
        target = part.get("$ref")
        if isinstance(target, str):
            yield target.removeprefix(DEFINITIONS)
        for each in part.values():
            yield from references_in(each)
    elif isinstance(part, list):
        for each in part:
            yield from references_in(each)


def with_definitions(top: Schema, known: Mapping[str, JsonValue]) -> Schema:
    """Return a schema with those definitions that it needs, in alphabetical order."""
    needed: set[str] = set()
    waiting = list(references_in(top))
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.add(name)
            waiting.extend(references_in(known[name]))
    definitions: Schema = {name: known[name] for name in sorted(needed)}
    return {**top, "definitions": definitions}


class _Written(GenerateJsonSchema):
    """Writes what an author may write: YAML of a study has no null, and a key left out has no value."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        written = super().default_schema(schema)
        if not isinstance(written.get("default"), str | bool | int | float):
            written.pop("default", None)
        return written

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        written = super().model_schema(schema)
        model = schema["cls"]
        properties = written.get("properties", {})
        for name, field in model.model_fields.items():
            if field.description:  # pydantic leaves it out beside some references
                properties[field.alias or name]["description"] = field.description
        written["properties"] = {key: properties[key] for key in keys_of(model)}
        return written


def _whole(model: type[BaseModel]) -> Schema:
    top, known = _written(model)
    for shape_model in _SHAPE_MODELS:
        shape, within = _written(shape_model)
        known |= {**within, shape_model.__name__: shape}
    known |= SHAPES
    if model is StudyFile:
        rules, ids = rule_settings(known["RuleSettings"])
        known |= dict(zip(RULES, (rules, ids), strict=True))
    top = _finished(model.__name__, top)
    finished: Schema = {
        key: _finished(key, value) if isinstance(value, dict) else value
        for key, value in known.items()
    }
    return with_definitions({"$schema": DRAFT, **top}, finished)


def _written(model: type[BaseModel]) -> tuple[Schema, Schema]:
    top = model.model_json_schema(
        ref_template=f"{DEFINITIONS}{{model}}", schema_generator=_Written
    )
    return top, top.pop("$defs", {})


def _finished(name: str, definition: Schema) -> Schema:
    """Return a definition with shapes, meanings, examples and conditions put in."""
    if name in SHAPES:
        return copy.deepcopy(definition)
    tidied = _tidied(definition)
    assert isinstance(tidied, dict)  # noqa: S101  a mapping stays one
    if name in RULES:
        return tidied
    tidied["title"] = words_of(name)
    properties = tidied.get("properties")
    if isinstance(properties, dict):
        tidied["properties"] = {
            key: _property(name, key, value) for key, value in properties.items()
        }
    return {**tidied, **CONDITIONS.get(name, {})}


def _property(model: str, key: str, value: JsonValue) -> JsonValue:
    if not isinstance(value, dict):
        return value
    notes: Schema = {"title": words_of(key)}
    notes |= {note: value[note] for note in _NOTES[1:] if note in value}
    if (model, key) in PLACES:
        value = ref(PLACES[model, key])
    if (model, key) in EXAMPLES:
        notes["examples"] = list(EXAMPLES[model, key])
    bare: Schema = {name: part for name, part in value.items() if name not in notes}
    alternatives = bare.get("anyOf")
    if isinstance(alternatives, list):
        bare["anyOf"] = [_titled(each, str(notes["title"])) for each in alternatives]
    return {**notes, **bare}


def _titled(alternative: JsonValue, title: str) -> JsonValue:
    """Return an alternative with a title; without one a language server cannot tell it from its neighbours."""
    if not isinstance(alternative, dict) or "$ref" in alternative:
        return alternative
    if alternative.get("type") == "array":
        title += ", several"
    return {"title": title, **alternative}


def _tidied(part: JsonValue) -> JsonValue:
    """Return a part with named shapes in place of what pydantic wrote, and meanings beside words."""
    if isinstance(part, list):
        return [_tidied(each) for each in part]
    if not isinstance(part, dict):
        return part
    if "properties" in part:
        return {key: _each(key, value) for key, value in part.items()}
    bare = {key: value for key, value in part.items() if key not in _NOTES}
    notes: Schema = {key: part[key] for key in _NOTES if key in part}
    for written, name in written_by_models():
        if bare == written:
            return {**notes, **ref(name)}
    if "const" in bare:
        bare = {"type": "string", "enum": [bare["const"]]}
    tidied: Schema = {**notes, **{key: _tidied(value) for key, value in bare.items()}}
    choice = tidied.get("enum")
    if isinstance(choice, list) and "enumDescriptions" not in tidied:
        meanings = meanings_of(str(word) for word in choice) or _LONE_WORDS
        tidied["enumDescriptions"] = [meanings.get(str(word), "") for word in choice]
    return tidied


def _each(key: str, part: JsonValue) -> JsonValue:
    """Return what stands under a key; that the keys of an author may be named `title` must not matter."""
    if key == "properties" and isinstance(part, dict):
        return {name: _tidied(value) for name, value in part.items()}
    return _tidied(part)


_LONE_WORDS = {
    "none": "Known that there is none.",
    "varies": "It differs between places.",
}
