"""Draws the bar of a row: a policy with its phases and windows, a fact of the setting, or a law."""

from streams.diagrams.canvas.drawing import Area, Drawing, Paint
from streams.diagrams.canvas.palette import CHIP, INK, PAPER, PROCESSES
from streams.diagrams.timeline.lanes import draw_lanes, silence_of
from streams.diagrams.timeline.picture import ContextBar, PolicyBar, TimelinePicture
from streams.diagrams.timeline.signs import (
    HALF,
    draw_effect,
    draw_silence,
    note_sign,
)
from streams.diagrams.years.bars import Bar, draw_moment, draw_stretch
from streams.diagrams.years.scale import Scale
from streams.diagrams.years.stretch import Edge, Stretch

_BESIDE = HALF + 2.0
_WITH_WINDOWS = 3.0
_POLICY = 4.0
_FACT = 2.8
_LAW = 3.8
_IN_FORCE = 1.5
_MARK = 1.8
_FIRST_ROW = 5.2


def draw_policy(
    drawing: Drawing,
    scale: Scale,
    picture: TimelinePicture,
    policy: PolicyBar,
    place: tuple[float, float],
) -> None:
    """Draw a policy in a row; `place` is its top and its height. Windows come below, or a sign why there are none."""
    top, height = place
    silence = silence_of(policy) if picture.windows else "not-judged"
    middle = top + (height / 2 if silence else _FIRST_ROW)
    half = _WITH_WINDOWS if picture.windows else _POLICY
    owner = f"policy {policy.id}"
    bar = Bar(owner, middle, half, PROCESSES)
    area = draw_stretch(drawing, scale, policy.stretch, bar)
    drawing.note_shape("pane", owner, area)
    for start in policy.later_starts:
        if area.left + 3.0 < scale.x(start.earliest) < area.right - 3.0:
            draw_moment(drawing, scale, start, bar)
    if not silence:
        draw_lanes(drawing, scale, policy, picture.windows, middle + half + 1.6)
    elif picture.windows:
        draw_silence(drawing, scale.left - _BESIDE, middle, silence)
        note_sign(drawing, owner, scale.left - _BESIDE, middle, HALF / 2)


def draw_fact(drawing: Drawing, scale: Scale, item: ContextBar, middle: float) -> None:
    """Draw a fact of the setting around a height, with the sign of its effect."""
    owner = f"context {item.id}"
    if item.is_law:
        area = draw_law(drawing, scale, item.stretch, middle, owner)
    else:
        bar = Bar(owner, middle, _FACT, CHIP, item.absent)
        area = draw_stretch(drawing, scale, item.stretch, bar)
    drawing.note_shape("pane", owner, area)
    draw_effect(drawing, scale.left - _BESIDE, middle, item.effect)
    note_sign(drawing, owner, scale.left - _BESIDE, middle, HALF / 2)


def draw_law(
    drawing: Drawing, scale: Scale, stretch: Stretch, middle: float, owner: str
) -> Area:
    """Draw a law: a tall mark where it began, a low bar while it surely held, and a low mark where it ended."""
    force = Bar(owner, middle, _IN_FORCE, CHIP)
    area = draw_stretch(drawing, scale, stretch.sure, force)
    start, end = stretch.start, stretch.end
    if end and end.is_rough(scale.years) and not end.is_after(scale.years):
        _draw_time(drawing, scale, end, middle, _IN_FORCE + 0.8)
    if start and not start.is_before(scale.years):
        _draw_time(drawing, scale, start, middle, _LAW)
    return Area(area.left, middle - _LAW, area.right, middle + _LAW)


def _draw_time(
    drawing: Drawing, scale: Scale, edge: Edge, middle: float, half: float
) -> None:
    """Draw when a law began or ended: a full mark, or an empty box within which it lies."""
    left, right = scale.x(edge.earliest), scale.x(edge.latest)
    rough = edge.is_rough(scale.years)
    area = Area(left, middle - half, right if rough else left + _MARK, middle + half)
    drawing.rectangle(area, Paint(INK, 0.75, PAPER if rough else INK))
