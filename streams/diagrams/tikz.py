"""Writes a figure as a TikZ picture, which LaTeX sets with the letters of the paper around it."""

import re
import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from streams.diagrams.canvas.drawing import number
from streams.diagrams.canvas.figure import Figure
from streams.escaping.plain import safe
from streams.escaping.tex import FALLBACK, unbroken

_SVG = "{http://www.w3.org/2000/svg}"
_TEX_POINTS = 72.27 / 72
_COLOUR = re.compile(r'"#([0-9A-Fa-f]{6})"')
_COLUMNS = 100
_PREAMBLE = (
    r"Preamble: \usepackage{tikz} \usetikzlibrary{svg.path}, and \usetikzlibrary{babel} where babel is loaded. "
    "Then \\input this file in a figure. Letters are set in Helvetica, in which the figure was measured, or, where "
    "the engine reads fonts of the system, in the sans serif font of the document; define \\streamsfont before for "
    "another. To make the whole smaller or larger: \\resizebox or \\scalebox."
)
_FONT = (
    r"\providecommand{\streamsfont}{\ifdefined\Umathchar\sffamily\else"
    r"\fontencoding{T1}\fontfamily{phv}\fi}%"
)
# What the encoding T1 adds to the letters that any document prints.
_IN_T1 = frozenset("«»ÐÞðþĄąĐđĘę‚„‹›")  # noqa: RUF001
_ANCHORS = {"start": "base west", "middle": "base", "end": "base east"}


def tikz_of(figure: Figure) -> str:
    r"""Return a figure as TeX for `\input`: its words as comments, then a picture of its size.

    Coordinates are those of the SVG, in points of 1/72 inch from the upper left corner.
    """
    root = ElementTree.fromstring(figure.svg)  # noqa: S314 - the SVG is our own
    page = _page(root)
    scale = f"{_TEX_POINTS * page.scale:.5f}"
    picture = (
        rf"\begin{{tikzpicture}}[x=1pt,y=1pt,xscale={scale},yscale=-{scale},",
        r"  every node/.style={inner sep=0pt,outer sep=0pt},",
        # A key that is there in documents that LaTeX tags.
        rf"  alt/.try={{{unbroken(figure.alt_text)}}}]",
        *_colours(figure.svg),
        *page.parts(root),
        r"\end{tikzpicture}%",
    )
    numbered = any(r"\streamschar" in line for line in picture)
    commands = [FALLBACK + "%", _FONT] if numbered else [_FONT]
    return "\n".join((*_words(figure), *commands, *picture)) + "\n"


@dataclass(frozen=True)
class _Page:
    """A page and how many times larger than its coordinates it is printed."""

    scale: float
    left: str
    top: str
    right: str
    bottom: str

    def parts(self, parent: ElementTree.Element) -> Iterator[str]:
        """Yield the lines of what is drawn in an element, the bounding box first."""
        corners = f"({self.left},{self.top}) rectangle ({self.right},{self.bottom})"
        yield rf"\useasboundingbox {corners};"
        yield from self._inside(parent)

    def _inside(self, parent: ElementTree.Element) -> Iterator[str]:
        for element in parent:
            kind = element.tag.removeprefix(_SVG)
            if kind == "g":
                yield from self._group(element)
            elif kind not in ("title", "desc"):
                yield _DRAWN[kind](self, element)

    def _group(self, group: ElementTree.Element) -> Iterator[str]:
        yield r"\begin{scope}"
        yield from _comment(group.findtext(f"{_SVG}title", ""))
        yield from self._inside(group)
        yield r"\end{scope}"

    def rectangle(self, rect: ElementTree.Element) -> str:
        start = f"({rect.get('x', '0')},{rect.get('y', '0')})"
        size = f"+({rect.get('width')},{rect.get('height')})"
        radius = rect.get("rx")
        corners = [f"rounded corners={self._length(radius)}"] if radius else []
        return rf"\path[{self._paint(rect, *corners)}] {start} rectangle {size};"

    def circle(self, circle: ElementTree.Element) -> str:
        middle = f"({circle.get('cx')},{circle.get('cy')})"
        return (
            rf"\path[{self._paint(circle)}] {middle} circle[radius={circle.get('r')}];"
        )

    def path(self, path: ElementTree.Element) -> str:
        return rf"\path[{self._paint(path)}] svg {{{path.get('d')}}};"

    def text(self, text: ElementTree.Element) -> str:
        size = self._length(text.get("font-size", "0"))
        face = r"\bfseries" if text.get("font-weight") else ""
        face += r"\itshape" if text.get("font-style") else ""
        looks = [
            f"anchor={_ANCHORS[text.get('text-anchor', 'start')]}",
            f"text={_name(text.get('fill', ''))}",
            rf"font=\streamsfont{face}\fontsize{{{size}}}{{{size}}}\selectfont",
            *(["rotate=90"] if text.get("transform") else []),
        ]
        place = f"({text.get('x')},{text.get('y')})"
        words = unbroken(text.text or "", _IN_T1)
        return rf"\node[{','.join(looks)}] at {place} {{{words}}};"

    def _paint(self, shape: ElementTree.Element, *more: str) -> str:
        looks = []
        if (fill := shape.get("fill", "none")) != "none":
            looks.append(f"fill={_name(fill)}")
        if (stroke := shape.get("stroke", "none")) != "none":
            width = self._length(shape.get("stroke-width", "1"))
            looks += [f"draw={_name(stroke)}", f"line width={width}"]
        if join := shape.get("stroke-linejoin"):
            looks.append(f"line join={join}")
        if dash := shape.get("stroke-dasharray", "").split():
            lengths = [self._length(length) for length in dash]
            runs = zip(lengths[::2], lengths[1::2], strict=True)
            looks.append(
                f"dash pattern={' '.join(f'on {on} off {off}' for on, off in runs)}"
            )
        return ",".join((*looks, *more))

    def _length(self, points: str) -> str:
        """Return a length that TikZ does not scale with the coordinates."""
        return f"{number(float(points) * self.scale)}bp"


_DRAWN: Mapping[str, Callable[[_Page, ElementTree.Element], str]] = {
    "rect": _Page.rectangle,
    "circle": _Page.circle,
    "path": _Page.path,
    "text": _Page.text,
}


def _page(root: ElementTree.Element) -> _Page:
    left, top, width, height = (float(each) for each in root.get("viewBox", "").split())
    printed = float(root.get("width", "").removesuffix("pt"))
    return _Page(
        printed / width,
        *(number(each) for each in (left, top, left + width, top + height)),
    )


def _words(figure: Figure) -> Iterator[str]:
    parts = (
        figure.title,
        f"Caption: {figure.caption}",
        f"Alt text: {figure.alt_text}",
        _PREAMBLE,
    )
    for part in parts:
        yield from _comment(part)
        yield "%"


def _comment(words: str) -> list[str]:
    """Return words as lines that TeX skips, whatever they hold."""
    return textwrap.wrap(
        safe(words),
        _COLUMNS,
        initial_indent="% ",
        subsequent_indent="% ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _colours(svg: str) -> list[str]:
    codes = dict.fromkeys(code.upper() for code in _COLOUR.findall(svg))
    return [rf"\definecolor{{streams{code}}}{{HTML}}{{{code}}}" for code in codes]


def _name(colour: str) -> str:
    return f"streams{colour.removeprefix('#').upper()}"
