import pytest

from streams.checks.rules.placeholder_text import PlaceholderText
from tests.checks.finding import found, told


@pytest.mark.parametrize(
    "text",
    [
        "'TODO: look it up'",
        "Wording TBC.",
        "...",
        "…",
        "Lorem ipsum dolor.",
        "Write here what the aim is.",
        "'<the aim in one sentence>'",
        "FILL IN the aim",
        "fewer-falls",
    ],
)
def test_a_text_that_was_left_to_be_written_is_told(text: str) -> None:
    (finding,) = found(PlaceholderText(), f"aims: [{{id: fewer-falls, text: {text}}}]")

    assert finding.message.startswith("Aim `fewer-falls` has under `text` ")


@pytest.mark.parametrize(
    "text",
    [
        "Cut falls among older people.",
        "Reduce waits to < 18 weeks.",
        "Do what the plan of 1999 left to be done ...",
        "Stop the todos of the board piling up.",
    ],
)
def test_a_plain_text_is_left_alone(text: str) -> None:
    assert found(PlaceholderText(), f"aims: [{{id: fewer-falls, text: {text}}}]") == []


def test_every_file_is_looked_through() -> None:
    yaml = """\
    title: TBC
    agencies: [{id: council, name: TBC}]
    references: [{id: nao2018, title: TBC}]
    context: [{id: cuts, title: TBC}]
    lenses: [{id: falls, title: TBC, topics: falls}]
    evidence: {at: 'nao2018, TBC', says: TODO}
    ratings: [{aim: falls, ratings: {goal-clarity: {rating: 1, rationale: TODO}}}]
    """

    found_ = told(PlaceholderText(), yaml)

    assert sorted(int(line.partition(":")[0]) for line in found_) == [
        1,
        2,
        3,
        4,
        5,
        6,
        6,
        7,
    ]


def test_a_short_name_may_be_the_id() -> None:
    yaml = "agencies: [{id: trust, name: Hospital trust, short: trust}]"

    assert found(PlaceholderText(), yaml) == []
