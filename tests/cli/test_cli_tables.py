import sys
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]
ASSESS = ["assess", "--lens", "fairness"]
COMPARE = ["compare", "zones", "boards", "--lens", "fairness"]
AGREE = ["agree"]
SUFFIXES = {"latex": "tex", "csv": "csv", "markdown": "md", "xlsx": "xlsx"}

every_command = pytest.mark.parametrize("command", [ASSESS, COMPARE, AGREE])


@every_command
def test_a_command_writes_all_its_tables_at_once(
    tmp_path: Path, capsys: Capture, command: list[str]
) -> None:
    folder = write_study(tmp_path)
    files = {name: tmp_path / f"table.{end}" for name, end in SUFFIXES.items()}
    formats = [f"--format={name}={file}" for name, file in files.items()]

    status = run([*command, "--study", str(folder), *formats])

    assert (status, capsys.readouterr().err) == (0, "")
    assert r"\toprule" in files["latex"].read_text("utf-8")
    assert files["csv"].read_text("utf-8").count("\n") > 1
    assert files["markdown"].read_text("utf-8").startswith("# ")
    assert files["xlsx"].read_bytes().startswith(b"PK")


def test_a_workbook_may_be_sent_to_another_program(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    folder = write_study(tmp_path)

    status = run([*ASSESS, "--study", str(folder), "-f", "xlsx"])

    assert status == 0
    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_a_workbook_is_not_thrown_at_a_person(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_study(tmp_path)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    status = run([*ASSESS, "--study", str(folder), "-f", "xlsx"])

    printed = capsys.readouterr()
    assert status == 2
    assert printed.out == ""
    assert "`-o`" in printed.err


def test_without_xlsxwriter_a_message_names_what_to_install(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_study(tmp_path)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    file = tmp_path / "table.xlsx"

    status = run([*ASSESS, "--study", str(folder), "-f", f"xlsx={file}"])

    printed = capsys.readouterr()
    assert status == 2
    assert "pip install 'policy-streams[tables]'" in printed.err
    assert "Traceback" not in printed.err
    assert not file.exists()


@pytest.mark.parametrize(
    ("base", "told"), [("/usr", True), ("/home/ada/my study/.venv", False)]
)
def test_the_message_says_where_to_install_if_pip_alone_would_not(
    base: str,
    told: bool,
    tmp_path: Path,
    capsys: Capture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = write_study(tmp_path)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.setattr(sys, "prefix", "/home/ada/my study/.venv")
    monkeypatch.setattr(sys, "base_prefix", base)

    run([*ASSESS, "--study", str(folder), "-f", f"xlsx={tmp_path / 'table.xlsx'}"])

    printed = capsys.readouterr()
    assert ("pip --python '/home/ada/my study/.venv'" in printed.err) is told


@pytest.mark.parametrize("command", [ASSESS, ["diagram", "matrix", "boards"]])
def test_a_place_to_which_nothing_would_go_is_refused(
    command: list[str], tmp_path: Path, capsys: Capture
) -> None:
    folder, figures = write_study(tmp_path), tmp_path / "figures"
    named = ["-f", f"csv={tmp_path / 'table.csv'}", "-o", str(figures)]

    status = run([*command, "--study", str(folder), *named])

    assert status == 2
    assert f"nothing would go to `{figures}`" in capsys.readouterr().err
    assert not (tmp_path / "table.csv").exists()
