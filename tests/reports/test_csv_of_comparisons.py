import csv
import io
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams.agreement.report import Asked, report_agreement
from streams.assessment.compare import View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.reports.formats import agree_csv, compare_csv
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet
from streams.workflow import open_study, rubric_of
from tests.hostile import FORMULA, HOSTILE
from tests.made_up_study import opened, rate, write, write_study

LENS = "fairness"


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows as another program reads them; each is as long as the header."""
    header, *found = csv.reader(io.StringIO(text))
    return [dict(zip(header, row, strict=True)) for row in found]


def of_two(folder: Path) -> str:
    study, rubric = opened(folder)
    views = [View(study.policies[name], LENS) for name in ("zones", "boards")]
    return compare_csv.render(compare_two(study, rubric, Way.POLICIES, *views))


def of_eras(folder: Path) -> str:
    study, rubric = opened(folder)
    return compare_csv.render(compare_eras(study, rubric, LENS, ("early", "late")))


def of_agreement(folder: Path) -> str:
    study, rubric = opened(folder)
    return agree_csv.render(report_agreement(study, rubric, Asked()))


def test_the_csv_of_two_policies_compared(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(of_two(tmp_path), extension=".csv")


def test_the_csv_of_two_eras(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(of_eras(tmp_path), extension=".csv")


def test_the_csv_of_agreement(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(of_agreement(tmp_path), extension=".csv")


def test_a_comparison_has_a_row_a_cell_a_window_and_a_criterion_that_differs(
    tmp_path: Path,
) -> None:
    found = [row["record"] for row in rows(of_two(tmp_path))]

    assert found.count("cell") == 4
    assert found.count("window") == 2
    assert found.count("criterion") > 0


def test_of_eras_each_policy_has_a_row_a_cell_in_each_era_that_it_ran_in(
    tmp_path: Path,
) -> None:
    found = rows(of_eras(tmp_path))

    eras = {
        policy: [r["era"] for r in found if r["policy"] == policy and r["stream"]]
        for policy in ("zones", "boards", "plans")
    }
    assert eras["zones"] == ["early"] * 4
    assert eras["boards"] == ["early"] * 4 + ["late"] * 4
    assert eras["plans"] == ["late"] * 4


def test_agreement_has_its_figures_and_a_row_a_disagreement(tmp_path: Path) -> None:
    found = rows(of_agreement(tmp_path))

    records = [row["record"] for row in found]
    (apart,) = [row for row in found if row["record"] == "disagreement"]
    assert records[0] == "overall"
    assert records.count("silence") == 1
    assert (apart["policy"], apart["criterion"], apart["distance"]) == (
        "boards",
        "clear",
        "2",
    )
    assert (apart["reader-a_lo"], apart["reader-b_lo"]) == ("0", "2")
    assert apart["consensus_lo"] == "1"


def test_a_coefficient_that_abstains_is_empty_and_says_why(tmp_path: Path) -> None:
    overall = rows(of_agreement(tmp_path))[0]

    assert overall["alpha"] == ""
    assert "needs 10" in overall["why_missing"]


def test_a_range_is_two_figures_that_no_spreadsheet_takes_for_a_day(
    tmp_path: Path,
) -> None:
    folder = write_study(tmp_path)
    rate(folder, "reader-b", "boards", clear="[1, 2], range: unsure")
    study = open_study(folder)

    text = agree_csv.render(report_agreement(study, rubric_of(study), Asked()))

    (apart,) = [row for row in rows(text) if row["record"] == "disagreement"]
    assert (apart["reader-b_lo"], apart["reader-b_hi"]) == ("1", "2")
    assert "1-2" not in text


def test_the_consensus_asked_for_as_a_coder_has_its_columns_once(
    tmp_path: Path,
) -> None:
    study, rubric = opened(tmp_path)
    asked = Asked(coders=("reader-a", "consensus"))

    header = agree_csv.render(report_agreement(study, rubric, asked)).splitlines()[0]

    assert header.split(",").count("consensus_lo") == 1


def test_hostile_titles_stay_in_their_cells_and_are_no_formulas(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    quoted = (FORMULA + HOSTILE).replace("'", "''")
    file = folder / "zones.yaml"
    lines = file.read_text("utf-8").splitlines()
    lines[1] = f"title: '{quoted}'"
    write(file, "\n".join(lines))
    study = open_study(folder)

    text = compare_csv.render(
        compare_eras(study, rubric_of(study), LENS, ("early", "late"))
    )

    titles = {row["title"] for row in rows(text) if row["policy"] == "zones"}
    assert titles == {f"'{FORMULA}{HOSTILE}"}


def test_nothing_is_an_empty_cell_and_never_a_zero() -> None:
    sheet = Sheet("one", ("a", "b", "c", "d"), ((None, 0, False, -0.5),))

    assert csv_of(sheet) == "a,b,c,d\n,0,false,-0.5\n"


@pytest.mark.parametrize("make", [of_two, of_eras, of_agreement])
def test_two_runs_give_the_same_csv(tmp_path: Path, make: object) -> None:
    assert callable(make)

    assert make(tmp_path / "one") == make(tmp_path / "two")
