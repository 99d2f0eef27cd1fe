"""Draws reorganisations: a line each down the page with a letter at its top, and a list of them in words."""

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import LEADING, Style, text_width
from streams.diagrams.canvas.palette import INK, PAPER
from streams.diagrams.timeline.picture import TimelinePicture, Upheaval
from streams.diagrams.timeline.rows import CODE_WIDTH, PLAIN, Line, letter_of
from streams.diagrams.timeline.signs import UPHEAVAL
from streams.diagrams.years.scale import Scale

LETTERS = 10.0
"""How tall the strip with the letters is, in points."""

_CODE = Style("bold")
_BETWEEN = 2.0


def draw_upheavals(
    drawing: Drawing,
    scale: Scale,
    picture: TimelinePicture,
    span: tuple[float, float],
) -> None:
    """Draw the lines over a span of heights, with their letters at its top; lines too near share a label."""
    top, bottom = span
    for each in picture.upheavals:
        x = scale.x(each.time)
        line = polyline(((x, top + LETTERS), (x, bottom)))
        drawing.path(line, Paint(INK, 0.9, dash=UPHEAVAL))
    for group in _groups(scale, picture):
        left, words = _label(scale, picture, group)
        right = left + text_width(words, _CODE)
        behind = Area(left - 0.6, top + 0.6, right + 0.6, top + LETTERS - 0.6)
        drawing.rectangle(behind, Paint(fill=PAPER))
        drawing.text(left, top + LETTERS - 2.4, words, _CODE)


def draw_listed(
    drawing: Drawing, picture: TimelinePicture, line: Line, y: float
) -> None:
    """Draw a reorganisation in words, after its letter."""
    assert isinstance(line.row, Upheaval)  # noqa: S101 - narrows for the type checker
    baseline = y + 7.0
    drawing.text(0.0, baseline, letter_of(picture, line.row), _CODE)
    for words in line.label:
        drawing.text(CODE_WIDTH, baseline, words, PLAIN)
        baseline += LEADING


def _groups(scale: Scale, picture: TimelinePicture) -> list[list[Upheaval]]:
    """Return the reorganisations, those together whose labels would touch."""
    groups: list[list[Upheaval]] = []
    for upheaval in picture.upheavals:
        groups.append([upheaval])
        while len(groups) > 1 and _touch(scale, picture, groups[-2], groups[-1]):
            last = groups.pop()
            groups[-1] += last
    return groups


def _touch(
    scale: Scale,
    picture: TimelinePicture,
    one: list[Upheaval],
    other: list[Upheaval],
) -> bool:
    left, words = _label(scale, picture, one)
    return left + text_width(words, _CODE) + _BETWEEN > _label(scale, picture, other)[0]


def _label(
    scale: Scale, picture: TimelinePicture, group: list[Upheaval]
) -> tuple[float, str]:
    """Return where the label of a group begins, and its words; it keeps within the axis."""
    first, last = letter_of(picture, group[0]), letter_of(picture, group[-1])
    words = first if len(group) == 1 else f"{first}\u2013{last}"
    width = text_width(words, _CODE)
    middle = (scale.x(group[0].time) + scale.x(group[-1].time)) / 2
    return min(max(middle - width / 2, scale.left), scale.right - width), words
