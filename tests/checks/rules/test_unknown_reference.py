from dataclasses import replace
from pathlib import Path

import pytest

from streams.checks.rules.unknown_reference import UnknownReference
from tests.builders import study_of
from tests.checks.finding import found, told, with_policies

AIMS = "aims: [{id: fewer-falls}, {id: less-fear}]\n"


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("processes: [{id: visits, serves: fewer-fals}]", "process `visits` names the aim `fewer-fals` under `serves`, which the policy does not have (did you mean `fewer-falls`?)"),
        ("resources: [{id: grant, enables: visit}]", "resource `grant` names the process `visit` under `enables`, which the policy does not have"),
        ("focal_aim: falls", "policy `policy` names the aim `falls` under `focal_aim`, which the policy does not have (did you mean `fewer-falls`?)"),
        ("findings: [{id: rose, about: visits}]", "finding `rose` names the element `visits` under `about`, which the policy does not have"),
        ("succeeds: polices", "policy `policy` names the policy `polices` under `succeeds`, which the study does not have (did you mean `policy`?)"),
        ("processes: [{id: visits, phase: early}]", "process `visits` names the phase `early` under `phase`, which the policy does not have"),
        ("evidence: nao2018, p. 3", "policy `policy` names the reference `nao2018` under `evidence`, which the bibliography does not have"),
        ("agencies: [{id: council, area: distict}]\nareas: [{id: district}]", "agency `council` names the kind of area `distict` under `area`, which the study does not have (did you mean `district`?)"),
        ("agencies: [{id: council, members: [trust]}]", "agency `council` names the agency `trust` under `members`, which the study does not have"),
        ("agencies: [{id: council, became: [{agency: trust, how: merged}]}]", "succession to `trust` names the agency `trust` under `agency`, which the study does not have"),
        ("context: [{id: cuts, policies: [policy, other]}]", "context item `cuts` names the policy `other` under `policies`, which the study does not have"),
        ("processes: [{id: visits, kind: delivery, phase: unknown}]", "process `visits` names the phase `unknown` under `phase`, which the policy does not have; leave the key out where it is not known"),
        ("ignore: [{rule: no-evaluation, policy: other, reason: Old.}]", "entry to ignore `no-evaluation` names the policy `other` under `policy`, which the study does not have"),
        ("areas: [{id: ward, nests_in: distict}, {id: district}]", "area `ward` names the kind of area `distict` under `nests_in`, which the study does not have (did you mean `district`?)"),
        ("lenses: [{id: falls, title: Falls, topics: fall}]\ntopics: [{id: falls, title: Falls}]", "lens `falls` names the topic `fall` under `topics`, which the study does not have (did you mean `falls`?)"),
    ],
)  # fmt: skip
def test_an_id_that_names_nothing_is_told_with_the_nearest_that_does(
    yaml: str, message: str
) -> None:
    (finding,) = found(UnknownReference(), AIMS + yaml)

    assert finding.message.lower() == message.lower()
    assert str(finding.severity) == "error"


def test_the_place_is_that_of_the_id_in_its_list() -> None:
    (message,) = told(
        UnknownReference(), AIMS + "processes: [{id: visits, serves: [less-fear, x]}]"
    )

    assert message.startswith("2:46 ")


def test_an_agency_that_agencies_yaml_does_not_have_is_told() -> None:
    study = study_of(
        "aims: [{id: falls, set_by: nhs-englnd}]\nagencies: [{id: nhs-england}]"
    )
    known = {name: a for name, a in study.agencies.items() if name == "nhs-england"}

    (message,) = told(UnknownReference(), replace(study, agencies=known))

    assert message.endswith("(did you mean `nhs-england`?)")


def test_an_aim_of_another_policy_is_named_with_that_policy() -> None:
    carries = "aims: [{id: local-falls, carries: policy-2/%s}]"

    right = with_policies(carries % "fewer-falls", AIMS)
    wrong = with_policies(carries % "fewer-fals", AIMS)

    assert told(UnknownReference(), right) == []
    assert told(UnknownReference(), wrong) == [
        "2:35 Aim `local-falls` names the aim `policy-2/fewer-fals` under `carries`, "
        "which the study does not have (did you mean `policy-2/fewer-falls`?)"
    ]


