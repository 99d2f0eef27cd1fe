from streams.checks.rules.divided_accountability import DividedAccountability
from streams.graph.moment import Moment
from streams.study.dates import parse_date
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


def test_a_line_that_is_only_perhaps_there_leaves_it_open_how_many_masters_there_are() -> (
    None
):
    yaml = AIM + (
        "period: {from: 2000, to: 2010}\n"
        "processes: [{id: p, run_by: ward, serves: a, answers_to: [council, national-x]}]\n"
        "relations: [{from: council, to: national-x, kind: accountable-to, period: unknown}]\n"
        "complete: relations"
    )
    in_2005 = Moment(as_of=parse_date("2005"))

    assert answers(DividedAccountability(), yaml, moment=in_2005) == {"p": "unknown"}
