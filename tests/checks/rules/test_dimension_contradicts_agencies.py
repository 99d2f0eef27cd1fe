import pytest

from streams.checks.rules.dimension_contradicts_agencies import (
    DimensionContradictsAgencies,
)
from tests.checks.finding import told


def board(written: str, sides: str = "run_by: council, with: trust") -> str:
    return f"processes: [{{id: board, {sides}, {written}}}]"


@pytest.mark.parametrize(
    ("written", "sides", "reading"),
    [
        ("direction: vertical", "run_by: council, with: trust", "vertical, but its agencies place it as horizontal-local"),
        ("direction: horizontal", "run_by: national-board, with: trust", "horizontal-national, but its agencies place it as vertical"),
        ("level: local, direction: horizontal", "run_by: national-a, with: national-b", "horizontal-local, but its agencies place it as horizontal-national"),
        ("level: national", "run_by: council, with: trust", "national, but its agencies place it as horizontal-local"),
    ],
)  # fmt: skip
def test_a_written_place_that_the_agencies_rule_out_is_told_with_both_readings(
    written: str, sides: str, reading: str
) -> None:
    (message,) = told(DimensionContradictsAgencies(), board(written, sides))

    assert f"Process `board` is written as {reading}: " in message


def test_the_message_names_the_agencies_with_their_tiers() -> None:
    (message,) = told(DimensionContradictsAgencies(), board("direction: vertical"))

    assert message.startswith("1:66 ")
    assert message.endswith(": `council` (place) to `trust` (place)")


@pytest.mark.parametrize(
    ("written", "sides"),
    [
        ("direction: horizontal", "run_by: council, with: trust"),
        ("direction: vertical, level: local", "run_by: council"),
        ("direction: [vertical, horizontal]", "run_by: council, with: trust"),
        ("direction: vertical", "run_by: council, with: [trust, national-board]"),
        ("authority: binding", "run_by: council, with: trust"),
    ],
)
def test_a_place_that_agrees_widens_or_narrows_is_the_authors_to_write(
    written: str, sides: str
) -> None:
    assert told(DimensionContradictsAgencies(), board(written, sides)) == []


def test_who_a_process_answers_to_does_not_place_it() -> None:
    sides = "run_by: council, with: trust, answers_to: national-board"

    assert (
        told(DimensionContradictsAgencies(), board("direction: horizontal", sides))
        == []
    )
