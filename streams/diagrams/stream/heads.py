"""Draws the head of a line that supports: hollow, so that it is told from others in black and white."""

from streams.diagrams.canvas.drawing import Drawing, Paint, polyline
from streams.diagrams.canvas.palette import PAPER


def open_arrowhead(
    drawing: Drawing, tip: tuple[float, float], toward: tuple[int, int], colour: str
) -> None:
    """Draw the hollow head of an arrow that ends at a tip; `toward` is the way it came from."""
    (x, y), (across, down) = tip, toward
    near = (x + 0.8 * across, y + 0.8 * down)
    back = (x + 5.2 * across, y + 5.2 * down)
    one = (back[0] + 2.4 * down, back[1] + 2.4 * across)
    other = (back[0] - 2.4 * down, back[1] - 2.4 * across)
    drawing.path(polyline((near, one, other)) + "Z", Paint(colour, 0.9, PAPER))
