"""Bundles lines into nets: one trunk for all lines with the same target, so that arrowheads do not multiply."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Wall = Literal[0, 1]
Ending = Literal["line", "arrow", "open arrow", "bar", "stub"]
Condition = Literal["ok", "absent", "unknown", "diverted"]

CLEAR = 3.4
_REACH: dict[Ending, float] = {
    "line": 2.5,
    "arrow": 3.0,
    "open arrow": 3.2,
    "bar": 4.0,
    "stub": 5.2,
}
_ROOM: dict[Ending, float] = {
    "line": 9.0,
    "arrow": 9.0,
    "open arrow": 10.0,
    "bar": 9.0,
    "stub": 17.0,
}


@dataclass(eq=False)
class Pin:
    """Where a line meets a wall of its gutter; `at` is how far along the wall.

    Wall 0 is the left or upper one. A stub is an end that nothing is tied to. `slack` is room to each side beyond
    what it needs, so that a line from the other wall finds its way between.
    """

    box: str
    wall: Wall
    ending: Ending = "line"
    condition: Condition = "ok"
    at: float = 0.0
    slack: float = 0.0

    @property
    def need(self) -> float:
        """How much of the wall its marks need to each side, in points."""
        if self.condition == "unknown":
            return 5.2
        return 3.8 if self.condition in ("diverted", "absent") else _REACH[self.ending]

    @property
    def reach(self) -> float:
        """How much of the wall it takes to each side, slack included."""
        return self.need + self.slack

    @property
    def room(self) -> float:
        """How far from the wall its marks go, in points."""
        if self.condition == "unknown":
            return 17.0
        return 13.0 if self.condition in ("diverted", "absent") else _ROOM[self.ending]


@dataclass(eq=False)
class Net:
    """Lines that share a trunk; `at` is where the trunk lies across the gutter, in points."""

    name: str
    colour: str
    dash: str = ""
    pins: list[Pin] = field(default_factory=list)
    at: float = 0.0

    @property
    def low(self) -> float:
        """Where the trunk begins along the gutter."""
        return min(pin.at for pin in self.pins)

    @property
    def high(self) -> float:
        """Where the trunk ends along the gutter."""
        return max(pin.at for pin in self.pins)

    @property
    def is_straight(self) -> bool:
        """Whether it needs no trunk."""
        return self.high - self.low < 0.5

    @property
    def heads(self) -> list[Pin]:
        """The pins at targets."""
        return [pin for pin in self.pins if pin.ending != "line"]

    @property
    def taps(self) -> list[Pin]:
        """The pins at sources."""
        return [pin for pin in self.pins if pin.ending == "line"]


@dataclass
class Gutter:
    """The space between two walls, with the nets and stubs in it."""

    name: str
    walls: tuple[float, float]
    nets: list[Net] = field(default_factory=list)
    stubs: list[Pin] = field(default_factory=list)

    def pins(self) -> Iterator[Pin]:
        """Yield every pin and stub."""
        for net in self.nets:
            yield from net.pins
        yield from self.stubs

    def reserve(self, wall: Wall) -> float:
        """Return how many points beside a wall are kept free of trunks."""
        return max((pin.room for pin in self.pins() if pin.wall == wall), default=3.0)
