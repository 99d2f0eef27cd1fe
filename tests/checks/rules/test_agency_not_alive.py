from streams.checks.rules.agency_not_alive import AgencyNotAlive
from tests.checks.finding import found, told

TRUSTS = "agencies: [{id: trusts, period: {from: 2000-04, to: 2013-03}}]\n"


def test_a_body_named_after_its_end_is_told_with_both_times() -> None:
    (finding,) = found(
        AgencyNotAlive(),
        TRUSTS
        + "period: {from: 2010, to: 2016}\n"
        + "aims: [{id: falls, set_by: trusts, period: {from: 2014, to: 2016}}]\n",
    )

    assert finding.message == (
        "Agency `trusts` existed from 2000-04 to 2013-03, and aim `falls` of 2014 to 2016 names it"
    )
    assert finding.location.column == 28
    assert [related.location.line for related in finding.related] == [1]


def test_the_phase_of_an_element_counts_as_its_time() -> None:
    yaml = (
        TRUSTS
        + "period: {from: 2010, to: 2016}\n"
        + "phases: [{id: early, period: {to: 2012}}, {id: late, period: {from: 2014}}]\n"
        + "participants: [{agencies: trusts, phase: %s}]\n"
    )

    assert found(AgencyNotAlive(), yaml % "early") == []
    assert len(found(AgencyNotAlive(), yaml % "late")) == 1


def test_a_body_that_never_met_the_policy_is_told_once() -> None:
    found_ = told(
        AgencyNotAlive(),
        TRUSTS
        + "period: {from: 2014, to: 2016}\n"
        + "aims: [{id: falls, set_by: trusts, for: trusts}, {id: fear, set_by: trusts}]\n",
    )

    assert found_ == [
        "3:28 Agency `trusts` existed from 2000-04 to 2013-03, and a policy of 2014 to 2016 names it"
    ]


def test_where_times_touch_or_are_unknown_nothing_is_told() -> None:
    touching = (
        TRUSTS + "period: {from: 2013, to: 2016}\naims: [{id: falls, set_by: trusts}]\n"
    )
    undated = TRUSTS + "aims: [{id: falls, set_by: trusts, period: unknown}]\n"
    ageless = "period: {from: 2014}\naims: [{id: falls, set_by: trusts}]\n"

    for yaml in (touching, undated, ageless):
        assert found(AgencyNotAlive(), yaml) == []


def test_a_partnership_cannot_have_a_member_that_was_gone() -> None:
    yaml = (
        "agencies:\n"
        "  - {id: trusts, period: {to: 2013}}\n"
        "  - {id: board, kind: partnership, members: [trusts], period: {from: 2016}}\n"
    )

    assert [f.subject for f in found(AgencyNotAlive(), yaml)] == ["board + trusts"]
