"""Describes the ways of ties: pins at chips, tracks in channels between rows, passages in corridors between columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from streams.diagrams.tiers.picture import Tie

CORRIDOR_PITCH = 4.5


@dataclass(eq=False)
class Pin:
    """Where lines meet a chip in a channel; `up` and `down` tell whether it goes to the row above and below."""

    channel: int
    column: int
    need: float
    up: bool
    down: bool
    toward: float = 0.0
    x: float = 0.0


@dataclass(eq=False)
class Passage:
    """The upright stretch of a line in a corridor."""

    corridor: int
    x: float = 0.0


@dataclass(eq=False)
class Track:
    """A level stretch in a channel between two uprights; each end goes up or down from it."""

    channel: int
    ends: tuple[Pin | Passage, Pin | Passage]
    ups: tuple[bool, bool]
    y: float = 0.0
    lane: int = 0

    @property
    def span(self) -> tuple[float, float]:
        """From left to right."""
        one, other = self.ends[0].x, self.ends[1].x
        return (min(one, other), max(one, other))


@dataclass(eq=False)
class Route:
    """The way of one tie; a stub has one pin, a straight line one for both ends or, past other rows, two and no track."""

    tie: Tie
    source: Pin
    target: Pin | None = None
    passage: Passage | None = None
    tracks: list[Track] = field(default_factory=list)


@dataclass
class Routes:
    """The ways that were found, the ties that are left for words, and how many lanes each channel has."""

    found: list[Route]
    left: list[Tie]
    lanes: list[int]


@dataclass(frozen=True)
class Columns:
    """Where columns of chips and the corridors between them lie across the page."""

    left: float
    chip: float
    corridor: float
    count: int

    def chip_left(self, column: int) -> float:
        """Return where the chips of a column begin."""
        return self.left + self.corridor + column * (self.chip + self.corridor)

    def middle(self, column: int) -> float:
        """Return the middle of a column of chips."""
        return self.chip_left(column) + self.chip / 2

    def corridor_middle(self, corridor: int) -> float:
        """Return the middle of a corridor; the first lies left of all chips."""
        return self.left + corridor * (self.chip + self.corridor) + self.corridor / 2

    @property
    def in_a_corridor(self) -> int:
        """How many lines a corridor holds."""
        return int((self.corridor - 3.0) / CORRIDOR_PITCH)


def posts_of(routes: Iterable[Route]) -> list[tuple[int, list[list[Pin]]]]:
    """Return the column and the posts of each part of a channel; pins of one post share their place across.

    Only a straight line past other rows has a post of two pins, and what lies at its two ends then is one part.
    """
    parts: list[tuple[set[tuple[int, int]], list[list[Pin]]]] = []
    for post in _posts(routes):
        cells = {(pin.channel, pin.column) for pin in post}
        posts = [post]
        met = [part for part in parts if part[0] & cells]
        for part in met:
            cells |= part[0]
            posts = [*part[1], *posts]
            parts.remove(part)
        parts.append((cells, posts))
    return [(posts[0][0].column, posts) for _, posts in parts]


def _posts(routes: Iterable[Route]) -> Iterator[list[Pin]]:
    for route in routes:
        ends = [route.source]
        if route.target is not None and route.target is not route.source:
            ends.append(route.target)
        if len(ends) == 2 and not route.tracks:
            yield ends
        else:
            yield from ([end] for end in ends)
