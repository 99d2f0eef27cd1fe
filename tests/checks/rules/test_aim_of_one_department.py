from streams.checks.rules.aim_of_one_department import AimOfOneDepartment
from tests.builders import graph_of
from tests.checks.observing import answers

NEEDED = "participants: [{agencies: [national-a, national-b], roles: sponsor, needed: true}]\n"


def test_needed_bodies_that_set_or_hold_the_aim_share_it() -> None:
    yaml = NEEDED + "aims: [{id: a, set_by: national-a, held_by: national-b}]"

    assert answers(AimOfOneDepartment(), yaml) == {
        "national-a": "yes",
        "national-b": "yes",
    }


def test_a_needed_body_that_does_not_hold_the_aim_is_a_gap() -> None:
    yaml = NEEDED + "aims: [{id: a, set_by: national-a, not_held_by: national-b}]"

    assert answers(AimOfOneDepartment(), yaml)["national-b"] == "no"


def test_silence_about_a_needed_body_is_unknown() -> None:
    yaml = NEEDED + "aims: [{id: a, set_by: national-a}]"

    assert answers(AimOfOneDepartment(), yaml)["national-b"] == "unknown"


def test_one_needed_body_has_nobody_to_share_with() -> None:
    yaml = """
        participants:
          - {agencies: national-a, roles: sponsor, needed: true}
          - {agencies: national-b, roles: sponsor, needed: false}
        complete: participants
        aims: [{id: a, set_by: national-a}]
    """

    assert answers(AimOfOneDepartment(), yaml) == {}
    assert AimOfOneDepartment().is_closed(graph_of(yaml))


def test_without_a_word_on_who_is_needed_nothing_is_settled() -> None:
    yaml = "participants: [{agencies: national-a}]\ncomplete: participants\naims: [{id: a}]"

    assert not AimOfOneDepartment().is_closed(graph_of(yaml))
