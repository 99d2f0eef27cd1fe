"""Gives quantiles of Student's t distribution, which the standard library lacks."""

from functools import cache
from math import atan, cos, pi, sin, sqrt

LEVEL = 0.95


@cache
def t_quantile(freedom: int, level: float = LEVEL) -> float:
    """Find the t that leaves (1 - level) / 2 above it.

    Found by halving, because the share between -t and t has a closed form for whole degrees of freedom (Abramowitz and
    Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4).

    Raises
    ------
    ValueError
        When there is no degree of freedom.
    """
    if freedom < 1:
        message = "a t distribution needs a degree of freedom"
        raise ValueError(message)
    low, high = 0.0, 1.0
    while _share_within(high, freedom) < level:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (
            (middle, high) if _share_within(middle, freedom) < level else (low, middle)
        )
    return high


def _share_within(t: float, freedom: int) -> float:
    angle = atan(t / sqrt(freedom))
    if freedom % 2 == 0:
        return sin(angle) * _series(angle, range(1, freedom - 1, 2), first=1.0)
    terms = (
        _series(angle, range(2, freedom - 1, 2), first=cos(angle))
        if freedom > 1
        else 0.0
    )
    return 2 / pi * (angle + sin(angle) * terms)


def _series(angle: float, odds: range, *, first: float) -> float:
    term = total = first
    for number in odds:
        term *= number / (number + 1) * cos(angle) ** 2
        total += term
    return total
