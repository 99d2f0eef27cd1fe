import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams import __version__
from streams.assessment.compare import Compared, View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.graph.moment import Moment
from streams.reports.formats import (
    compare_json_v1,
    compare_markdown,
    compare_text,
)
from streams.workflow import open_study, rubric_of
from tests.hostile import HOSTILE
from tests.made_up_study import opened, write, write_study

LENS = "fairness"


def policies(folder: Path) -> Compared:
    study, rubric = opened(folder)
    views = [View(study.policies[name], LENS) for name in ("zones", "boards")]
    return compare_two(study, rubric, Way.POLICIES, *views)


def eras(folder: Path) -> Compared:
    study, rubric = opened(folder)
    return compare_eras(study, rubric, LENS, ("early", "late"))


def phases(folder: Path) -> Compared:
    study, rubric = opened(folder)
    boards = study.policies["boards"]
    views = [View(boards, LENS, Moment(phase=phase)) for phase in ("pilot", "by-law")]
    return compare_two(study, rubric, Way.PHASES, *views)


def test_the_comparison_of_two_policies_for_machines(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    text = compare_json_v1.render(policies(tmp_path))

    file_regression.check(
        text.replace(f'"{__version__}"', '"@@VERSION@@"'), extension=".json"
    )


def test_the_comparison_of_two_eras_for_machines(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    text = compare_json_v1.render(eras(tmp_path))

    file_regression.check(
        text.replace(f'"{__version__}"', '"@@VERSION@@"'), extension=".json"
    )


def test_the_comparison_of_two_policies_for_people(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(compare_text.render(policies(tmp_path)), extension=".txt")


def test_the_comparison_of_two_eras_for_people(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(compare_text.render(eras(tmp_path)), extension=".txt")


def test_the_comparison_of_two_phases_as_markdown(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(compare_markdown.render(phases(tmp_path)), extension=".md")


@pytest.mark.parametrize("make", [policies, eras, phases])
def test_no_line_for_a_terminal_is_wider_than_80_columns(
    tmp_path: Path, make: Callable[[Path], Compared]
) -> None:
    lines = compare_text.render(make(tmp_path)).splitlines()

    assert max(map(len, lines)) <= 80


def test_one_contract_holds_both_kinds_of_comparison(tmp_path: Path) -> None:
    kinds = {
        json.loads(compare_json_v1.render(make(tmp_path / make.__name__)))["kind"]
        for make in (policies, eras, phases)
    }

    assert kinds == {"policies", "eras", "phases"}


def test_hostile_text_of_a_study_is_shown_and_not_obeyed(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    quoted = HOSTILE.replace("'", "''")
    for name in ("zones", "boards"):
        file = folder / f"{name}.yaml"
        lines = file.read_text("utf-8").splitlines()
        lines[1] = f"title: '{quoted}'"
        write(file, "\n".join(lines))
    study = open_study(folder)
    views = [View(study.policies[name], LENS) for name in ("zones", "boards")]

    page = compare_markdown.render(
        compare_two(study, rubric_of(study), Way.POLICIES, *views)
    )

    assert "<script>" not in page
    assert "\\[d\\](javascript" in page
    assert "\\*g\\*" in page
