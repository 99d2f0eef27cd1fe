from dataclasses import replace

import pytest

from streams.checks.check import StudyCheck
from streams.checks.rules.unused_agency import UnusedAgency
from streams.checks.rules.unused_reference import UnusedReference
from tests.builders import study_of
from tests.checks.finding import told


def test_a_body_that_nothing_names_is_told() -> None:
    yaml = "aims: [{id: falls, not_held_by: council}]\nagencies: [{id: council}, {id: trust}]"

    assert told(UnusedAgency(), yaml) == ["2:32 Agency `trust` is named nowhere"]


def test_members_and_successors_are_named_by_their_agency() -> None:
    yaml = """
    aims: [{id: falls, set_by: board}]
    agencies:
      - {id: board, members: [council], became: [{agency: forum, how: renamed}]}
      - {id: council}
      - {id: forum}
    """

    assert told(UnusedAgency(), yaml) == []


@pytest.mark.parametrize(
    "citing",
    [
        "evidence: nao2018, p. 1",
        "aims: [{id: falls, conflicts: {aim: less, evidence: nao2018}}]",
        "agencies: [{id: council, became: [{agency: trust, how: merged, evidence: nao2018}]}]",
        "context: [{id: cuts, bears_on: {stream: policy, dimension: vertical, effect: supports, evidence: nao2018}}]",
        "areas: [{id: ward, evidence: nao2018}]",
        "ratings: [{aim: falls, ratings: {goal-clarity: {rating: 1, rationale: R, evidence: nao2018}}}]",
    ],
)
def test_a_work_is_used_wherever_it_is_cited(citing: str) -> None:
    assert told(UnusedReference(), f"references: [{{id: nao2018}}]\n{citing}") == []


def test_a_work_that_nothing_cites_is_told() -> None:
    assert told(UnusedReference(), "references: [{id: nao2018}]") == [
        "1:19 Reference `nao2018` is cited nowhere"
    ]


@pytest.mark.parametrize("check", [UnusedAgency(), UnusedReference()])
def test_while_a_policy_cannot_be_read_nothing_is_called_unused(
    check: StudyCheck,
) -> None:
    study = study_of("references: [{id: nao2018}]\nagencies: [{id: council}]")

    assert told(check, replace(study, unreadable=frozenset({"other"}))) == []
