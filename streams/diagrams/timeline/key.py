"""Draws what stands below a timeline: the marks that occur, the letters of reorganisations, and abbreviations."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import get_args

from streams.diagrams.canvas.drawing import Area, Drawing, Paint, polyline
from streams.diagrams.canvas.key import Draw, draw_key_rows, draw_sentences
from streams.diagrams.canvas.marks import DASHES, verdict_sign
from streams.diagrams.canvas.palette import CHIP, GAP, INK, PAPER, PROCESSES
from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.lanes import SIGN, Silence, silence_of, verdicts_of
from streams.diagrams.timeline.picture import Effect, TimelinePicture
from streams.diagrams.timeline.row_bars import draw_law
from streams.diagrams.timeline.shown import Shown
from streams.diagrams.timeline.signs import UPHEAVAL, draw_effect, draw_silence
from streams.diagrams.timeline.words import (
    EFFECTS,
    SILENCES,
    VERDICTS,
    abbreviations,
    unlisted,
)
from streams.diagrams.years.bars import Bar, draw_moment
from streams.diagrams.years.key import time_entries
from streams.diagrams.years.scale import Scale
from streams.diagrams.years.stretch import Edge, Stretch

_COLUMN = 120.0
_MEANT: Mapping[Verdict, str] = {"insufficient": "insufficient (too little evidence)"}
_SAMPLE = 20.0
_EXACT = Edge(2.0, 2.0)
_ROUGH = Edge(1.0, 4.0)


def draw_key(
    drawing: Drawing, picture: TimelinePicture, shown: Shown, y: float
) -> float:
    """Draw the key of what is shown; return where the page may end."""
    columns = max(1, round(drawing.width / _COLUMN))
    y = draw_key_rows(drawing, list(_entries(picture, shown)), y + 6.0, columns)
    for words in (unlisted(picture, shown), abbreviations(picture, shown)):
        y = draw_sentences(drawing, words, y) if words else y
    return y + 2.0


def _entries(picture: TimelinePicture, shown: Shown) -> Iterator[tuple[Draw, str]]:
    if shown.policies:
        yield partial(_draw_sample, fill=PROCESSES), "policy"
        starts = [each for policy in shown.policies for each in policy.later_starts]
        for edge, words in _kinds(picture, starts):
            yield partial(_draw_phase, edge=edge), f"phase begins{words}"
    yield from _context(picture, shown)
    if picture.upheavals:
        yield _draw_line, "reorganisation"
    yield from time_entries(shown.stretches, picture.years)
    if picture.windows:
        yield from _signs(shown)


def _context(picture: TimelinePicture, shown: Shown) -> Iterator[tuple[Draw, str]]:
    laws = [item for item in shown.context if item.is_law]
    if any(not item.is_law and not item.absent for item in shown.context):
        yield partial(_draw_sample, fill=CHIP), "setting"
    if any(item.absent for item in shown.context):
        yield _draw_absent, "known to be lacking"
    starts = [item.stretch.start for item in laws if item.stretch.start]
    for edge, words in _kinds(picture, starts):
        yield partial(_draw_law, edge=edge), f"law begins{words}"
    ends = [item.stretch.end for item in laws if item.stretch.end]
    if any(words for _, words in _kinds(picture, ends)):
        yield _draw_law_ending, "law ends within"
    found = {item.effect for item in shown.context}
    for effect in get_args(Effect):
        if effect in found:
            yield partial(_draw_effect, effect=effect), EFFECTS[effect]


def _kinds(
    picture: TimelinePicture, edges: Sequence[Edge]
) -> Iterator[tuple[Edge, str]]:
    """Yield a sample of an exact and of a rough edge, as far as the axis shows them, with words for the difference."""
    years = picture.years
    rough = [
        edge.is_rough(years)
        for edge in edges
        if not (edge.is_before(years) or edge.is_after(years))
    ]
    if not all(rough):
        yield _EXACT, ""
    if any(rough):
        yield _ROUGH, " within"


def _signs(shown: Shown) -> Iterator[tuple[Draw, str]]:
    for verdict in verdicts_of(shown.policies):
        yield (
            partial(_draw_sign, verdict=verdict),
            f"window: {_MEANT.get(verdict, VERDICTS[verdict])}",
        )
    found = {silence_of(policy) for policy in shown.policies}
    for silence in get_args(Silence):
        if silence in found:
            yield partial(_draw_silence, silence=silence), SILENCES[silence]


def _draw_sign(drawing: Drawing, x: float, y: float, verdict: str) -> None:
    verdict_sign(drawing, (x + 10.0, y), SIGN + 0.8, verdict)


def _draw_silence(drawing: Drawing, x: float, y: float, silence: Silence) -> None:
    draw_silence(drawing, x + 10.0, y, silence)


def _draw_effect(drawing: Drawing, x: float, y: float, effect: Effect) -> None:
    draw_effect(drawing, x + 10.0, y, effect)


def _draw_sample(drawing: Drawing, x: float, y: float, fill: str) -> None:
    area = Area(x, y - 3.4, x + _SAMPLE, y + 3.4)
    drawing.rectangle(area, Paint(INK, 0.75, fill))


def _draw_phase(drawing: Drawing, x: float, y: float, edge: Edge) -> None:
    _draw_sample(drawing, x, y, PROCESSES)
    draw_moment(drawing, _scale(x), edge, Bar("key", y, 3.4, PROCESSES))


def _draw_law(drawing: Drawing, x: float, y: float, edge: Edge) -> None:
    begun = Edge(edge.earliest - 1.0, edge.latest - 1.0)
    draw_law(drawing, _scale(x), Stretch(begun, None, True, ""), y, "key")


def _draw_law_ending(drawing: Drawing, x: float, y: float) -> None:
    draw_law(
        drawing, _scale(x), Stretch(Edge(-9.0, -9.0), Edge(3, 5), False, ""), y, "key"
    )


def _draw_absent(drawing: Drawing, x: float, y: float) -> None:
    area = Area(x, y - 3.0, x + _SAMPLE, y + 3.0)
    drawing.rectangle(area, Paint(GAP, 1.0, PAPER, DASHES))


def _draw_line(drawing: Drawing, x: float, y: float) -> None:
    line = polyline(((x, y), (x + _SAMPLE, y)))
    drawing.path(line, Paint(INK, 0.9, dash=UPHEAVAL))


def _scale(x: float) -> Scale:
    """Return an axis of five made-up years in the space of a sample."""
    return Scale(x, x + _SAMPLE, 0, 4)
