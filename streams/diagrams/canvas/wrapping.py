"""Breaks text into lines of even length, and never cuts it short."""

from dataclasses import dataclass

from streams.diagrams.canvas.lettering import Style, text_width

_LAST_LINE = 0.45
_PER_LINE = 0.6
_BREAK_AFTER = "-/\u2013\u2014"


@dataclass(frozen=True, slots=True)
class _Piece:
    letters: str
    after_space: bool
    hyphenated: bool


def wrap(words: str, width: float, style: Style, indent: float = 0.0) -> list[str]:
    """Return the lines that hold the words within a width, with the least ragged edge.

    Lines break after a space, a hyphen, a slash or a dash; a word wider than a line is hyphenated.

    Parameters
    ----------
    words
        Text that has been through `printable`.
    width
        Points that each line has.
    indent
        Points that the first line has less than the others.
    """
    pieces = [
        piece for word in words.split() for piece in _pieces(word, width, style, indent)
    ]
    if not pieces:
        return []
    breaks = _best_breaks(pieces, width, style, indent)
    lines, start = [], 0
    while start < len(pieces):
        lines.append(_line(pieces, start, breaks[start]))
        start = breaks[start]
    return lines


def _best_breaks(
    pieces: list[_Piece], width: float, style: Style, indent: float
) -> list[int]:
    """Return, for each piece that may begin a line, the piece that begins the next."""
    count = len(pieces)
    cost = [0.0] * (count + 1)
    next_line = [count] * count
    widths = [text_width(piece.letters, style) for piece in pieces]
    space = text_width(" ", style)
    for start in range(count - 1, -1, -1):
        room = width - (indent if start == 0 else 0.0)
        cost[start] = float("inf")
        length = 0.0
        for end in range(start + 1, count + 1):
            piece = pieces[end - 1]
            length += widths[end - 1] + (
                space if piece.after_space and end - 1 > start else 0.0
            )
            if length > room and end > start + 1:
                break
            slack = max(0.0, room - length) / width
            weight = _LAST_LINE if end == count else 1.0
            total = weight * slack * slack + _PER_LINE + cost[end]
            if total < cost[start]:
                cost[start], next_line[start] = total, end
    return next_line


def _line(pieces: list[_Piece], start: int, end: int) -> str:
    first, *rest = pieces[start:end]
    return first.letters + "".join(
        (" " if piece.after_space else "") + piece.letters for piece in rest
    )


def _pieces(word: str, width: float, style: Style, indent: float) -> list[_Piece]:
    parts, current = [], ""
    for letter in word:
        current += letter
        if letter in _BREAK_AFTER and len(current) > 3:
            parts.append(current)
            current = ""
    if current:
        parts.append(current)
    room = width - indent if indent < width / 2 else width
    fitting = [piece for part in parts for piece in _hyphenated(part, room, style)]
    return [
        _Piece(letters, place == 0, hyphenated)
        for place, (letters, hyphenated) in enumerate(fitting)
    ]


def _hyphenated(part: str, width: float, style: Style) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    while len(part) > 1 and text_width(part, style) > width:
        size = len(part) - 1
        while size > 1 and text_width(part[:size] + "-", style) > width:
            size -= 1
        pieces.append((part[:size] + "-", True))
        part = part[size:]
    return [*pieces, (part, False)]
