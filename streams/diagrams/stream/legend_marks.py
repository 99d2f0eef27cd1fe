"""Draws the marks of a stream diagram as its key shows them, in a space of 24 points."""

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.lettering import Style
from streams.diagrams.canvas.marks import (
    ACCOUNTABLE,
    DASHES,
    DOTS,
    arrowhead,
    bar,
    cross,
    diamond,
    dot,
    mark_area,
    question,
    question_ring,
    slashes,
)
from streams.diagrams.canvas.palette import AIMS, GAP, GAP_FILL, INK, MUTED, PAPER
from streams.diagrams.stream.heads import open_arrowhead


def draw_arrow(drawing: Drawing, x: float, y: float, colour: str = INK) -> None:
    """Draw the line of a link."""
    drawing.path(polyline(((x + 5, y), (x + 20, y))), Paint(colour, 1.0))
    arrowhead(drawing, (x, y), (1, 0), colour)


def draw_open_arrow(drawing: Drawing, x: float, y: float) -> None:
    """Draw the line from an aim that supports another."""
    drawing.path(polyline(((x + 5, y), (x + 20, y))), Paint(AIMS, 1.0))
    open_arrowhead(drawing, (x, y), (1, 0), AIMS)


def draw_accountable(drawing: Drawing, x: float, y: float) -> None:
    """Draw the line of who answers to whom."""
    drawing.path(
        polyline(((x + 5, y), (x + 20, y))), Paint(MUTED, 1.0, dash=ACCOUNTABLE)
    )
    arrowhead(drawing, (x, y), (1, 0), MUTED)


def draw_bar(drawing: Drawing, x: float, y: float) -> None:
    """Draw the line of what hinders."""
    drawing.path(polyline(((x + 2, y), (x + 20, y))), Paint(GAP, 1.0))
    bar(drawing, (x, y), (1, 0), GAP)


def draw_bars(drawing: Drawing, x: float, y: float) -> None:
    """Draw the line of aims in conflict."""
    draw_bar(drawing, x, y)
    bar(drawing, (x + 20, y), (-1, 0), GAP)


def draw_dot(drawing: Drawing, x: float, y: float) -> None:
    """Draw lines that join."""
    drawing.path(
        polyline(((x, y), (x + 20, y))) + polyline(((x + 10, y), (x + 10, y + 4.5))),
        Paint(INK, 1.0),
    )
    dot(drawing, x + 10, y, INK)


def draw_break(drawing: Drawing, x: float, y: float) -> None:
    """Draw a line that is diverted or stopped."""
    drawing.path(
        polyline(((x, y), (x + 8, y))) + polyline(((x + 11.4, y), (x + 20, y))),
        Paint(GAP, 1.0),
    )
    slashes(drawing, (x + 8, y), (1, 0))


def draw_gap(drawing: Drawing, x: float, y: float) -> None:
    """Draw a gap in words."""
    drawing.rectangle(Area(x, y - 4.5, x + 20, y + 4.5), Paint(fill=GAP_FILL))
    diamond(drawing, x + 5, y)


def draw_unknown(drawing: Drawing, x: float, y: float) -> None:
    """Draw an unknown in words."""
    drawing.rectangle(Area(x, y - 4.5, x + 20, y + 4.5), Paint(MUTED, 0.6, PAPER, DOTS))
    question(drawing, x + 5, y)


def draw_diamond(drawing: Drawing, x: float, y: float) -> None:
    """Draw a gap that has a number."""
    diamond(drawing, x + 5, y, 2.8)


def draw_question(drawing: Drawing, x: float, y: float) -> None:
    """Draw an unknown that has a number."""
    question(drawing, x + 5, y)


def draw_absent(drawing: Drawing, x: float, y: float) -> None:
    """Draw what is known to be absent: an end, and an element."""
    drawing.path(polyline(((x, y), (x + 5, y))), Paint(GAP, 1.2))
    cross(drawing, x + 7.4, y, 2.4)
    drawing.rectangle(
        Area(x + 13, y - 4.5, x + 23, y + 4.5),
        Paint(GAP, 1.1, PAPER, DASHES),
        radius=2.0,
    )


def draw_ring(drawing: Drawing, x: float, y: float) -> None:
    """Draw an end that is not known."""
    drawing.path(polyline(((x + 2, y), (x + 8, y))), Paint(MUTED, 0.9, dash=DOTS))
    question_ring(drawing, x + 12.6, y)
    drawing.note_shape("mark", "legend", mark_area(x + 12.6, y, 4.6))


def draw_doubtful(drawing: Drawing, x: float, y: float) -> None:
    """Draw an element that may not exist."""
    drawing.rectangle(
        Area(x, y - 4.5, x + 20, y + 4.5),
        Paint(MUTED, 0.9, PAPER, "1.4 1.6"),
        radius=2.0,
    )
    question(drawing, x + 10, y)


def draw_shared(drawing: Drawing, x: float, y: float) -> None:
    """Draw a box that several elements share."""
    area = Area(x, y - 5.0, x + 20, y + 5.0)
    drawing.rectangle(area, Paint(INK, 0.9, PAPER), radius=2.0)
    for line in (y - 2.0, y + 2.0):
        drawing.path(polyline(((x + 3, line), (x + 6, line))), Paint(INK, 1.8))
        drawing.path(polyline(((x + 8, line), (x + 16, line))), Paint(MUTED, 0.9))


def draw_letters(drawing: Drawing, x: float, y: float) -> None:
    """Draw how agencies hand on."""
    drawing.text(x, y + 2.8, "a → b", Style("italic", MUTED))
