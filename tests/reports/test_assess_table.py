import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams.assessment.collection import Assessed
from streams.graph.moment import Moment
from streams.reports.formats.assess_table import render
from streams.reports.grid_text import matrix
from streams.study.dates import parse_date
from tests.assessment_builders import POLICY, Ratings, assessment_of, rubric_of
from tests.hostile import hostile_study
from tests.reports_builders import grants, river

COLUMNS = 80


def test_the_page_of_two_policies(file_regression: FileRegressionFixture) -> None:
    file_regression.check(render(river()), extension=".txt")


def test_the_page_is_at_most_80_columns_wide() -> None:
    lines = render(river()).splitlines()

    assert max(len(line) for line in lines) < COLUMNS


def test_the_frame_is_drawn_in_characters_that_every_terminal_has() -> None:
    assert "\n".join(matrix(grants())).isascii()


def test_two_runs_give_the_same_page() -> None:
    assert render(river()) == render(river())


def test_an_assessment_at_a_date_outside_the_life_of_a_policy_says_so() -> None:
    page = render(river("home-safety-grants", moment=Moment(as_of=parse_date("1990"))))

    assert "as of 1990 (it did not run then)" in page


def test_an_assessment_of_no_policy_is_a_sentence() -> None:
    study = river().study

    assert (
        render(Assessed(study, river().rubric, None, Moment(), []))
        == "No policy to assess.\n"
    )


def test_a_policy_without_verdicts_says_so() -> None:
    page = render(river("warm-winters"))

    assert "Rests on nothing: no criterion is known." in page
    assert "No cell has a verdict that a change could take away." in page


@pytest.mark.parametrize(
    ("levels", "bar"),
    [
        ((1, 1, 1), ".#.."),
        ((1, "unknown", 2), ".##."),
        ((0, 0, "unknown", "unknown"), "#+++"),
        (("unknown", 2, 3), "..##"),
        (("unknown", "unknown", "unknown"), "????"),
        ((1, "unknown", "unknown"), "-#++"),
    ],
)
def test_the_bar_parts_what_is_known_from_what_unknowns_could_bring(
    levels: tuple[int | str, ...], bar: str
) -> None:
    names = "abcdef"[: len(levels)]
    rubric = rubric_of(*({"id": name} for name in names))
    ratings: Ratings = {"reader-a": dict(zip(names, levels, strict=True))}

    lines = matrix(assessment_of(POLICY, rubric, ratings))

    assert any(f"| {bar}  " in line for line in lines)


def test_a_grid_that_is_too_wide_has_a_line_a_cell() -> None:
    columns = {
        f"column-{n}": {"title": f"Column {n}", "short": f"Column {n}"}
        for n in range(1, 6)
    }
    rubric = rubric_of(
        {"id": "goal", "cell": {"stream": "policy", "dimension": "column-4"}},
        columns={"id": "dimension", "title": "Dimension", "values": columns},
        windows={"all": {"title": "All", "columns": list(columns)}},
    )

    lines = matrix(assessment_of(POLICY, rubric, {"reader-a": {"goal": 1}}))

    assert " policy/column-4    1    GAP             .#..  1/1  high" in lines
    assert " window all: 1  GAP  because policy" in lines
    assert max(len(line) for line in lines) < COLUMNS


def test_a_window_over_several_columns_stands_below_the_grid() -> None:
    rubric = rubric_of(
        {"id": "goal"},
        {"id": "unity", "cell": {"stream": "policy", "dimension": "horizontal-local"}},
        windows={
            "link": {"title": "Link", "columns": ["vertical"]},
            "near": {"title": "Near", "columns": ["vertical", "horizontal-local"]},
        },
    )

    lines = matrix(assessment_of(POLICY, rubric, {"reader-a": {"goal": 1, "unity": 0}}))

    assert " window near: 0  GAP  because policy/vertical, policy/local" in lines


def test_text_that_would_drive_a_terminal_is_shown_and_not_obeyed() -> None:
    page = render(hostile_study())

    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "\\u001b" in page
    assert all(line.isprintable() for line in page.splitlines())