def test_a_policy_whose_file_cannot_be_read_is_not_called_unknown() -> None:
    study = study_of("succeeds: other\naims: [{id: falls, conflicts: other/falls}]")

    assert len(found(UnknownReference(), study)) == 2
    unreadable = replace(study, unreadable=frozenset({"other"}))
    assert found(UnknownReference(), unreadable) == []


def test_a_lens_may_be_what_alignment_is_judged_for() -> None:
    yaml = "focal_aim: falls\nlenses: [{id: falls, title: Falls, topics: falls}]\ntopics: [{id: falls, title: Falls}]"

    assert found(UnknownReference(), yaml) == []


RATINGS = "references: [{id: nao2018}]\nratings:\n  - aim: %s\n    ratings:\n      %s\n"


@pytest.mark.parametrize(
    ("aim", "rating", "words"),
    [
        ("fewer-fals", "goal-clarity: unknown", "the aim or lens `fewer-fals` under `aim`"),
        ("fewer-falls", "goal-clarty: unknown", "the criterion `goal-clarty` under `ratings`, which the rubric does not have (did you mean `goal-clarity`?)"),
        ("fewer-falls", "goal-clarity: {rating: 1, rationale: R, evidence: fall}", "the element, finding or reference `fall` under `evidence`, which neither the policy nor the bibliography has"),
        ("fewer-falls", "goal-clarity: {rating: 1, rationale: R, evidence: 'fewer-falls, p. 1'}", "the reference `fewer-falls` under `evidence`"),
        ("fewer-falls", "goal-clarity: {rating: unknown, phase: early}", "the phase `early` under `phase`"),
    ],
)  # fmt: skip
def test_ids_in_ratings_are_looked_up_too(aim: str, rating: str, words: str) -> None:
    (finding,) = found(UnknownReference(), AIMS + RATINGS % (aim, rating))

    assert f"Ratings of `reader-a` names {words}" in finding.message
    assert finding.policy == "policy"


@pytest.mark.parametrize(
    "evidence", ["fewer-falls", "rose", "no-board", "nao2018", "'nao2018, p. 1'"]
)
def test_a_rating_may_rest_on_an_element_a_finding_an_absence_or_a_work(
    evidence: str,
) -> None:
    facts = "findings: [{id: rose}]\nabsent: [{id: no-board, stream: process, dimension: vertical}]\n"
    rating = f"goal-clarity: {{rating: 1, rationale: R, evidence: {evidence}}}"

    assert (
        found(UnknownReference(), AIMS + facts + RATINGS % ("fewer-falls", rating))
        == []
    )


def test_a_rubric_that_there_is_not_is_told_and_does_no_harm() -> None:
    ratings = RATINGS % ("fewer-falls", "goal-clarity: unknown")
    study = study_of(AIMS + ratings.replace("aim:", "rubric: exworthy\n    aim:"))

    (finding,) = found(UnknownReference(), study)

    assert "names the rubric `exworthy` under `rubric`" in finding.message


def test_what_is_wrong_with_a_rubric_of_the_study_is_passed_on(tmp_path: Path) -> None:
    (tmp_path / "rubrics").mkdir()
    file = tmp_path / "rubrics" / "exworthy-powell.yaml"
    file.write_text("id: exworthy-powell\n", encoding="utf-8")
    study = replace(study_of(AIMS), folder=tmp_path)

    findings = found(UnknownReference(), study)

    assert {f.rule for f in findings} == {"invalid-value"}
    assert {f.location.path for f in findings} == {"rubrics/exworthy-powell.yaml"}


def test_ratings_of_an_unknown_policy_give_one_finding_and_of_an_unreadable_none() -> (
    None
):
    ratings = RATINGS % (
        "fewer-falls",
        "goal-clarity: {rating: 1, rationale: R, evidence: x}",
    )
    study = study_of(AIMS + ratings.replace("aim:", "policy: other\n    aim:"))

    (finding,) = found(UnknownReference(), study)

    assert "the policy `other` under `policy`" in finding.message
    assert (
        found(UnknownReference(), replace(study, unreadable=frozenset({"other"}))) == []
    )
