"""Lays out and draws the bands of the tiers with their chips."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.diagrams.canvas.drawing import Area, Drawing, Paint
from streams.diagrams.canvas.lettering import Style, printable, text_width
from streams.diagrams.canvas.marks import DASHES, DOTS, cross, mark_area
from streams.diagrams.canvas.palette import (
    BAND,
    BAND_LABEL,
    CHIP,
    GAP,
    MUTED,
    PAPER,
    SHUT,
)
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.tiers.picture import Body, Tie
from streams.diagrams.tiers.routes import find_routes
from streams.diagrams.tiers.rows_of_chips import ChipRow, rows_of_chips
from streams.diagrams.tiers.ways import Columns, Pin, Route, Routes

LABEL = 49.0
NOT_LISTED = "role not stated"
NOT_THERE = "not there then"
_PAD = 4.0
_LEADING = 8.8
_NAME = Style("bold", anchor="middle")
_ROLES = Style("italic", MUTED, anchor="middle")
_LEAST_CORRIDOR = 13.0
_WIDEST_CHIP = 92.0
_LEAST_PITCH = 83.0
_EMPTY = 7.0
_CROSS = 2.4
_LANE = 5.5

_Words = tuple[list[str], list[str]]


@dataclass(frozen=True)
class Chip:
    """A body at its place, its name and roles broken into lines."""

    body: Body
    area: Area
    names: list[str]
    roles: list[str]


@dataclass
class Bands:
    """All that lies between the top of the figure and `bottom`; channel n lies above row n of chips."""

    rows: list[ChipRow]
    routes: Routes
    chips: list[Chip]
    row_areas: list[tuple[float, float]]
    channels: list[tuple[float, float]]
    bottom: float = 0.0


def lay_bands(bodies: Sequence[Body], ties: Sequence[Tie], width: float) -> Bands:
    """Return the bands of bodies, of which there is at least one, with ways for the ties between them."""
    most = max(1, int((width - LABEL - _LEAST_CORRIDOR) / _LEAST_PITCH))
    rows = rows_of_chips(bodies, ties, most)
    columns = _columns(len(rows[0].places), width)
    bands = Bands(rows, find_routes(rows, ties, columns), [], [], [])
    by_id = {body.id: body for body in bodies}
    for row in rows:
        _add_row(bands, row, by_id, columns)
    _add_channel(bands)
    for route in bands.routes.found:
        for track in route.tracks:
            track.y = _height_of_lane(bands, track.channel, track.lane)
    return bands


def draw_bands(drawing: Drawing, bands: Bands) -> None:
    """Draw the grounds of the tiers and their names."""
    style = Style("bold", anchor="middle")
    for first, last in _tiers(bands.rows):
        top = bands.row_areas[first][0] - _PAD
        bottom = bands.row_areas[last][1] + _PAD
        label = Area(0.0, top, LABEL, bottom)
        ground = Area(LABEL, top, drawing.width, bottom)
        drawing.rectangle(ground, Paint(fill=BAND))
        drawing.rectangle(label, Paint(fill=BAND_LABEL))
        lines = wrap(bands.rows[first].tier.capitalize(), LABEL - 3.0, style)
        y = (top + bottom) / 2 + 2.8 - (len(lines) - 1) * _LEADING / 2
        for line in lines:
            drawing.text(LABEL / 2, y, line, style, label)
            y += _LEADING


def draw_chips(drawing: Drawing, bands: Bands) -> None:
    """Draw every body; one that may not have taken part at the moment has a dotted edge, one that was not there an X."""
    for chip in bands.chips:
        body, area = chip.body, chip.area
        drawing.open_group(f"body-{body.id}", f"{body.name}: {said_of(body)}")
        drawing.rectangle(area, edge_of(body), radius=7.0)
        drawing.note_shape("box", f"body {body.id}", area)
        lines = [(line, _NAME) for line in chip.names]
        lines += [(line, _ROLES) for line in chip.roles]
        y = (area.top + area.bottom) / 2 + 2.8 - (len(lines) - 1) * _LEADING / 2
        middle = (area.left + area.right) / 2
        if not body.present:
            x = middle - text_width(chip.names[0], _NAME) / 2 - 2.0
            cross(drawing, x, y - 2.8, _CROSS)
            mark = mark_area(x, y - 2.8, _CROSS)
            drawing.note_shape("mark", f"body {body.id}", mark)
            middle += _CROSS + 1.0
        for line, style in lines:
            drawing.text(middle, y, line, style, area)
            y += _LEADING
        drawing.close_group()


def edge_of(body: Body) -> Paint:
    """Return the edge and the ground of a body: full, dotted where not sure, dashed where it was not there."""
    if not body.present:
        return Paint(GAP, 1.2, PAPER, DASHES)
    return Paint(SHUT, 0.75, CHIP) if body.sure else Paint(MUTED, 1.2, PAPER, DOTS)


def said_of(body: Body) -> str:
    """Return the roles of a body in words, and when it was there if that is to be said."""
    return ", ".join(part for part in told_of(body) if part)


def told_of(body: Body) -> tuple[str, str]:
    """Return the roles of a body in words, and when it was there."""
    return ", ".join(body.roles) or (
        NOT_LISTED if body.present else NOT_THERE
    ), body.time


def _columns(count: int, width: float) -> Columns:
    room = width - LABEL
    chip = min(_WIDEST_CHIP, (room - (count + 1) * _LEAST_CORRIDOR) / count)
    corridor = (room - count * chip) / (count + 1)
    return Columns(LABEL, chip, corridor, count)


def _add_row(
    bands: Bands, row: ChipRow, bodies: dict[str, Body], columns: Columns
) -> None:
    top = _add_channel(bands)
    words = {name: _words(bodies[name], columns.chip) for name in row.places if name}
    tallest = max(sum(len(part) for part in each) for each in words.values())
    bottom = top + tallest * _LEADING + 5.0
    for column, name in enumerate(row.places):
        if name is not None:
            left = columns.chip_left(column)
            area = Area(left, top, left + columns.chip, bottom)
            bands.chips.append(Chip(bodies[name], area, *words[name]))
    bands.row_areas.append((top, bottom))
    bands.bottom = bottom


def _add_channel(bands: Bands) -> float:
    """Add the channel below the last row, and return where it ends."""
    channel = len(bands.channels)
    upper, lower = _reserves(bands.routes, channel)
    height = upper + lower + bands.routes.lanes[channel] * _LANE
    top = bands.bottom
    bands.bottom = top + max(_EMPTY, height) + _PAD
    bands.channels.append((top, bands.bottom))
    return bands.bottom


def _words(body: Body, chip: float) -> _Words:
    width = chip - 6.0 - (0.0 if body.present else 2 * _CROSS + 4.0)
    names = wrap(printable(body.name), width, _NAME) or ["?"]
    roles, time = (wrap(printable(part), width, _ROLES) for part in told_of(body))
    return names, roles + time


def _reserves(routes: Routes, channel: int) -> tuple[float, float]:
    """Return how much of a channel the marks below the upper chips and above the lower ones take."""
    upper = lower = 0.0
    for route in routes.found:
        for pin, room in _rooms(route):
            if pin.channel == channel:
                upper = max(upper, room if pin.up else 0.0)
                lower = max(lower, room if pin.down else 0.0)
    return upper, lower


def _rooms(route: Route) -> list[tuple[Pin, float]]:
    marked = route.tie.state != "ok" or route.target is None
    rooms = [(route.source, 17.0 if marked else 8.0)]
    if route.target is not None:
        rooms.append((route.target, 8.0))
    return rooms


def _height_of_lane(bands: Bands, channel: int, lane: int) -> float:
    top, bottom = bands.channels[channel]
    upper, lower = _reserves(bands.routes, channel)
    room = bottom - top - upper - lower
    return top + upper + room * (lane + 0.5) / bands.routes.lanes[channel]


def _tiers(rows: Sequence[ChipRow]) -> list[tuple[int, int]]:
    """Return the first and the last row of each tier."""
    found: list[tuple[int, int]] = []
    for number, row in enumerate(rows):
        if found and rows[found[-1][0]].tier == row.tier:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
