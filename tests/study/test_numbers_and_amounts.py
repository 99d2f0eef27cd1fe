import pytest

from streams.study.numbers import Amount, Span, Years, parse_span
from tests.builders import policy_of


def amount(words: str) -> Amount:
    amounts = (
        policy_of(f"resources: [{{id: grant, amount: {words}}}]").resources[0].amount
    )
    assert amounts is not None
    return amounts[0]


def test_a_figure_is_one_number_or_the_two_that_sources_dispute() -> None:
    assert parse_span(3800) == Span(3800, 3800)
    assert parse_span([3.8, 5.3]) == Span(3.8, 5.3)
    assert str(parse_span(3800)) == "3800"
    assert str(parse_span([3.8, 5.3])) == "3.8 to 5.3"


@pytest.mark.parametrize("written", ["3,800", "many", True, [], [1], [1, 2, 3], [2, 1]])
def test_what_is_not_a_figure_is_refused_with_the_mend(written: object) -> None:
    with pytest.raises(ValueError, match="; "):
        parse_span(written)


@pytest.mark.parametrize("years", ["2015", "2015/16", "2015/2016"])
def test_an_amount_is_for_a_year_or_a_financial_year(years: str) -> None:
    assert amount(f"{{planned: 3800, period: {years}}}").period == years


def test_an_amount_may_be_for_years_between_two_dates() -> None:
    period = amount("{planned: 60, period: {from: 2006-04, to: ongoing}}").period

    assert isinstance(period, Years)
    assert str(period) == "2006-04 to ongoing"


def test_one_amount_may_stand_for_a_list_of_one() -> None:
    resource = policy_of("resources: [{id: grant, amount: {planned: 60}}]").resources[0]

    assert resource.amount is not None
    assert len(resource.amount) == 1
    assert resource.place("amount", 0).column == 33


def test_what_is_left_out_of_an_amount_is_unknown_and_not_zero() -> None:
    found = amount("{planned: 60}")

    assert found.planned == Span(60, 60)
    assert found.actual is None
    assert found.unit is None


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("150000", (150000, 150000), (150000, 150000)),
        ("[100000, 200000]", (100000, 100000), (200000, 200000)),
        ("{min: 100000, max: [200000, 250000]}", (100000, 100000), (200000, 250000)),
    ],
)
def test_people_in_an_area_are_one_figure_or_a_spread(
    written: str, low: tuple[float, float], high: tuple[float, float]
) -> None:
    coverage = policy_of(f"coverage: {{population_per_area: {written}}}").coverage

    assert coverage is not None
    spread = coverage.population_per_area
    assert spread is not None
    assert spread.min == low
    assert spread.max == high


def test_a_figure_is_shown_with_all_its_digits() -> None:
    assert str(parse_span(1234567)) == "1234567"
    assert str(parse_span([0.1, 53012456.5])) == "0.1 to 53012456.5"
