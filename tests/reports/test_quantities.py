import pytest

from streams.reports.quantities import amount_text, coverage_text
from streams.study.numbers import Amount
from streams.study.policy import Coverage


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"extent": "england", "areas": 42}, "England; 42 areas"),
        ({"areas": 1}, "1 area"),
        ({"areas": [521, 524]}, "521 to 524 areas"),
        ({"population": 13000000}, "13,000,000 people in all"),
        ({"population_per_area": 9900}, "9,900 people in an area"),
        (
            {"population_per_area": {"mean": 1500000, "min": 521391, "max": 3146943}},
            "521,391 to 3,146,943 people in an area, 1,500,000 on average",
        ),
        ({"population_per_area": {"mean": 1500}}, "1,500 people on average"),
        ({"population_per_area": {"min": 300}}, "300 people in the smallest area"),
        (
            {"population_per_area": {"min": [300, 400], "max": 5000}},
            "300 to 400 people in the smallest area, 5,000 people in the largest area",
        ),
        ({}, "not known"),
    ],
)
def test_where_a_policy_ran_is_told_with_units_and_parted_thousands(
    written: dict[str, object], told: str
) -> None:
    assert coverage_text(Coverage.model_validate(written)) == told


def test_an_amount_of_money_has_its_thousands_parted() -> None:
    amount = Amount.model_validate(
        {"planned": 12500, "actual": [9800, 10200], "unit": "GBP", "period": "2001/02"}
    )

    assert amount_text(amount) == "planned 12,500, actual 9,800 to 10,200 GBP (2001/02)"
