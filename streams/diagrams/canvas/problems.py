"""Looks a drawing over for what a reader would trip on: text cut off or too small, ink over ink."""

from collections.abc import Iterator
from itertools import combinations

from streams.diagrams.canvas.drawing import (
    Area,
    Drawing,
    PlacedLine,
    PlacedShape,
    PlacedText,
)
from streams.diagrams.canvas.lettering import SIZE

_NEAR = 1.6
_LONG = 1.0


def problems(drawing: Drawing) -> list[str]:
    """Return what is wrong with a drawing, in words; nothing if all of it can be read.

    Text must lie on the page and inside its box and be no smaller than 8 points; texts, boxes and marks of
    different owners must not overlap; a link must not run through a box, a text or another's mark, nor
    along or up against another link. Links may cross at a right angle.
    """
    return [
        *_problems_of_texts(drawing),
        *_problems_of_shapes(drawing),
        *_problems_of_lines(drawing),
        *_problems_between_lines(drawing.lines),
    ]


def _problems_of_texts(drawing: Drawing) -> Iterator[str]:
    page = Area(0.0, 0.0, drawing.width, drawing.height)
    for text in drawing.texts:
        if not page.holds(text.area, 0.1):
            yield f"text off the page: {text.words!r}"
        if text.within and not text.within.holds(text.area, 0.1):
            yield f"text leaves its box: {text.words!r}"
        if text.size < SIZE:
            yield f"text smaller than {SIZE:g} points: {text.words!r}"
    for one, other in combinations(drawing.texts, 2):
        if one.area.overlaps(other.area, 0.3):
            yield f"text over text: {one.words!r}, {other.words!r}"


def _problems_of_shapes(drawing: Drawing) -> Iterator[str]:
    page = Area(0.0, 0.0, drawing.width, drawing.height)
    for shape in drawing.shapes:
        if not page.holds(shape.area, 0.8):
            yield f"{shape.kind} off the page: {shape.owner}"
        yield from (
            f"text over {shape.kind} of {shape.owner}: {text.words!r}"
            for text in drawing.texts
            if _text_meets_shape(text, shape)
        )
    for one, other in combinations(drawing.shapes, 2):
        if one.owner == other.owner or _is_pane_in_its_cell(one, other):
            continue
        if one.area.overlaps(other.area, 0.1):
            yield f"{one.kind} of {one.owner} over {other.kind} of {other.owner}"


def _is_pane_in_its_cell(one: PlacedShape, other: PlacedShape) -> bool:
    """Tell whether one is a pane that lies wholly within the other, a box."""
    if one.kind == "pane":
        one, other = other, one
    return (one.kind, other.kind) == ("box", "pane") and one.area.holds(other.area, 0.1)


def _text_meets_shape(text: PlacedText, shape: PlacedShape) -> bool:
    if shape.kind == "box":
        crosses_the_edge = not shape.area.holds(text.area, 0.1)
        return crosses_the_edge and text.area.overlaps(shape.area, 0.2)
    return text.area.overlaps(shape.area, 0.2)


def _problems_of_lines(drawing: Drawing) -> Iterator[str]:
    for line in drawing.lines:
        for shape in drawing.shapes:
            if shape.owner != line.owner and _runs_through(line, shape.area, 0.3):
                yield f"link {line.owner} runs through the {shape.kind} of {shape.owner}"
        for text in drawing.texts:
            if _runs_through(line, text.area, 0.2):
                yield f"link {line.owner} runs through text: {text.words!r}"


def _runs_through(line: PlacedLine, area: Area, slack: float) -> bool:
    return (
        line.area.left < area.right - slack
        and line.area.right > area.left + slack
        and line.area.top < area.bottom - slack
        and line.area.bottom > area.top + slack
    )


def _problems_between_lines(lines: list[PlacedLine]) -> Iterator[str]:
    for one, other in combinations(lines, 2):
        if one.owner == other.owner:
            continue
        if _side_by_side(one.area, other.area):
            yield f"links on one line: {one.owner}, {other.owner}"
        elif _ends_against(one.area, other.area) or _ends_against(other.area, one.area):
            yield f"links that seem to meet: {one.owner}, {other.owner}"


def _side_by_side(one: Area, other: Area) -> bool:
    if _is_level(one) != _is_level(other):
        return False
    if _is_level(one):
        shared = min(one.right, other.right) - max(one.left, other.left)
        return abs(one.top - other.top) < _NEAR and shared > _LONG
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    return abs(one.left - other.left) < _NEAR and shared > _LONG


def _ends_against(one: Area, other: Area) -> bool:
    """Tell whether an end of the first lies on the second, which runs the other way."""
    if _is_level(one) == _is_level(other):
        return False
    if _is_level(one):
        beside = other.top - _LONG < one.top < other.bottom + _LONG
        return (
            beside
            and min(abs(one.left - other.left), abs(one.right - other.left)) < _LONG
        )
    beside = other.left - _LONG < one.left < other.right + _LONG
    return beside and min(abs(one.top - other.top), abs(one.bottom - other.top)) < _LONG


def _is_level(area: Area) -> bool:
    return area.width > area.height
