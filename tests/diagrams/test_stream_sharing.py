import random
import re
from dataclasses import replace

import pytest

from streams.diagrams.canvas.figure import COLUMN, PAGE, Room
from streams.diagrams.canvas.problems import problems
from streams.diagrams.rows import rows_of_stream
from streams.diagrams.stream.alike import alike
from streams.diagrams.stream.diagram import draw_stream, draw_stream_sheets
from streams.diagrams.stream.dot import stream_dot
from streams.diagrams.stream.fitting import Way, drawn
from streams.diagrams.stream.merging import codes_in_short, merged
from streams.diagrams.stream.picture import Element, Link, StreamPicture
from streams.diagrams.stream.scene import set_scene
from streams.diagrams.stream.sockets import sort_links
from tests.diagrams.pictures import care_systems, made_up, reviews
from tests.diagrams.svg_reading import parsed

SLIDE = Room(482.0, 271.0)
AIM = Element("aim", "Fewer falls", "aims", "local")


def process(name: str, text: str = "", **other: object) -> Element:
    element = Element(name, text or name.capitalize(), "processes", "local")
    return replace(element, **other)  # type: ignore[arg-type]


def groups_of(*elements: Element, links: tuple[Link, ...] = ()) -> list[list[str]]:
    serving = (Link("serves", each.id, "aim") for each in elements)
    picture = StreamPicture("p", "Title", (AIM, *elements), (*serving, *links))
    found = alike(picture.elements, sort_links(picture))
    return [[element.id for element in group] for group in found]


def with_twins(count: int, seed: int) -> StreamPicture:
    """Return a made-up picture in which some elements come several times, with the same links."""
    picture, chance = made_up(count, seed), random.Random(seed)  # noqa: S311 - made-up test data
    elements, links = list(picture.elements), list(picture.links)
    for element in picture.elements:
        for copy in range(chance.choice((0, 0, 1, 3))):
            name = f"{element.id}-{copy}"
            elements.append(replace(element, id=name, text=f"{element.text} {copy}"))
            links += [
                replace(
                    link,
                    source=name if link.source == element.id else link.source,
                    target=name if link.target == element.id else link.target,
                )
                for link in picture.links
                if element.id in (link.source, link.target)
            ]
    return replace(picture, elements=tuple(elements), links=tuple(links))


def test_processes_with_the_same_links_and_agencies_are_alike() -> None:
    assert groups_of(process("visits"), process("classes")) == [["visits", "classes"]]


@pytest.mark.parametrize(
    "other",
    [
        process("classes", gaps=("No date",)),
        process("classes", unknowns=("Holder not known",)),
        process("classes", agencies_from=("Council",)),
        process("classes", agencies_to=None),
        process("classes", nobody=("from",)),
        process("classes", level="national"),
        process("classes", state="unknown"),
    ],
)
def test_an_element_that_differs_is_not_alike(other: Element) -> None:
    assert groups_of(process("visits"), other) == []


@pytest.mark.parametrize("state", ["absent", "diverted", "unknown"])
def test_what_is_wrong_with_one_link_keeps_an_element_apart(state: str) -> None:
    money = Element("money", "Money", "resources", "local")
    picture = StreamPicture(
        "p",
        "Title",
        (AIM, process("visits"), process("classes"), money),
        (
            Link("serves", "visits", "aim"),
            Link("serves", "classes", "aim"),
            Link("enables", "money", "visits"),
            Link("enables", "money", "classes", state),  # type: ignore[arg-type]
        ),
    )

    assert alike(picture.elements, sort_links(picture)) == ()


def test_a_cut_line_stays_that_of_its_own_element() -> None:
    cut = [Link("enables", None, name, "absent") for name in ("visits", "classes")]

    assert groups_of(process("visits"), process("classes"), links=tuple(cut)) == []


def test_elements_that_are_alike_stand_next_to_each_other_with_codes_in_a_row() -> None:
    picture = reviews(5)
    first, *others = picture.elements

    scene = set_scene(replace(picture, elements=(*others, first)))

    (group,) = scene.groups
    assert [scene.codes[each.id] for each in group] == ["P1", "P2", "P3", "P4", "P5"]


def test_sixteen_equal_processes_fit_a_page_in_one_box_that_names_them_all() -> None:
    picture = reviews(16)
    alone = draw_stream(picture, density="full")

    (figure,) = draw_stream_sheets(picture)

    assert alone.height > PAGE.tallest > figure.height
    words = [text.words for text in figure.drawing.texts]
    assert {f"P{number}" for number in range(1, 17)} <= set(words)
    assert "Review of boards in year 7" in words
    assert words.count("NHS England → ICBs") == 1
    assert figure.notes == ()


