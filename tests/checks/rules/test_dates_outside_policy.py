import pytest

from streams.checks.rules.dates_outside_policy import DatesOutsidePolicy
from tests.checks.finding import found, told

LIFE = "period: {from: 2006, to: 2012}\n"


@pytest.mark.parametrize(
    "part",
    [
        "phases: [{id: first, period: {from: 2001, to: 2005}}]",
        "aims: [{id: first, period: {from: 2001, to: 2005}}]",
        "resources: [{id: first, period: {to: 2005}}]",
        "absent: [{id: first, stream: process, dimension: vertical, period: {from: 2013}}]",
        "participants: [{agencies: first, period: {from: 2013, to: ongoing}}]",
    ],
)
def test_a_part_that_surely_misses_its_policy_is_told(part: str) -> None:
    (finding,) = found(DatesOutsidePolicy(), LIFE + part)

    assert "wholly outside its policy (2006 to 2012)" in finding.message
    assert finding.subject == "first"
    assert finding.location.line == 2
    assert finding.related[0].location.line == 1


@pytest.mark.parametrize(
    "period",
    [
        "unknown",
        "{from: 2012, to: 2014}",
        "{from: 2001}",
        "{to: ongoing}",
        "{from: [2012, 2014], to: ongoing}",
        "{from: 2001, to: 2006-01}",
    ],
)
def test_what_may_have_met_the_policy_is_not_told(period: str) -> None:
    yaml = f"{LIFE}processes: [{{id: visits, period: {period}}}]"

    assert told(DatesOutsidePolicy(), yaml) == []


@pytest.mark.parametrize("life", ["", "period: unknown\n", "period: {from: 2020}\n"])
def test_nothing_is_outside_of_a_policy_whose_time_is_not_known(life: str) -> None:
    yaml = f"{life}processes: [{{id: visits, period: {{from: 2021, to: 2022}}}}]"

    assert told(DatesOutsidePolicy(), yaml) == []


def test_an_evaluation_may_come_later_and_not_before() -> None:
    study = "processes: [{id: study, kind: evaluation, period: {from: YEAR, to: YEAR}}]"

    assert told(DatesOutsidePolicy(), LIFE + study.replace("YEAR", "2014")) == []
    assert len(told(DatesOutsidePolicy(), LIFE + study.replace("YEAR", "2004"))) == 1


def test_what_names_a_phase_is_told_once_for_the_phase() -> None:
    yaml = LIFE + (
        "phases: [{id: late, period: {from: 2014, to: 2015}}]\n"
        "processes: [{id: visits, phase: late}]"
    )

    (finding,) = found(DatesOutsidePolicy(), yaml)

    assert finding.message == (
        "Phase `late` is dated 2014 to 2015, wholly outside its policy (2006 to 2012)"
    )
