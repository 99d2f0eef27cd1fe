import pytest

from streams.assessment.assess import assess
from streams.assessment.facts import Facts, by_id, facts_of, features, only_in_one
from streams.rubric.loading import load_rubric
from tests.builders import policy_of, study_of


def facts_in(yaml: str) -> Facts:
    study = study_of(f"focal_aim: wish\naims: [{{id: wish}}]\n{yaml}")
    rubric = load_rubric("exworthy-powell")
    return facts_of(study, assess(study, study.policies["policy"], rubric))


def test_a_fact_stands_in_the_cell_of_its_agencies() -> None:
    found = facts_in(
        "processes: [{id: board, serves: wish, run_by: trusts, with: councils}]"
    )

    assert [fact.element for fact in found.by_cell["process", "horizontal-local"]] == [
        "board"
    ]


def test_a_fact_that_nothing_places_is_kept_apart() -> None:
    found = facts_in("processes: [{id: board, serves: wish}]")

    assert [fact.element for fact in found.unplaced] == ["wish", "board"]


def test_what_serves_another_aim_is_no_fact_of_this_one() -> None:
    found = facts_in(
        "processes: [{id: board, serves: other, run_by: trusts, with: councils}]"
    )

    assert found.by_cell["process", "horizontal-local"] == ()


def test_a_known_absence_is_a_fact() -> None:
    found = facts_in(
        "absent: [{text: No board., kind: governance, stream: process, dimension: vertical}]"
    )

    (fact,) = found.by_cell["process", "vertical"]
    assert fact.features == ("known to be lacking", "governance")
    assert by_id(fact) == "No board."


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        (
            "resources: [{id: pot, kind: money, pooled: true, ring_fenced: false, new_money: varies}]",
            ("money", "not ring-fenced", "pooled", "new money in some places"),
        ),
        ("resources: [{id: pot}]", ()),
        (
            "processes: [{id: board, kind: governance, authority: advisory}]",
            ("governance", "authority: advisory"),
        ),
        (
            "aims: [{id: wish, stated: [measure, date]}]",
            ("measure stated", "date stated"),
        ),
    ],
)
def test_what_is_known_of_an_element_sorts_it(
    yaml: str, expected: tuple[str, ...]
) -> None:
    (element,) = policy_of(yaml).elements()

    assert features(element) == expected


def test_only_what_the_other_side_has_nothing_of_is_listed() -> None:
    assert only_in_one(["a1", "a2", "b1"], ["b2", "c1"], lambda name: name[0]) == (
        ("a1", "a2"),
        ("c1",),
    )
