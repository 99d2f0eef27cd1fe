"""What journals and slides ask of a figure, and a figure made to fit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from streams.diagrams.canvas.figure import PAGE, POINTS_PER_CM, Figure, Room
from streams.diagrams.canvas.palette import PALETTE, luminance
from streams.findings.errors import UsageError

_SIZE = re.compile(r'^(<svg[^>]*?) width="[^"]*" height="[^"]*"', re.DOTALL)
_PAINT = re.compile(r'(fill|stroke)="(#[0-9A-Fa-f]{6})"')
_LETTERS = re.compile(r'font-size="([\d.]+)"')
_SLACK = 0.01
NARROW = 12 * POINTS_PER_CM
"""Figures below this width are for a column and keep their size."""
NARROWEST, WIDEST = 6.68, 25.4
"""The widths that may be asked for, in cm: from the least that PLOS takes to that of a slide."""


@dataclass(frozen=True, slots=True)
class Preset:
    """How a figure is to be written for a journal or a slide.

    `narrowest`, `widest` and `tallest` are in cm, `smallest` and `largest` letters and the `finest` line in points,
    `heaviest` is a file in MB (a million bytes); None where nothing is asked for. `ppi` is that of PNG
    and TIFF. `sources` says for each of these where it comes from.
    """

    narrowest: float
    widest: float
    tallest: float
    smallest: float
    largest: float | None
    finest: float
    ppi: int
    greyscale: bool
    heaviest: float | None
    sources: Mapping[str, str]


_OWN_LETTERS = "the smallest letter of all figures, which PLOS asks for"
_OWN_LINE = "the finest that Taylor & Francis print; nothing of its own was found"
_A4 = "an A4 page with margins of 2 cm and 2.5 cm; nothing published was found"

PRESETS: Mapping[str, Preset] = {
    "plos": Preset(
        6.68,
        7.5 * 2.54,
        8.75 * 2.54,
        8,
        12,
        0.3,
        300,
        greyscale=False,
        heaviest=10,
        sources={
            "width": "PLOS, figures: 789 to 2250 pixels at 300 dpi",
            "height": "PLOS, figures: at most 2625 pixels at 300 dpi",
            "letters": "PLOS, figures: Arial, Times or Symbol of 8 to 12 points",
            "line": _OWN_LINE,
            "ppi": "PLOS, figures: 300 to 600 dpi, TIFF or EPS only",
            "colour": "PLOS, figures: RGB or greyscale",
            "file": "PLOS, figures: below 10 MB",
        },
    ),
    "tandf": Preset(
        6.68,
        17.0,
        24.7,
        8,
        None,
        0.3,
        1200,
        greyscale=True,
        heaviest=None,
        sources={
            "width": _A4,
            "height": _A4,
            "letters": _OWN_LETTERS,
            "line": "Taylor & Francis, submission of electronic artwork: at least 0.3 points",
            "ppi": "Taylor & Francis, submission of electronic artwork: line art 1200 dpi; TIFF, PS or EPS preferred",
            "colour": "Taylor & Francis, electronic article processing: line figures are normally printed in black and white",
            "file": "nothing published was found",
        },
    ),
    "bmj": Preset(
        6.68,
        17.0,
        24.7,
        8,
        None,
        0.3,
        600,
        greyscale=False,
        heaviest=None,
        sources={
            "width": _A4,
            "height": _A4,
            "letters": _OWN_LETTERS,
            "line": _OWN_LINE,
            "ppi": "Gut (BMJ), illustrations: 300 dpi in black and white, 600 dpi in colour",
            "colour": "BMJ, formatting checklist: fit for black and white unless the fee for colour is paid; the signs of "
            "all figures differ in shape, so they stay in colour here",
            "file": "nothing general was found; Gut once asked for less than 2 MB",
        },
    ),
    "slide": Preset(
        25.4,
        25.4,
        25.4 * 9 / 16,
        8,
        12,
        0.3,
        384,
        greyscale=False,
        heaviest=None,
        sources={
            "width": "a slide of 16 to 9, 10 in wide, as presentation programs make it",
            "height": "a slide of 16 to 9, 10 in wide, as presentation programs make it",
            "letters": "own choice: as large as fits; smaller ones are told of",
            "line": _OWN_LINE,
            "ppi": "own choice: 3840 by 2160 pixels",
            "colour": "own choice",
            "file": "own choice",
        },
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


def room_for(width: float, asked: Preset | None) -> Room:
    """Return the room for a figure of a width in cm: as tall as a preset allows, or a page.

    Raises
    ------
    UsageError
        If the width is not one that the preset, or any print, takes.
    """
    low = asked.narrowest if asked else NARROWEST
    high = asked.widest if asked else WIDEST
    if not low - _SLACK <= width <= high + _SLACK:
        raise UsageError(
            f"--width: {width:g}cm is not between {low:g}cm and {high:g}cm"
            + (", which the preset takes" if asked else "")
        )
    tallest = asked.tallest * POINTS_PER_CM if asked else PAGE.tallest
    return Room(width * POINTS_PER_CM, tallest)


def fitted(figure: Figure, asked: Preset, *, widen: bool = True) -> Figure:
    """Return a figure as wide as a preset asks, as far as its height and its largest letter allow.

    One for a column keeps its size, and so does every figure where `widen` is false. None is made smaller than it was
    drawn, where the smallest letter has 8 points.
    """
    grown = _scale(figure, asked) if widen and figure.width >= NARROW else 1.0
    width, height = figure.width * grown, figure.height * grown
    svg = _SIZE.sub(
        rf'\1 width="{width:.2f}pt" height="{height:.2f}pt"', figure.svg, count=1
    )
    notes = figure.notes
    if height > asked.tallest * POINTS_PER_CM + 0.5:
        notes += (
            f"it is {height / POINTS_PER_CM:.1f} cm tall, {asked.tallest:g} cm is asked for; "
            "smaller would bring letters below 8 pt: draw fewer policies or one aim",
        )
    return replace(figure, svg=svg, width=width, height=height, notes=notes)


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


def _scale(figure: Figure, asked: Preset) -> float:
    """Return how much larger a figure may be drawn, at least 1."""
    widest, tallest = asked.widest * POINTS_PER_CM, asked.tallest * POINTS_PER_CM
    limits = [widest / figure.width, tallest / figure.height]
    sizes = [float(size) for size in _LETTERS.findall(figure.svg)]
    if asked.largest is not None and sizes:
        limits.append(asked.largest / max(sizes))
    return max(1.0, min(limits))
