from streams.checks.rules.aim_without_process import AimWithoutProcess
from tests.builders import graph_of
from tests.checks.observing import answers


def test_an_aim_that_a_process_serves_is_served() -> None:
    yaml = "aims: [{id: a}]\nprocesses: [{id: p, serves: a}]"

    assert answers(AimWithoutProcess(), yaml) == {"a": "yes"}


def test_an_aim_without_a_process_is_a_gap_only_where_processes_are_complete() -> None:
    yaml = "aims: [{id: a}]\nprocesses: [{id: p, serves: none}]\n"

    assert answers(AimWithoutProcess(), yaml) == {"a": "unknown"}
    assert answers(AimWithoutProcess(), yaml + "complete: processes") == {"a": "no"}


def test_a_process_that_does_not_say_what_it_serves_may_serve_the_aim() -> None:
    yaml = "aims: [{id: a}]\nprocesses: [{id: p}]\ncomplete: processes"

    assert answers(AimWithoutProcess(), yaml) == {"a": "unknown"}


def test_aims_beside_the_one_in_focus_are_counted_as_left_out() -> None:
    yaml = "focal_aim: a\naims: [{id: a}, {id: b}]"

    assert answers(AimWithoutProcess(), yaml) == {"a": "unknown"}
    assert AimWithoutProcess().left_out(graph_of(yaml)) == 1
