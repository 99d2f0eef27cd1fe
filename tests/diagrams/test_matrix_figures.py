import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.diagrams.canvas.figure import COLUMN, PAGE, Room
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.matrix.picture import Axis, Judgement, MatrixPicture
from streams.diagrams.matrix.rows import HEADING, rows_of
from streams.findings.errors import StreamsError
from tests.diagrams.matrices import grid, many_matrices, one_matrix
from tests.diagrams.svg_reading import parsed


@pytest.mark.parametrize("room", [COLUMN, PAGE])
def test_a_matrix_is_drawn_without_anything_over_anything(room: Room) -> None:
    figure = draw_matrix(one_matrix(), room)

    assert problems(figure.drawing) == []
    assert figure.notes == ()
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", figure.svg)) <= PALETTE


@pytest.mark.parametrize("room", [COLUMN, PAGE])
@pytest.mark.parametrize(
    ("rows", "columns", "levels"),
    [(1, 1, 2), (5, 5, 4), (4, 9, 4), (3, 14, 6), (12, 2, 5)],
)
def test_the_grid_of_any_rubric_is_drawn(
    rows: int, columns: int, levels: int, room: Room
) -> None:
    picture = grid(rows, columns, levels)

    figure = draw_matrix(picture, room)

    assert problems(figure.drawing) == []
    assert all(column.title in figure.svg for column in picture.columns)


def test_twenty_policies_fit_a_page_with_the_key() -> None:
    (page,) = draw_multiples(many_matrices(19))

    assert page.height <= PAGE.tallest
    assert problems(page.drawing) == []
    assert "How to read" in page.svg


@pytest.mark.parametrize("count", [1, 4, 5, 20, 60])
def test_any_number_of_policies_is_drawn(count: int) -> None:
    pages = draw_multiples(many_matrices(count))

    assert [problems(page.drawing) for page in pages] == [[] for _ in pages]
    assert sum(page.svg.count("<g ") for page in pages) == count


def test_policies_of_different_rubrics_do_not_share_a_page() -> None:
    with pytest.raises(ValueError, match="one grid"):
        draw_multiples([one_matrix(), grid(5, 5, 4)])


def test_no_page_is_drawn_of_no_policies() -> None:
    with pytest.raises(ValueError, match="at least one"):
        draw_multiples([])


def test_a_grid_too_wide_for_small_matrices_is_refused_with_a_way_out() -> None:
    with pytest.raises(StreamsError, match="each policy on its own"):
        draw_multiples([grid(3, 14, 6)])


def test_missing_and_disputed_panes_look_different() -> None:
    missing = Judgement((0, 2), "undecided", 2, 4, None)
    disputed = Judgement((0, 2), "undecided", 2, 4, (0, 2))

    assert list(missing.panes(3)) == ["missing", "missing", "shut"]
    assert list(disputed.panes(3)) == ["disputed", "disputed", "shut"]


@given(
    st.integers(0, 3),
    st.integers(0, 3),
    st.none() | st.tuples(st.integers(0, 3), st.integers(0, 3)),
)
def test_no_pane_is_missing_where_every_criterion_is_known(
    one: int, other: int, settled: tuple[int, int] | None
) -> None:
    judgement = Judgement(
        (min(one, other), max(one, other)), "undecided", 4, 4, settled
    )

    assert "missing" not in list(judgement.panes(3))


@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 4))
def test_open_panes_stand_below_doubtful_and_doubtful_below_shut(
    one: int, other: int, known: int
) -> None:
    judgement = Judgement((min(one, other), max(one, other)), "undecided", known, 4)

    ranks = [
        {"open": 0, "missing": 1, "disputed": 1, "shut": 2}[pane]
        for pane in judgement.panes(3)
    ]

    assert ranks == sorted(ranks)
    assert ranks.count(0) == min(one, other)


def test_a_cell_that_the_rubric_does_not_ask_is_named() -> None:
    figure = draw_matrix(grid(2, 2, 4), PAGE)

    assert "not asked" in figure.svg
    assert "Organisational domain 0, Tier 0: not asked." in figure.description


def test_a_matrix_describes_every_cell_and_window() -> None:
    figure = draw_matrix(one_matrix())

    assert (
        "Aims, Vertical: undecided (mixed), level ajar to open, 4 of 4 criteria known"
        in figure.description
    )
    assert "judgements differ between coders" in figure.description
    assert "link window: a gap" in figure.description
    assert (
        "of 9 cells, 1 is aligned, 3 are gaps, 4 are undecided, 1 is insufficient (too little evidence)"
        in figure.alt_text
    )


