from math import sqrt
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from streams.agreement.coefficients import Metric, Weights
from streams.agreement.statistics import (
    Figure,
    agreement,
    gwet_ac2,
    krippendorff_alpha,
    percent_exact,
    percent_within_one,
)
from streams.agreement.student import t_quantile
from streams.agreement.units import Material, Rating, Unit, material

# Krippendorff, Computing Krippendorff's alpha-reliability (2011), example C; also Gwet, Handbook of Inter-Rater
# Reliability (4th edition, 2014), page 120, which the irrCAC packages call raw4raters.
FOUR_CODERS: dict[str, list[Rating | None]] = {
    "a": [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    "b": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, None],
    "c": [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    "d": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
}
FIVE_LEVELS = (1, 2, 3, 4, 5)

# Gwet, the same, page 125 (first fifteen units), which the irrCAC packages call raw_5observers: a scale of 0..3.
FIVE_OBSERVERS: dict[str, list[Rating | None]] = {
    "a": [1, 1, 2, None, 0, 0, 1, 1, 2, 2, None, 0, 1, 3, 1],
    "b": [1, 1, 3, 0, 0, 0, 0, None, 2, 1, 1, 0, 2, 3, 1],
    "c": [2, 0, 3, 0, 0, 0, 2, 2, 2, 1, 0, 0, 2, 2, 1],
    "d": [None, 1, 3, None, None, None, None, 0, None, 1, 0, 0, 2, 2, None],
    "e": [2, None, None, 0, 0, 0, 1, None, 2, None, None, None, None, 3, 1],
}


def units_of(coders: dict[str, list[Rating | None]]) -> list[Unit]:
    number = len(next(iter(coders.values())))
    return [
        {coder: said[unit] for coder, said in coders.items()} for unit in range(number)
    ]


def two(*pairs: tuple[Rating | None, Rating | None]) -> list[Unit]:
    return [{"reader-a": one, "reader-b": other} for one, other in pairs]


TWO_READERS = st.lists(
    st.tuples(st.integers(0, 3), st.integers(0, 3)).map(lambda pair: two(pair)[0]),
    min_size=10,
    max_size=25,
)


@pytest.mark.parametrize(
    ("metric", "published"),
    [(Metric.NOMINAL, 0.743), (Metric.ORDINAL, 0.815), (Metric.INTERVAL, 0.849)],
)
def test_alpha_gives_the_published_values(metric: Metric, published: float) -> None:
    figure = krippendorff_alpha(units_of(FOUR_CODERS), metric, FIVE_LEVELS)

    assert figure.value == pytest.approx(published, abs=0.0005)


@pytest.mark.parametrize(
    ("weights", "published"),
    [
        (Weights.IDENTITY, 0.77544),  # vignette "overview" of the R package irrCAC
        (
            Weights.ORDINAL,
            0.899,
        ),  # tests of the Python package irrCAC, checked there against R
        (Weights.QUADRATIC, 0.914),  # the same
    ],
)
def test_ac2_gives_the_published_values(weights: Weights, published: float) -> None:
    figure = gwet_ac2(units_of(FOUR_CODERS), weights, FIVE_LEVELS)

    assert figure.value == pytest.approx(published, abs=0.0005)


def test_ac1_of_five_observers_gives_the_published_value_and_nearly_its_interval() -> (
    None
):
    figure = gwet_ac2(units_of(FIVE_OBSERVERS), Weights.IDENTITY)

    assert figure.value == pytest.approx(0.497, abs=0.0005)
    # Published by linearisation, not by jackknife: 0.235 to 0.758.
    assert figure.interval == pytest.approx((0.235, 0.758), abs=0.005)


def test_nominal_alpha_of_five_observers_gives_the_published_value_and_nearly_its_interval() -> (
    None
):
    figure = krippendorff_alpha(units_of(FIVE_OBSERVERS), Metric.NOMINAL)

    assert figure.value == pytest.approx(0.481, abs=0.0005)
    assert figure.interval == pytest.approx((0.237, 0.724), abs=0.005)


def test_percent_exact_is_the_published_raw_agreement() -> None:
    figure = percent_exact(units_of(FOUR_CODERS), FIVE_LEVELS)

    assert figure.value == pytest.approx(0.8181818)


@pytest.mark.parametrize(
    ("freedom", "published"),
    [
        (1, 12.706),
        (2, 4.303),
        (3, 3.182),
        (9, 2.262),
        (10, 2.228),
        (30, 2.042),
        (120, 1.980),
    ],
)
def test_quantiles_of_t_agree_with_the_printed_tables(
    freedom: int, published: float
) -> None:
    assert t_quantile(freedom) == pytest.approx(published, abs=0.0005)


def test_a_t_distribution_needs_a_degree_of_freedom() -> None:
    with pytest.raises(ValueError, match="degree of freedom"):
        t_quantile(0)


def test_the_interval_is_the_jackknife_over_units() -> None:
    units = units_of(FIVE_OBSERVERS)
    whole = krippendorff_alpha(units)
    without = [
        left
        for unit in range(len(units))
        if (left := krippendorff_alpha(units[:unit] + units[unit + 1 :]).value)
        is not None
    ]

    mean = sum(without) / len(without)
    error = sqrt(14 / 15 * sum((left - mean) ** 2 for left in without))

    assert len(without) == 15
    assert whole.value is not None
    assert whole.interval is not None
    assert whole.interval[0] == pytest.approx(whole.value - 2.144787 * error)
    assert whole.interval[1] == pytest.approx(whole.value + 2.144787 * error)


def test_nine_units_are_too_few_for_a_coefficient_but_not_for_percentages() -> None:
    units = two(*[(0, 0), (1, 1), (2, 3)] * 3, (None, 2))

    figures = agreement(units)

    assert figures.alpha == Figure(
        None, reason="9 units with two whole ratings; needs 10"
    )
    assert figures.ac2.abstains
    assert figures.exact.value == pytest.approx(2 / 3)
    assert figures.within_one.value == 1


def test_alpha_abstains_where_all_ratings_are_the_same() -> None:
    units = two(*[(1, 1)] * 12)

    assert krippendorff_alpha(units).reason == "all ratings in 12 units are the same"


def test_ac2_is_one_but_without_interval_where_all_ratings_are_the_same() -> None:
    figure = gwet_ac2(two(*[(1, 1)] * 12))

    assert figure == Figure(1, None, "no unit changes it when left out")


def test_alpha_has_no_interval_where_one_unit_brings_all_the_variation() -> None:
    figure = krippendorff_alpha(two(*[(1, 1)] * 11, (0, 1)))

    assert figure.value == pytest.approx(0)
    assert figure.interval is None
    assert figure.reason == "all ratings but those of one unit are the same"


def test_perfect_agreement_is_one_without_an_interval_of_no_width() -> None:
    figure = krippendorff_alpha(two(*[(0, 0), (1, 1), (3, 3)] * 4))

    assert figure == Figure(1, None, "no unit changes it when left out")


@pytest.mark.parametrize("fewest", [0, 1, 2])
def test_one_unit_is_never_enough(fewest: int) -> None:
    figure = krippendorff_alpha(two((0, 1)), fewest=fewest)

    assert figure.reason == "1 unit with two whole ratings; needs 2"


def test_without_units_there_is_nothing_to_say() -> None:
    figures = agreement([])

    assert figures.alpha.reason == "no unit with two whole ratings; needs 10"
    assert figures.exact.reason == "no unit was rated by two coders"
    assert figures.material == Material(0, 0, 0, 0)


def test_ranges_are_counted_and_compared_but_stay_out_of_the_coefficients() -> None:
    whole: list[Unit] = two(*[(0, 0), (1, 1), (2, 3)] * 4)
    ranged = two(((1, 2), 2))

    with_range, without = agreement(whole + ranged), agreement(whole)

    assert with_range.material == Material(
        units=13, compared=13, counted=12, with_ranges=1
    )
    assert with_range.alpha == without.alpha
    assert with_range.exact.value == pytest.approx(8 / 13)
    assert with_range.within_one.value == 1


@pytest.mark.parametrize(
    ("one", "other", "exact", "within"),
    [
        ((1, 2), (1, 2), 1, 1),
        ((1, 2), (2, 3), 0, 1),
        ((0, 1), 2, 0, 1),
        ((0, 1), 3, 0, 0),
        (0, 2, 0, 0),
        ((1, 1), 1, 1, 1),
    ],
)
def test_ranges_are_as_far_apart_as_their_nearest_ends(
    one: Rating, other: Rating, exact: float, within: float
) -> None:
    units = two((one, other))

    assert percent_exact(units).value == exact
    assert percent_within_one(units).value == within


def test_a_range_over_the_whole_scale_says_nothing() -> None:
    assert material(two(((0, 3), 2))) == Material(
        units=1, compared=0, counted=0, with_ranges=0
    )


def test_a_unit_with_a_range_still_counts_where_two_whole_ratings_remain() -> None:
    unit: Unit = {"a": 1, "b": (1, 2), "c": 2}

    assert material([unit]) == Material(units=1, compared=1, counted=1, with_ranges=1)


@pytest.mark.parametrize("rating", [4, -1, (2, 1), (0, 4)])
def test_a_rating_off_the_scale_is_refused(rating: Rating) -> None:
    with pytest.raises(ValueError, match=r"not on the scale 0\.\.3"):
        agreement(two((rating, 1)))


@given(TWO_READERS, st.randoms(use_true_random=False))
def test_neither_the_order_of_units_nor_the_names_of_coders_matter(
    units: list[Unit], random: Random
) -> None:
    shuffled: list[Unit] = [
        {"x": unit["reader-b"], "y": unit["reader-a"]} for unit in units
    ]
    random.shuffle(shuffled)

    assert agreement(shuffled) == agreement(units)


@given(TWO_READERS)
def test_no_coefficient_is_above_one_or_outside_its_interval(units: list[Unit]) -> None:
    figures = agreement(units)

    for figure in (figures.alpha, figures.ac2):
        assert (figure.value is None) <= (figure.reason is not None)
        assert figure.value is None or figure.value <= 1
        if figure.interval is not None and figure.value is not None:
            assert figure.interval[0] <= figure.value <= figure.interval[1] <= 1


@given(TWO_READERS, st.sampled_from(Metric))
def test_alpha_of_a_scale_turned_round_is_the_same(
    units: list[Unit], metric: Metric
) -> None:
    turned: list[Unit] = [
        {coder: 3 - said for coder, said in unit.items() if isinstance(said, int)}
        for unit in units
    ]
    before = krippendorff_alpha(units, metric)
    assume(before.value is not None)

    assert krippendorff_alpha(turned, metric).value == pytest.approx(before.value)
