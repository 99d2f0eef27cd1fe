from typing import Literal

from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from streams.findings.finding import Finding
from streams.study.policy import Policy
from streams.yaml_source.model import Located
from streams.yaml_source.reader import read_yaml
from streams.yaml_source.validation import did_you_mean, validate


class Stop(Located):
    id: str
    of: int | Literal["many"] | None = None


class Route(Located):
    id: str = Field(max_length=5)
    stops: list[Stop] = Field(default_factory=list)
    fares: dict[str, int | float] = Field(default_factory=dict)


def problems(text: str, model: type[Located] = Route) -> list[Finding]:
    document = read_yaml(text.encode(), "route.yaml")
    return validate(model, document)[1]


def messages(text: str, model: type[Located] = Route) -> list[str]:
    return [f"{f.message}; {f.hint}" for f in problems(text, model)]


def test_a_value_that_may_be_of_two_types_gives_one_message() -> None:
    told = messages("id: a\nstops: [{id: b, of: few}]\nfares: {day: cheap}\n")

    assert told == [
        "`of` cannot be `few` (in stop `b`); use a whole number or `many`",
        "`day` should be a whole number or a number, but it is `cheap`; "
        "see `streams schema` for what the key takes",
    ]


def test_problems_are_told_in_the_order_of_the_file() -> None:
    found = problems("number: a\nstops: [{id: 1}, {id: 2}]\n")

    places = [(f.location.line, f.location.column) for f in found]
    assert places == sorted(places)
    assert len(found) == 4


def test_a_key_that_is_misspelt_is_not_told_as_missing_as_well() -> None:
    (told,) = messages("idd: a\nstops: []\n")

    assert told.startswith("`idd` is not a key that is known here (did you mean `id`?)")


def test_the_innermost_thing_with_an_id_is_named() -> None:
    told = messages(
        "id: x\ntitle: X\naims:\n  - {id: falls, text: T, evidence: {at: 'a, p. 1', confidence: sure}}\n",
        Policy,
    )

    assert told[0].startswith("`confidence` cannot be `sure` (in aim `falls`)")


def test_a_long_value_is_shortened_in_its_message() -> None:
    (told,) = messages(f"id: a\nfares: {{day: {'x' * 500}}}\n")

    assert len(told) < 200


def test_what_the_reader_has_told_is_not_told_again() -> None:
    assert messages("id:\nstops: []\n") == []
    assert messages("id: a\nstops: [{id: , of: 3}]\n") == []
    assert messages("id: a\nstops: [{id: b, c}]\n") == []


def test_what_stands_on_other_lines_than_the_readers_problem_is_still_told() -> None:
    told = messages("id: a\nid: b\nstops: none\n")

    assert told == [
        "`stops` should be a list, but it is `none`; "
        "write a list, each item on a line of its own after a dash"
    ]


def test_a_file_that_could_not_be_read_gives_neither_model_nor_message() -> None:
    document = read_yaml(b"id: [", "route.yaml")

    assert validate(Route, document) == (None, [])


def test_names_that_python_needs_are_no_keys() -> None:
    told = messages("id: x\ntitle: X\nperiod: {from_: 1998}\n", Policy)

    assert told == [
        "`from_` is not a key that is known here (did you mean `from`?); known keys: `from`, `to`"
    ]


def test_the_nearest_known_word_is_named_and_a_far_one_is_not() -> None:
    known = ["nhs-england", "nhs-improvement"]

    assert did_you_mean("nhs-englnd", known) == " (did you mean `nhs-england`?)"
    assert did_you_mean("council", known) == ""


scalars = st.one_of(
    st.booleans(),
    st.integers(-5, 3000),
    st.text("abc-/, 019", max_size=8).map(lambda text: f"'{text}'"),
    st.sampled_from(["unknown", "none", "[]", "{}", "[a, 2]", "{id: a, text: b}"]),
)
keys = st.sampled_from(
    ["id", "title", "period", "coverage", "geography", "phases", "aims", "resources"]
)


@given(st.dictionaries(keys, scalars, max_size=5))
def test_no_value_brings_the_jargon_of_the_validator_to_an_author(
    values: dict[str, object],
) -> None:
    text = "".join(f"{key}: {str(value).lower()}\n" for key, value in values.items())

    told = messages(text, Policy)

    for message in told:
        assert "Input should" not in message
        assert "valid" not in message
        assert "literal[" not in message
