"""Chooses the lanes of the tracks of a channel so that few lines cross and none overlap (channel routing)."""

from collections.abc import Sequence
from itertools import permutations

from streams.diagrams.tiers.ways import Track

_ALL_ORDERS = 6
_APART = 6.0


def lay_lanes(tracks: list[Track]) -> int:
    """Set the lane of every track, the uppermost being 0, and return how many lanes there are."""
    ordered = _ordered(tracks)
    for place, track in enumerate(ordered):
        met = [other.lane for other in ordered[:place] if _touch(other, track)]
        track.lane = max(met, default=-1) + 1
    return max((track.lane + 1 for track in tracks), default=0)


def _ordered(tracks: list[Track]) -> list[Track]:
    if len(tracks) <= _ALL_ORDERS:
        return min((list(order) for order in permutations(tracks)), key=_crossings)
    ordered = sorted(tracks, key=lambda track: (-sum(track.ups), track.span))
    for _ in range(len(ordered)):
        for place in range(len(ordered) - 1):
            one, other = ordered[place], ordered[place + 1]
            if _cost(other, one) < _cost(one, other):
                ordered[place], ordered[place + 1] = other, one
    return ordered


def _crossings(order: Sequence[Track]) -> int:
    return sum(
        _cost(upper, lower)
        for place, upper in enumerate(order)
        for lower in order[place + 1 :]
    )


def _cost(upper: Track, lower: Track) -> int:
    """Return how often two tracks cross if one lies over the other."""
    down = [e.x for e, up in zip(upper.ends, upper.ups, strict=True) if not up]
    up = [e.x for e, goes_up in zip(lower.ends, lower.ups, strict=True) if goes_up]
    return sum(_within(x, lower) for x in down) + sum(_within(x, upper) for x in up)


def _within(x: float, track: Track) -> bool:
    return track.span[0] < x < track.span[1]


def _touch(one: Track, other: Track) -> bool:
    return one.span[0] < other.span[1] + _APART and other.span[0] < one.span[1] + _APART
