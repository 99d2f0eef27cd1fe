"""Chooses the order of trunks across a gutter so that few lines cross and none overlap (channel routing)."""

from collections.abc import Sequence
from itertools import permutations

from streams.diagrams.stream.nets import CLEAR, Gutter, Net

PITCH = 5.5
_ALL_ORDERS = 6
_OVERLAP = 40
_APART = 4.0

_Costs = list[list[int]]


def lay_tracks(gutter: Gutter) -> float:
    """Set where each trunk lies, and return how wide the gutter would have to be for that, in points.

    Trunks that do not touch share a track. A trunk lies between the reserves of the two walls.
    """
    bent = [net for net in gutter.nets if not net.is_straight]
    tracks = _tracks(_ordered(bent))
    count = max((track + 1 for track in tracks.values()), default=0)
    before, after = gutter.reserve(0), gutter.reserve(1)
    room = gutter.walls[1] - gutter.walls[0] - before - after
    for net in gutter.nets:
        share = (tracks[net] + 0.5) / count if net in tracks else 0.5
        net.at = gutter.walls[0] + before + room * share
    return before + after + PITCH * count


def clashing_boxes(gutter: Gutter) -> set[str]:
    """Return the boxes whose lines run into a line from the other wall, tracks once laid."""
    found: set[str] = set()
    for near, far in permutations(gutter.nets, 2):
        if not near.is_straight and not far.is_straight and near.at < far.at:
            continue
        for pin in (pin for pin in near.pins if pin.wall == 0):
            for other in (other for other in far.pins if other.wall == 1):
                if abs(pin.at - other.at) < CLEAR - 0.01:
                    found |= {pin.box, other.box}
    return found


def _ordered(nets: list[Net]) -> list[Net]:
    """Return the nets from wall 0 to wall 1."""
    costs = [
        [_cost(near, far) if near is not far else 0 for far in nets] for near in nets
    ]
    every = range(len(nets))
    if len(nets) <= _ALL_ORDERS:
        best = min(permutations(every), key=lambda order: _total(order, costs))
        return [nets[place] for place in best]
    starts = (
        list(every),
        list(reversed(every)),
        sorted(every, key=lambda place: nets[place].high - nets[place].low),
        sorted(every, key=lambda place: nets[place].low),
    )
    found = [_improved(start, costs) for start in starts]
    return [nets[place] for place in min(found, key=lambda order: _total(order, costs))]


def _cost(near: Net, far: Net) -> int:
    """Return what it costs that one trunk lies nearer to wall 0 than another: crossings, and lines on lines."""
    to_far_wall = [pin.at for pin in near.pins if pin.wall == 1]
    to_near_wall = [pin.at for pin in far.pins if pin.wall == 0]
    crossings = sum(far.low < at < far.high for at in to_far_wall)
    crossings += sum(near.low < at < near.high for at in to_near_wall)
    overlaps = sum(
        abs(one - other) < CLEAR for one in to_far_wall for other in to_near_wall
    )
    return crossings + _OVERLAP * overlaps


def _total(order: Sequence[int], costs: _Costs) -> int:
    return sum(
        costs[near][far]
        for place, near in enumerate(order)
        for far in order[place + 1 :]
    )


def _improved(order: list[int], costs: _Costs) -> list[int]:
    """Return the order after moving single trunks for as long as that helps."""
    changed = True
    while changed:
        changed = False
        for item in list(order):
            place = order.index(item)
            best = _best_place(order, place, costs)
            if best != place:
                order.insert(best, order.pop(place))
                changed = True
    return order


def _best_place(order: Sequence[int], place: int, costs: _Costs) -> int:
    """Return where a trunk costs least while the others keep their order; it stays where that is as good."""
    item, best, least = order[place], place, 0
    change = 0
    for other in range(place + 1, len(order)):
        change += costs[order[other]][item] - costs[item][order[other]]
        if change < least:
            best, least = other, change
    change = 0
    for other in range(place - 1, -1, -1):
        change += costs[item][order[other]] - costs[order[other]][item]
        if change < least:
            best, least = other, change
    return best


def _tracks(nets: list[Net]) -> dict[Net, int]:
    """Return the track of each net; nets that overlap keep their order."""
    tracks: dict[Net, int] = {}
    for net in nets:
        met = [track for other, track in tracks.items() if _touch(net, other)]
        tracks[net] = max(met, default=-1) + 1
    return tracks


def _touch(one: Net, other: Net) -> bool:
    return one.low < other.high + _APART and other.low < one.high + _APART
