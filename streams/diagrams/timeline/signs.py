"""Draws the signs beside the labels of a timeline: what a fact does to alignment, and that windows are not judged."""

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.marks import mark_area, question_ring
from streams.diagrams.canvas.palette import AIMS, GAP, MUTED, PAPER
from streams.diagrams.timeline.lanes import Silence
from streams.diagrams.timeline.picture import Effect

UPHEAVAL = "6 2 1.4 2"
"""The dashes of the line of a reorganisation."""

HALF = 7.2
"""Half the width of the widest sign, in points."""

_RADIUS = 3.2
_RING = 3.6


def draw_effect(drawing: Drawing, x: float, y: float, effect: Effect) -> None:
    """Draw the sign of an effect around a point: full and upwards supports, hollow and downwards undermines."""
    match effect:
        case "supports":
            _upwards(drawing, x, y)
        case "undermines":
            _downwards(drawing, x, y)
        case "both":
            _upwards(drawing, x - HALF / 2, y)
            _downwards(drawing, x + HALF / 2, y)
        case "unknown":
            question_ring(drawing, x, y, _RING)


def draw_silence(drawing: Drawing, x: float, y: float, silence: Silence) -> None:
    """Draw around a point why a policy has no windows below its bar: a question mark, or a dash."""
    if silence == "insufficient":
        question_ring(drawing, x, y, _RING)
    else:
        drawing.path(polyline(((x - 3.0, y), (x + 3.0, y))), Paint(MUTED, 1.1))


def note_sign(drawing: Drawing, owner: str, x: float, y: float, half: float) -> None:
    """Remember where a sign is, for those who look the drawing over."""
    drawing.note_shape("mark", owner, mark_area(x, y, half))


def _upwards(drawing: Drawing, x: float, y: float) -> None:
    corners = (
        (x - _RADIUS, y + 2.7),
        (x, y - 2.9),
        (x + _RADIUS, y + 2.7),
    )
    drawing.path(polyline(corners) + "Z", Paint(fill=AIMS))


def _downwards(drawing: Drawing, x: float, y: float) -> None:
    corners = (
        (x - _RADIUS + 0.5, y - 2.3),
        (x, y + 2.7),
        (x + _RADIUS - 0.5, y - 2.3),
    )
    drawing.path(polyline(corners) + "Z", Paint(GAP, 1.0, PAPER))
