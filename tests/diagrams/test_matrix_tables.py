import re

import pytest

from streams.diagrams.canvas.figure import COLUMN, PAGE, Room
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.matrix.picture import MatrixPicture
from streams.diagrams.matrix.table import draw_table
from streams.findings.errors import StreamsError
from tests.diagrams.matrices import grid, many_matrices, one_matrix
from tests.diagrams.svg_reading import parsed

SLIDES = [Room(672.0, 357.0), Room(448.0, 238.0)]


def test_nineteen_policies_fit_one_page_as_rows() -> None:
    (page,) = draw_table(many_matrices(19))

    assert page.height <= PAGE.tallest
    assert problems(page.drawing) == []
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", page.svg)) <= PALETTE


@pytest.mark.parametrize("room", [PAGE, COLUMN, *SLIDES])
@pytest.mark.parametrize("count", [1, 19, 40])
def test_any_number_of_policies_fits_its_sheets(count: int, room: Room) -> None:
    sheets = draw_table(many_matrices(count), room=room)

    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
    assert [sheet.height for sheet in sheets if sheet.height > room.tallest] == []
    assert sum(sheet.svg.count("<g ") for sheet in sheets) == count
    assert all("too little evidence" in sheet.svg for sheet in sheets)


@pytest.mark.parametrize("room", [PAGE, *SLIDES])
@pytest.mark.parametrize(("rows", "columns"), [(2, 2), (5, 4), (4, 5), (1, 9), (9, 1)])
def test_the_grid_of_any_rubric_becomes_a_table(
    rows: int, columns: int, room: Room
) -> None:
    for sheet in draw_table([grid(rows, columns, 4)] * 6, room=room):
        assert problems(sheet.drawing) == []
        assert "whole system" in sheet.svg


def test_every_cell_stands_under_its_row_and_column_and_before_its_window() -> None:
    (page,) = draw_table([one_matrix()])

    heads = [text.words for text in page.drawing.texts[:15]]
    assert [
        word for word in heads if word not in ("Vertical", "Local", "National")
    ] == [
        "Aims",
        "Processes",
        "Resources",
        "Window",
    ] * 3


def test_names_of_columns_lie_level_where_they_have_the_width() -> None:
    (wide,) = draw_table([one_matrix()], room=Room(900.0, 630.0))
    (narrow,) = draw_table([one_matrix()], room=COLUMN)

    assert "rotate" not in wide.svg
    assert "rotate" in narrow.svg


def test_a_column_leaves_the_level_out_and_says_so() -> None:
    (narrow,) = draw_table([one_matrix()], room=COLUMN)

    texts = [text.words for text in narrow.drawing.texts]
    assert "The level is left out for want of width." in texts
    assert "surely open" not in texts


def test_a_grid_with_too_many_cells_is_refused_with_a_way_out() -> None:
    with pytest.raises(StreamsError, match="leave `--layout rows` out"):
        draw_table([grid(6, 9, 4)])


def test_policies_of_different_rubrics_do_not_share_a_table() -> None:
    with pytest.raises(ValueError, match="one grid"):
        draw_table([one_matrix(), grid(5, 5, 4)])


def test_a_table_describes_every_policy_and_is_no_ranking() -> None:
    (page,) = draw_table(many_matrices(3))

    assert "not a ranking" in page.caption
    assert "3 policies, with 27 cells" in page.alt_text
    assert page.description.count("link window:") == 3


def test_hostile_names_are_escaped_and_wrapped() -> None:
    first = one_matrix()
    name = "</text><script>alert(1)</script> " + "partnership" * 9
    picture = MatrixPicture(
        '"><x', name, first.rows, first.columns, first.cells, first.windows
    )

    (page,) = draw_table([picture])

    assert "<script" not in page.svg
    assert parsed(page.svg) is not None
    assert problems(page.drawing) == []
