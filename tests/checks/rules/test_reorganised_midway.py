import pytest

from streams.checks.rules.reorganised_midway import ReorganisedMidway
from tests.checks.observing import answers, messages


def carried_by(agency: str, policy: str = "{from: 2001, to: 2010-03}") -> str:
    return f"""
period: {policy}
agencies: [{{id: trusts, {agency}}}, {{id: later, period: {{from: 2006, to: LATER}}}}]
participants: [{{agencies: trusts, roles: deliverer}}]
""".replace("LATER", "ongoing")


@pytest.mark.parametrize("end", ["ongoing", "2012", "2010-03", "2010-04-01"])
def test_a_body_that_outlives_the_policy_lasted(end: str) -> None:
    yaml = carried_by(f"period: {{from: 1999, to: {end}}}")

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "yes"}


def test_a_body_that_ended_before_the_policy_did_not_last() -> None:
    yaml = carried_by("period: {from: 1999, to: 2006-09}")

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "no"}
    assert messages(ReorganisedMidway(), yaml) == [
        "`trusts` did not last: came to an end (2006-09)"
    ]


@pytest.mark.parametrize("period", ["", "period: {from: 1999}", "period: {to: 2010}"])
def test_where_the_end_of_a_body_is_not_known_it_is_unknown(period: str) -> None:
    yaml = carried_by(period or "sector: health")

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "unknown"}


def test_a_new_name_is_no_disturbance() -> None:
    yaml = carried_by(
        "period: {from: 1999, to: 2006}, became: [{agency: later, how: renamed}]"
    )

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "yes"}


def test_a_body_abolished_under_its_new_name_did_not_last() -> None:
    yaml = carried_by(
        "period: {from: 1999, to: 2006}, became: [{agency: later, how: renamed}]"
    ).replace("to: ongoing", "to: 2008")

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "no"}


@pytest.mark.parametrize("how", ["merged", "split", "functions-moved", "de-facto"])
def test_functions_that_move_midway_disturb_a_body_that_lives_on(how: str) -> None:
    yaml = carried_by(
        f"period: {{from: 1999, to: ongoing}}, became: [{{agency: later, how: {how}, on: 2006}}]"
    )

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "no"}


@pytest.mark.parametrize("on", ["1999", "2013", "2010-03"])
def test_what_happened_outside_the_life_of_the_policy_does_not_count(on: str) -> None:
    yaml = carried_by(
        f"period: {{from: 1999, to: ongoing}}, became: [{{agency: later, how: split, on: {on}}}]"
    )

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "yes"}


def test_a_change_in_the_year_in_which_the_policy_ended_may_be_midway() -> None:
    yaml = carried_by("period: {from: 1999, to: 2010}")

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "unknown"}


def test_partners_who_neither_lead_nor_deliver_are_not_looked_at() -> None:
    yaml = carried_by("period: {from: 1999, to: 2006}").replace("deliverer", "partner")

    assert answers(ReorganisedMidway(), yaml) == {}


def test_a_new_name_is_no_disturbance_though_its_day_is_given() -> None:
    yaml = carried_by(
        "period: {from: 1999, to: 2006}, became: [{agency: later, how: renamed, on: 2006}]"
    )

    assert answers(ReorganisedMidway(), yaml) == {"trusts": "yes"}
