import os
import subprocess
import sys
from pathlib import Path

import pytest

from streams import __version__
from streams.cli.app import COMMANDS
from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]
LIBRARIES = {"graphviz", "jinja2", "networkx", "pydantic", "rich", "typst", "yaml"}
ROOT = Path(__file__).parents[2]
HOSTILE = '"\\e[31mRed\\e[0m \\u202eesrever \\a bell"'


def start(
    *arguments: str, folder: Path, **setting: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, with what it is set to."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **setting}
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "streams", *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        check=False,
    )


def test_help_lists_every_command_in_the_order_of_work(capsys: Capture) -> None:
    status = run(["--help"])

    lines = capsys.readouterr().out.partition("Commands:\n")[2].splitlines()
    assert status == 0
    assert [line.split()[0] for line in lines] == list(COMMANDS)
    assert not any(line.endswith("...") for line in lines)


def test_help_imports_no_library_but_the_command_line() -> None:
    code = (
        "import sys\n"
        "from streams.cli.main import run\n"
        "run(['--help'])\n"
        f"sys.stderr.write(' '.join(sorted({LIBRARIES!r} & set(sys.modules))))"
    )

    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True
    )

    assert done.stderr == b""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: Capture) -> None:
    status = run([command, "--help"])

    printed = capsys.readouterr()
    assert status == 0
    assert printed.out.startswith(f"Usage: streams {command} ")


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "check"]])
def test_the_version_is_printed(arguments: list[str], capsys: Capture) -> None:
    status = run(arguments)

    assert status == 0
    assert capsys.readouterr().out == f"streams {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "Usage: streams"),
        (["chekc"], "Did you mean 'check'"),
        (["--nonesuch"], "No such option"),
        (["check", "--nonesuch"], "No such option"),
        (["new"], "Usage: streams new"),
        (["diagram", "river"], "No such command 'river'"),
        (["new", "rating"], "Missing argument"),
    ],
)
def test_a_command_that_is_not_understood_says_so(
    arguments: list[str], told: str, capsys: Capture
) -> None:
    status = run(arguments)

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["assess"],
        ["report"],
        ["agree"],
        ["compare", "a", "b"],
        ["diagram", "stream"],
        ["diagram", "matrix"],
        ["explain", "a", "policy/vertical"],
        ["new", "policy", "a"],
    ],
)
def test_without_a_study_each_command_says_where_to_get_one(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(arguments)

    printed = capsys.readouterr()
    assert status == 2
    assert "`streams new study NAME`" in printed.err
    assert "`--reference`" in printed.err
    assert printed.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--study", "no-such-folder"], "holds no study.yaml"),
        (["--study", ".", "--reference"], "name two studies"),
        (["nonesuch"], "`nonesuch` is not a policy of this study"),
        (["board"], "(did you mean `boards`?)"),
        (["--lens", "fairnes"], "fairness"),
        (["--as-of", "in spring"], "--as-of:"),
        (["--as-of", "2007-13"], "--as-of:"),
        (["-f", "jsn"], "(did you mean `json`?)"),
        (["-f", "json", "-f", "json"], "two formats would go to"),
    ],
)
@pytest.mark.parametrize("command", ["check", "assess"])
def test_what_is_not_there_is_told_in_one_sentence(
    command: str,
    arguments: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(write_study(tmp_path))

    status = run([command, *arguments])

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


@pytest.mark.parametrize("command", [["assess"], ["report"], ["diagram", "matrix"]])
def test_files_that_cannot_be_used_stop_a_command_with_their_place(
    command: list[str], tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    (folder / "boards.yaml").write_text("id: boards\ntitle: [\n", "utf-8")
    out = tmp_path / "out"

    status = run([*command, "--study", str(folder), "-o", str(out)])

    printed = capsys.readouterr()
    assert status == 3
    assert f"{folder.name}/boards.yaml:" in printed.err
    assert "nothing was written" in printed.err
    assert printed.out == ""
    assert not out.exists()


@pytest.mark.parametrize(
    "command",
    [["check"], ["assess"], ["agree"], ["explain", "boards", "policy/vertical"]],
)
def test_a_place_that_cannot_be_written_is_told(
    command: list[str], tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", "utf-8")

    status = run([*command, "--study", str(folder), "-o", str(taken / "result")])

    assert status == 2
    assert "cannot be written" in capsys.readouterr().err
    assert taken.read_text("utf-8") == "a file, not a folder"


def test_a_reader_that_has_seen_enough_is_no_mishap(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    reading, writing = os.pipe()
    os.close(reading)

    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(  # noqa: S603
            [
                sys.executable,
                *["-m", "streams", "assess", "--lens", "fairness", "--study"],
                folder,
            ],
            env=env,
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.parametrize("language", ["C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.ISO8859-1"])
def test_output_is_the_same_in_every_locale(language: str, tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    study = folder / "study.yaml"
    study.write_text(
        study.read_text("utf-8").replace("A made-up study", "Gürtel · ≥ 3"), "utf-8"
    )

    done = start("check", folder=folder, LC_ALL=language, PYTHONCOERCECLOCALE="0")

    assert b"Traceback" not in done.stderr
    assert done.returncode == 0
    assert "Gürtel · ≥ 3: 0 errors".encode() in done.stdout


def test_an_encoding_that_lacks_letters_is_no_mishap(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    study = folder / "study.yaml"
    study.write_text(
        study.read_text("utf-8").replace("A made-up study", "Gürtel · ≥ 3"), "utf-8"
    )

    done = start("check", folder=folder, PYTHONIOENCODING="ascii")

    assert b"Traceback" not in done.stderr
    assert done.returncode == 0


@pytest.mark.parametrize("setting", [{}, {"NO_COLOR": "1"}, {"FORCE_COLOR": "1"}])
def test_no_output_has_colours_or_other_escapes(
    setting: dict[str, str], tmp_path: Path
) -> None:
    folder = write_study(tmp_path)

    for command in ("check", "assess", "agree", "--help", "nonesuch"):
        done = start(command, folder=folder, **setting)

        assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", [["check"], ["assess"], ["agree"], ["report"]])
def test_a_hostile_title_reaches_no_terminal(
    command: list[str], tmp_path: Path
) -> None:
    folder = write_study(tmp_path)
    for file in (folder / "study.yaml", folder / "boards.yaml"):
        lines = file.read_text("utf-8").splitlines()
        changed = [f"title: {HOSTILE}" if x.startswith("title:") else x for x in lines]
        file.write_text("\n".join([*changed, ""]), "utf-8")

    done = start(*command, folder=folder)

    printed = (done.stdout + done.stderr).decode()
    assert done.returncode == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(printed)
