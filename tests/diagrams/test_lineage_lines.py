import re
from pathlib import Path

import pytest

from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import Room
from streams.diagrams.canvas.problems import problems
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.lineage.picture import Life, LineagePicture, Step
from streams.diagrams.lineage_from_study import lineage_picture
from streams.diagrams.years.stretch import Edge, Stretch
from streams.study.loading import load_study

SLIDE = Room(482.0, 271.0)


def life(name: str, start: float, end: float) -> Life:
    stretch = Stretch(
        Edge(start, start), Edge(end, end), ongoing=False, words=f"{start} to {end}"
    )
    return Life(name, name, "", "health", central=True, stretch=stretch)


def picture_of(lives: tuple[Life, ...], *pairs: tuple[str, str]) -> LineagePicture:
    ends = {each.id: each.stretch.end for each in lives}
    steps = tuple(
        Step(one, other, "functions-moved", ends[one], "2006") for one, other in pairs
    )
    return LineagePicture("few", "A few", (1997, 2022), lives, steps, (), ())


def uprights(drawing: Drawing, owner: str) -> list[float]:
    """Return where the upright lines of a body's steps stand across, from the left."""
    lines = [line.area for line in drawing.lines if line.owner == owner]
    return sorted(area.left for area in lines if area.height > area.width)


def test_each_step_has_a_line_of_its_own_from_dot_to_arrowhead() -> None:
    picture = picture_of(
        (life("one", 1998, 2006), life("two", 2006, 2015), life("three", 2006, 2015)),
        ("one", "two"),
        ("one", "three"),
    )

    (figure,) = draw_lineage(picture)

    lines = uprights(figure.drawing, "one")
    assert len(lines) == 2
    assert problems(figure.drawing) == []


def test_two_lines_down_from_one_body_stand_apart() -> None:
    # The main line keeps one, two and four together, so that three lies beyond them.
    picture = picture_of(
        (
            life("one", 1998, 2006),
            life("two", 2006, 2015),
            life("four", 2015, 2022),
            life("three", 2006, 2015),
            life("five", 2006, 2015),
            life("six", 2006, 2015),
        ),
        ("one", "two"),
        ("one", "three"),
        ("one", "five"),
        ("one", "six"),
        ("two", "four"),
    )

    (figure,) = draw_lineage(picture)

    lines = uprights(figure.drawing, "one")
    apart = {round(line, 1) for line in lines}
    assert len(lines) == 4
    assert len(apart) >= 2
    assert problems(figure.drawing) == []


def test_lines_that_reach_a_body_from_both_sides_do_not_look_like_one() -> None:
    picture = picture_of(
        (
            life("above", 1998, 2006),
            life("both", 2006, 2015),
            life("below", 1999, 2006),
        ),
        ("above", "both"),
        ("below", "both"),
    )

    (figure,) = draw_lineage(picture)

    (one,) = uprights(figure.drawing, "above")
    (other,) = uprights(figure.drawing, "below")
    assert abs(one - other) >= 4.0


def test_the_caption_says_how_far_lines_stand_off_their_dates() -> None:
    study = load_study(Path(__file__).parents[2] / "policies").study
    assert study is not None

    first, *_ = draw_lineage(lineage_picture(study))

    months = re.search(r"up to (\d+) months beside it", first.caption)
    assert months is not None
    assert 2 <= int(months[1]) <= 9


def test_sheets_say_what_each_of_them_shows() -> None:
    study = load_study(Path(__file__).parents[2] / "policies").study
    assert study is not None

    sheets = draw_lineage(lineage_picture(study), SLIDE)

    assert len({sheet.alt_text for sheet in sheets}) == len(sheets)
    assert len({sheet.caption for sheet in sheets}) == len(sheets)
    told = [sheet for sheet in sheets if "Not drawn:" in sheet.caption]
    assert told == [sheets[-1]]
    assert "No succession is recorded for" not in sheets[0].description


def test_a_family_that_is_cut_says_which_steps_lead_to_another_sheet() -> None:
    lives = tuple(life(f"b{n}", 1997 + n, 1998 + n) for n in range(20))
    pairs = [(f"b{n}", f"b{n + 1}") for n in range(19)]

    first, *_ = draw_lineage(picture_of(lives, *pairs), SLIDE)

    words = " ".join(text.words for text in first.drawing.texts)
    assert re.search(r"To or from another sheet: b\d+ functions moved to b\d+", words)
    assert first.height <= SLIDE.tallest


@pytest.mark.parametrize("width", [380.0, 482.0, 720.0])
def test_names_take_their_share_of_any_width(width: float) -> None:
    picture = picture_of(
        (life("one", 1998, 2006), life("two of a long name " * 4, 2006, 2015)),
        ("one", "two of a long name " * 4),
    )

    (figure,) = draw_lineage(picture, Room(width, 271.0))

    assert figure.width == width
    assert problems(figure.drawing) == []
