"""Computes Krippendorff's alpha and Gwet's AC2 from patterns of levels."""

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from streams.agreement.units import Counts


class Metric(StrEnum):
    """What a difference between two levels counts for."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"


class Weights(StrEnum):
    """What nearly the same level counts for."""

    IDENTITY = "identity"
    """Nothing: AC2 is then AC1."""
    ORDINAL = "ordinal"
    QUADRATIC = "quadratic"


def alpha(patterns: Counter[Counts], metric: Metric) -> float | None:
    """Compute Krippendorff's alpha, 1 minus observed by expected disagreement; None when none can be expected.

    Units with fewer than two levels are left out. None means that all levels in the others are the same: without
    variation nothing shows whether coders could have told levels apart.

    Source: Krippendorff, Computing Krippendorff's alpha-reliability (2011), equation for any number of coders with
    missing values, by coincidences within units.
    """
    pairable = {counts: times for counts, times in patterns.items() if sum(counts) > 1}
    totals = _totals(pairable)
    number = sum(totals)
    if max(totals, default=0) == number:
        return None
    distance = _distances(totals, metric)
    observed = sum(
        times * _weighted_pairs(counts, counts, distance) / (sum(counts) - 1)
        for counts, times in pairable.items()
    )
    expected = _weighted_pairs(totals, totals, distance) / (number - 1)
    return 1 - observed / expected


def ac2(patterns: Counter[Counts], weights: Weights) -> float | None:
    """Compute Gwet's AC2; None when no unit has two levels.

    Units with one level say nothing about agreement but enter the prevalence of levels, as in the source. The weights
    are those of the whole scale, whether or not all its levels were used, so that two tables can be compared.

    Source: Gwet, Handbook of Inter-Rater Reliability (4th edition, 2014), chapters 3 (weights) and 4 (missing values).
    """
    pairable = {counts: times for counts, times in patterns.items() if sum(counts) > 1}
    if not pairable:
        return None
    size = len(next(iter(patterns)))
    weight = _weights(size, weights)
    agreed = sum(
        times * _agreement(counts, weight) for counts, times in pairable.items()
    ) / sum(pairable.values())
    prevalence = _prevalence(patterns, size)
    by_chance = (
        sum(map(sum, weight))
        * sum(share * (1 - share) for share in prevalence)
        / (size * (size - 1))
    )
    return (agreed - by_chance) / (1 - by_chance)


def _totals(patterns: dict[Counts, int]) -> list[int]:
    weighted = [
        [times * count for count in counts] for counts, times in patterns.items()
    ]
    return [sum(column) for column in zip(*weighted, strict=True)]


def _weighted_pairs(
    one: Sequence[int], other: Sequence[int], by: list[list[float]]
) -> float:
    return sum(
        left * right * by[row][column]
        for row, left in enumerate(one)
        for column, right in enumerate(other)
    )


def _distances(totals: Sequence[int], metric: Metric) -> list[list[float]]:
    """Square the differences; an ordinal one counts the ratings that lie between, half of either end included."""
    levels = range(len(totals))
    return [
        [_distance(row, column, totals, metric) for column in levels] for row in levels
    ]


def _distance(row: int, column: int, totals: Sequence[int], metric: Metric) -> float:
    low, high = min(row, column), max(row, column)
    if metric is Metric.NOMINAL:
        return float(low != high)
    if metric is Metric.INTERVAL:
        return float((high - low) ** 2)
    between = sum(totals[low : high + 1]) - (totals[low] + totals[high]) / 2
    return between**2


def _weights(size: int, weights: Weights) -> list[list[float]]:
    levels = range(size)
    return [
        [_weight(abs(row - column), size, weights) for column in levels]
        for row in levels
    ]


def _weight(steps: int, size: int, weights: Weights) -> float:
    if weights is Weights.IDENTITY:
        return float(steps == 0)
    if weights is Weights.QUADRATIC:
        return 1 - steps**2 / (size - 1) ** 2
    # The number of pairs of levels that lie within a stretch of the scale, from either end.
    return 1 - (steps + 1) * steps / (size * (size - 1))


def _agreement(counts: Counts, weight: list[list[float]]) -> float:
    raters = sum(counts)
    return (_weighted_pairs(counts, counts, weight) - raters) / (raters * (raters - 1))


def _prevalence(patterns: Counter[Counts], size: int) -> list[float]:
    units = sum(patterns.values())
    return [
        sum(times * counts[level] / sum(counts) for counts, times in patterns.items())
        / units
        for level in range(size)
    ]
