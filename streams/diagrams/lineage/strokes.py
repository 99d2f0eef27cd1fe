"""Draws each kind of step so that it is told from the others without colour."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.marks import arrowhead, dot, question_ring
from streams.diagrams.canvas.palette import (
    AIMS,
    INK,
    MUTED,
    PAPER,
    PROCESSES,
    RESOURCES,
)
from streams.diagrams.lineage.picture import StepKind

Point = tuple[float, float]

KINDS: dict[StepKind, str] = {
    "renamed": "renamed",
    "merged": "merged into",
    "split": "split into",
    "functions-moved": "functions moved to",
    "de-facto": "followed in fact, without an act",
    "followed": "followed by",
    "part-of": "part of",
    "delivered-through": "carried out through",
}
COLOURS: dict[StepKind, str] = {
    "renamed": INK,
    "merged": AIMS,
    "split": RESOURCES,
    "functions-moved": PROCESSES,
    "de-facto": MUTED,
    "followed": INK,
    "part-of": AIMS,
    "delivered-through": PROCESSES,
}
_DASHES: dict[StepKind, str] = {
    "functions-moved": "4 2",
    "de-facto": "5 1.6 1.2 1.6",
    "part-of": "6 2 1.4 2",
    "delivered-through": "2.4 1.4",
}
WIDTH = 1.1
MAIN_WIDTH = 2.0


def draw_stroke(
    drawing: Drawing, points: Sequence[Point], kind: StepKind, *, main: bool
) -> None:
    """Draw the line of a step: double for a body renamed, else plain or dashed."""
    strokes = polyline(points)
    width = MAIN_WIDTH if main else WIDTH
    if kind == "renamed":
        drawing.path(strokes, Paint(INK, 3.4))
        drawing.path(strokes, Paint(PAPER, 1.3))
        return
    drawing.path(strokes, Paint(COLOURS[kind], width, dash=_DASHES.get(kind, "")))


def draw_head(
    drawing: Drawing, tip: Point, toward: tuple[int, int], kind: StepKind
) -> None:
    """Draw the end of a step: an arrow, before it a bar where bodies merged; a body renamed has none."""
    if kind == "renamed":
        return
    arrowhead(drawing, tip, toward, COLOURS[kind])
    if kind == "merged":
        (x, y), (across, down) = tip, toward
        near = (x + 6.4 * across - 3.0 * down, y + 6.4 * down - 3.0 * across)
        far = (x + 6.4 * across + 3.0 * down, y + 6.4 * down + 3.0 * across)
        drawing.path(polyline((near, far)), Paint(AIMS, 1.4))


def draw_tail(drawing: Drawing, start: Point, kind: StepKind) -> None:
    """Draw the beginning of a step: a dot, hollow where a body was split or a policy belongs to another."""
    if kind in ("split", "part-of"):
        drawing.circle(*start, 2.0, Paint(COLOURS[kind], 0.9, PAPER))
    elif kind != "renamed":
        dot(drawing, *start, COLOURS[kind])


def draw_undated(drawing: Drawing, x: float, y: float) -> None:
    """Draw the mark of a step of which the date is not known."""
    question_ring(drawing, x, y, 3.0)


def draw_sample(drawing: Drawing, x: float, y: float, kind: StepKind) -> None:
    """Draw a step for the key."""
    end = x + (22.0 if kind == "renamed" else 18.0)
    draw_stroke(drawing, ((x + 2.0, y), (end, y)), kind, main=False)
    draw_head(drawing, (x + 22.0, y), (-1, 0), kind)
    draw_tail(drawing, (x + 2.0, y), kind)


def draw_main_sample(drawing: Drawing, x: float, y: float) -> None:
    """Draw a bar of a main line for the key."""
    drawing.path(
        polyline(((x, y - 3.4), (x + 20.0, y - 3.4), (x + 20.0, y + 3.4), (x, y + 3.4)))
        + "Z",
        Paint(INK, 0.75, AIMS),
    )
