"""Orders lives in rows so that those that follow one another stand close, and puts the rows on sheets."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.figure import TALLEST
from streams.diagrams.canvas.lettering import LEADING, Style, printable
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.lineage.picture import Descent, Life, LineagePicture
from streams.diagrams.years.scale import AXIS

LABEL_WIDTH = 176.0
HEADING_ROW = 14.0
PLAIN = Style()
_SPACE = 3.4
_BELOW = 50.0
_UPWARDS = 0.25


@dataclass(frozen=True, slots=True)
class Row:
    """A life with its name in lines."""

    life: Life
    label: tuple[str, ...]

    @property
    def height(self) -> float:
        """In points."""
        return len(self.label) * LEADING + _SPACE


@dataclass(frozen=True, slots=True)
class Family:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        """With its heading, in points."""
        return HEADING_ROW + sum(row.height for row in self.rows)


def sheets_of(picture: LineagePicture) -> list[list[Family]]:
    """Return the families of each page; a family is parted only where it is taller than a page."""
    room = TALLEST - AXIS - _BELOW
    pages: list[list[Family]] = [[]]
    for family in _families(picture):
        for part in _parts(family, room):
            taken = sum(each.height for each in pages[-1])
            if pages[-1] and taken + part.height > room:
                pages.append([])
            pages[-1].append(part)
    return [page for page in pages if page] or [[]]


def _families(picture: LineagePicture) -> list[Family]:
    by_family: dict[str, list[Life]] = {}
    for life in picture.lives:
        by_family.setdefault(life.family, []).append(life)
    return [
        Family(title, tuple(_row(life) for life in ordered(lives, picture.descents)))
        for title, lives in by_family.items()
    ]


def _row(life: Life) -> Row:
    return Row(
        life, tuple(wrap(printable(life.name), LABEL_WIDTH - 8.0, PLAIN) or [""])
    )


def _parts(family: Family, room: float) -> list[Family]:
    parts: list[list[Row]] = [[]]
    height = HEADING_ROW
    for row in family.rows:
        if parts[-1] and height + row.height > room:
            parts.append([])
            height = HEADING_ROW
        parts[-1].append(row)
        height += row.height
    return [Family(family.title, tuple(rows)) for rows in parts]


def ordered(lives: Sequence[Life], descents: Sequence[Descent]) -> list[Life]:
    """Return lives in an order in which descents are short, and mostly lead downwards.

    From the order of beginning, single lives are moved for as long as that shortens the whole.
    """
    order = [life.id for life in sorted(lives, key=_by_start)]
    known = set(order)
    ties = [
        (each.source, each.target)
        for each in descents
        if each.source in known and each.target in known and each.source != each.target
    ]
    cost = _cost(order, ties)
    while True:
        best, least = order, cost
        for place, name in enumerate(order):
            rest = order[:place] + order[place + 1 :]
            for other in range(len(order)):
                tried = [*rest[:other], name, *rest[other:]]
                total = _cost(tried, ties)
                if total < least - 1e-9:
                    best, least = tried, total
        if best is order:
            break
        order, cost = best, least
    by_id = {life.id: life for life in lives}
    return [by_id[name] for name in order]


def _cost(order: Sequence[str], ties: Sequence[tuple[str, str]]) -> float:
    places = {name: place for place, name in enumerate(order)}
    steps = [places[target] - places[source] for source, target in ties]
    return sum(abs(step) * (1 + (_UPWARDS if step < 0 else 0)) for step in steps)


def _by_start(life: Life) -> tuple[float, float, str]:
    stretch = life.stretch
    start = stretch.start.middle if stretch.start else 0.0
    end = stretch.end.middle if stretch.end else 9999.0
    return (start, end, life.id)
