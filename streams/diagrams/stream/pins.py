"""Spreads pins along the walls of a gutter: straight lines where possible, and none that run into each other."""

from collections.abc import Iterable, Iterator, Mapping
from statistics import median_low

from streams.diagrams.stream.nets import CLEAR, Gutter, Net, Pin
from streams.diagrams.stream.placing import stacked

Span = tuple[float, float]

_ROUNDS = 5
_EDGE = 2.0
_SMALL_STEP = 8.0


def least_length(pins: Iterable[Pin]) -> float:
    """Return how long the side of a box must be to hold its pins."""
    return 2 * _EDGE + sum(2 * pin.reach for pin in pins)


def spread_pins(gutter: Gutter, spans: Mapping[str, Span]) -> None:
    """Set where each pin meets its wall.

    Parameters
    ----------
    gutter
        With nets whose pins name their boxes.
    spans
        Where each box begins and ends along the gutter.
    """
    net_of = {pin: net for net in gutter.nets for pin in net.pins}
    for pin in gutter.pins():
        pin.at = _middle(spans[pin.box])
    groups = _groups(gutter, net_of)
    for _ in range(_ROUNDS):
        for group in groups:
            _settle(group, net_of, spans[group[0].box])
    for turn, adjust in (("heads", _step_aside), ("lines", _straighten)):
        for group, place in _tied(groups, net_of, heads=turn == "heads"):
            adjust(group[place], _free(group, place, spans), gutter, net_of)


def _tied(
    groups: list[list[Pin]], net_of: Mapping[Pin, Net], *, heads: bool
) -> Iterator[tuple[list[Pin], int]]:
    """Yield the pins that belong to nets, those at targets or those at sources, with their neighbours."""
    for group in groups:
        for place, pin in enumerate(group):
            if pin in net_of and (pin.ending != "line") == heads:
                yield group, place


def _groups(gutter: Gutter, net_of: Mapping[Pin, Net]) -> list[list[Pin]]:
    """Return the pins of each side of each box, ordered by where their lines go."""
    groups: dict[tuple[str, int], list[Pin]] = {}
    for pin in gutter.pins():
        groups.setdefault((pin.box, pin.wall), []).append(pin)
    for group in groups.values():
        group.sort(
            key=lambda pin: (
                _wanted(pin, net_of),
                net_of[pin].name if pin in net_of else "",
            )
        )
    return list(groups.values())


def _settle(group: list[Pin], net_of: Mapping[Pin, Net], span: Span) -> None:
    low, high = span[0] + _EDGE, span[1] - _EDGE
    wanted = [
        min(max(_wanted(pin, net_of), low + pin.reach), high - pin.reach) - pin.reach
        for pin in group
    ]
    starts = stacked(wanted, [2 * pin.reach for pin in group], 0.0, (low, high))
    for pin, start in zip(group, starts, strict=True):
        pin.at = start + pin.reach


def _wanted(pin: Pin, net_of: Mapping[Pin, Net]) -> float:
    """Return where the other end of a pin's line is."""
    net = net_of.get(pin)
    if net is None:
        return pin.at
    others = (
        net.heads
        if pin.ending == "line"
        else net.taps or [head for head in net.heads if head is not pin]
    )
    return median_low(sorted(other.at for other in others))


def _free(group: list[Pin], place: int, spans: Mapping[str, Span]) -> Span:
    """Return how far a pin may move between its neighbours."""
    pin = group[place]
    low, high = (
        spans[pin.box][0] + _EDGE + pin.need,
        spans[pin.box][1] - _EDGE - pin.need,
    )
    if place:
        low = max(low, group[place - 1].at + group[place - 1].need + pin.need)
    if place + 1 < len(group):
        high = min(high, group[place + 1].at - group[place + 1].need - pin.need)
    return low, high


def _step_aside(
    pin: Pin, free: Span, gutter: Gutter, net_of: Mapping[Pin, Net]
) -> None:
    """Move a pin off the height of what comes from the other wall."""
    facing = _facing(pin, gutter, net_of)
    if _is_clear(pin.at, facing):
        return
    steps = [at + step for at in facing for step in (CLEAR, -CLEAR)]
    allowed = [at for at in steps if free[0] <= at <= free[1] and _is_clear(at, facing)]
    if allowed:
        pin.at = min(allowed, key=lambda at: (abs(at - pin.at), at))


def _straighten(
    pin: Pin, free: Span, gutter: Gutter, net_of: Mapping[Pin, Net]
) -> None:
    """Bring the start of a line level with its end where only a small step parts them, or off other lines."""
    aim = min((head.at for head in net_of[pin].heads), key=lambda at: abs(at - pin.at))
    near = abs(aim - pin.at) < _SMALL_STEP and free[0] <= aim <= free[1]
    if near and _is_clear(aim, _facing(pin, gutter, net_of)):
        pin.at = aim
    elif abs(aim - pin.at) > 0.01:
        _step_aside(pin, free, gutter, net_of)


def _facing(pin: Pin, gutter: Gutter, net_of: Mapping[Pin, Net]) -> list[float]:
    return [
        other.at
        for other in gutter.pins()
        if other.wall != pin.wall
        and other in net_of
        and net_of[other] is not net_of[pin]
    ]


def _is_clear(at: float, facing: Iterable[float]) -> bool:
    return all(abs(at - other) >= CLEAR - 0.001 for other in facing)


def _middle(span: Span) -> float:
    return (span[0] + span[1]) / 2
