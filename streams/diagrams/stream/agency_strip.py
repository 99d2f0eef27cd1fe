"""Lays out the agencies between the two bands: national above, local below, and who answers to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streams.diagrams.canvas.drawing import Area, Drawing, Paint
from streams.diagrams.canvas.lettering import Style, printable
from streams.diagrams.canvas.marks import ACCOUNTABLE
from streams.diagrams.canvas.palette import CHIP, INK, MUTED, SHUT
from streams.diagrams.canvas.wrapping import wrap
from streams.diagrams.stream.agency_order import arranged
from streams.diagrams.stream.gutter_drawing import draw_gutter
from streams.diagrams.stream.lanes import BAND_LABEL_WIDTH, Lanes
from streams.diagrams.stream.nets import Condition, Gutter, Net, Pin
from streams.diagrams.stream.picture import (
    STREAMS,
    Accountability,
    Agency,
    StreamPicture,
)
from streams.diagrams.stream.pins import least_length, spread_pins
from streams.diagrams.stream.tracks import lay_tracks

MOST_CHIPS = 6
_CHIP_TEXT = Style(anchor="middle")
_CHIP_LEADING = 8.6
_LEAST_CHIP = 20.0
_WIDEST_CHIP = 56.0
_ALONE_CHIP = 84.0
_LEAST_MIDDLE = 28.0
_PAD = 4.0
_PER_COLUMN = 2


@dataclass
class Strip:
    """The agencies of a page, placed across; `top` is set once the band above it is."""

    chips: dict[str, tuple[float, float]]
    names: dict[str, list[str]]
    upper: set[str]
    gutter: Gutter
    chip_heights: tuple[float, float]
    middle: float
    top: float = 0.0
    lines: list[Accountability] = field(default_factory=list)

    @property
    def height(self) -> float:
        """From the band above to the band below."""
        return 2 * _PAD + sum(self.chip_heights) + self.middle

    def place(self, top: float) -> None:
        """Set where the strip begins on the page."""
        self.top = top
        upper = top + _PAD + self.chip_heights[0]
        self.gutter.walls = (upper, upper + self.middle)
        lay_tracks(self.gutter)


def fits_strip(picture: StreamPicture) -> bool:
    """Tell whether the agencies of a picture fit between its bands."""
    levels = [agency.level for agency in picture.agencies]
    return max(levels.count("national"), levels.count("local")) <= MOST_CHIPS


def lay_strip(picture: StreamPicture, lanes: Lanes) -> Strip | None:
    """Return the agencies placed across the page; None if the picture has nothing to say of accountability."""
    agencies = {agency.id: agency for agency in picture.agencies}
    lines = [
        line
        for line in dict.fromkeys(picture.accountability)
        if _ends_known(line, agencies)
    ]
    if not lines:
        return None
    rows = [
        [agency for agency in picture.agencies if agency.level == level]
        for level in ("national", "local")
    ]
    widths = {agency.id: _chip_width(len(row), lanes) for row in rows for agency in row}
    slots = (_slots(len(rows[0]), lanes), _slots(len(rows[1]), lanes))
    ties = [(line.source, line.target) for line in lines if line.target is not None]
    middles = arranged(
        ([agency.id for agency in rows[0]], [agency.id for agency in rows[1]]),
        slots,
        ties,
    )
    names = {
        agency.id: wrap(printable(agency.name), widths[agency.id] - 8.0, _CHIP_TEXT)
        or ["?"]
        for agency in picture.agencies
    }
    chips = {
        name: (middle - widths[name] / 2, middle + widths[name] / 2)
        for name, middle in middles.items()
    }
    gutter = _string(lines, {agency.id for agency in rows[0]})
    spread_pins(
        gutter, {name: _inner(span, gutter, name) for name, span in chips.items()}
    )
    heights = (_chip_height(rows[0], names), _chip_height(rows[1], names))
    middle = max(_LEAST_MIDDLE, lay_tracks(gutter) + 6.0)
    return Strip(
        chips,
        names,
        {agency.id for agency in rows[0]},
        gutter,
        heights,
        middle,
        lines=lines,
    )


def draw_strip(drawing: Drawing, strip: Strip) -> None:
    """Draw a placed strip."""
    centre = strip.top + strip.height / 2
    drawing.upright_text(
        BAND_LABEL_WIDTH / 2 + 2.7,
        centre,
        "answers to",
        Style("italic", MUTED, anchor="middle"),
    )
    draw_gutter(drawing, strip.gutter, upright=False)
    for name, (left, right) in strip.chips.items():
        row = 0 if name in strip.upper else 1
        height = strip.chip_heights[row]
        top = strip.top + _PAD if row == 0 else strip.gutter.walls[1]
        area = Area(left, top, right, top + height)
        drawing.rectangle(area, Paint(SHUT, 0.75, CHIP), radius=min(10.0, height / 2))
        drawing.note_shape("box", f"agency {name}", area)
        lines = strip.names[name]
        y = top + height / 2 + 2.9 - (len(lines) - 1) * _CHIP_LEADING / 2
        for line in lines:
            drawing.text(
                (left + right) / 2, y, line, Style(colour=INK, anchor="middle"), area
            )
            y += _CHIP_LEADING


def _ends_known(line: Accountability, agencies: Mapping[str, Agency]) -> bool:
    tied = line.target in agencies and line.target != line.source
    return line.source in agencies and (tied or line.target is None)


def _chip_width(count: int, lanes: Lanes) -> float:
    if count <= len(STREAMS):
        return min(_ALONE_CHIP, lanes.column_width)
    return min(_WIDEST_CHIP, (lanes.column_width - 6.0) / _PER_COLUMN)


def _slots(count: int, lanes: Lanes) -> list[float]:
    """Return the middles of the places of a row: one a column for three agencies, else two."""
    places, width = [], _chip_width(count, lanes)
    for stream in STREAMS:
        left, column = lanes.column_left(stream), lanes.column_width
        if count <= len(STREAMS):
            places.append(left + column / 2)
            continue
        space = (column - _PER_COLUMN * width) / (_PER_COLUMN + 1)
        places += [
            left + space * (place + 1) + width * (place + 0.5)
            for place in range(_PER_COLUMN)
        ]
    return places


def _string(lines: Sequence[Accountability], upper: set[str]) -> Gutter:
    gutter = Gutter("accountability", (0.0, 100.0))
    nets: dict[str, Net] = {}
    for line in lines:
        wall_of_source = 0 if line.source in upper else 1
        if line.target is None:
            condition: Condition = "absent" if line.state == "absent" else "unknown"
            gutter.stubs.append(
                Pin(line.source, 0 if wall_of_source == 0 else 1, "stub", condition)
            )
            continue
        if line.target not in nets:
            nets[line.target] = Net(f"answers to {line.target}", MUTED, ACCOUNTABLE)
            nets[line.target].pins.append(
                Pin(line.target, 0 if line.target in upper else 1, "arrow")
            )
            gutter.nets.append(nets[line.target])
        condition = "ok" if line.state == "ok" else "unknown"
        nets[line.target].pins.append(
            Pin(line.source, 0 if wall_of_source == 0 else 1, "line", condition)
        )
    return gutter


def _inner(span: tuple[float, float], gutter: Gutter, name: str) -> tuple[float, float]:
    """Return the stretch of a chip where lines end: its straight side, or more where it has many lines."""
    middle = (span[0] + span[1]) / 2
    half = max(16.0, least_length(pin for pin in gutter.pins() if pin.box == name) / 2)
    half = min(half, (span[1] - span[0]) / 2 - 1.0)
    return (middle - half, middle + half)


def _chip_height(row: Sequence[Agency], names: Mapping[str, list[str]]) -> float:
    if not row:
        return 0.0
    return max(
        _LEAST_CHIP, max(len(names[agency.id]) for agency in row) * _CHIP_LEADING + 3.0
    )
