import json
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]


def test_a_report_is_a_site_with_a_page_for_the_study_and_for_each_policy(
    tmp_path: Path, capsys: Capture
) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"

    status = run(["report", "--study", str(folder), "-o", str(out)])

    files = {file.relative_to(out).as_posix() for file in out.rglob("*.*")}
    printed = capsys.readouterr()
    assert status == 0
    assert {"index.html", "policies/boards.html", "boards.stream.svg"} <= files
    assert printed.out == ""
    assert printed.err == f"Wrote {len(files)} files to {out}.\n"


def test_in_markdown_a_report_is_a_page_for_the_study_and_for_each_policy(
    tmp_path: Path,
) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"

    status = run(["report", "--study", str(folder), "-o", str(out), "-f", "markdown"])

    names = {file.name for file in out.iterdir()}
    assert status == 0
    assert {"README.md", "boards.md", "boards.stream.svg", "boards.matrix.svg"} <= names
    assert "index.html" not in names


def test_quiet_says_nothing(tmp_path: Path, capsys: Capture) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"

    status = run(["report", "boards", "--study", str(folder), "-o", str(out), "-q"])

    assert status == 0
    assert capsys.readouterr() == ("", "")


def test_several_formats_share_the_folder(tmp_path: Path) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"
    formats = ["-f", "markdown", "-f", "json", "-f", "json"]

    status = run(["report", "--study", str(folder), "-o", str(out), *formats])

    assert status == 0
    assert (out / "README.md").is_file()
    assert "schema" in json.loads((out / "report.json").read_text("utf-8"))


def test_a_second_report_replaces_the_first_and_leaves_other_files(
    tmp_path: Path,
) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"
    out.mkdir()
    (out / "notes.txt").write_text("mine", "utf-8")
    (out / "index.html").write_text("old", "utf-8")

    run(["report", "--study", str(folder), "-o", str(out)])

    assert (out / "notes.txt").read_text("utf-8") == "mine"
    assert (out / "index.html").read_text("utf-8") != "old"
    assert [file for file in out.iterdir() if file.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonesuch"], "is not a policy of this study"),
        (["--lens", "nonesuch"], "nonesuch"),
        (["--as-of", "never"], "--as-of:"),
        (["--rubric", "nonesuch"], "nonesuch"),
        (["-f", "markdwn"], "(did you mean `markdown`?)"),
        (["-f", "json=report.json"], "a report is a folder"),
        (["--study", "nowhere"], "holds no study.yaml"),
    ],
)
def test_a_report_that_cannot_be_made_writes_nothing(
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(write_study(tmp_path))

    status = run(["report", *arguments, "-o", str(tmp_path / "out")])

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path, capsys: Capture) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"
    out.write_text("mine", "utf-8")

    status = run(["report", "--study", str(folder), "-o", str(out)])

    assert status == 2
    assert "cannot be written" in capsys.readouterr().err
    assert out.read_text("utf-8") == "mine"


def test_an_id_that_names_nothing_stops_a_report(
    tmp_path: Path, capsys: Capture
) -> None:
    folder, out = tmp_path / "s", tmp_path / "out"
    run(["new", "study", str(folder)])
    run(["new", "policy", "boards", "--study", str(folder)])
    file = folder / "boards.yaml"
    text = file.read_text("utf-8").replace("serves: first-aim", "serves: nothing")
    file.write_text(text, "utf-8")

    status = run(["report", "--study", str(folder), "-o", str(out)])

    told = capsys.readouterr().err
    assert status == 1
    assert "`nothing`" in told
    assert "nothing was written" in told
    assert not out.exists()


def test_a_report_says_which_policies_lack_the_aim_asked_for(
    tmp_path: Path, capsys: Capture
) -> None:
    folder, out = write_study(tmp_path), tmp_path / "out"
    boards = folder / "boards.yaml"
    text = boards.read_text("utf-8")
    boards.write_text(text.replace("{id: quick,", "{id: slow,"), "utf-8")

    status = run(
        ["report", "--study", str(folder), "-o", str(out), "--lens", "quick", "-q"]
    )

    told = "streams: left out, because `quick` is no aim of theirs: `boards`\n"
    assert status == 0
    assert capsys.readouterr().err == told
    assert not (out / "policies" / "boards.html").exists()
