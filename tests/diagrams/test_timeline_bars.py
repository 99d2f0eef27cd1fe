import re

import pytest

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.palette import PAPER, PROCESSES, contrast
from streams.diagrams.canvas.problems import problems
from streams.diagrams.years.bars import Bar, draw_moment, draw_stretch
from streams.diagrams.years.scale import Scale, draw_axis
from streams.diagrams.years.stretch import Edge, Stretch, proven_by, stretch_of
from streams.study.dates import Period, parse_date


def drawn(life: Stretch) -> str:
    drawing = Drawing(300.0, 20.0, "bar")
    draw_stretch(
        drawing, Scale(0.0, 300.0, 2000, 2009), life, Bar("bar", 10.0, 4.0, "#E9E9E9")
    )
    return drawing.svg("", "")


def test_what_phases_prove_is_drawn_full_though_the_end_is_not_known() -> None:
    start = Edge(2001.0, 2001.0)
    plain = Stretch(start, None, False, "")
    phase = Stretch(Edge(2006.0, 2006.0), None, False, "")

    proven = drawn(proven_by(plain, [phase]))

    assert "180 6L180 14" in proven
    assert "180 6L180 14" not in drawn(plain)
    assert "<circle" in proven


@pytest.mark.parametrize("fill", [PAPER, PROCESSES])
def test_a_phase_shows_on_any_ground(fill: str) -> None:
    drawing = Drawing(300.0, 20.0, "bar")
    scale = Scale(0.0, 300.0, 2000, 2009)

    draw_moment(drawing, scale, Edge(2004, 2004), Bar("bar", 10.0, 4.0, fill))

    colours = re.findall(r'stroke="(#[^"]*)"', drawing.svg("", ""))
    assert max(contrast(colour, fill) for colour in colours) >= 3.0


def test_both_ends_of_a_short_bar_are_apart() -> None:
    short = Stretch(Edge(2002.0, 2003.0), Edge(2003.0, 2004.0), False, "")

    path = re.findall(r' d="([^"]*)"', drawn(short))[0]

    across = sorted({float(x) for x in re.findall(r"[ML]([\d.]+) ", path)})
    assert len(across) == 4
    assert across[2] - across[1] >= 5.0


def test_the_last_year_of_an_axis_is_named_and_its_end_marked() -> None:
    drawing = Drawing(482.0, 40.0, "axis")

    draw_axis(drawing, Scale(200.0, 476.0, 1997, 2022), 14.0, 40.0)

    svg = drawing.svg("", "")
    assert problems(drawing) == []
    assert ">2022<" in svg
    assert "M476 10.6L476 14" in svg


def test_an_end_known_to_the_year_is_ragged_and_one_known_to_the_day_is_straight() -> (
    None
):
    rough = drawn(Stretch(Edge(2002.0, 2003.0), Edge(2006.0, 2007.0), False, ""))
    exact = drawn(Stretch(Edge(2002.0, 2002.0), Edge(2006.0, 2006.0), False, ""))

    corners = [
        len(re.findall("[ML]", re.findall(r' d="([^"]*)"', svg)[0]))
        for svg in (rough, exact)
    ]
    assert corners == [10, 4]


def test_an_unknown_end_is_dotted_and_marked_and_an_open_one_is_an_arrow() -> None:
    unknown = drawn(Stretch(Edge(2002.0, 2002.0), None, False, ""))
    ongoing = drawn(Stretch(Edge(2002.0, 2002.0), None, True, ""))

    assert "stroke-dasharray" in unknown
    assert "<circle" in unknown
    assert "stroke-dasharray" not in ongoing
    assert "<circle" not in ongoing


def test_a_life_of_which_nothing_is_known_is_not_left_out() -> None:
    assert "stroke-dasharray" in drawn(stretch_of(None))


def test_an_end_counts_its_whole_year_and_a_start_may_be_any_day_of_it() -> None:
    life = stretch_of(
        Period.model_validate({"from": parse_date(2001), "to": parse_date(2003)})
    )

    assert life.start is not None
    assert life.end is not None
    assert (life.start.earliest, life.end.earliest) == (2001.0, 2003.0)
    assert life.start.latest == pytest.approx(2002.0, abs=0.01)
    assert life.end.latest == pytest.approx(2004.0, abs=0.01)


def test_a_bar_that_ends_in_the_year_after_the_axis_goes_on() -> None:
    after = drawn(Stretch(Edge(2002.0, 2002.0), Edge(2010.0, 2011.0), False, ""))
    before = drawn(Stretch(Edge(1999.0, 2000.003), Edge(2005.0, 2005.0), False, ""))

    assert "L300 10L" in after
    assert "L0 10L" in before
