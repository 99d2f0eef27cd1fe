import pytest

from streams.checks.rules.money_that_stops_short import MoneyThatStopsShort
from tests.checks.observing import answers

AIM = "aims: [{id: a}]\nprocesses: [{id: p, serves: a, run_by: charity}]\n"
GRANT = (
    "resources:\n"
    "  - {id: grant, kind: money, provided_by: national-x, received_by: council, enables: p}\n"
)
CONTRACT = "  - {id: contract, kind: money, provided_by: council, received_by: charity, enables: p}\n"
COMPLETE = "complete: resources\n"


def test_money_that_those_who_run_the_process_receive_reaches_them() -> None:
    yaml = AIM + GRANT.replace("council", "[council, charity]")

    assert answers(MoneyThatStopsShort(), yaml) == {"grant + p": "yes"}


def test_money_that_is_passed_on_for_the_process_reaches_them() -> None:
    assert answers(MoneyThatStopsShort(), AIM + GRANT + CONTRACT + COMPLETE) == {
        "grant + p": "yes"
    }


def test_money_passed_on_for_something_else_does_not() -> None:
    yaml = AIM + GRANT + CONTRACT.replace("enables: p", "enables: none") + COMPLETE

    assert answers(MoneyThatStopsShort(), yaml) == {"grant + p": "no"}


def test_money_reaches_a_partnership_through_its_member_and_the_other_way_round() -> (
    None
):
    member = "agencies: [{id: charity, kind: partnership, members: [council]}]\n"
    board = "agencies: [{id: council, kind: partnership, members: [charity]}]\n"

    assert answers(MoneyThatStopsShort(), AIM + GRANT + member) == {"grant + p": "yes"}
    assert answers(MoneyThatStopsShort(), AIM + GRANT + board) == {"grant + p": "yes"}


def test_sitting_on_one_board_with_the_receiver_is_not_receiving() -> None:
    board = "agencies: [{id: board, kind: partnership, members: [council, charity]}]\n"

    assert answers(MoneyThatStopsShort(), AIM + GRANT + board + COMPLETE) == {
        "grant + p": "no"
    }


def test_money_stops_short_only_where_resources_are_complete_or_nobody_received_it() -> (
    None
):
    nobody = GRANT.replace("received_by: council", "received_by: none")

    assert answers(MoneyThatStopsShort(), AIM + GRANT) == {"grant + p": "unknown"}
    assert answers(MoneyThatStopsShort(), AIM + GRANT + COMPLETE) == {"grant + p": "no"}
    assert answers(MoneyThatStopsShort(), AIM + nobody) == {"grant + p": "no"}


def test_where_nobody_is_said_to_run_the_process_it_is_unknown() -> None:
    yaml = AIM.replace(", run_by: charity", "") + GRANT + COMPLETE

    assert answers(MoneyThatStopsShort(), yaml) == {"grant + p": "unknown"}


def test_what_the_centre_runs_itself_needs_no_money_to_come_down() -> None:
    yaml = AIM.replace("charity", "national-x") + GRANT + COMPLETE

    assert answers(MoneyThatStopsShort(), yaml) == {}


@pytest.mark.parametrize("silent", ["provided_by: council, ", ", enables: p"])
def test_money_that_does_not_say_whose_or_what_for_may_have_been_passed_on(
    silent: str,
) -> None:
    yaml = AIM + GRANT + CONTRACT.replace(silent, "") + COMPLETE

    assert answers(MoneyThatStopsShort(), yaml)["grant + p"] == "unknown"


@pytest.mark.parametrize("kind", ["partnership", "unspecified"])
def test_bodies_not_named_one_by_one_may_have_the_runner_among_them(kind: str) -> None:
    receivers = f"agencies: [{{id: council, kind: {kind}}}]\n"

    assert answers(MoneyThatStopsShort(), AIM + GRANT + receivers + COMPLETE) == {
        "grant + p": "unknown"
    }
