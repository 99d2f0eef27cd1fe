"""Writes who answers to whom as a list, where the page has no room to draw it."""

from streams.diagrams.canvas.drawing import Area, Drawing
from streams.diagrams.canvas.lettering import LEADING, Style, printable
from streams.diagrams.canvas.marks import cross, mark_area, question
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.boxes import PLAIN
from streams.diagrams.stream.picture import Accountability, StreamPicture

_INDENT = 10.0


def draw_accounts(drawing: Drawing, picture: StreamPicture, y: float) -> float:
    """Draw the list below the lanes, and return where the next thing may begin."""
    names = {agency.id: agency.name for agency in picture.agencies}
    lines = [line for line in picture.accountability if line.source in names]
    if not lines:
        return y
    drawing.text(0.0, y + 8.0, "Who answers to whom", Style("bold"))
    y += LEADING + 1.0
    columns = max(1, round(drawing.width / 240.0))
    width = drawing.width / columns
    for start in range(0, len(lines), columns):
        row = lines[start : start + columns]
        y += max(
            _draw_line(
                drawing, line, names, Area(place * width, y, (place + 1) * width, y)
            )
            for place, line in enumerate(row)
        )
    return y + 3.0


def _draw_line(
    drawing: Drawing, line: Accountability, names: dict[str, str], place: Area
) -> float:
    """Draw one line and return how tall it is."""
    middle = place.top + 5.2
    if line.state == "absent":
        cross(drawing, place.left + 3.2, middle, 2.4)
    elif line.state != "ok" or line.target is None:
        question(drawing, place.left + 3.2, middle)
    drawing.note_shape("mark", "accounts", mark_area(place.left + 3.2, middle, 2.4))
    lines = wrap(printable(_words(line, names)), place.width - _INDENT - 4.0, PLAIN)
    for number, words in enumerate(lines):
        drawing.text(
            place.left + _INDENT, place.top + 8.0 + number * LEADING, words, PLAIN
        )
    return len(lines) * LEADING


def _words(line: Accountability, names: dict[str, str]) -> str:
    source = names[line.source]
    if line.target is None:
        return (
            f"{source} → nobody" if line.state == "absent" else f"{source} → not known"
        )
    doubt = "" if line.state == "ok" else " (not clear)"
    return f"{source} → {names.get(line.target, line.target)}{doubt}"
