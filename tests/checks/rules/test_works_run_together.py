import pytest

from streams.checks.rules.works_run_together import WorksRunTogether
from tests.checks.finding import found, told

WORKS = "references: [{id: nao2018}, {id: white-paper}]\n"


@pytest.mark.parametrize(
    "evidence",
    [
        "nao2018, p. 6; white-paper, p. 2",
        "nao2018, p. 6, white-paper, p. 2",
        "nao2018, p. 6 and white-paper",
        "nao2018, p. 6 & white-paper, p. 2",
        "white-paper, p. 2; nao2018",
        "nao2018, p. 6 white-paper, p. 2",
        "nao2018, p. 6 nao2018, p. 9",
    ],
)
def test_a_second_work_is_told_however_it_is_joined(evidence: str) -> None:
    yaml = f'{WORKS}aims: [{{id: a, evidence: "{evidence}"}}]'

    (finding,) = found(WorksRunTogether(), yaml)

    assert "as if it were a place in it" in finding.message
    assert "Write a list" in finding.hint


def test_a_second_work_that_nobody_listed_is_known_by_its_year() -> None:
    yaml = f'{WORKS}aims: [{{id: a, evidence: "nao2018, p. 6; dixon2021, p. 2"}}]'

    (finding,) = found(WorksRunTogether(), yaml)

    assert finding.subject == "nao2018 + dixon2021"


@pytest.mark.parametrize(
    "evidence",
    [
        "nao2018, p. 6",
        "nao2018, ch. 4, table 1; ch. 5 and annex, p. 2",
        "nao2018, section on the white-paper",
        "nao2018, April 2018; note 3",
    ],
)
def test_a_locator_of_several_parts_is_none(evidence: str) -> None:
    yaml = f'{WORKS}aims: [{{id: a, evidence: "{evidence}"}}]'

    assert told(WorksRunTogether(), yaml) == []


def test_in_ratings_two_elements_may_be_run_together() -> None:
    yaml = f"""
{WORKS}aims: [{{id: fewer-falls}}]
processes: [{{id: visits}}]
ratings:
  - {{aim: fewer-falls, ratings: {{x: {{rating: 1, rationale: Why., evidence: "fewer-falls, visits"}}}}}}
"""

    (finding,) = found(WorksRunTogether(), yaml)

    assert finding.policy == "policy"
    assert finding.subject == "fewer-falls + visits"
