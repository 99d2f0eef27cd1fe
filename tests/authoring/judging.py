"""Judges a file by its schema and by its model."""

from functools import cache
from typing import NamedTuple

from jsonschema import Draft7Validator

from streams.authoring.schemas import KINDS, schema
from streams.yaml_source.located import YamlMap
from streams.yaml_source.reader import read_yaml
from streams.yaml_source.validation import validate


class Verdicts(NamedTuple):
    """What is wrong with a file: by the model, and by the schema."""

    by_model: list[str]
    by_schema: list[str]

    @property
    def agree(self) -> bool:
        """Whether both accept the file, or both refuse it."""
        return bool(self.by_model) == bool(self.by_schema)


@cache
def validator(kind: str) -> Draft7Validator:
    """Return the validator of a kind of file."""
    return Draft7Validator(schema(kind))


def judge(kind: str, text: str) -> Verdicts:
    """Judge the text of a file, which has to be faultless YAML, by the model and by the schema of its kind."""
    document = read_yaml(text.encode(), f"{kind}.yaml")
    assert not document.findings, [finding.message for finding in document.findings]
    assert isinstance(document.root, YamlMap)
    _, findings = validate(KINDS[kind], document)
    return Verdicts(
        [finding.message for finding in findings],
        [error.message for error in validator(kind).iter_errors(document.root)],
    )
