import json
from pathlib import Path

from pytest_regressions.file_regression import FileRegressionFixture

from streams import __version__
from streams.agreement.report import AgreementReport, Asked, report_agreement
from streams.reports.formats import agree_json_v1, agree_markdown, agree_text
from streams.rubric.loading import load_rubric
from streams.workflow import open_study, rubric_of
from tests.builders import study_of
from tests.made_up_study import opened, rate, write_study

STANDARD = load_rubric("exworthy-powell")


def report(folder: Path) -> AgreementReport:
    study, rubric = opened(folder)
    return report_agreement(study, rubric, Asked())


def test_agreement_for_machines(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    text = agree_json_v1.render(report(tmp_path))

    file_regression.check(
        text.replace(f'"{__version__}"', '"@@VERSION@@"'), extension=".json"
    )


def test_agreement_for_people(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(agree_text.render(report(tmp_path)), extension=".txt")


def test_agreement_as_markdown(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(agree_markdown.render(report(tmp_path)), extension=".md")


def test_a_coefficient_has_its_interval_beside_it() -> None:
    levels = [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
        (0, 1),
        (1, 1),
        (2, 3),
        (3, 3),
        (0, 0),
        (1, 2),
    ]
    criteria = [
        criterion for criterion in STANDARD.criteria if criterion.basis == "rated"
    ]
    files = "".join(
        f"  - {{aim: aim-a, coder: {coder}, ratings: {{"
        + ", ".join(
            f"{criterion.id}: {{rating: {level[number]}, rationale: why}}"
            for criterion, level in zip(criteria, levels, strict=False)
        )
        + "}}\n"
        for number, coder in enumerate(("reader-a", "reader-b"))
    )
    study = study_of(f"aims: [{{id: aim-a}}]\nratings:\n{files}")

    found = report_agreement(study, STANDARD, Asked())

    interval = found.overall.alpha.interval
    assert interval is not None
    shown = f"{found.overall.alpha.value:.2f} [{interval[0]:.2f}, {interval[1]:.2f}]"
    (overall,) = [
        line
        for line in agree_text.render(found).splitlines()
        if line.startswith("overall ")
    ]
    assert f"10/10  {shown}" in overall
    assert overall.endswith("70 %     100 %")


def test_both_reasons_stand_side_by_side(tmp_path: Path) -> None:
    lines = agree_text.render(report(tmp_path)).splitlines()

    assert any(
        "reader-a finds 0" in line and "reader-b finds 2" in line for line in lines
    )


def test_three_reasons_stand_one_under_the_other(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    rate(folder, "reader-c", "boards", clear="3")
    study = open_study(folder)

    lines = agree_text.render(
        report_agreement(study, rubric_of(study), Asked())
    ).splitlines()

    reasons = [line for line in lines if line.startswith("  reader-")]
    assert reasons[:3] == [
        "  reader-a finds 0",
        "  reader-b finds 2",
        "  reader-c finds 3",
    ]


def test_no_line_for_a_terminal_is_wider_than_80_columns(tmp_path: Path) -> None:
    assert max(map(len, agree_text.render(report(tmp_path)).splitlines())) <= 80


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first = agree_json_v1.render(report(tmp_path / "one"))
    second = agree_json_v1.render(report(tmp_path / "two"))

    assert first == second
    assert json.loads(first)["schema"] == "policy-streams/agreement/1"


def test_what_one_coder_alone_rated_stands_in_no_figure(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    rate(folder, "reader-a", "plans", clear="1")
    rate(folder, "reader-a", "boards", clear="0", shared="1")
    study = open_study(folder)

    page = agree_text.render(report_agreement(study, rubric_of(study), Asked()))

    assert "Rated by one coder alone: 2" in page
    assert "1 left out by the other coder" in page
    assert "boards: joined, by reader-b alone" in page
    assert "1 in policies or aims that\none coder alone has rated" in page


def test_ratings_of_criteria_that_the_rubric_lacks_are_noted(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    without = rubric.model_copy(update={"criteria": rubric.criteria[:1]})

    page = agree_text.render(report_agreement(study, without, Asked()))

    assert "Left out: 8 rating(s) of criteria that this rubric does not have." in page


def test_coders_of_different_versions_are_noted(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    file = folder / "ratings" / "reader-b" / "zones.yaml"
    text = file.read_text("utf-8").replace("rubric_version: 1", "rubric_version: 2")
    file.write_text(text, "utf-8")
    study = open_study(folder)

    page = agree_text.render(report_agreement(study, rubric_of(study), Asked()))

    assert "Coders read versions 1 and 2 of the rubric" in page


def test_coders_who_agree_have_no_disagreements(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    for coder in ("reader-a", "reader-b"):
        for policy in ("zones", "boards"):
            rate(folder, coder, policy, clear="1")
    study = open_study(folder)

    page = agree_text.render(report_agreement(study, rubric_of(study), Asked()))

    assert "Different levels\n----------------\nNone." in page
