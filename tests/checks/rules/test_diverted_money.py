import pytest

from streams.checks.rules.diverted_money import DivertedMoney
from tests.checks.observing import answers, messages

GRANT = (
    "aims: [{id: a}]\nprocesses: [{id: p, serves: a}]\n"
    "resources: [{id: grant, kind: money, provided_by: national-x, enables: p, SAID}]"
)
SHORT = GRANT.replace(
    "SAID", "amount: {planned: 200, actual: 90, unit: GBP million, period: 2022/23}"
)


@pytest.mark.parametrize(
    ("word", "answer"), [("true", "no"), ("false", "yes"), ("varies", "unknown")]
)
def test_money_was_diverted_as_the_file_says(word: str, answer: str) -> None:
    yaml = GRANT.replace("SAID", f"diverted: {word}")

    assert answers(DivertedMoney(), yaml) == {"grant": answer}


def test_spending_less_than_planned_is_told_and_is_no_proof() -> None:
    assert answers(DivertedMoney(), SHORT) == {"grant": "unknown"}
    assert messages(DivertedMoney(), SHORT) == [
        "Money `grant` is not known to have been used for its purpose only; "
        "only 90 of 200 planned GBP million came about"
    ]


def test_a_shortfall_that_is_allowed_is_not_told() -> None:
    assert "planned" not in messages(DivertedMoney(shortfall=0.6), SHORT)[0]


def test_local_money_is_not_looked_at() -> None:
    yaml = GRANT.replace("SAID", "diverted: true").replace("national-x", "council")

    assert answers(DivertedMoney(), yaml) == {}
