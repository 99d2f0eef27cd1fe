from streams.checks.rules.broken_accountability import BrokenAccountability
from tests.builders import graph_of
from tests.checks.observing import answers, messages

SPONSOR = """
participants: [{agencies: national-department, roles: sponsor}]
aims: [{id: a}, {id: b}]
focal_aim: a
"""


def test_a_line_may_pass_through_a_local_body() -> None:
    yaml = SPONSOR + (
        "processes: [{id: p, run_by: ward, serves: a, answers_to: council}]\n"
        "relations: [{from: council, to: national-department, kind: accountable-to}]"
    )

    assert messages(BrokenAccountability(), yaml) == [
        "`ward` answers for the aim to `council` and through it to `national-department`"
    ]
    assert answers(BrokenAccountability(), yaml) == {"ward": "yes"}


def test_answering_to_nobody_is_a_broken_line() -> None:
    yaml = SPONSOR + "processes: [{id: p, run_by: ward, serves: a, answers_to: none}]"

    assert answers(BrokenAccountability(), yaml) == {"ward": "no"}


def test_a_line_that_ends_at_a_body_that_answers_to_nobody_is_broken_there() -> None:
    yaml = (
        SPONSOR
        + """
processes:
  - {id: p, run_by: ward, serves: a, answers_to: council}
  - {id: q, run_by: council, serves: a, answers_to: none}
"""
    )

    assert answers(BrokenAccountability(), yaml) == {"ward": "no", "council": "no"}
    assert "`council` in the end" in messages(BrokenAccountability(), yaml)[0]


def test_silence_about_accountability_is_unknown() -> None:
    yaml = SPONSOR + "processes: [{id: p, run_by: ward, serves: a}]"

    assert answers(BrokenAccountability(), yaml) == {"ward": "unknown"}


def test_known_absence_of_oversight_breaks_the_lines_that_are_not_known() -> None:
    yaml = (
        SPONSOR
        + """
processes:
  - {id: p, run_by: ward, serves: a}
  - {id: q, run_by: police, serves: a, answers_to: national-department}
absent: [{stream: process, dimension: vertical, kind: oversight}]
"""
    )

    assert answers(BrokenAccountability(), yaml) == {"ward": "no", "police": "yes"}


def test_absence_of_something_else_breaks_no_line() -> None:
    yaml = (
        SPONSOR
        + """
processes: [{id: p, run_by: ward, serves: a}]
absent: [{stream: process, dimension: vertical, kind: planning}]
"""
    )

    assert answers(BrokenAccountability(), yaml) == {"ward": "unknown"}


def test_answering_for_something_else_is_not_answering_for_the_aim() -> None:
    yaml = (
        SPONSOR
        + """
processes:
  - {id: p, run_by: ward, serves: a}
  - {id: q, run_by: ward, serves: b, answers_to: national-department}
"""
    )

    assert answers(BrokenAccountability(), yaml) == {"ward": "unknown"}


def test_a_national_body_that_has_no_part_in_the_policy_ends_no_line() -> None:
    yaml = (
        SPONSOR
        + "processes: [{id: p, run_by: ward, serves: a, answers_to: national-other}]"
    )

    assert answers(BrokenAccountability(), yaml) == {"ward": "unknown"}


def test_bodies_that_answer_to_each_other_in_a_circle_stay_unknown() -> None:
    yaml = (
        SPONSOR
        + """
processes:
  - {id: p, run_by: ward, serves: a, answers_to: council}
  - {id: q, run_by: council, serves: a, answers_to: [ward, council]}
"""
    )

    assert answers(BrokenAccountability(), yaml) == {
        "ward": "unknown",
        "council": "unknown",
    }


def test_bodies_that_run_means_to_other_aims_only_are_left_out() -> None:
    yaml = SPONSOR + "processes: [{id: q, run_by: ward, serves: b, answers_to: none}]"

    assert answers(BrokenAccountability(), yaml) == {}
    assert BrokenAccountability().left_out(graph_of(yaml)) == 1
