from streams.checks.rules.aim_not_carried import AimNotCarried
from tests.builders import graph_of
from tests.checks.observing import answers

CARRIED = """
    aims:
      - {id: national, set_by: national-department}
      - {id: local, set_by: council, carries: national}
"""


def test_a_national_aim_that_a_local_one_carries_is_carried() -> None:
    assert answers(AimNotCarried(), CARRIED) == {"national": "yes"}


def test_a_national_aim_without_a_counterpart_is_a_gap_only_where_aims_are_complete() -> (
    None
):
    aim = "aims: [{id: national, set_by: national-department}]"

    assert answers(AimNotCarried(), aim) == {"national": "unknown"}
    assert answers(AimNotCarried(), f"{aim}\ncomplete: aims") == {"national": "no"}


def test_an_aim_that_the_centre_set_itself_carries_nothing_locally() -> None:
    seen = answers(
        AimNotCarried(),
        """
        aims:
          - {id: wide, set_by: national-a}
          - {id: narrow, set_by: national-b, carries: wide}
        complete: aims
        """,
    )

    assert seen == {"wide": "no", "narrow": "no"}


def test_an_aim_that_carries_another_needs_no_author_to_be_local() -> None:
    seen = answers(AimNotCarried(), "aims: [{id: n}, {id: l, carries: n}]")

    assert seen == {"n": "yes"}


def test_national_aims_beside_the_aim_in_focus_are_left_out() -> None:
    yaml = """
        focal_aim: a
        aims: [{id: a, set_by: national-x}, {id: b, set_by: national-x}, {id: c, set_by: council}]
    """
    graph = graph_of(yaml)

    assert answers(AimNotCarried(), yaml) == {"a": "unknown"}
    assert AimNotCarried().left_out(graph) == 1


def test_an_aim_may_itself_say_whether_it_is_carried() -> None:
    yaml = "aims: [{id: a, set_by: national-x, carried: CARRIED}]"

    assert answers(AimNotCarried(), yaml.replace("CARRIED", "true")) == {"a": "yes"}
    assert answers(AimNotCarried(), yaml.replace("CARRIED", "false")) == {"a": "no"}
    assert answers(AimNotCarried(), yaml.replace("CARRIED", "varies")) == {
        "a": "unknown"
    }


def test_a_local_aim_that_does_not_say_what_it_carries_may_carry_any() -> None:
    yaml = """
        aims: [{id: a, set_by: national-x}, {id: b, set_by: council}]
        complete: aims
    """
    told = yaml.replace("council", "council, carries: none")

    assert answers(AimNotCarried(), yaml) == {"a": "unknown"}
    assert answers(AimNotCarried(), told) == {"a": "no"}
