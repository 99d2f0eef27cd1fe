"""Writes SVG that journals, browsers and screen readers take, and remembers where all ink lies.

Left out on purpose, since they are lost on the way to EPS or TIFF: style sheets, markers, patterns,
clipping, gradients, opacity, foreign objects and embedded fonts.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from xml.sax.saxutils import escape

from streams.diagrams.canvas.lettering import ASCENT, DESCENT, FAMILY, Style, text_width
from streams.diagrams.canvas.palette import PAPER

# Not allowed in XML, or turning the direction of what follows.
_UNWRITABLE = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
    "|[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9_.-]")


class Area(NamedTuple):
    """A rectangle in points; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def overlaps(self, other: "Area", slack: float) -> bool:
        """Tell whether two areas share more than a strip of the width `slack`."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > slack and down > slack

    def holds(self, other: "Area", slack: float) -> bool:
        """Tell whether the other area lies inside, but for a strip of the width `slack`."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape or line is coloured; `width` is that of its stroke, in points."""

    stroke: str = "none"
    width: float = 0.9
    fill: str = "none"
    dash: str = ""


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A line of text on the page; `within` is the area that it must not leave."""

    words: str
    area: Area
    size: float
    within: Area | None


@dataclass(frozen=True, slots=True)
class PlacedShape:
    """A box, pane or mark on the page; two shapes of one `owner` may touch."""

    kind: Literal["box", "pane", "mark"]
    owner: str
    area: Area


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A straight stretch of a link, upright or level; stretches of one `owner` may meet."""

    owner: str
    area: Area


@dataclass
class Drawing:
    """A page of a known size, on which shapes are put one over the other.

    `prefix` begins every id, so that several figures fit on one web page; what no id may hold is replaced.
    """

    width: float
    height: float
    prefix: str
    texts: list[PlacedText] = field(default_factory=list)
    shapes: list[PlacedShape] = field(default_factory=list)
    lines: list[PlacedLine] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.prefix = _NOT_IN_AN_ID.sub("_", self.prefix)

    def rectangle(self, area: Area, paint: Paint, radius: float = 0.0) -> None:
        """Draw a rectangle."""
        place = f'x="{number(area.left)}" y="{number(area.top)}"'
        size = f'width="{number(area.width)}" height="{number(area.height)}"'
        corner = f' rx="{number(radius)}"' if radius else ""
        self._written.append(f"<rect {place} {size}{corner}{_painted(paint)}/>")

    def circle(self, x: float, y: float, radius: float, paint: Paint) -> None:
        """Draw a circle around a point."""
        place = f'cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"'
        self._written.append(f"<circle {place}{_painted(paint)}/>")

    def path(self, strokes: str, paint: Paint) -> None:
        """Draw a path; `strokes` is SVG path data."""
        joined = ' stroke-linejoin="round"' if paint.stroke != "none" else ""
        self._written.append(f'<path d="{strokes}"{joined}{_painted(paint)}/>')

    def text(
        self, x: float, y: float, words: str, style: Style, within: Area | None = None
    ) -> None:
        """Write one line with its baseline at y; the words have been through `printable`."""
        start = x - _before(style) * text_width(words, style)
        area = Area(
            start,
            y - ASCENT * style.size,
            start + text_width(words, style),
            y + DESCENT * style.size,
        )
        self._write(x, y, words, style, "")
        self.texts.append(PlacedText(words, area, style.size, within))

    def upright_text(self, x: float, y: float, words: str, style: Style) -> None:
        """Write one line that reads upwards, centred on y, with its baseline at x."""
        half = text_width(words, style) / 2
        area = Area(
            x - ASCENT * style.size, y - half, x + DESCENT * style.size, y + half
        )
        self._write(
            x, y, words, style, f' transform="rotate(-90 {number(x)} {number(y)})"'
        )
        self.texts.append(PlacedText(words, area, style.size, None))

    def note_shape(
        self, kind: Literal["box", "pane", "mark"], owner: str, area: Area
    ) -> None:
        """Remember a shape for those who look the drawing over."""
        self.shapes.append(PlacedShape(kind, owner, area))

    def note_line(
        self, owner: str, start: tuple[float, float], end: tuple[float, float]
    ) -> None:
        """Remember a stretch of a link for those who look the drawing over."""
        (x, y), (other_x, other_y) = start, end
        area = Area(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))
        self.lines.append(PlacedLine(owner, area))

    def open_group(self, name: str, title: str) -> None:
        """Begin a group that pointing devices and screen readers know by its title."""
        identity = self._identity(name)
        self._written.append(f'<g id="{identity}"><title>{_letters(title)}</title>')

    def close_group(self) -> None:
        """End the group that was begun last."""
        self._written.append("</g>")

    def svg(self, title: str, description: str) -> str:
        """Return the whole drawing as an SVG document, with a title and a description for who cannot see it."""
        size = f'width="{number(self.width)}pt" height="{number(self.height)}pt"'
        view = f'viewBox="0 0 {number(self.width)} {number(self.height)}"'
        names = f"{self.prefix}-title {self.prefix}-description"
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} {view} role="img" '
            f'aria-labelledby="{names}" font-family="{FAMILY}">',
            f'<title id="{self.prefix}-title">{_letters(title)}</title>',
            f'<desc id="{self.prefix}-description">{_letters(description)}</desc>',
            f'<rect width="{number(self.width)}" height="{number(self.height)}" fill="{PAPER}"/>',
        )
        return "\n".join((*head, *self._written, "</svg>\n"))

    def _write(self, x: float, y: float, words: str, style: Style, turned: str) -> None:
        look = {
            "bold": ' font-weight="bold"',
            "italic": ' font-style="italic"',
            "regular": "",
        }[style.face]
        anchor = f' text-anchor="{style.anchor}"' if style.anchor != "start" else ""
        place = f'x="{number(x)}" y="{number(y)}" font-size="{number(style.size)}"'
        self._written.append(
            f'<text {place} fill="{style.colour}"{look}{anchor}{turned}>{_letters(words)}</text>'
        )

    def _identity(self, name: str) -> str:
        base = f"{self.prefix}-{_NOT_IN_AN_ID.sub('_', name)}"
        identity, count = base, 1
        while identity in self._ids:
            count += 1
            identity = f"{base}.{count}"
        self._ids.add(identity)
        return identity


def number(value: float) -> str:
    """Return a length for SVG, to a hundredth of a point."""
    rounded = round(value, 2) + 0.0
    return f"{rounded:.2f}".rstrip("0").rstrip(".")


def polyline(points: Iterable[tuple[float, float]]) -> str:
    """Return path data that joins the points by straight lines."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def _painted(paint: Paint) -> str:
    stroke = (
        f' stroke="{paint.stroke}" stroke-width="{number(paint.width)}"'
        if paint.stroke != "none"
        else ""
    )
    dash = f' stroke-dasharray="{paint.dash}"' if paint.dash else ""
    return f' fill="{paint.fill}"{stroke}{dash}'


def _before(style: Style) -> float:
    return {"start": 0.0, "middle": 0.5, "end": 1.0}[style.anchor]


def _letters(words: str) -> str:
    return escape(_UNWRITABLE.sub("", words))
