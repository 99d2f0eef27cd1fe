"""Lists what is known to be missing between agencies, each with the mark of what is absent."""

from collections.abc import Sequence

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.lettering import HEADING, LEADING, Style, printable
from streams.diagrams.canvas.marks import cross, mark_area
from streams.diagrams.canvas.wrapping import wrap

_INDENT = 12.0
_PLAIN = Style()


def draw_lacking(
    drawing: Drawing, lacking: Sequence[tuple[str, str]], y: float
) -> float:
    """Draw the list below `y`, if there is anything in it, and return where the next thing may begin."""
    if not lacking:
        return y
    drawing.text(0.0, y + 10.0, "Known to be lacking", Style("bold", size=HEADING))
    y += 14.0
    for number, (direction, words) in enumerate(lacking, start=1):
        cross(drawing, 4.0, y + 5.2, 2.4)
        drawing.note_shape("mark", f"lacking {number}", mark_area(4.0, y + 5.2, 2.4))
        said = printable(f"{direction}: {words}").rstrip(".")
        for line in wrap(said, drawing.width - _INDENT - 4.0, _PLAIN):
            drawing.text(_INDENT, y + 8.0, line, _PLAIN)
            y += LEADING
        y += 1.6
    return y + 3.0
