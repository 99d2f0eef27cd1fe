import pytest

from streams.graph.dimensions import LOCAL, NATIONAL, VERTICAL
from tests.builders import graph_of

AGENCIES = "agencies: [{id: region, tier: regional}, {id: system, tier: system}]\n"


@pytest.mark.parametrize(
    ("runner", "partner", "dimensions"),
    [
        ("national-a", "national-b", (NATIONAL,)),
        ("national-a", "region", (NATIONAL,)),
        ("council", "police", (LOCAL,)),
        ("council", "system", (LOCAL,)),
        ("national-a", "council", (VERTICAL,)),
        ("region", "council", (VERTICAL,)),
        ("[national-a, council]", "police", (VERTICAL, LOCAL)),
        ("council", "council", ()),
    ],
)
def test_a_process_stands_where_its_two_sides_put_it(
    runner: str, partner: str, dimensions: tuple[str, ...]
) -> None:
    yaml = f"processes: [{{id: p, run_by: {runner}, with: {partner}}}]\n"
    graph = graph_of(AGENCIES + yaml)

    placement = graph.placement(graph.all_processes[0])

    assert placement.dimensions == dimensions


def test_whom_a_process_answers_to_does_not_place_it() -> None:
    graph = graph_of(
        "processes: [{id: p, run_by: council, with: police, answers_to: national-a}]"
    )

    assert graph.placement(graph.all_processes[0]).dimensions == (LOCAL,)


def test_an_aim_stands_between_those_who_set_it_and_those_it_is_for() -> None:
    graph = graph_of("aims: [{id: a, set_by: national-a, for: council}]")

    assert graph.stands_on(graph.aims[0], VERTICAL) == "yes"
    assert graph.stands_on(graph.aims[0], LOCAL) == "no"
    assert graph.is_national(graph.aims[0])


def test_an_element_of_which_one_side_is_silent_has_a_level_and_no_dimension() -> None:
    graph = graph_of("resources: [{id: r, provided_by: council}]")

    resource = graph.all_resources[0]

    assert graph.stands_on(resource, LOCAL) == "unknown"
    assert graph.placement(resource).level == "local"


def test_what_is_written_by_hand_counts_where_agencies_are_silent() -> None:
    graph = graph_of(
        "processes: [{id: p, level: national, direction: [vertical, horizontal]}]"
    )

    placement = graph.placement(graph.all_processes[0])

    assert placement.dimensions == (VERTICAL, NATIONAL)


def test_a_written_dimension_counts_even_where_the_agencies_rule_it_out() -> None:
    graph = graph_of(
        "processes: [{id: p, run_by: council, with: police, direction: vertical}]"
    )

    placement = graph.placement(graph.all_processes[0])

    assert (placement.written, placement.derived) == ((VERTICAL,), (LOCAL,))
    assert placement.dimensions == (VERTICAL,)
