from dataclasses import replace

import pytest

from streams.checks.rules.conflicting_local_aims import ConflictingLocalAims
from streams.checks.rules.conflicting_national_aims import ConflictingNationalAims
from streams.findings.answer import Answer
from streams.graph.focus import Focus
from streams.graph.policy_graph import PolicyGraph
from tests.builders import study_of
from tests.checks.observing import answers

NATIONAL = (
    "aims: [{id: a, set_by: national-x}, {id: b, set_by: national-y, conflicts: a}]"
)
LOCAL = "aims: [{id: a, set_by: council}, {id: b, set_by: police, conflicts: a}]"
MIXED = "aims: [{id: a, set_by: national-x}, {id: b, set_by: police, conflicts: a}]"


def test_a_conflict_of_two_national_aims_is_national() -> None:
    assert answers(ConflictingNationalAims(), NATIONAL) == {"a + b": "no"}
    assert answers(ConflictingLocalAims(), NATIONAL) == {}


def test_a_conflict_of_two_local_aims_is_local() -> None:
    assert answers(ConflictingLocalAims(), LOCAL) == {"a + b": "no"}
    assert answers(ConflictingNationalAims(), LOCAL) == {}


def test_a_conflict_between_centre_and_locality_is_neither() -> None:
    assert answers(ConflictingLocalAims(), MIXED) == {}
    assert answers(ConflictingNationalAims(), MIXED) == {}


def test_one_body_may_ask_for_two_things_that_conflict() -> None:
    yaml = NATIONAL.replace("national-y", "national-x")

    assert answers(ConflictingNationalAims(), yaml) == {"a + b": "no"}


def test_a_conflict_that_both_aims_record_is_one() -> None:
    yaml = NATIONAL.replace("national-x}", "national-x, conflicts: b}")

    assert answers(ConflictingNationalAims(), yaml) == {"a + b": "no"}


def test_conflicts_between_other_aims_are_left_out() -> None:
    yaml = NATIONAL.replace("aims: [", "focal_aim: c\naims: [{id: c}, ")

    assert answers(ConflictingNationalAims(), yaml) == {}


def test_where_no_conflict_is_recorded_nothing_is_seen() -> None:
    yaml = "aims: [{id: a, set_by: national-x, conflicts: none}]"

    assert answers(ConflictingNationalAims(), yaml) == {}


def two_policies(conflict_here: str, conflict_there: str) -> PolicyGraph:
    here = study_of(f"aims: [{{id: a, set_by: national-x{conflict_here}}}]")
    there = study_of(f"aims: [{{id: b, set_by: national-y{conflict_there}}}]")
    other = there.policies["policy"].model_copy(update={"id": "other"})
    study = replace(
        here,
        agencies={**here.agencies, **there.agencies},
        policies={**here.policies, "other": other},
    )
    policy = study.policies["policy"]
    return PolicyGraph(study, policy, Focus("a", "An aim.", False, ("a",)))


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (", conflicts: other/b", ""),
        ("", ", conflicts: policy/a"),
        (", conflicts: other/b", ", conflicts: policy/a"),
    ],
)
def test_an_aim_may_conflict_with_one_of_another_policy_whichever_file_says_so(
    here: str, there: str
) -> None:
    graph = two_policies(here, there)

    seen = [
        (each.subject, each.answer) for each in ConflictingNationalAims().observe(graph)
    ]

    assert seen == [("a + other/b", Answer.NO)]
