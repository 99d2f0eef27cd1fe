"""Decides where streams, gutters and walls lie: three columns on a wide page, one under the other on a narrow one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from streams.diagrams.stream.nets import Wall
from streams.diagrams.stream.picture import STREAMS, LinkKind, Stream
from streams.diagrams.stream.sockets import Role

BAND_LABEL_WIDTH = 12.0
_LEFT = BAND_LABEL_WIDTH + 1.0
_LEAST_GUTTER = 30.0
_LEAST_SIDE = 17.0
_NARROW = 400.0
_LEAST_COLUMN = 44.0

Port = tuple[str, Wall]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The division of a page across; `gutters` gives the width of each, in points."""

    width: float
    gutters: Mapping[str, float]

    @property
    def stacked(self) -> bool:
        """Whether the streams stand one under the other."""
        return self.width < _NARROW

    @property
    def column_width(self) -> float:
        """Width of every column, in points."""
        columns = 1 if self.stacked else len(STREAMS)
        return (self.width - _LEFT - sum(self.gutters.values()) - 1.0) / columns

    def column_left(self, stream: Stream) -> float:
        """Return where the column of a stream begins."""
        first = _LEFT + self.gutters["left"]
        if self.stacked or stream == "aims":
            return first
        if stream == "processes":
            return first + self.column_width + self.gutters["serve"]
        return (
            first
            + 2 * self.column_width
            + self.gutters["serve"]
            + self.gutters["enable"]
        )

    def walls(self, gutter: str) -> tuple[float, float]:
        """Return the two sides of a gutter."""
        if gutter == "left":
            return (_LEFT, _LEFT + self.gutters["left"])
        before: Stream = "processes" if gutter == "enable" else "aims"
        start = self.column_left(before) + self.column_width
        return (start, start + self.gutters[gutter])

    def widened(self, needs: Mapping[str, float]) -> "Lanes":
        """Return the lanes with gutters as wide as needed; none becomes narrower, and columns stay readable."""
        wider = {
            name: max(width, needs.get(name, 0.0))
            for name, width in self.gutters.items()
        }
        columns = 1 if self.stacked else len(STREAMS)
        room = self.width - _LEFT - 1.0 - columns * _LEAST_COLUMN
        if sum(wider.values()) > room:
            share = room / sum(wider.values())
            wider = {name: width * share for name, width in wider.items()}
        return replace(self, gutters=wider)

    def line_ports(
        self, kind: LinkKind, source: Stream, target: Stream
    ) -> tuple[Port, Port] | None:
        """Return where a link leaves and arrives; None where no gutter lies between the two."""
        if not is_drawn(source, target):
            return None
        if self.stacked:
            port = self.stub_port(kind, target, "target")
            return port, port
        if source == target:
            return ("left", 1), ("left", 1)
        apart = STREAMS.index(source) - STREAMS.index(target)
        gutter = "serve" if "aims" in (source, target) else "enable"
        leaves, arrives = (1, 0) if apart > 0 else (0, 1)
        return (gutter, _wall(leaves)), (gutter, _wall(arrives))

    def stub_port(self, kind: LinkKind, stream: Stream, role: Role) -> Port:
        """Return where an empty end is shown."""
        if self.stacked:
            on_the_right = kind == "enables" or (kind == "hinders" and stream != "aims")
            return ("right", 0) if on_the_right else ("left", 1)
        if stream == "aims":
            return ("serve", 0) if kind in ("serves", "hinders") else ("left", 1)
        if stream == "resources":
            return ("enable", 1)
        return ("enable", 0) if role == "target" else ("serve", 1)


def lanes_for(width: float) -> Lanes:
    """Return lanes for a page width in points, with the narrowest gutters."""
    if width < _NARROW:
        return Lanes(width, {"left": _LEAST_SIDE, "right": _LEAST_SIDE})
    return Lanes(
        width, {"left": _LEAST_SIDE, "serve": _LEAST_GUTTER, "enable": _LEAST_GUTTER}
    )


def is_drawn(source: Stream, target: Stream) -> bool:
    """Tell whether a line can be drawn from one stream to another: to the next stream, or between aims."""
    return (
        source == target == "aims"
        or abs(STREAMS.index(source) - STREAMS.index(target)) == 1
    )


def _wall(number: int) -> Wall:
    return 0 if number == 0 else 1
