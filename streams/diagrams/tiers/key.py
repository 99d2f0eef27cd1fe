"""Says which marks occur in a diagram of agencies, and what they mean."""

from collections.abc import Iterable

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.key import Draw
from streams.diagrams.canvas.marks import (
    DASHES,
    DOTS,
    arrowhead,
    bar,
    cross,
    question_ring,
    slashes,
)
from streams.diagrams.canvas.palette import GAP, MUTED, PAPER
from streams.diagrams.tiers.lines import COLOURS, stroke
from streams.diagrams.tiers.picture import Tie, TieKind
from streams.diagrams.tiers.sheets import Sheet
from streams.diagrams.tiers.work_grid import Block, draw_part

Entries = list[tuple[Draw, str]]


def key_of_bands(sheet: Sheet, drawn: list[Tie]) -> Entries:
    """Return an entry for each mark that the bands hold."""
    kinds = {tie.kind for tie in drawn if tie.target is not None}
    states = {(tie.state, tie.target is None) for tie in drawn}
    every: list[tuple[bool, Draw, str]] = [
        (
            "answers-to" in kinds,
            lambda d, x, y: _line(d, x, y, "answers-to"),
            "answers to",
        ),
        ("money" in kinds, lambda d, x, y: _line(d, x, y, "money"), "gives money to"),
        ("joint" in kinds, lambda d, x, y: _line(d, x, y, "joint"), "works with"),
        (
            "conflict" in kinds,
            lambda d, x, y: _line(d, x, y, "conflict"),
            "conflicts with",
        ),
        (("diverted", False) in states, _diverted, "gap: money diverted"),
        (
            ("absent", True) in states,
            _answers_to_nobody,
            "gap: known to answer to nobody",
        ),
        (
            ("not-there", False) in states,
            _broken,
            "broken: ends at a body that was not there",
        ),
        (("unknown", True) in states, _unknown, "not known to whom it answers"),
        (("unknown", False) in states, _unsure_line, "not known whether it held then"),
        (
            not all(b.present for b in sheet.bodies),
            _absent_chip,
            "body that was not there at that time",
        ),
        (
            not all(b.sure for b in sheet.bodies),
            _unsure_chip,
            "may not have taken part then",
        ),
    ]
    return [(draw, words) for occurs, draw, words in every if occurs]


def key_of_works(blocks: Iterable[Block]) -> Entries:
    """Return an entry for each mark that the grid of joint work holds."""
    entries: Entries = [
        (lambda d, x, y: draw_part(d, x + 12.0, y, runs=True), "runs the process"),
        (
            lambda d, x, y: draw_part(d, x + 12.0, y, runs=False),
            "takes part, or is its object",
        ),
        (_nothing, "nothing coded (not: nothing there)"),
    ]
    if not all(work.sure for block in blocks for _, work in block.works):
        entries.append(
            (
                lambda d, x, y: question_ring(d, x + 12.0, y),
                "not known whether it ran then",
            )
        )
    return entries


def _line(drawing: Drawing, x: float, y: float, kind: TieKind) -> None:
    headed = kind in ("answers-to", "money")
    stroke(drawing, kind, [(x, y), (x + (19.0 if headed else 23.0), y)])
    if headed:
        arrowhead(drawing, (x + 23.0, y), (-1, 0), COLOURS[kind])
    if kind == "conflict":
        bar(drawing, (x, y), (1, 0), GAP)
        bar(drawing, (x + 23.0, y), (-1, 0), GAP)


def _diverted(drawing: Drawing, x: float, y: float) -> None:
    stroke(drawing, "money", [(x, y), (x + 8.0, y)])
    stroke(drawing, "money", [(x + 11.4, y), (x + 23.0, y)])
    slashes(drawing, (x + 8.0, y), (1, 0))


def _broken(drawing: Drawing, x: float, y: float) -> None:
    stroke(drawing, "answers-to", [(x, y), (x + 8.0, y)])
    stroke(drawing, "answers-to", [(x + 11.4, y), (x + 19.0, y)])
    arrowhead(drawing, (x + 23.0, y), (-1, 0), MUTED)
    slashes(drawing, (x + 8.0, y), (1, 0))


def _answers_to_nobody(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 6.0, y), (x + 12.0, y))), Paint(GAP, 1.3))
    cross(drawing, x + 14.6, y)


def _unknown(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 4.0, y), (x + 10.0, y))), Paint(MUTED, 1.0, dash=DOTS))
    question_ring(drawing, x + 14.4, y)


def _unsure_line(drawing: Drawing, x: float, y: float) -> None:
    stroke(drawing, "joint", [(x, y), (x + 23.0, y)])
    question_ring(drawing, x + 11.5, y)


def _unsure_chip(drawing: Drawing, x: float, y: float) -> None:
    area = Area(x + 1.0, y - 4.5, x + 23.0, y + 4.5)
    drawing.rectangle(area, Paint(MUTED, 1.2, PAPER, DOTS), radius=4.5)


def _absent_chip(drawing: Drawing, x: float, y: float) -> None:
    area = Area(x + 1.0, y - 4.5, x + 23.0, y + 4.5)
    drawing.rectangle(area, Paint(GAP, 1.2, PAPER, DASHES), radius=4.5)
    cross(drawing, x + 12.0, y, 2.4)


def _nothing(drawing: Drawing, x: float, y: float) -> None:
    drawing.path(polyline(((x + 10.8, y), (x + 13.2, y))), Paint(MUTED, 0.5))