def test_the_caption_says_what_shares_a_box_and_the_description_keeps_each_apart() -> (
    None
):
    (figure,) = draw_stream_sheets(reviews(16))

    said = "16 elements with the same links and agencies share one box: P1\u2013P16."
    assert said in figure.caption
    assert "17 processes" in figure.caption
    assert "P7 (national process): Review of boards in year 7;" in figure.description
    assert "one box, several codes" in figure.svg


def test_the_group_of_a_shared_box_names_all_and_each_keeps_its_own_evidence() -> None:
    (figure,) = draw_stream_sheets(reviews(16))

    svg = "{http://www.w3.org/2000/svg}"
    titles = {
        str(group.get("id")): str(group.findtext(f"{svg}title"))
        for group in parsed(figure.svg).iter(f"{svg}g")
    }
    whole = titles["stream-reviews-16-review-1_to_review-16"]
    assert whole.startswith(
        "P1\u2013P16, 16 processes with the same links: P1 Review of"
    )
    assert "P16 Review of" in whole
    own = titles["stream-reviews-16-review-7"]
    assert own == "P7 Review of boards in year 7. Evidence: report7, p. 2."


def test_a_policy_that_fits_keeps_a_box_for_each_element() -> None:
    (figure,) = draw_stream_sheets(reviews(4))

    assert "share" not in figure.caption
    assert "several codes" not in figure.svg


def test_tables_and_dot_list_what_shares_a_box_one_by_one() -> None:
    picture = reviews(16)

    rows, dot = rows_of_stream(picture), stream_dot(picture)

    elements = [row for row in rows if row[1] == "element"]
    assert len(elements) == len(picture.elements)
    assert [row[-1] for row in elements if row[2] == "review-7"] == ["P7"]
    assert all(
        f"id={each.id}" in dot or f'id="{each.id}"' in dot for each in picture.elements
    )


def test_links_of_a_shared_box_are_drawn_once() -> None:
    scene = set_scene(reviews(6, aims=1))

    sockets = merged(scene).sockets

    assert len(scene.sockets.lines) == 6 + 6 + 1
    assert len(sockets.lines) == 1 + 1 + 1


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["P1", "P2"], "P1, P2"),
        (["P1", "P2", "P3"], "P1\u2013P3"),
        (["P9", "P10", "P11", "P14"], "P9\u2013P11, P14"),
        (["A1", "P2", "P3"], "A1, P2, P3"),
        (["x", "x", "y 3"], "x, x, y 3"),
    ],
)
def test_codes_that_follow_each_other_become_a_range(
    codes: list[str], words: str
) -> None:
    assert codes_in_short(codes) == words


@pytest.mark.parametrize("room", [PAGE, COLUMN, SLIDE])
@pytest.mark.parametrize("count", [6, 12, 18, 24])
@pytest.mark.parametrize("seed", [31, 32])
def test_every_sheet_can_be_read_where_elements_share_boxes(
    count: int, seed: int, room: Room
) -> None:
    picture = with_twins(count, seed)
    scene = set_scene(picture)

    drawings = [sheet.drawing for sheet in draw_stream_sheets(picture, room)]
    drawings += [
        drawn(scene, room.width, way).drawing
        for way in (
            Way("full", shared=True),
            Way("compact", shared=True, listed=True),
        )
    ]

    assert [found for drawing in drawings for found in problems(drawing)] == []


@pytest.mark.parametrize("room", [PAGE, COLUMN, SLIDE])
def test_hostile_text_in_a_shared_box_stays_in_it_and_stays_text(room: Room) -> None:
    hostile = (
        "<script>alert(1)</script>",
        "W" * 90,
        "减少 \u202e ]]> &amp;",
        "P1 to P9; P2\nP3",
    )
    elements = tuple(
        process(f"e{place} <g>", f"{words} {place}", agencies_from=(words,))
        for words in hostile
        for place in range(6)
    )
    elements = tuple(
        replace(each, id=f"{each.id}{place}", code="code " * 12 if place == 3 else "")
        for place, each in enumerate(elements)
    )
    links = tuple(Link("serves", each.id, "aim") for each in elements)
    picture = StreamPicture("p", "T", (AIM, *elements), links)

    sheets = draw_stream_sheets(picture, room)
    shared = drawn(set_scene(picture), room.width, Way("full", shared=True))

    assert [found for sheet in sheets for found in problems(sheet.drawing)] == []
    assert problems(shared.drawing) == []
    assert all("<script" not in sheet.svg for sheet in sheets)
    ids = re.findall(r' id="([^"]+)"', sheets[0].svg)
    assert len(ids) == len(set(ids))


def test_a_picture_in_which_nothing_is_alike_has_no_groups() -> None:
    assert set_scene(care_systems()).groups == ()
