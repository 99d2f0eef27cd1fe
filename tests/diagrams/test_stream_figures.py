import re
from dataclasses import replace

import pytest

from streams.diagrams.canvas.figure import COLUMN, PAGE, Room
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.stream.diagram import draw_stream, draw_stream_sheets
from streams.diagrams.stream.layout import Density
from streams.diagrams.stream.picture import Agency, Element, Link, StreamPicture
from tests.diagrams.pictures import care_systems, made_up
from tests.diagrams.svg_reading import parsed

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "g", "rect", "circle", "path", "text"}


@pytest.mark.parametrize("density", ["full", "tight", "compact"])
@pytest.mark.parametrize("room", [PAGE, COLUMN])
@pytest.mark.parametrize("count", [6, 10, 16, 24, 32, 40])
@pytest.mark.parametrize("seed", [21, 22])
def test_a_made_up_policy_is_drawn_without_anything_over_anything(
    count: int, seed: int, room: Room, density: Density
) -> None:
    picture = made_up(count, seed)

    figure = draw_stream(picture, room, density)

    assert problems(figure.drawing) == []


@pytest.mark.parametrize("room", [PAGE, COLUMN])
def test_every_sheet_of_a_large_policy_is_drawn_without_anything_over_anything(
    room: Room,
) -> None:
    picture = made_up(40, 5)

    sheets = draw_stream_sheets(picture, room)

    assert [found for sheet in sheets for found in problems(sheet.drawing)] == []
    assert len(sheets) > 2


def test_a_figure_holds_only_what_survives_the_way_to_print() -> None:
    svg = draw_stream(care_systems()).svg

    tree = parsed(svg)

    assert {element.tag.removeprefix(SVG) for element in tree.iter()} <= ALLOWED
    assert all(
        float(element.get("font-size", "8")) >= 8 for element in tree.iter(f"{SVG}text")
    )
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", svg)) <= PALETTE
    assert not re.search(r"opacity|clip|class=| style=|url\(", svg)


def test_a_figure_names_and_describes_itself_to_screen_readers() -> None:
    figure = draw_stream(care_systems())

    tree = parsed(figure.svg)

    titles = (tree.find(f"{SVG}title"), tree.find(f"{SVG}desc"))
    assert tree.get("role") == "img"
    assert tree.get("aria-labelledby") == " ".join(
        str(title.get("id")) for title in titles if title is not None
    )
    assert titles[0] is not None
    assert titles[0].text == figure.title
    assert (
        "A4 (national aim): Improve the social and economic conditions"
        in figure.description
    )
    assert "nothing serves it" in figure.description


def test_ids_of_two_figures_on_one_page_differ() -> None:
    one = draw_stream(care_systems()).svg
    other = draw_stream(replace(care_systems(), id="other")).svg

    shared = set(re.findall(r' id="([^"]+)"', one)) & set(
        re.findall(r' id="([^"]+)"', other)
    )

    assert shared == set()


def test_ids_are_unique_however_files_name_their_elements() -> None:
    elements = tuple(
        Element(name, "An aim", "aims", "national")
        for name in ("a b", "a_b", "a<b", "ä")
    )

    svg = draw_stream(StreamPicture('p"<', "Title", elements)).svg

    ids = re.findall(r' id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+", identity) for identity in ids)


def test_a_small_policy_is_drawn_in_full_and_a_large_one_with_numbers() -> None:
    small, large = draw_stream(care_systems()), draw_stream(made_up(24, 2))

    assert small.notes == large.notes == ()
    assert "NHS England → ICBs" in small.svg
    assert "NHS England → " not in large.svg.split("</desc>")[1].split("</title>")[-1]
    assert "Agencies are listed on a sheet of their own." in large.caption


def test_a_figure_taller_than_a_page_says_so() -> None:
    figure = draw_stream(made_up(40, 1))

    assert figure.height > PAGE.tallest
    assert any("points tall" in note for note in figure.notes)


def test_a_policy_that_fits_a_page_takes_one_sheet() -> None:
    assert len(draw_stream_sheets(care_systems())) == 1


def test_sheets_share_codes_and_name_each_other() -> None:
    national, local, *_ = draw_stream_sheets(made_up(40, 5))

    assert "(sheet b)" in national.svg
    assert "(sheet a)" in local.svg
    assert "(sheet b)" in national.description
    codes = [
        set(re.findall(r">([APR]\d+)</text>", sheet.svg)) for sheet in (national, local)
    ]
    assert codes[0] & codes[1] == set()


def test_a_link_across_sheets_fills_the_end_that_it_leaves() -> None:
    picture = made_up(40, 5)
    far = Link(
        "serves", _one(picture, "processes", "local"), _one(picture, "aims", "national")
    )

    sheet = draw_stream_sheets(replace(picture, links=(far,)))[0]

    assert sheet.svg.count(">What serves it is not known<") < sum(
        element.stream == "aims" and element.level == "national"
        for element in picture.elements
    )


def test_an_empty_policy_is_drawn() -> None:
    figure = draw_stream(StreamPicture("empty", "Nothing yet", ()))

    assert problems(figure.drawing) == []
    assert "0 aims, 0 processes and 0 resources" in figure.caption


def test_agencies_without_any_element_leave_a_sentence_and_no_lines() -> None:
    picture = replace(care_systems(), elements=(), links=())

    figure = draw_stream(picture)

    assert problems(figure.drawing) == []
    assert "there may have been some" in figure.svg
    assert "answers to" not in [text.words for text in figure.drawing.texts]


def test_letters_without_a_glyph_are_drawn_as_boxes_and_named() -> None:
    element = Element(
        "a",
        "减少不平等 🏥 <b>&amp;\x07",
        "aims",
        "national",
        gaps=("Ünïcode e\u0301 ﬁne",),
    )

    figure = draw_stream(StreamPicture("p", "Title", (element,)))

    assert "□" in figure.svg
    assert "Ünïcode é fine" in figure.svg
    assert any("lacks 6 letters" in note for note in figure.notes)
    assert problems(figure.drawing) == []
    assert parsed(figure.svg) is not None


def test_a_word_wider_than_its_box_is_broken_and_not_cut_off() -> None:
    element = Element(
        "a",
        "Donaudampfschifffahrtsgesellschaftskapitänsmützen" * 3,
        "aims",
        "local",
        gaps=("W" * 80,),
    )

    figure = draw_stream(StreamPicture("p", "Title", (element,)), COLUMN)

    assert problems(figure.drawing) == []
    drawn = "".join(text.words.removesuffix("-") for text in figure.drawing.texts)
    assert "WWWWWWWWWW" in drawn


def test_a_code_as_long_as_a_sentence_stays_in_its_box() -> None:
    element = Element(
        "a", "An aim", "aims", "local", code="a code that somebody wrote at night 漢"
    )

    figure = draw_stream(StreamPicture("p", "Title", (element,)))

    assert problems(figure.drawing) == []
    assert "a code that somebody" in figure.svg


def test_seven_agencies_on_a_level_are_listed_where_no_room_is_left_to_draw_them() -> (
    None
):
    base = care_systems()
    agencies = (*base.agencies, Agency("housing", "Housing associations", "local"))

    figure = draw_stream(replace(base, agencies=agencies), density="full")

    assert "Who answers to whom" in figure.svg
    assert "ICPs → nobody" in figure.svg
    assert problems(figure.drawing) == []


def _one(picture: StreamPicture, stream: str, level: str) -> str:
    return next(
        element.id
        for element in picture.elements
        if (element.stream, element.level, element.state) == (stream, level, "present")
    )
