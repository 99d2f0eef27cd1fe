"""What journals and slides ask of a figure, and a figure made to fit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from streams.diagrams.canvas.figure import POINTS_PER_CM, Figure
from streams.diagrams.canvas.palette import PALETTE, luminance
from streams.findings.errors import UsageError

_SIZE = re.compile(r'^(<svg[^>]*?) width="[^"]*" height="[^"]*"', re.DOTALL)
_PAINT = re.compile(r'(fill|stroke)="(#[0-9A-Fa-f]{6})"')
NARROW = 12 * POINTS_PER_CM
"""Figures below this width are for a column and keep their size."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How a figure for a page is to be written.

    `width` and `tallest` are in cm; letters grow with the width as far as the height allows, and no figure is
    made smaller than the 17 cm at which the smallest letter has 8 pt and the finest line 0.5 pt. `ppi` is that
    of PNG. `source` says where the figures come from.
    """

    width: float
    tallest: float
    ppi: int
    greyscale: bool
    source: str


PRESETS: Mapping[str, Preset] = {
    "plos": Preset(
        19.05,
        22.23,
        300,
        greyscale=False,
        source="PLOS, figure guidelines: 7.5 in by 8.75 in, 300 to 600 dpi",
    ),
    "tandf": Preset(
        17.0,
        24.7,
        1200,
        greyscale=False,
        source="Taylor & Francis, electronic artwork: line art 1200 dpi",
    ),
    "bmj": Preset(
        17.0,
        24.7,
        600,
        greyscale=False,
        source="no published figures found; the size of an A4 page",
    ),
    "slide": Preset(
        25.4, 14.29, 300, greyscale=False, source="a slide of 16 to 9, 10 in wide"
    ),
}


def preset(name: str) -> Preset:
    """Return a preset by name.

    Raises
    ------
    UsageError
        If there is none of that name.
    """
    if name not in PRESETS:
        raise UsageError(
            f"--preset: there is no `{name}`; presets: {', '.join(PRESETS)}"
        )
    return PRESETS[name]


def fitted(figure: Figure, asked: Preset) -> Figure:
    """Return a figure as wide as a preset asks, or as its height allows; one for a column keeps its size."""
    made = in_grey(figure) if asked.greyscale else figure
    if figure.width < NARROW:
        return made
    widest, tallest = asked.width * POINTS_PER_CM, asked.tallest * POINTS_PER_CM
    scale = max(1.0, min(widest / figure.width, tallest / figure.height))
    width, height = figure.width * scale, figure.height * scale
    svg = _SIZE.sub(
        rf'\1 width="{width:.2f}pt" height="{height:.2f}pt"', made.svg, count=1
    )
    notes = made.notes
    if height > tallest + 0.5:
        notes += (
            f"it is {height / POINTS_PER_CM:.1f} cm tall, {asked.tallest:g} cm is asked for; "
            "smaller would bring letters below 8 pt: draw fewer policies or one aim",
        )
    return replace(made, svg=svg, width=width, height=height, notes=notes)


def in_grey(figure: Figure) -> Figure:
    """Return a figure in greys of the same luminance; signs and line styles stay as they are."""
    return replace(figure, svg=_PAINT.sub(_as_grey, figure.svg))


def grey_of(colour: str) -> str:
    """Return the grey of the same relative luminance (WCAG 2.2) as a `#RRGGBB` colour."""
    light = luminance(colour)
    channel = (
        light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    )
    level = round(255 * channel)
    return f"#{level:02X}{level:02X}{level:02X}"


_GREYS = {colour: grey_of(colour) for colour in PALETTE}


def _as_grey(match: re.Match[str]) -> str:
    colour = match[2].upper()
    return f'{match[1]}="{_GREYS.get(colour, colour)}"'
