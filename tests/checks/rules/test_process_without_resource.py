from streams.checks.rules.process_without_resource import ProcessWithoutResource
from streams.checks.rules.resource_without_process import ResourceWithoutProcess
from tests.builders import graph_of
from tests.checks.observing import answers

PROCESS = "focal_aim: a\naims: [{id: a}, {id: b}]\nprocesses: [{id: p, serves: a}, {id: q, serves: b}]\n"
GRANT = PROCESS + "resources: [{id: grant, provided_by: national-x, enables: WHAT}]\n"


def test_a_process_that_a_resource_enables_has_one() -> None:
    yaml = GRANT.replace("WHAT", "p")

    assert answers(ProcessWithoutResource(), yaml) == {"p": "yes"}
    assert ProcessWithoutResource().left_out(graph_of(yaml)) == 1


def test_a_process_without_a_resource_is_a_gap_only_where_resources_are_complete() -> (
    None
):
    assert answers(ProcessWithoutResource(), PROCESS) == {"p": "unknown"}
    assert answers(ProcessWithoutResource(), PROCESS + "complete: resources") == {
        "p": "no"
    }


def test_a_resource_that_does_not_say_what_it_enables_may_enable_the_process() -> None:
    yaml = PROCESS + "resources: [{id: grant}]\ncomplete: resources"

    assert answers(ProcessWithoutResource(), yaml) == {"p": "unknown"}


def test_a_resource_that_enables_something_is_used() -> None:
    yaml = GRANT.replace("WHAT", "p")

    assert answers(ResourceWithoutProcess(), yaml) == {"grant": "yes"}


def test_a_resource_known_to_enable_nothing_is_a_gap() -> None:
    yaml = GRANT.replace("WHAT", "none")

    assert answers(ResourceWithoutProcess(), yaml) == {"grant": "no"}


def test_silence_about_what_a_resource_enables_is_unknown() -> None:
    yaml = GRANT.replace(", enables: WHAT", "")

    assert answers(ResourceWithoutProcess(), yaml) == {"grant": "unknown"}
    assert answers(ResourceWithoutProcess(), yaml + "complete: processes") == {
        "grant": "unknown"
    }


def test_resources_for_other_aims_and_local_ones_are_left_out() -> None:
    other = GRANT.replace("WHAT", "q")
    local = GRANT.replace("WHAT", "none").replace("national-x", "council")

    assert answers(ResourceWithoutProcess(), other) == {}
    assert ResourceWithoutProcess().left_out(graph_of(other)) == 1
    assert answers(ResourceWithoutProcess(), local) == {}
