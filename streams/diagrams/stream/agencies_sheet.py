"""Draws the agencies of a stream diagram as sheets of their own, where they do not fit beside or below it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import (
    Figure,
    Room,
    note_on_height,
    note_on_letters,
)
from streams.diagrams.canvas.lettering import missing_letters
from streams.diagrams.stream.agencies_table import (
    Row,
    Table,
    draw_table,
    draw_table_foot,
    mark_of,
    table_of,
)
from streams.diagrams.stream.picture import (
    Accountability,
    Element,
    Stream,
    StreamPicture,
)
from streams.diagrams.stream.scene import Scene
from streams.diagrams.stream.words import abbreviations, account_words, listed

_ENDS = 4.0
_SAID: dict[Stream, tuple[str, str]] = {
    "aims": ("set by", "for"),
    "processes": ("run by", "with"),
    "resources": ("given by", "to"),
}


def draw_agencies_sheets(
    scene: Scene, elements: Sequence[Element], room: Room
) -> tuple[Figure, ...]:
    """Return tables of the agencies of some elements of a scene, with who answers to whom on the last sheet."""
    parts = _parts(table_of(scene, elements, room.width), scene.picture, room)
    bare = _without_foot(scene.picture)
    drawings = [
        (part, _drawing(part, picture, room, number))
        for number, (part, picture) in enumerate(
            zip(parts, (*(len(parts) - 1) * [bare], scene.picture), strict=True),
            start=1,
        )
    ]
    return _figures(scene, elements, drawings, room)


def _parts(table: Table, picture: StreamPicture, room: Room) -> list[Table]:
    """Return the table in parts that fit a sheet, the last with room for what stands below it."""
    rows, parts = list(table.rows), []
    while rows:
        count = _most_rows(table, rows, _without_foot(picture), room)
        parts.append(replace(table, rows=tuple(rows[:count])))
        rows = rows[count:]
    last = parts.pop() if parts else table
    if not last.rows or _drawing(last, picture, room, 1).height <= room.tallest:
        return [*parts, last]
    start = max(1, len(last.rows) // 2)
    while start < len(last.rows):
        ending = replace(table, rows=last.rows[start:])
        if _drawing(ending, picture, room, 1).height <= room.tallest:
            break
        start += 1
    halves = (last.rows[:start], last.rows[start:])
    return [*parts, *(replace(table, rows=half) for half in halves)]


def _without_foot(picture: StreamPicture) -> StreamPicture:
    return replace(picture, accountability=(), abbreviations=())


def _most_rows(
    table: Table, rows: Sequence[Row], picture: StreamPicture, room: Room
) -> int:
    """Return how many rows fit a sheet, at least one."""
    count = len(rows)
    while count > 1:
        part = replace(table, rows=tuple(rows[:count]))
        over = _drawing(part, picture, room, 1).height - room.tallest
        if over <= 0:
            break
        dropped = 0.0
        while count > 1 and dropped < over:
            count -= 1
            dropped += rows[count].height
    return count


def _drawing(table: Table, picture: StreamPicture, room: Room, number: int) -> Drawing:
    name = f"stream-{picture.id}-agencies" + (f"-{number}" if number > 1 else "")
    drawing = Drawing(room.width, 0.0, name)
    y = draw_table(drawing, table, _ENDS)
    y = draw_table_foot(drawing, picture, y)
    drawing.height = y + _ENDS
    return drawing


def _figures(
    scene: Scene,
    elements: Sequence[Element],
    drawings: Sequence[tuple[Table, Drawing]],
    room: Room,
) -> tuple[Figure, ...]:
    picture, figures = scene.picture, []
    there = [element for element in elements if element.state == "present"]
    start = 0
    for number, (table, drawing) in enumerate(drawings, start=1):
        part = there[start : start + len(table.rows)]
        start += len(table.rows)
        of = f" (sheet {number} of {len(drawings)})" if len(drawings) > 1 else ""
        about = f"{picture.title.rstrip('.')}{of}"
        last = number == len(drawings)
        said = [_caption(about, part, picture.accountability if last else ())]
        said += [_row_words(scene, element) for element in part]
        if last:
            said += account_words(picture)
            said += [abbreviations(picture)] if picture.abbreviations else []
        long_text = " ".join(said)
        title = f"Agencies of the stream diagram: {about}"
        figures.append(
            Figure(
                svg=drawing.svg(title, long_text),
                width=drawing.width,
                height=drawing.height,
                title=title,
                caption=said[0],
                alt_text=_alt_text(about, part),
                description=long_text,
                notes=(
                    *note_on_height(drawing.height, room),
                    *note_on_letters(missing_letters(_texts(picture, part))),
                ),
                drawing=drawing,
            )
        )
    return tuple(figures)


def _caption(
    about: str, part: Sequence[Element], accounts: Sequence[Accountability]
) -> str:
    marks = [mark_of(each, "from") for each in part]
    marks += [mark_of(each, "to") for each in part]
    nobody = marks.count("X") + sum(line.state == "absent" for line in accounts)
    unknown = marks.count("?") + sum(
        line.state in ("unknown", "unclear") for line in accounts
    )
    sums = f"Not known: {unknown}; known to be nobody: {nobody}."
    what = "who sets, runs or gives each element, and for, with or to whom"
    beside = "; below, who answers to whom" if accounts and part else ""
    if not part:
        return f"Agencies of the stream diagram of {about}: who answers to whom. {sums}"
    return f"Agencies of the stream diagram of {about}: {what}{beside}. {sums}"


def _alt_text(about: str, part: Sequence[Element]) -> str:
    if not part:
        return f"A list says who answers to whom in the stream diagram of {about}."
    count = f"{len(part)} element{'s' if len(part) > 1 else ''}"
    return f"A table lists the agencies of {count} in the stream diagram of {about}."


def _row_words(scene: Scene, element: Element) -> str:
    verb, preposition = _SAID[element.stream]
    who = {"?": f"{verb} whom is not known", "X": f"{verb} nobody"}
    whom = {"?": f"{preposition} whom is not known", "X": f"{preposition} nobody"}
    said = (
        who.get(mark_of(element, "from"), "")
        or _with_names(verb, element.agencies_from),
        whom.get(mark_of(element, "to"), "")
        or _with_names(preposition, element.agencies_to),
    )
    named = f"{scene.codes[element.id]} {element.text.rstrip('.')}"
    return f"{named}: {', '.join(part for part in said if part) or 'no agency named'}."


def _with_names(words: str, names: Sequence[str] | None) -> str:
    return f"{words} {listed(list(names))}" if names else ""


def _texts(picture: StreamPicture, part: Sequence[Element]) -> Iterable[str]:
    for element in part:
        yield from (element.text, *(element.agencies_from or ()))
        yield from element.agencies_to or ()
    yield from (agency.name for agency in picture.agencies)
    yield from (words for pair in picture.abbreviations for words in pair)
