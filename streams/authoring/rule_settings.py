"""What a study may ask of each rule, as JSON Schema."""

from pydantic import JsonValue

from streams.authoring.shapes import Schema, words
from streams.authoring.wording import words_of
from streams.checks.catalogue import EVERY_RULE
from streams.checks.check import Check

# The names of the definitions: of `rules:` and of the id of a rule.
RULES = ("Rules", "RuleId")


def rule_settings(general: JsonValue) -> tuple[Schema, Schema]:
    """Return the schema of `rules:` in study.yaml with a key a rule, and the schema of a rule's id.

    `general` is the schema of what every rule takes.
    """
    assert isinstance(general, dict)  # noqa: S101  a definition is a mapping
    rules: Schema = {check.id: _settings(check, general) for check in EVERY_RULE}
    ids = words({check.id: f"{check.title}." for check in EVERY_RULE})
    return (
        {"type": "object", "additionalProperties": False, "properties": rules},
        {**ids, "title": "Rule"},
    )


def option_schemas(check: type[Check]) -> Schema:
    """Return the schema of each option of a rule."""
    properties: Schema = check.model_json_schema().get("properties", {})
    return properties


def _settings(check: type[Check], general: Schema) -> Schema:
    properties = general["properties"]
    assert isinstance(properties, dict)  # noqa: S101  a model has properties
    options: Schema = {
        "title": "Options",
        "type": "object",
        "description": "Options of the rule.",
        "additionalProperties": False,
        "properties": option_schemas(check),
    }
    named: Schema = {
        key: {"title": words_of(key), **part}
        for key, part in {**properties, "options": options}.items()
        if isinstance(part, dict)
    }
    return {
        **general,
        "title": check.title,
        "description": f"{check.title}. {check.remedy}",
        "properties": named,
    }
