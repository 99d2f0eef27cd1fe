"""Shares what a picture of agencies shows among sheets: one, if there is room, else by kinds of ties and by blocks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from streams.diagrams.tiers.picture import (
    LINED,
    AgenciesPicture,
    Body,
    Tie,
    TieKind,
)
from streams.diagrams.tiers.work_grid import Block, blocks_of, halves_of

Item = TypeVar("Item")
_TOGETHER: tuple[tuple[TieKind, ...], ...] = (
    ("answers-to",),
    ("money",),
    ("joint", "conflict"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet shows: bodies with the lines between them, blocks of joint work, what lacks, and ties in words."""

    bodies: tuple[Body, ...] = ()
    ties: tuple[Tie, ...] = ()
    blocks: tuple[Block, ...] = ()
    lacking: tuple[tuple[str, str], ...] = ()
    told: tuple[Tie, ...] = ()

    @property
    def named(self) -> set[str]:
        """The ids of all bodies that the sheet names."""
        shown = {body.id for body in self.bodies}
        shown |= {body.id for block in self.blocks for body in block.bodies}
        return shown | {name for t in self.told for name in (t.source, t.target or "")}


def sheets_of(
    picture: AgenciesPicture, fits: Callable[[Sheet], bool]
) -> tuple[Sheet, ...]:
    """Return the sheets in reading order, as few as `fits` allows; what cannot be parted may not fit."""
    waiting = _pieces(picture)
    done: list[Sheet] = []
    current = Sheet()
    while waiting:
        piece = waiting.pop(0)
        together = _together(current, piece)
        if together is not None and fits(together):
            current = together
        elif current != Sheet():
            done.append(current)
            current = Sheet()
            waiting.insert(0, piece)
        elif parts := _parts(piece):
            waiting = [*parts, *waiting]
        else:
            done.append(piece)
    if current != Sheet() or not done:
        done.append(current)
    return tuple(done)


def _pieces(picture: AgenciesPicture) -> list[Sheet]:
    known = {body.id for body in picture.bodies}
    every = dict.fromkeys(picture.ties)
    lined = (tie for tie in every if tie.kind in LINED and tie.source in known)
    ties = tuple(t for t in lined if t.target is None or _is_drawn(t, known))
    told = tuple(tie for tie in every if tie.kind not in LINED)
    pieces = [Sheet(bodies=picture.bodies, ties=ties)]
    pieces += [Sheet(lacking=picture.lacking), Sheet(told=told)]
    pieces += [Sheet(blocks=(block,)) for block in blocks_of(picture)]
    return [piece for piece in pieces if piece != Sheet()]


def _is_drawn(tie: Tie, known: set[str]) -> bool:
    return tie.target in known and tie.source != tie.target


def _together(one: Sheet, other: Sheet) -> Sheet | None:
    """Return what two sheets show on one; None where both have bands."""
    if one.bodies and other.bodies:
        return None
    return Sheet(
        one.bodies or other.bodies,
        one.ties or other.ties,
        one.blocks + other.blocks,
        one.lacking + other.lacking,
        one.told + other.told,
    )


def _parts(piece: Sheet) -> list[Sheet]:
    """Return a piece in smaller ones; none where it cannot be parted."""
    if piece.bodies:
        return list(_bands_apart(piece))
    if piece.blocks:
        return [Sheet(blocks=(half,)) for half in halves_of(piece.blocks[0])]
    if len(piece.lacking) > 1:
        return [replace(piece, lacking=half) for half in _halves(piece.lacking)]
    if len(piece.told) > 1:
        return [replace(piece, told=half) for half in _halves(piece.told)]
    return []


def _bands_apart(piece: Sheet) -> Iterator[Sheet]:
    """Yield tied bodies and the others, else each kind of ties with its bodies, else halves."""
    tied = _bodies_of(piece, piece.ties)
    alone = tuple(body for body in piece.bodies if body not in tied)
    kinds = [tuple(t for t in piece.ties if t.kind in kind) for kind in _TOGETHER]
    kinds = [ties for ties in kinds if ties]
    if tied and alone:
        yield Sheet(tied, piece.ties)
        yield Sheet(alone)
    elif len(kinds) > 1:
        for ties in kinds:
            yield Sheet(_bodies_of(piece, ties), ties)
    elif len(piece.ties) > 1:
        for ties in _halves(_by_senior(piece)):
            yield Sheet(_bodies_of(piece, ties), ties)
    elif not tied and len(piece.bodies) > 1:
        for bodies in _halves(piece.bodies):
            yield Sheet(bodies)


def _by_senior(piece: Sheet) -> tuple[Tie, ...]:
    """Return ties in an order in which those that share a body of a high tier come together."""
    place = {body.id: number for number, body in enumerate(piece.bodies)}
    last = len(place)

    def rank(tie: Tie) -> tuple[int, int]:
        ends = [place[tie.source], place.get(tie.target or "", last)]
        return min(ends), max(ends)

    return tuple(sorted(piece.ties, key=rank))


def _bodies_of(piece: Sheet, ties: Sequence[Tie]) -> tuple[Body, ...]:
    ends = {name for tie in ties for name in (tie.source, tie.target)}
    return tuple(body for body in piece.bodies if body.id in ends)


def _halves(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
    middle = (len(items) + 1) // 2
    return items[:middle], items[middle:]
