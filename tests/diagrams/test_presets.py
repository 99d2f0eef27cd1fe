import re
from dataclasses import replace

import pytest

from streams.diagrams.canvas.palette import PALETTE, luminance
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.presets import PRESETS, fitted, grey_of, in_grey, preset, room_for
from streams.diagrams.stream.diagram import draw_stream
from streams.findings.errors import UsageError
from tests.diagrams.matrices import one_matrix
from tests.diagrams.pictures import care_systems

PAGE = draw_stream(care_systems())
COLUMN = draw_matrix(one_matrix())


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_never_makes_letters_smaller(name: str) -> None:
    assert fitted(PAGE, preset(name)).width >= PAGE.width - 0.01


@pytest.mark.parametrize("name", PRESETS)
def test_a_figure_says_its_new_size_and_keeps_its_shape(name: str) -> None:
    made = fitted(PAGE, preset(name))

    (width, height) = re.findall(r'(?:width|height)="([\d.]+)pt"', made.svg)[:2]
    assert (float(width), float(height)) == pytest.approx(
        (made.width, made.height), abs=0.01
    )
    assert made.width / made.height == pytest.approx(PAGE.width / PAGE.height)


def test_plos_takes_seven_and_a_half_inches_by_eight_and_three_quarters() -> None:
    low = replace(PAGE, height=PAGE.height / 2)

    assert fitted(low, preset("plos")).width == pytest.approx(7.5 * 72)
    assert fitted(PAGE, preset("plos")).height <= 8.76 * 72


def test_a_figure_too_tall_for_its_journal_is_said_to_be() -> None:
    (note,) = fitted(replace(PAGE, height=700.0), preset("plos")).notes

    assert "22.225 cm is asked for" in note


def test_letters_do_not_grow_beyond_the_largest_that_a_journal_takes() -> None:
    small = replace(PAGE, width=PAGE.width * 0.75, height=PAGE.height / 2)

    grown = fitted(small, preset("plos"))

    assert grown.width / small.width == pytest.approx(12 / 9)


def test_a_figure_laid_out_for_a_width_keeps_it() -> None:
    assert fitted(PAGE, preset("plos"), widen=False).width == PAGE.width


@pytest.mark.parametrize("width", [6.68, 13.3, 19.05])
def test_plos_takes_any_width_from_a_narrow_column_to_a_page(width: float) -> None:
    room = room_for(width, preset("plos"))

    assert room.width == pytest.approx(width / 2.54 * 72)
    assert room.tallest == pytest.approx(8.75 * 72)


@pytest.mark.parametrize(
    ("width", "name"), [(6.5, "plos"), (19.1, "plos"), (18.0, "tandf"), (3.0, None)]
)
def test_a_width_that_is_not_taken_is_refused(width: float, name: str | None) -> None:
    with pytest.raises(UsageError, match="is not between"):
        room_for(width, preset(name) if name else None)


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_says_where_each_of_its_facts_comes_from(name: str) -> None:
    facts = {"width", "height", "letters", "line", "ppi", "colour", "file"}

    assert set(preset(name).sources) == facts


def test_a_figure_for_a_column_keeps_its_size() -> None:
    assert fitted(COLUMN, preset("plos")).width == COLUMN.width


def test_a_preset_that_is_none_is_refused_with_those_that_are() -> None:
    with pytest.raises(UsageError, match="plos, tandf, bmj, slide"):
        preset("nature")


@pytest.mark.parametrize("colour", sorted(PALETTE))
def test_a_grey_is_as_light_as_its_colour(colour: str) -> None:
    grey = grey_of(colour)

    assert grey[1:3] == grey[3:5] == grey[5:7]
    assert luminance(grey) == pytest.approx(luminance(colour), abs=0.006)


def test_in_grey_no_colour_is_left_and_nothing_else_changes() -> None:
    grey = in_grey(PAGE)

    painted = set(re.findall(r'(?:fill|stroke)="#(..)(..)(..)"', grey.svg))
    assert all(len(set(parts)) == 1 for parts in painted)
    assert len(grey.svg) == len(PAGE.svg)
