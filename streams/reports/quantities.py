"""Says figures in words: thousands parted by commas, with the unit of what is counted."""

from collections.abc import Iterator

from streams.study.numbers import Amount, Span, Spread
from streams.study.policy import Coverage


def quantity_text(quantity: Amount | Coverage | Span) -> str:
    """Return a figure, an amount, or where a policy ran and whom it reached."""
    match quantity:
        case Amount():
            return amount_text(quantity)
        case Coverage():
            return coverage_text(quantity)
        case _:
            return number_text(quantity)


def number_text(span: Span) -> str:
    """Return a figure, or the lowest and the highest that sources give: `1,500,000`, `521 to 524`."""
    low, high = f"{span.low:,.15g}", f"{span.high:,.15g}"
    return low if low == high else f"{low} to {high}"


def amount_text(amount: Amount) -> str:
    """Return how much of a resource there was: `planned 40, actual 31 to 33 GBP million (2001/02)`."""
    figures = [
        f"{name} {number_text(figure)}"
        for name, figure in (("planned", amount.planned), ("actual", amount.actual))
        if figure is not None
    ]
    unit = f" {amount.unit}" if amount.unit else ""
    years = f" ({amount.period})" if amount.period else ""
    return f"{', '.join(figures) or 'not known'}{unit}{years}"


def coverage_text(coverage: Coverage) -> str:
    """Return where a policy ran and whom it reached: `England; 42 areas; 5,000 people in an area on average`."""
    return "; ".join(_reached(coverage)) or "not known"


def spread_text(spread: Spread) -> str:
    """Return how a number of people varies between areas."""
    low, high, mean = spread.min, spread.max, spread.mean
    told = []
    if low and high and _is_one(low) and _is_one(high):
        told = [f"{number_text(Span(low.low, high.high))} people in an area"]
    else:
        ends = (("smallest", low), ("largest", high))
        told = [
            f"{number_text(end)} people in the {name} area" for name, end in ends if end
        ]
    if mean:
        told.append(f"{number_text(mean)} {'' if told else 'people '}on average")
    return ", ".join(told)


def _reached(coverage: Coverage) -> Iterator[str]:
    extent = coverage.extent
    if extent:
        yield f"{extent[:1].upper()}{extent[1:]}"
    if coverage.areas:
        yield f"{number_text(coverage.areas)} area{'' if coverage.areas.high == 1 else 's'}"
    if coverage.population:
        yield f"{number_text(coverage.population)} people in all"
    if coverage.population_per_area:
        yield spread_text(coverage.population_per_area)


def _is_one(span: Span) -> bool:
    return span.low == span.high
