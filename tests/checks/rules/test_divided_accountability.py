from streams.checks.rules.divided_accountability import DividedAccountability
from tests.checks.observing import answers

AIM = "aims: [{id: a}]\n"


def test_two_masters_divide_accountability() -> None:
    yaml = (
        AIM
        + "processes: [{id: p, run_by: ward, serves: a, answers_to: [council, national-x]}]"
    )

    assert answers(DividedAccountability(), yaml) == {"p": "no"}


def test_two_links_of_one_line_do_not() -> None:
    yaml = AIM + (
        "processes: [{id: p, run_by: ward, serves: a, answers_to: [council, national-x]}]\n"
        "relations: [{from: council, to: national-x, kind: accountable-to}]\n"
        "complete: relations"
    )

    assert answers(DividedAccountability(), yaml) == {"p": "yes"}


def test_one_body_named_is_one_at_least() -> None:
    yaml = AIM + "processes: [{id: p, run_by: ward, serves: a, answers_to: council}]"

    assert answers(DividedAccountability(), yaml) == {"p": "unknown"}


def test_answering_to_nobody_is_not_divided() -> None:
    yaml = AIM + "processes: [{id: p, run_by: ward, serves: a, answers_to: none}]"

    assert answers(DividedAccountability(), yaml) == {}


def test_more_than_one_may_be_allowed() -> None:
    yaml = AIM + (
        "processes: [{id: p, run_by: ward, serves: a, answers_to: [council, national-x]}]\n"
        "complete: relations"
    )

    assert answers(DividedAccountability(most_bodies=2), yaml) == {"p": "yes"}


def test_two_masters_that_answer_to_each_other_are_still_two() -> None:
    yaml = AIM + (
        "processes: [{id: p, run_by: ward, serves: a, answers_to: [council, national-x]}]\n"
        "relations:\n"
        "  - {from: council, to: national-x, kind: accountable-to}\n"
        "  - {from: national-x, to: council, kind: accountable-to}\n"
    )

    assert answers(DividedAccountability(), yaml) == {"p": "no"}


def test_a_national_unit_that_departments_share_is_not_divided() -> None:
    yaml = AIM + (
        "processes: [{id: p, run_by: national-unit, serves: a, answers_to: [national-x, national-y]}]"
    )

    assert answers(DividedAccountability(), yaml) == {}
