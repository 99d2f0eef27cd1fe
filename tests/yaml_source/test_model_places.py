from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from streams.yaml_source.model import Located, Many
from streams.yaml_source.reader import read_yaml
from streams.yaml_source.validation import validate


class Work(Located):
    at: str


class Thing(Located):
    name: str
    works: Annotated[list[Work], Many(item_key="at")] = Field(default_factory=list)
    near: Annotated[list[str] | None, Many(none_is_empty=True)] = None
    grades: dict[str, Annotated[list[int], Many()]] = Field(default_factory=dict)


def thing(text: str) -> Thing:
    document = read_yaml(text.encode(), "thing.yaml")
    built, findings = validate(Thing, document)
    assert built is not None, findings
    return built


def test_a_thing_knows_where_it_and_its_parts_were_written() -> None:
    found = thing("name: A\nworks:\n  - first\n  - at: second\n")

    assert str(found.place()) == "thing.yaml:1:1"
    assert str(found.place("name")) == "thing.yaml:1:7"
    assert str(found.works[0].place("at")) == "thing.yaml:3:5"
    assert str(found.works[1].place("at")) == "thing.yaml:4:9"
    assert str(found.place("works", 1)) == "thing.yaml:4:5"


def test_what_was_not_written_is_at_the_nearest_thing_that_was() -> None:
    found = thing("name: A\nworks: first\n")

    assert found.place("near") == found.place()
    assert found.works[0].place("at") == found.place("works")
    assert str(found.place("works", 0)) == "thing.yaml:2:8"


def test_what_was_made_without_a_file_has_a_place_that_says_so() -> None:
    assert str(Thing(name="A").place("name")) == "-:1:1"


def test_a_key_is_written_or_it_is_not_whatever_its_value() -> None:
    found = thing("name: A\nnear: none\n")

    assert found.has_written("near")
    assert found.near == []
    assert not found.has_written("works")
    assert not Thing(name="A").has_written("name")


def test_a_mapping_of_lists_is_not_itself_a_list() -> None:
    found = thing("name: A\ngrades: {first: [1, 2], second: [3]}\n")

    assert found.grades == {"first": [1, 2], "second": [3]}


def test_nothing_is_converted_and_nothing_can_be_changed() -> None:
    with pytest.raises(ValidationError):
        Thing.model_validate({"name": 5})
    with pytest.raises(ValidationError):
        Thing(name="A").name = "B"  # type: ignore[misc]


def test_the_schema_allows_one_value_beside_the_list() -> None:
    schema = Thing.model_json_schema()["properties"]

    strings = {"type": "array", "items": {"type": "string"}}
    assert {"type": "string"} in schema["works"]["anyOf"]
    assert schema["near"]["anyOf"] == [
        {"type": "string"},
        strings,
        {"type": "null"},
        {"const": "none"},
    ]
