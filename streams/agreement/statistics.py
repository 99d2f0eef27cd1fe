"""Says how far coders agree: coefficients with their intervals, percentages, or why there are none."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import fsum, sqrt

from streams.agreement.coefficients import Metric, Weights, ac2, alpha
from streams.agreement.student import t_quantile
from streams.agreement.units import (
    SCALE,
    Counts,
    Material,
    Unit,
    material,
    pairs,
    patterns,
)

FEWEST_UNITS = 10
ROUNDING = 1e-12


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, or the reason in words why there is none.

    Parameters
    ----------
    value
        A coefficient up to 1 (below 0: less agreement than by chance), or a share in 0..1; None when it abstains.
    interval
        95 % jackknife interval, never above 1; None for shares, and where the jackknife cannot tell.
    reason
        Why the value, or else the interval of a coefficient, is missing: a sentence without its full stop.
    """

    value: float | None
    interval: tuple[float, float] | None = None
    reason: str | None = None

    @property
    def abstains(self) -> bool:
        """Whether the value itself is missing."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All figures for one set of units, with how much they rest on."""

    material: Material
    alpha: Figure
    ac2: Figure
    exact: Figure
    within_one: Figure


def agreement(
    units: Sequence[Unit], scale: Sequence[int] = SCALE, fewest: int = FEWEST_UNITS
) -> Agreement:
    """Work out ordinal alpha, ordinal AC2 and both percentages."""
    return Agreement(
        material(units, scale),
        krippendorff_alpha(units, scale=scale, fewest=fewest),
        gwet_ac2(units, scale=scale, fewest=fewest),
        percent_exact(units, scale),
        percent_within_one(units, scale),
    )


def krippendorff_alpha(
    units: Sequence[Unit],
    metric: Metric = Metric.ORDINAL,
    scale: Sequence[int] = SCALE,
    fewest: int = FEWEST_UNITS,
) -> Figure:
    """Estimate alpha for any number of coders, with missing ratings.

    Abstains on fewer than `fewest` units with two whole levels (ten is a convention of this project: a jackknife over
    fewer says little), and where all levels are the same. Raises ValueError when a rating is off the scale.
    """

    def of(found: Counter[Counts]) -> float | None:
        return alpha(found, metric)

    return _estimate(of, patterns(units, scale), fewest)


def gwet_ac2(
    units: Sequence[Unit],
    weights: Weights = Weights.ORDINAL,
    scale: Sequence[int] = SCALE,
    fewest: int = FEWEST_UNITS,
) -> Figure:
    """Estimate AC2 for any number of coders, with missing ratings; with identity weights it is AC1.

    Abstains like alpha on too few units. Unlike alpha it is defined where all levels are the same, and then 1.
    Raises ValueError when a rating is off the scale.
    """

    def of(found: Counter[Counts]) -> float | None:
        return ac2(found, weights)

    return _estimate(of, patterns(units, scale), fewest)


def percent_exact(units: Sequence[Unit], scale: Sequence[int] = SCALE) -> Figure:
    """Work out the share of pairs of coders who said the same, averaged over units; two ranges must be the same range.

    A description, not an estimate: given from one unit on, and to be read beside the number of units.
    """
    return _share(units, scale, lambda one, other: one == other)


def percent_within_one(units: Sequence[Unit], scale: Sequence[int] = SCALE) -> Figure:
    """Work out the share of pairs of coders at most one level apart, averaged over units.

    Ranges that overlap are no level apart, others as far as their nearest ends: both coders may mean the same place.
    """
    return _share(
        units,
        scale,
        lambda one, other: max(one[0], other[0]) - min(one[1], other[1]) <= 1,
    )


def _estimate(
    coefficient: Callable[[Counter[Counts]], float | None],
    found: Counter[Counts],
    fewest: int,
) -> Figure:
    units = sum(times for counts, times in found.items() if sum(counts) > 1)
    needed = max(fewest, 2)
    if units < needed:
        return Figure(
            None, reason=f"{_units(units)} with two whole ratings; needs {needed}"
        )
    value = coefficient(found)
    if value is None:
        return Figure(None, reason=f"all ratings in {_units(units)} are the same")
    without = _leaving_one_out(coefficient, found)
    if None in without:
        return Figure(value, reason="all ratings but those of one unit are the same")
    return _with_interval(
        value, {left: times for left, times in without.items() if left is not None}
    )


def _leaving_one_out(
    coefficient: Callable[[Counter[Counts]], float | None], found: Counter[Counts]
) -> Counter[float | None]:
    """Recompute without each unit in turn; units with the same pattern give the same value."""
    values: Counter[float | None] = Counter()
    for counts, times in found.items():
        if sum(counts) > 1:
            values[coefficient(found - Counter({counts: 1}))] += times
    return values


def _with_interval(value: float, without: dict[float, int]) -> Figure:
    """Set the jackknife interval around a value.

    The variance is (n - 1) / n times the sum of squares of the values without each unit around their mean (Efron and
    Stein 1981), with the quantile of Student's t at n - 1 degrees of freedom, as Gwet uses for small samples. Units
    are left out and coders are not, so the interval is for these coders and more units, not for other coders.
    """
    units = sum(without.values())
    mean = sum(left * times for left, times in without.items()) / units
    squares = sum(times * (left - mean) ** 2 for left, times in without.items())
    if max(without) - min(without) < ROUNDING:
        return Figure(value, reason="no unit changes it when left out")
    reach = t_quantile(units - 1) * sqrt((units - 1) / units * squares)
    return Figure(value, (value - reach, min(1.0, value + reach)))


def _share(
    units: Sequence[Unit],
    scale: Sequence[int],
    agree: Callable[[tuple[int, int], tuple[int, int]], bool],
) -> Figure:
    compared = [found for unit in units if (found := pairs(unit, scale))]
    if not compared:
        return Figure(None, reason="no unit was rated by two coders")
    shares = [
        sum(agree(one, other) for one, other in found) / len(found)
        for found in compared
    ]
    return Figure(fsum(shares) / len(shares))


def _units(number: int) -> str:
    return {0: "no unit", 1: "1 unit"}.get(number, f"{number} units")
