import pytest

from streams.diagrams.canvas.figure import PAGE, Room
from streams.diagrams.canvas.problems import problems
from streams.diagrams.rows import rows_of_stream
from streams.diagrams.stream.agencies_sheet import draw_agencies_sheets
from streams.diagrams.stream.boxes import agency_words
from streams.diagrams.stream.diagram import (
    draw_stream,
    draw_stream_sheets,
    stream_sheets,
)
from streams.diagrams.stream.fitting import Way, drawn
from streams.diagrams.stream.picture import (
    Accountability,
    Agency,
    Element,
    Link,
    StreamPicture,
)
from streams.diagrams.stream.scene import set_scene
from tests.diagrams.pictures import care_systems, made_up
from tests.diagrams.svg_reading import parsed

LOW = Room(PAGE.width, draw_stream(care_systems(), density="compact").height + 1)
"""Low enough for the boxes without their agencies, and no lower."""


def one_of_each() -> StreamPicture:
    """Return a picture whose elements have known, unknown, absent and unnamed agencies."""
    elements = (
        Element("aim", "Fewer falls", "aims", "national", ("DHSC",), None),
        Element("visits", "Visits", "processes", "local", None, ()),
        Element("board", "Board", "processes", "local", (), (), nobody=("from",)),
        Element("grant", "Grant", "resources", "national", ("DHSC",), ("Councils",)),
    )
    links = (Link("serves", "visits", "aim"), Link("enables", "grant", "visits"))
    agencies = (
        Agency("dhsc", "DHSC", "national"),
        Agency("councils", "Councils", "local"),
        Agency("boards", "Boards", "local"),
    )
    accounts = (
        Accountability("councils", "dhsc"),
        Accountability("boards", None, "absent"),
    )
    return StreamPicture(
        "p", "Falls", elements, links, agencies, accounts, (("DHSC", "Health"),)
    )


def test_a_diagram_without_room_for_agencies_lists_them_below() -> None:
    scene = set_scene(one_of_each())

    drawing = drawn(scene, PAGE.width, Way("compact", listed=True)).drawing

    words = [text.words for text in drawing.texts]
    assert "Set, run or given by" in words
    assert {"Councils", "Who answers to whom", "Boards → nobody"} <= set(words)
    assert "Abbreviations. DHSC: Health." in words
    assert problems(drawing) == []


def test_unknown_nobody_and_unnamed_have_marks_of_their_own_with_a_key() -> None:
    scene = set_scene(one_of_each())

    drawing = drawn(scene, PAGE.width, Way("compact", listed=True)).drawing

    words = [text.words for text in drawing.texts]
    assert {"not known", "known to be nobody", "none named"} <= set(words)
    assert words.count("visits".capitalize()) == 2


def test_agencies_that_do_not_fit_below_get_a_sheet_of_their_own() -> None:
    sheets = stream_sheets(care_systems(), LOW)

    assert len(sheets.diagrams) == 1
    assert len(sheets.agencies) >= 1
    assert all(figure.height <= LOW.tallest for figure in sheets.agencies)
    assert "sheet of their own" in sheets.diagrams[0].caption
    assert [
        note for f in sheets.diagrams for note in f.notes if "agencies" in note
    ] == []


def test_the_table_names_every_element_and_who_answers_to_whom() -> None:
    picture = care_systems()

    tables = stream_sheets(picture, LOW).agencies

    told = " ".join(table.description for table in tables)
    drawn_words = " ".join(t.words for table in tables for t in table.drawing.texts)
    for element in picture.elements:
        if element.state == "present":
            assert element.text in told
    assert "ICPs: answers to nobody." in told
    assert "ICPs → nobody" in drawn_words
    assert "HWB: health and wellbeing board" in told
    assert "set by NHS England, for whom is not known." in told


def test_a_table_of_agencies_has_words_and_ids_of_its_own() -> None:
    diagram, *tables = draw_stream_sheets(care_systems(), LOW)

    for table in tables:
        assert table.title.startswith("Agencies of the stream diagram")
        assert table.alt_text.startswith("A table lists the agencies of")
        assert table.alt_text.endswith(".")
        assert table.caption in table.description
        assert parsed(table.svg).get("role") == "img"
    prefixes = {figure.drawing.prefix for figure in (diagram, *tables)}
    assert len(prefixes) == 1 + len(tables)


def test_a_long_table_goes_on_from_sheet_to_sheet_without_losing_a_row() -> None:
    picture = made_up(40, 5)

    tables = stream_sheets(picture, Room(482.0, 271.0)).agencies

    assert len(tables) > 1
    assert all("(sheet " in table.title for table in tables)
    assert [found for table in tables for found in problems(table.drawing)] == []
    codes = [
        text.words
        for table in tables
        for text in table.drawing.texts
        if text.area.left == 0 and text.words[0] in "APR" and text.words[1:].isdigit()
    ]
    assert len(codes) == len(set(codes))
    assert len(codes) == sum(each.state == "present" for each in picture.elements)


def test_who_answers_to_whom_takes_rows_along_to_a_further_sheet() -> None:
    picture = care_systems()
    (whole,) = stream_sheets(picture, LOW).agencies

    first, last = draw_agencies_sheets(
        set_scene(picture), picture.elements, Room(PAGE.width, whole.height - 5)
    )

    assert "Who answers to whom" not in first.svg
    assert "Who answers to whom" in last.svg
    assert "Set, run or given by" in last.svg
    assert last.height <= whole.height - 5


def test_two_sheets_still_say_who_answers_to_whom() -> None:
    picture = made_up(40, 5)

    sheets = stream_sheets(picture)

    assert len(sheets.diagrams) == 2
    assert picture.accountability
    assert "Who answers to whom" in sheets.agencies[-1].svg


def test_a_diagram_in_full_needs_no_table() -> None:
    assert stream_sheets(care_systems()).agencies == ()


def test_a_policy_that_names_no_agency_has_no_table() -> None:
    elements = tuple(
        Element(f"p{place}", "A process " * 8, "processes", "local")
        for place in range(30)
    )

    sheets = stream_sheets(StreamPicture("p", "Title", elements))

    assert sheets.agencies == ()
    assert "Agencies" not in sheets.diagrams[0].caption


@pytest.mark.parametrize(
    ("element", "ends"), [("visits", ["unknown", ""]), ("board", ["none", ""])]
)
def test_rows_tell_nobody_from_not_known(element: str, ends: list[str]) -> None:
    rows = rows_of_stream(one_of_each())

    assert [row[6:8] for row in rows if row[2] == element] == [ends]


def test_abbreviations_are_written_out_below_a_diagram_in_full() -> None:
    figure = draw_stream(care_systems())

    words = " ".join(text.words for text in figure.drawing.texts)
    assert "ICB: integrated care board" in words


def test_bodies_that_give_to_themselves_are_named_once() -> None:
    pool = Element(
        "pool",
        "Pooled budget",
        "resources",
        "local",
        ("CCGs", "councils"),
        ("councils", "CCGs"),
        joined_by="with",
    )

    assert agency_words(pool) == "CCGs, councils among themselves"
