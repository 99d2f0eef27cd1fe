import pytest

from streams.checks.rules.short_lived_money import ShortLivedMoney
from tests.builders import graph_of
from tests.checks.observing import answers, messages

YAML = """
period: {from: 2001, to: 2010-03}
focal_aim: a
aims: [{id: a}, {id: b}]
processes: [{id: p, serves: a PROCESS}, {id: q, serves: b}]
resources: [{id: grant, kind: money, provided_by: national-x, enables: p MONEY}]
"""


def lasting(process: str, money: str) -> str:
    return YAML.replace(" PROCESS", process).replace(" MONEY", money)


@pytest.mark.parametrize(
    ("process", "money", "answer"),
    [
        ("{from: 2001, to: 2005}", "{from: 2001, to: 2005}", "yes"),
        ("{from: 2001, to: 2005}", "{from: 2003, to: ongoing}", "yes"),
        ("{from: 2001, to: 2005}", "{from: 2001, to: 2004}", "no"),
        ("{from: 2001, to: ongoing}", "{from: 2001, to: 2004}", "no"),
        ("{from: 2001, to: 2005}", "{from: 2001, to: 2005-03}", "unknown"),
        ("{from: 2001, to: 2005}", "{from: 2001}", "unknown"),
        ("{from: 2001}", "{from: 2001, to: 2004}", "unknown"),
    ],
)
def test_money_lasts_if_it_ends_no_earlier_than_what_it_enables(
    process: str, money: str, answer: str
) -> None:
    yaml = lasting(f", period: {process}", f", period: {money}")

    assert answers(ShortLivedMoney(), yaml) == {"grant": answer}


@pytest.mark.parametrize(("end", "answer"), [("2008", "no"), ("2010-03", "yes")])
def test_a_process_without_dates_lasts_as_long_as_the_policy(
    end: str, answer: str
) -> None:
    yaml = lasting("", f", period: {{from: 2001, to: {end}}}")

    assert answers(ShortLivedMoney(), yaml) == {"grant": answer}


def test_dates_that_money_inherits_are_no_evidence_that_it_lasted() -> None:
    assert answers(ShortLivedMoney(), lasting("", "")) == {"grant": "unknown"}


def test_money_that_ends_before_one_of_two_processes_is_short_lived() -> None:
    yaml = (
        lasting(", period: {to: 2003}", ", period: {from: 2001, to: 2004}")
        .replace("enables: p", "enables: [p, r]")
        .replace("{id: q, serves: b}", "{id: r, serves: a}")
    )

    assert messages(ShortLivedMoney(), yaml) == [
        "Money `grant` ends (2004) before `r`, which it enables"
    ]


def test_money_that_may_come_from_the_centre_is_unknown() -> None:
    yaml = lasting("", ", period: {from: 2001, to: 2004}").replace(
        "provided_by: national-x, ", ""
    )

    assert answers(ShortLivedMoney(), yaml) == {"grant": "unknown"}


def test_local_money_staff_and_money_for_other_aims_are_left_out() -> None:
    short = lasting("", ", period: {from: 2001, to: 2004}")
    other = short.replace("enables: p", "enables: q")

    assert answers(ShortLivedMoney(), short.replace("national-x", "council")) == {}
    assert answers(ShortLivedMoney(), short.replace("money", "staff")) == {}
    assert answers(ShortLivedMoney(), other) == {}
    assert ShortLivedMoney().left_out(graph_of(other)) == 1
