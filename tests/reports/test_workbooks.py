import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from streams.agreement.report import Asked, report_agreement
from streams.assessment.compare import View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.findings.errors import UsageError
from streams.reports.formats import agree_xlsx, assess_xlsx, compare_xlsx
from streams.reports.sheets.model import Sheet
from streams.reports.sheets.workbook import LONGEST, workbook_of
from tests.hostile import FORMULA, HOSTILE, hostile_study
from tests.made_up_study import opened
from tests.reports_builders import FOLDER, river

Cell = object
LENS = "fairness"


def read(content: bytes) -> dict[str, list[dict[str, Cell]]]:
    """Return the rows of each sheet by their headings, as another program reads them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    found: dict[str, list[dict[str, Cell]]] = {}
    for name in book.sheet_names:
        header, *rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        found[name] = [dict(zip(map(str, header), row, strict=True)) for row in rows]
    return found


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name).decode() for name in file.namelist()}


def of_assessment(folder: Path) -> bytes:
    del folder
    return assess_xlsx.render(river())


def of_two(folder: Path) -> bytes:
    study, rubric = opened(folder)
    views = [View(study.policies[name], LENS) for name in ("zones", "boards")]
    return compare_xlsx.render(compare_two(study, rubric, Way.POLICIES, *views))


def of_eras(folder: Path) -> bytes:
    study, rubric = opened(folder)
    return compare_xlsx.render(compare_eras(study, rubric, LENS, ("early", "late")))


def of_agreement(folder: Path) -> bytes:
    study, rubric = opened(folder)
    return agree_xlsx.render(report_agreement(study, rubric, Asked()))


every_workbook = pytest.mark.parametrize(
    ("make", "sheets"),
    [
        (of_assessment, ["matrix", "criteria", "evidence", "gaps", "notes"]),
        (of_two, ["comparison", "behind", "evidence", "notes"]),
        (of_eras, ["policies", "setting", "notes"]),
        (of_agreement, ["figures", "disagreements", "coders", "notes"]),
    ],
)


@every_workbook
def test_a_workbook_has_its_sheets_and_each_has_rows(
    tmp_path: Path, make: Callable[[Path], bytes], sheets: list[str]
) -> None:
    found = read(make(tmp_path))

    assert list(found) == sheets
    assert all(found[name] for name in sheets)


@every_workbook
def test_two_runs_give_the_same_workbook(
    tmp_path: Path, make: Callable[[Path], bytes], sheets: list[str]
) -> None:
    del sheets

    assert make(tmp_path / "one") == make(tmp_path / "two")


@every_workbook
def test_a_workbook_holds_no_formula_no_link_and_no_path_of_this_machine(
    tmp_path: Path, make: Callable[[Path], bytes], sheets: list[str]
) -> None:
    del sheets

    texts = parts(make(tmp_path)).values()

    assert not any("<f>" in text or "<hyperlink" in text for text in texts)
    assert not any(str(folder) in t for t in texts for folder in (tmp_path, FOLDER))


@every_workbook
def test_the_header_of_every_sheet_stays_in_sight(
    tmp_path: Path, make: Callable[[Path], bytes], sheets: list[str]
) -> None:
    pages = parts(make(tmp_path))

    frozen = [
        name
        for name, text in pages.items()
        if 'state="frozen"' in text and "<cols>" in text
    ]
    assert len(frozen) == len(sheets)


def test_levels_are_figures_and_what_does_not_apply_is_empty() -> None:
    criteria = {
        (row["policy"], row["criterion"]): row
        for row in read(assess_xlsx.render(river()))["criteria"]
    }

    certain = criteria["home-safety-grants", "certain-money"]
    goal = criteria["home-safety-grants", "clear-goal"]
    assert (certain["state"], certain["lo"], certain["hi"]) == (
        "not applicable",
        "",
        "",
    )
    assert isinstance(goal["lo"], float)
    assert isinstance(goal["necessary"], bool)


def test_every_cell_and_window_of_every_policy_has_a_row() -> None:
    assessed = river()

    rows = read(assess_xlsx.render(assessed))["matrix"]

    for each in assessed.assessments:
        own = [row for row in rows if row["policy"] == each.policy.id]
        kinds = [row["kind"] for row in own]
        assert kinds.count("cell") == len(each.cells)
        assert kinds.count("window") == len(each.windows)


def test_the_keys_of_works_stand_beside_the_criteria_that_they_bear_on() -> None:
    rows = read(assess_xlsx.render(river()))["evidence"]

    keys = {row["key"] for row in rows}
    assert keys & set(river().study.references)


def test_every_gap_has_its_place() -> None:
    (gap, *_) = read(assess_xlsx.render(river()))["gaps"]

    assert gap["rule"] == "aim-without-process"
    assert gap["path"] == "river/home-safety-grants.yaml"


def test_hostile_text_is_text_and_keeps_every_letter() -> None:
    content = assess_xlsx.render(hostile_study(FORMULA))

    (row,) = read(content)["criteria"]
    assert str(row["title"]).startswith(FORMULA + HOSTILE)
    assert not any("<f>" in text for text in parts(content).values())
    assert not any("\x1b" in text for text in parts(content).values())


def test_text_that_looks_like_a_figure_or_a_link_stays_text() -> None:
    sheet = Sheet("one", ("a", "b", "c"), (("007", "http://example.org", "1-2"),))

    assert read(workbook_of([sheet]))["one"] == [
        {"a": "007", "b": "http://example.org", "c": "1-2"}
    ]


def test_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    sheet = Sheet("one", ("text",), (("x" * (LONGEST + 1),),))

    (row,) = read(workbook_of([sheet]))["one"]

    assert len(str(row["text"])) == LONGEST
    assert str(row["text"]).endswith("holds no more)")


def test_a_sheet_without_rows_has_its_header() -> None:
    assert read(workbook_of([Sheet("none", ("a", "b"), ())])) == {"none": []}


def test_without_xlsxwriter_the_message_names_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    with pytest.raises(UsageError, match=r"pip install 'policy-streams\[tables\]'"):
        assess_xlsx.render(river())
