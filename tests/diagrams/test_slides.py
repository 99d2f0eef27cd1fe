import re
import struct
from collections.abc import Callable
from dataclasses import replace

import pytest

from streams.diagrams.canvas.figure import POINTS_PER_CM, Figure, Room
from streams.diagrams.making import Named
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.presets import preset
from streams.diagrams.render import png_of
from streams.diagrams.slides import HEIGHT, MARGIN, WIDTH, slides_of
from streams.diagrams.stream.diagram import draw_stream_sheets
from streams.diagrams.tikz import tikz_of
from streams.findings.errors import StreamsError
from tests.diagrams.matrices import grid, many_matrices, one_matrix
from tests.diagrams.pictures import made_up

Drawer = Callable[[Room], list[Named]]


def matrix_in(room: Room) -> list[Named]:
    return [Named("one", draw_matrix(one_matrix(), room))]


def streams_in(room: Room) -> list[Named]:
    return [Named("s", each) for each in draw_stream_sheets(made_up(12, 3), room)]


def multiples_in(room: Room) -> list[Named]:
    drawn = draw_multiples(many_matrices(19), room=room)
    return [Named("m", each) for each in drawn]


@pytest.mark.parametrize("draw", [matrix_in, streams_in, multiples_in])
def test_every_slide_is_of_sixteen_to_nine_and_leaves_a_margin(draw: Drawer) -> None:
    slides = slides_of(draw)

    assert slides
    for figure in (slide.figure for slide in slides):
        left, top, width, height = view_of(figure)
        assert (figure.width, figure.height) == (WIDTH, HEIGHT)
        assert width / height == pytest.approx(16 / 9, abs=0.001)
        assert min(-left, width + left - figure.drawing.width) > 0
        scale = WIDTH / width
        assert min(-left, -top) * scale >= MARGIN - 0.5


@pytest.mark.parametrize("draw", [matrix_in, streams_in])
def test_letters_on_a_slide_have_eight_to_twelve_points(draw: Drawer) -> None:
    for figure in (slide.figure for slide in slides_of(draw)):
        size = 8 * WIDTH / view_of(figure)[2]

        assert 7.99 <= size <= 12.01
        assert not any("points on the slide" in note for note in figure.notes)


def test_the_preset_of_slides_has_their_size() -> None:
    asked = preset("slide")

    assert asked.widest * POINTS_PER_CM == pytest.approx(WIDTH)
    assert asked.tallest * POINTS_PER_CM == pytest.approx(HEIGHT)


def test_the_pixels_of_a_slide_are_of_sixteen_to_nine_too() -> None:
    pytest.importorskip("typst")
    (slide,) = slides_of(matrix_in)

    png = png_of(slide.figure, preset("slide").ppi)

    assert struct.unpack(">II", png[16:24]) == (3840, 2160)


def test_a_slide_for_latex_has_its_margins() -> None:
    (slide,) = slides_of(matrix_in)

    left, top, width, height = view_of(slide.figure)
    found = re.search(
        r"useasboundingbox \((.*?),(.*?)\) rectangle \((.*?),(.*?)\)",
        tikz_of(slide.figure),
    )
    assert found is not None
    assert [float(each) for each in found.groups()] == pytest.approx(
        [left, top, left + width, top + height], abs=0.01
    )


def test_a_slide_is_white_to_its_edges() -> None:
    (slide,) = slides_of(matrix_in)

    left, top, width, height = view_of(slide.figure)
    ground = re.search(
        r'<rect x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)" fill="#FFFFFF"',
        slide.figure.svg,
    )
    assert ground is not None
    assert [float(each) for each in ground.groups()] == [left, top, width, height]


def test_what_does_not_fit_in_readable_letters_is_drawn_smaller_and_said_so() -> None:
    def tall(room: Room) -> list[Named]:
        figure = draw_matrix(one_matrix(), room)
        return [Named("tall", replace(figure, height=460.0))]

    (slide,) = slides_of(tall)

    (note,) = slide.figure.notes
    assert "letters have 6 points on the slide" in note
    assert slide.figure.height == HEIGHT


def test_what_fits_no_slide_at_all_is_shrunk_until_it_does() -> None:
    def taller(room: Room) -> list[Named]:
        figure = draw_matrix(one_matrix(), room)
        return [Named("taller", replace(figure, height=3000.0))]

    (slide,) = slides_of(taller)

    _, _, _, height = view_of(slide.figure)
    assert height >= 3000.0
    assert any("points on the slide" in note for note in slide.figure.notes)


def test_larger_letters_are_not_bought_with_many_more_slides() -> None:
    def scattering(room: Room) -> list[Named]:
        figure = draw_matrix(one_matrix(), Room(room.width, 9999.0))
        low = replace(figure, width=10.0, height=10.0)
        return [Named("part", low)] * (6 if room.width < 500 else 3)

    assert len(slides_of(scattering)) == 3


def test_a_diagram_that_cannot_be_drawn_says_why() -> None:
    def wide(room: Room) -> list[Named]:
        drawn = draw_multiples([grid(3, 60, 6)], room=room)
        return [Named("wide", each) for each in drawn]

    with pytest.raises(StreamsError, match="too wide"):
        slides_of(wide)


def view_of(figure: Figure) -> tuple[float, float, float, float]:
    found = re.search(r'viewBox="(.*?)"', figure.svg)
    assert found is not None
    left, top, width, height = (float(each) for each in found[1].split())
    return left, top, width, height
