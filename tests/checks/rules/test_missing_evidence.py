from streams.checks.rules.missing_evidence import MissingEvidence
from tests.checks.finding import told

GIVEN = "references: [{id: nao2018}]\nevidence: nao2018, p. 1\n"


def test_each_fact_without_evidence_is_named_where_it_stands() -> None:
    found = told(
        MissingEvidence(),
        "aims: [{id: fewer-falls}]\n"
        "participants: [{agencies: [council, trust]}]\n"
        "absent: [{stream: process, dimension: vertical}]\n"
        "findings: [{id: fewer-fractures}]\n"
        "relations: [{from: council, to: trust, kind: same-area}]\n"
        "agencies: [{id: council}, {id: trust}]\n"
        "context: [{id: cuts}]\n",
    )

    assert found == [
        "1:1 Policy `policy` has no evidence",
        "2:27 Participant `council + trust` has no evidence",
        "1:13 Aim `fewer-falls` has no evidence",
        "3:10 Absence `Something lacking.` has no evidence",
        "4:17 Finding `fewer-fractures` has no evidence",
        "5:13 Relation `council > trust` has no evidence",
        "6:17 Agency `council` has no evidence",
        "6:32 Agency `trust` has no evidence",
        "7:16 Context item `cuts` has no evidence",
    ]


def test_a_work_cited_without_a_place_in_it_is_another_matter() -> None:
    found = told(MissingEvidence(), GIVEN + "aims: [{id: falls, evidence: nao2018}]\n")

    assert found == ["3:30 `nao2018` is cited without saying where in it"]


def test_evidence_inside_an_element_needs_a_locator_too() -> None:
    found = told(
        MissingEvidence(),
        GIVEN
        + "aims: [{id: falls, evidence: 'nao2018, p. 2', conflicts: {aim: x, evidence: nao2018}}]\n",
    )

    assert found == ["3:77 `nao2018` is cited without saying where in it"]


def test_that_a_body_is_needed_has_to_be_explained() -> None:
    silent = (
        "participants: [{agencies: council, needed: true, evidence: 'nao2018, p. 3'}]\n"
    )
    plain = silent.replace("needed: true, ", "")
    noted = silent.replace("needed: true", "needed: true, note: It pays for all.")

    implied = "agencies: [{id: council, evidence: 'nao2018, p. 2'}]\n"
    assert told(MissingEvidence(), GIVEN + implied + silent) == [
        "4:44 Participant `council` is marked as needed, and no evidence says why"
    ]
    assert told(MissingEvidence(), GIVEN + implied + plain) == []
    assert told(MissingEvidence(), GIVEN + implied + noted) == []
