import pytest

from streams.checks.rules.unpooled_budgets import UnpooledBudgets
from tests.checks.observing import answers

FUND = (
    "focal_aim: a\naims: [{id: a}, {id: b}]\nprocesses: [{id: p, serves: a}, {id: q, serves: b}]\n"
    "resources: [{id: fund, kind: money, provided_by: council, enables: p, pooled: WORD}]"
)


@pytest.mark.parametrize(
    ("word", "answer"), [("true", "yes"), ("false", "no"), ("varies", "unknown")]
)
def test_money_is_pooled_as_the_file_says(word: str, answer: str) -> None:
    assert answers(UnpooledBudgets(), FUND.replace("WORD", word)) == {"fund": answer}


def test_silence_about_pooling_is_unknown() -> None:
    assert answers(UnpooledBudgets(), FUND.replace(", pooled: WORD", "")) == {
        "fund": "unknown"
    }


def test_central_money_that_local_bodies_receive_is_in_local_hands() -> None:
    yaml = FUND.replace("WORD", "false").replace(
        "provided_by: council", "provided_by: national-x, received_by: council"
    )

    assert answers(UnpooledBudgets(), yaml) == {"fund": "no"}


def test_money_that_stays_at_the_centre_staff_and_other_aims_are_left_out() -> None:
    unpooled = FUND.replace("WORD", "false")
    central = unpooled.replace("by: council", "by: national-x, received_by: national-y")

    assert answers(UnpooledBudgets(), central) == {}
    assert answers(UnpooledBudgets(), unpooled.replace("money", "staff")) == {}
    assert (
        answers(UnpooledBudgets(), unpooled.replace("enables: p", "enables: q")) == {}
    )
