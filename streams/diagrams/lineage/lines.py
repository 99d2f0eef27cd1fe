"""Finds the way of each line of descent: out of the end of a life, along the years, into what followed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from streams.diagrams.lineage.picture import Descent, How, Life
from streams.diagrams.years.bars import end_of, start_of
from streams.diagrams.years.scale import Scale

_FIRST = 3.2
_STEP = 3.6
_HEADS = 6.4
_MOST = 24


@dataclass(eq=False)
class Line:
    """The descents of one life in one way: they share a trunk at `x`.

    `leaves` is where the line leaves its life; `rows` has the height of the source and of each target.
    """

    source: str
    how: How
    targets: list[str]
    leaves: float
    rows: dict[str, float]
    x: float = 0.0
    dated: bool = True

    @property
    def top(self) -> float:
        """Where the trunk begins."""
        return min(self.rows.values())

    @property
    def bottom(self) -> float:
        """Where the trunk ends."""
        return max(self.rows.values())


def lines_of(
    scale: Scale,
    lives: Mapping[str, Life],
    descents: Iterable[Descent],
    rows: Mapping[str, float],
) -> list[Line]:
    """Return the lines between lives on one page, each at a place across where it runs into no other.

    `rows` has the height of the middle of each bar. Descents to or from other pages are left out.
    """
    found: dict[tuple[str, How, float], Line] = {}
    for each in descents:
        if each.source not in rows or each.target not in rows:
            continue
        if each.source == each.target:
            continue
        leaves = _leaves(scale, lives, each)
        line = found.setdefault(
            (each.source, each.how, leaves),
            Line(each.source, each.how, [], leaves, {each.source: rows[each.source]}),
        )
        if each.target not in line.rows:
            line.targets.append(each.target)
            line.rows[each.target] = rows[each.target]
        line.dated = line.dated and _is_dated(lives, each)
    placed: list[Line] = []
    for line in sorted(found.values(), key=_by_length):
        _place(scale, lives, line, placed)
        placed.append(line)
    return placed


def _leaves(scale: Scale, lives: Mapping[str, Life], descent: Descent) -> float:
    """Return where a line leaves its life: at the time of the descent, or at the end of the life."""
    source, target = lives[descent.source].stretch, lives[descent.target].stretch
    if descent.how == "through":
        return max(start_of(scale, source), start_of(scale, target))
    if descent.time is not None:
        return scale.x(descent.time)
    if source.end is not None:
        return end_of(scale, source)
    return start_of(scale, target) if target.start else scale.right


def _is_dated(lives: Mapping[str, Life], descent: Descent) -> bool:
    if descent.time is not None or descent.how == "through":
        return True
    return lives[descent.source].stretch.end is not None


def _place(
    scale: Scale, lives: Mapping[str, Life], line: Line, placed: Sequence[Line]
) -> None:
    begun = [start_of(scale, lives[target].stretch) + 1.0 for target in line.targets]
    first = max([line.leaves + _FIRST, *begun])
    for place in range(_MOST):
        line.x = first + place * 1.2
        if all(_are_apart(line, other) for other in placed):
            break
    line.x = min(line.x, scale.right + 4.0)


def _are_apart(line: Line, other: Line) -> bool:
    gap = abs(line.x - other.x)
    shared = set(line.rows.values()) & set(other.rows.values())
    if shared and gap < _HEADS:
        return False
    overlap = min(line.bottom, other.bottom) - max(line.top, other.top)
    return gap >= _STEP or overlap < -1.0


def _by_length(line: Line) -> tuple[float, float, str, str]:
    return (line.leaves, line.bottom - line.top, line.source, line.how)
