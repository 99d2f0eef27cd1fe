import pytest

from streams.graph.found import Found
from tests.builders import graph_of


@pytest.mark.parametrize(
    ("found", "answer"),
    [
        (Found(("x",)), "yes"),
        (Found(("x",), ("y",), closed=True), "yes"),
        (Found((), ("y",), closed=True), "unknown"),
        (Found((), (), closed=True), "no"),
        (Found(), "unknown"),
    ],
)
def test_only_a_closed_and_empty_list_says_no(found: Found[str], answer: str) -> None:
    assert found.answer == answer


def test_what_is_sure_comes_before_what_is_possible() -> None:
    found = Found(("b",), ("a",))

    assert list(found) == ["b", "a"]
    assert len(found) == 2


@pytest.mark.parametrize(
    ("yaml", "answer"),
    [
        ("aims: [{id: a}]", "unknown"),
        ("aims: [{id: a}]\ncomplete: processes", "no"),
        ("aims: [{id: a}]\nprocesses: [{id: p}]\ncomplete: processes", "unknown"),
        (
            "aims: [{id: a}]\nprocesses: [{id: p, serves: none}]\ncomplete: processes",
            "no",
        ),
        ("aims: [{id: a}]\nprocesses: [{id: p, serves: a}]", "yes"),
    ],
)
def test_processes_are_all_known_only_if_each_says_what_it_serves(
    yaml: str, answer: str
) -> None:
    graph = graph_of(yaml)

    assert graph.processes_serving(graph.aims[0]).answer == answer


@pytest.mark.parametrize(
    ("enables", "answer"),
    [("", "unknown"), (", enables: none", "no"), (", enables: p", "yes")],
)
def test_a_resource_itself_says_what_it_enables(enables: str, answer: str) -> None:
    graph = graph_of(
        f"processes: [{{id: p}}]\nresources: [{{id: r{enables}}}]\ncomplete: processes"
    )

    assert graph.processes_enabled_by(graph.all_resources[0]).answer == answer


def test_a_misspelt_process_does_not_make_a_resource_useless() -> None:
    graph = graph_of("processes: [{id: p}]\nresources: [{id: r, enables: typo}]")

    assert graph.processes_enabled_by(graph.all_resources[0]).answer == "unknown"
