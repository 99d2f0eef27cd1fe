import csv
import io
import json
from itertools import pairwise

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams import __version__
from streams.graph.moment import Moment
from streams.reports.formats import assess_csv, assess_json_v1
from streams.reports.sheets.csv_text import cell_text
from streams.study.dates import parse_date
from tests.hostile import FORMULA, HOSTILE, UNSEEN, hostile_study
from tests.reports_builders import FOLDER, river


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_json_of_two_policies(file_regression: FileRegressionFixture) -> None:
    text = assess_json_v1.render(river())

    file_regression.check(text.replace(__version__, "VERSION"), extension=".json")


def test_the_csv_of_two_policies(file_regression: FileRegressionFixture) -> None:
    file_regression.check(assess_csv.render(river()), extension=".csv")


def test_the_json_names_the_lens_that_was_asked_for() -> None:
    lens = json.loads(assess_json_v1.render(river()))
    own = json.loads(assess_json_v1.render(river("home-safety-grants", aim=None)))

    assert (lens["lens"], own["lens"]) == ("safe-homes", None)
    assert own["policies"][0]["aim"]["id"] == "fewer-falls"


def test_the_json_names_the_moment() -> None:
    dated = json.loads(
        assess_json_v1.render(river(moment=Moment(as_of=parse_date("2003-05"))))
    )
    phased = json.loads(
        assess_json_v1.render(river("home-safety-grants", moment=Moment(phase="bids")))
    )

    assert (dated["as_of"], dated["phase"]) == ("2003-05", None)
    assert (phased["as_of"], phased["phase"]) == (None, "bids")


def test_the_json_of_a_gap_has_its_place_and_no_path_of_this_machine() -> None:
    text = assess_json_v1.render(river())

    (gap,) = json.loads(text)["policies"][0]["gaps"]
    assert (gap["rule"], gap["subject"]) == (
        "aim-without-process",
        "rails-in-every-home",
    )
    assert gap["path"] == "river/home-safety-grants.yaml"
    assert gap["line"] > 1
    assert str(FOLDER.parent) not in text


def test_the_json_carries_hostile_text_unchanged_and_unseen_characters_escaped() -> (
    None
):
    text = assess_json_v1.render(hostile_study())

    assert json.loads(text)["policies"][0]["title"] == HOSTILE + UNSEEN
    assert all(line.isprintable() for line in text.split("\n"))


def test_the_csv_has_a_row_a_criterion() -> None:
    assessed = river()

    found = rows(assess_csv.render(assessed))

    criteria = [c.id for a in assessed.assessments for c in assessed.rubric.criteria]
    assert sorted(row["criterion"] for row in found) == sorted(criteria)
    assert [row["policy"] for row in found] == sorted(row["policy"] for row in found)


def test_the_csv_leaves_the_level_of_what_does_not_apply_empty() -> None:
    certain = next(
        row
        for row in rows(assess_csv.render(river()))
        if row["criterion"] == "certain-money"
    )

    assert (certain["state"], certain["lo"], certain["hi"]) == (
        "not-applicable",
        "",
        "",
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])  # noqa: RUF001
def test_no_cell_of_the_csv_is_a_formula(start: str) -> None:
    shown = cell_text(f"{start}1+1")

    assert shown.startswith("'")


def test_hostile_text_stays_in_its_cell_of_the_csv() -> None:
    text = assess_csv.render(hostile_study(FORMULA))

    (row,) = rows(text)
    assert row["rationale"].startswith(f"'{FORMULA}{HOSTILE}")
    assert "\x1b" not in text
    assert all(one.count("\n") == 0 for one in row.values())


def test_two_runs_give_the_same_bytes() -> None:
    for first, second in pairwise(
        [assess_json_v1.render(river()) + assess_csv.render(river()) for _ in range(2)]
    ):
        assert first == second