def test_a_window_names_the_cells_that_decide_it() -> None:
    picture = one_matrix()

    figure = draw_matrix(picture, PAGE)

    texts = [text.words for text in figure.drawing.texts]
    assert "decided by" in texts
    assert "Aims, Resources" not in texts
    assert "link window: a gap, level ajar, 12 of 12 criteria known, decided by " in (
        figure.description
    )
    window = ["one", "window", "link window", "vertical"]
    (row,) = (row for row in rows_of([picture]) if row[:4] == window)
    assert dict(zip(HEADING, row, strict=True))["decided_by"] == "process/vertical"


def test_a_window_of_many_deciding_cells_counts_them_and_the_table_names_them() -> None:
    picture = grid(3, 4, 4)
    deciding = tuple(
        (row.id, col.id) for row in picture.rows for col in picture.columns
    )
    (window,) = picture.windows
    picture = replace(picture, windows=(replace(window, decided_by=deciding),))

    figure = draw_matrix(picture, PAGE)

    assert "12 cells" in [text.words for text in figure.drawing.texts]
    assert rows_of([picture])[-1][-2].count("/") == 12
    assert problems(figure.drawing) == []


def test_the_setting_of_each_column_is_shown_and_enters_no_level() -> None:
    figure = draw_matrix(one_matrix())

    texts = " ".join(text.words for text in figure.drawing.texts)
    assert "Aims ±" in texts
    assert "Processes +" in texts
    assert "not named: not known" in texts
    assert "its setting: supports and undermines it" in figure.description
    assert "enters no level" in figure.caption


def test_a_setting_of_which_nothing_is_known_is_not_drawn() -> None:
    figure = draw_matrix(grid(3, 3, 4), PAGE)

    assert "Setting" not in figure.svg
    assert "setting" not in figure.caption


def test_in_a_low_wide_room_the_key_stands_beside_the_matrix() -> None:
    below = draw_matrix(one_matrix(), Room(600.0, 630.0))

    beside = draw_matrix(one_matrix(), Room(600.0, 300.0))

    assert beside.height < below.height
    assert beside.height <= 300.0
    assert problems(beside.drawing) == []


@pytest.mark.parametrize("count", [15, 16, 17, 19, 20])
@pytest.mark.parametrize("room", [PAGE, COLUMN, Room(672.0, 357.0), Room(448.0, 238.0)])
def test_no_page_of_small_matrices_is_taller_than_its_room(
    count: int, room: Room
) -> None:
    pages = draw_multiples(many_matrices(count), room=room)

    assert [page.height for page in pages if page.height > room.tallest] == []
    assert [problems(page.drawing) for page in pages] == [[] for _ in pages]


def test_the_caption_of_many_says_that_it_is_no_ranking() -> None:
    (page,) = draw_multiples(many_matrices(3))

    assert "not a ranking" in page.caption
    assert "3 policies, with 27 cells" in page.alt_text


def test_hostile_titles_are_escaped_and_drawn() -> None:
    axis = (Axis("a", '</text><script>alert("x")</script>', "漢字"),)
    picture = MatrixPicture('"><x', "<b>Title</b> ]]>", axis, axis, ())

    figure = draw_matrix(picture)
    (page,) = draw_multiples([picture])

    assert "<script" not in figure.svg
    assert parsed(figure.svg) is not None
    assert parsed(page.svg) is not None
    assert problems(figure.drawing) + problems(page.drawing) == []
    assert any("lacks 2 letters" in note for note in page.notes)


def test_a_title_does_not_turn_the_direction_of_what_follows() -> None:
    picture = one_matrix()

    figure = draw_matrix(replace(picture, title="Zones\u202e and\u2066 more\u200f"))

    assert not {"\u202e", "\u2066", "\u200f"} & set(figure.svg)


def test_a_verdict_is_shown_and_told_with_its_confidence() -> None:
    cells = one_matrix().cells
    unsure = tuple(
        replace(cell, judgement=replace(cell.judgement, confidence="low"))
        for cell in cells
    )

    plain, marked = (
        draw_matrix(one_matrix()),
        draw_matrix(replace(one_matrix(), cells=unsure)),
    )

    verdicts = sum(cell.judgement.verdict in ("aligned", "gap") for cell in cells)
    assert marked.svg.count(">L</text>") == verdicts > 0
    assert marked.description.count("low confidence") == verdicts
    assert "Confidence: L low" in marked.svg
    assert "Confidence" not in plain.svg
    assert problems(marked.drawing) == []
