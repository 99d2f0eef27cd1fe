import pytest

from streams.study.references import Reference
from tests.builders import policy_of, study_of


def reference(words: str) -> Reference:
    return study_of(f"references: [{{id: nao2018, title: Falls, {words}}}]").references[
        "nao2018"
    ]


def test_a_single_value_stands_for_a_list_of_one() -> None:
    policy = policy_of(
        "geography: place\n"
        "government: coalition\n"
        "aims: [{id: fewer-falls, set_by: council, stated: measure, carries: national/falls}]"
    )

    (aim,) = policy.aims
    assert policy.geography == ["place"]
    assert policy.government == ["coalition"]
    assert aim.set_by == ["council"]
    assert aim.stated == ["measure"]
    assert aim.carries == ["national/falls"]


def test_none_and_an_empty_list_are_known_to_be_empty_and_silence_is_unknown() -> None:
    policy = policy_of(
        "processes: [{id: visits, serves: none, hinders: [], with: council}]"
    )

    (process,) = policy.processes
    assert process.serves == []
    assert process.hinders == []
    assert process.answers_to is None
    assert process.has_written("serves")
    assert not process.has_written("answers_to")


def test_conflicts_are_ids_or_ids_with_evidence() -> None:
    policy = policy_of(
        "aims: [{id: a, conflicts: [b, {aim: other/c, evidence: nao2018}]}, {id: b, conflicts: none}]"
    )

    first, second = policy.aims
    assert [conflict.aim for conflict in first.conflicts or ()] == ["b", "other/c"]
    assert second.conflicts == []


def test_an_item_of_a_list_knows_its_place_and_a_single_value_its_own() -> None:
    policy = policy_of("geography: place\ngovernment: [labour, coalition]")

    assert policy.place("geography", 0).column == 12
    assert policy.place("government", 1).column == 22


@pytest.mark.parametrize(
    "issued",
    [
        "2018",
        "'2018-05'",
        "{year: 2018}",
        "[{year: 2018, month: 5}]",
        "{date-parts: [[2018, 5]]}",
        "{raw: May 2018}",
    ],
)
def test_a_year_is_read_in_every_way_that_csl_yaml_is_written(issued: str) -> None:
    found = reference(f"issued: {issued}, author: {{literal: NAO}}")

    assert found.short == "NAO 2018"


@pytest.mark.parametrize(
    ("authors", "short"),
    [
        ("[{family: Powell}]", "Powell n.d."),
        ("[{family: Powell}, {family: Exworthy}]", "Powell and Exworthy n.d."),
        ("[{family: A}, {family: B}, {family: C}]", "A et al. n.d."),
        ("[]", "Falls n.d."),
    ],
)
def test_a_work_is_cited_by_its_authors_or_its_title(authors: str, short: str) -> None:
    assert reference(f"author: {authors}").short == short


def test_further_variables_of_csl_are_kept() -> None:
    found = reference("publisher-place: London")

    assert found.model_extra == {"publisher-place": "London"}
