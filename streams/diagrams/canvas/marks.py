"""Draws the one vocabulary of marks that all figures share.

A filled diamond is a gap, an X is known to be absent, a question mark is not known, two slashes stop a flow.
All are drawn as shapes, because few fonts have them.
"""

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, number, polyline
from streams.diagrams.canvas.palette import ALIGNED, GAP, INK, MUTED, PAPER

DOTS = "1.2 1.2"
DASHES = "5 2"
ACCOUNTABLE = "3.2 1.6"
RING = 4.6
ARROW = 5.0
_HALF_ARROW = 2.6

_QUESTION_CURVE = (
    (-1.55, -1.35),
    (-1.55, -2.35),
    (-0.8, -2.9),
    (0.05, -2.9),
    (1.0, -2.9),
    (1.65, -2.3),
    (1.65, -1.45),
    (1.65, -0.35),
    (0.05, -0.25),
    (0.05, 1.05),
)


def diamond(drawing: Drawing, x: float, y: float, radius: float = 3.2) -> None:
    """Draw the mark of a gap around a point."""
    corners = ((x - radius, y), (x, y - radius), (x + radius, y), (x, y + radius))
    drawing.path(polyline(corners) + "Z", Paint(fill=GAP))


def cross(drawing: Drawing, x: float, y: float, radius: float = 2.6) -> None:
    """Draw the mark of what is known to be absent around a point."""
    falling = polyline(((x - radius, y - radius), (x + radius, y + radius)))
    rising = polyline(((x - radius, y + radius), (x + radius, y - radius)))
    drawing.path(falling + rising, Paint(GAP, 1.5))


def question(drawing: Drawing, x: float, y: float, height: float = 5.8) -> None:
    """Draw a question mark around a point, as a shape, so that it may be smaller than text."""
    scale = height / 5.8
    points = [
        f"{number(x + across * scale)} {number(y + down * scale)}"
        for across, down in _QUESTION_CURVE
    ]
    strokes = f"M{points[0]}C{' '.join(points[1:4])} {' '.join(points[4:7])} {' '.join(points[7:])}"
    drawing.path(strokes, Paint(MUTED, 1.15 * scale))
    drawing.circle(x + 0.05 * scale, y + 2.45 * scale, 0.72 * scale, Paint(fill=MUTED))


def question_ring(drawing: Drawing, x: float, y: float, radius: float = RING) -> None:
    """Draw the mark of what is not known around a point."""
    drawing.circle(x, y, radius, Paint(MUTED, 0.75, PAPER, DOTS))
    question(drawing, x, y, 5.8 * radius / RING)


def dot(drawing: Drawing, x: float, y: float, colour: str) -> None:
    """Draw the mark of lines that join."""
    drawing.circle(x, y, 1.6, Paint(fill=colour))


def arrowhead(
    drawing: Drawing, tip: tuple[float, float], toward: tuple[int, int], colour: str
) -> None:
    """Draw the head of an arrow that ends at a tip; `toward` is the way it came from, such as (1, 0) for the right."""
    (x, y), (across, down) = tip, toward
    back = (x + ARROW * across, y + ARROW * down)
    one = (back[0] + _HALF_ARROW * down, back[1] + _HALF_ARROW * across)
    other = (back[0] - _HALF_ARROW * down, back[1] - _HALF_ARROW * across)
    drawing.path(polyline((tip, one, other)) + "Z", Paint(fill=colour))


def bar(
    drawing: Drawing, tip: tuple[float, float], toward: tuple[int, int], colour: str
) -> None:
    """Draw the end of a line that works against what it touches: a bar across it."""
    (x, y), (across, down) = tip, toward
    middle = (x + 1.6 * across, y + 1.6 * down)
    one = (middle[0] + 3.4 * down, middle[1] + 3.4 * across)
    other = (middle[0] - 3.4 * down, middle[1] - 3.4 * across)
    drawing.path(polyline((one, other)), Paint(colour, 1.8))


def slashes(
    drawing: Drawing, start: tuple[float, float], toward: tuple[int, int]
) -> None:
    """Draw the two slashes of a broken line, 3.4 points apart; the line itself is left out between them."""
    (x, y), (across, down) = start, toward
    for along in (0.0, 3.4):
        near = (
            x + (along - 1.3) * across - 3.2 * down,
            y + (along - 1.3) * down + 3.2 * across,
        )
        far = (
            x + (along + 1.3) * across + 3.2 * down,
            y + (along + 1.3) * down - 3.2 * across,
        )
        drawing.path(polyline((near, far)), Paint(GAP, 1.1))


def verdict_sign(
    drawing: Drawing, centre: tuple[float, float], radius: float, verdict: str
) -> None:
    """Draw the sign of a verdict: tick, dash in a diamond, half disc, or question mark in a ring.

    Any verdict that is none of aligned, gap and undecided is drawn as not known.
    """
    x, y = centre
    match verdict:
        case "aligned":
            drawing.circle(x, y, radius, Paint(fill=ALIGNED))
            tick = (
                (x - radius * 0.5, y + radius * 0.05),
                (x - radius * 0.12, y + radius * 0.45),
            )
            drawing.path(
                polyline((*tick, (x + radius * 0.55, y - radius * 0.4))),
                Paint(PAPER, radius * 0.26),
            )
        case "gap":
            diamond(drawing, x, y, radius * 1.18)
            drawing.path(
                polyline(((x - radius * 0.5, y), (x + radius * 0.5, y))),
                Paint(PAPER, radius * 0.3),
            )
        case "undecided":
            inner = radius - 0.4
            drawing.circle(x, y, inner, Paint(INK, 0.9, PAPER))
            arc = f"M{number(x)} {number(y - inner)}A{number(inner)} {number(inner)} 0 0 0 {number(x)} {number(y + inner)}Z"
            drawing.path(arc, Paint(fill=INK))
        case _:
            question_ring(drawing, x, y, radius - 0.4)


def mark_area(x: float, y: float, radius: float) -> Area:
    """Return the area that a mark around a point covers."""
    return Area(x - radius, y - radius, x + radius, y + radius)
