"""Finds a way for each tie: along channels between rows of chips, and through corridors between columns of them.

Each line has its own pins, its own tracks and its own place in a corridor, so that lines cross only at
right angles. A tie that finds no room is told in words.
"""

from collections.abc import Iterable, Iterator, Sequence

from streams.diagrams.tiers.lanes import lay_lanes
from streams.diagrams.tiers.picture import Tie
from streams.diagrams.tiers.rows_of_chips import ChipRow
from streams.diagrams.tiers.ways import (
    CORRIDOR_PITCH,
    Columns,
    Passage,
    Pin,
    Route,
    Routes,
    Track,
    posts_of,
)

_NEEDS = {"answers-to": 3.4, "money": 3.6, "joint": 2.6, "conflict": 4.2}
_MARKED = 5.6


def find_routes(
    rows: Sequence[ChipRow], ties: Iterable[Tie], columns: Columns
) -> Routes:
    """Return a way for each tie that finds room, with all that lies across the page set."""
    finder = _Finder(rows, columns)
    left = [tie for tie in ties if not finder.add(tie)]
    finder.place_across()
    tracks = [track for route in finder.found for track in route.tracks]
    lanes = [
        lay_lanes([track for track in tracks if track.channel == channel])
        for channel in range(len(rows) + 1)
    ]
    return Routes(finder.found, left, lanes)


class _Finder:
    def __init__(self, rows: Sequence[ChipRow], columns: Columns) -> None:
        self.rows = rows
        self.columns = columns
        self.where = {
            name: (number, column)
            for number, row in enumerate(rows)
            for column, name in enumerate(row.places)
            if name is not None
        }
        self.found: list[Route] = []

    def add(self, tie: Tie) -> bool:
        """Find a way for a tie; false where there is no room for it."""
        for route in self._ways(tie):
            if route is not None and self._has_room(route):
                self.found.append(route)
                return True
        return False

    def place_across(self) -> None:
        """Set x of every pin and passage."""
        for corridor in range(self.columns.count + 1):
            self._place_passages(corridor)
        for column, posts in posts_of(self.found):
            need = sum(2 * post[0].need for post in posts)
            space = max(0.0, min((self._inner - need) / (len(posts) + 1), 8.0))
            length = need + space * (len(posts) - 1)
            x = self.columns.middle(column) - length / 2
            for post in sorted(posts, key=lambda post: post[0].toward):
                for pin in post:
                    pin.x = x + post[0].need
                x += 2 * post[0].need + space

    @property
    def _inner(self) -> float:
        """How much of a chip's edge is straight."""
        return self.columns.chip - 12.0

    def _stub(self, tie: Tie) -> Route:
        row, column = self.where[tie.source]
        middle = self.columns.middle(column)
        return Route(tie, Pin(row, column, _MARKED, up=False, down=True, toward=middle))

    def _ways(self, tie: Tie) -> Iterator[Route | None]:
        """Yield ways for a tie, the best first."""
        if tie.target is None:
            yield self._stub(tie)
            return
        one, other = self.where[tie.source], self.where[tie.target]
        top, bottom = sorted((one[0], other[0]))
        free = [row.places[one[1]] is None for row in self.rows[top + 1 : bottom]]
        if one[1] == other[1] and free and all(free):
            yield self._straight(tie, one, other)
        yield self._between(tie)

    def _straight(
        self, tie: Tie, one: tuple[int, int], other: tuple[int, int]
    ) -> Route:
        """Return a straight way past rows that are empty there."""
        over, middle = other[0] < one[0], self.columns.middle(one[1])
        leaves, enters = (one[0], other[0] + 1) if over else (one[0] + 1, other[0])
        need = _MARKED if tie.state != "ok" else _NEEDS[tie.kind]
        source = Pin(leaves, one[1], need, up=not over, down=over, toward=middle)
        target = Pin(enters, one[1], need, up=over, down=not over, toward=middle)
        return Route(tie, source, target)

    def _between(self, tie: Tie) -> Route | None:
        row, column = self.where[tie.source]
        other_row, other = self.where[tie.target or ""]
        over = other_row < row or (other_row == row and tie.kind == "answers-to")
        leaves = row if over else row + 1
        enters = leaves
        if other_row != row:
            enters = other_row + 1 if other_row < row else other_row
        need = _MARKED if tie.state != "ok" else _NEEDS[tie.kind]
        source = Pin(leaves, column, need, up=not over, down=over)
        if leaves == enters and column == other:
            source.up = source.down = True
            source.toward = self.columns.middle(column)
            return Route(tie, source, source)
        above = other_row < row or (other_row == row and not over)
        target = Pin(enters, other, _NEEDS[tie.kind], up=above, down=not above)
        if leaves != enters:
            return self._through(tie, source, target, over=over)
        source.toward = self.columns.middle(other)
        target.toward = self.columns.middle(column)
        track = Track(leaves, (source, target), (source.up, target.up))
        return Route(tie, source, target, None, [track])

    def _through(
        self, tie: Tie, source: Pin, target: Pin, *, over: bool
    ) -> Route | None:
        """Return a way through the nearest corridor that has room."""
        free = [
            corridor
            for corridor in range(self.columns.count + 1)
            if len(self._passages(corridor)) < self.columns.in_a_corridor
        ]
        if not free:
            return None
        here, there = (self.columns.middle(pin.column) for pin in (source, target))
        corridor = min(free, key=lambda each: self._detour(each, here, there))
        passage = Passage(corridor)
        source.toward = target.toward = self.columns.corridor_middle(corridor)
        tracks = [
            Track(source.channel, (source, passage), (source.up, over)),
            Track(target.channel, (passage, target), (not over, target.up)),
        ]
        return Route(tie, source, target, passage, tracks)

    def _detour(self, corridor: int, here: float, there: float) -> tuple[float, int]:
        x = self.columns.corridor_middle(corridor)
        return (round(abs(x - here) + abs(x - there), 3), corridor)

    def _passages(self, corridor: int) -> list[Passage]:
        every = (route.passage for route in self.found)
        return [p for p in every if p is not None and p.corridor == corridor]

    def _place_passages(self, corridor: int) -> None:
        passages = self._passages(corridor)
        start = -(len(passages) - 1) / 2
        for number, passage in enumerate(passages):
            middle = self.columns.corridor_middle(corridor)
            passage.x = middle + (start + number) * CORRIDOR_PITCH

    def _has_room(self, route: Route) -> bool:
        return all(
            sum(2 * post[0].need for post in posts) <= self._inner
            for _, posts in posts_of([*self.found, route])
        )
