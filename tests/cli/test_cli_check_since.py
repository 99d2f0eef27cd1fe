import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import TypedDict

import pytest

from streams.cli.main import run
from tests.check_builders import POLICY, UNSERVED, write_study

Capture = pytest.CaptureFixture[str]
GAPS = ["--select", "aim-without-process"]
STRICT = ["--fail-on", "warning"]
RIVER = Path(__file__).parents[1] / "reports" / "river"

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None, reason="git is not installed"
)


class Told(TypedDict):
    """The parts of the JSON that the tests look at."""

    findings: list[dict[str, str]]
    accepted: list[dict[str, str]]
    change: "ToldChange"


class ToldChange(TypedDict):
    """What came of the comparison."""

    revision: str
    closed: list[dict[str, str]]
    moved: list[dict[str, str | None]] | None


NOTHING: Told = {
    "findings": [],
    "accepted": [],
    "change": {"revision": "", "closed": [], "moved": []},
}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],  # noqa: S607
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull},
    )
    return done.stdout


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "A state")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    return tmp_path


def check(folder: Path, capsys: Capture, *arguments: str) -> tuple[int, Told]:
    capsys.readouterr()
    status = run(
        ["check", "--study", str(folder), *GAPS, *STRICT, "-f", "json", *arguments]
    )
    out = capsys.readouterr().out
    return status, json.loads(out) if out else NOTHING


def test_a_gap_that_was_there_before_does_not_count(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", UNSERVED)
    commit(repository)

    status, told = check(folder, capsys, "--since", "HEAD")

    assert status == 0
    assert [each["by"] for each in told["accepted"]] == ["revision"]


def test_a_gap_that_came_since_counts(repository: Path, capsys: Capture) -> None:
    folder = write_study(repository / "study", POLICY)
    commit(repository)
    write_study(folder, UNSERVED)

    status, told = check(folder, capsys, "--since", "main")

    assert status == 1
    assert [each["subject"] for each in told["findings"]] == ["warm-homes"]


def test_a_gap_that_was_closed_is_told(repository: Path, capsys: Capture) -> None:
    folder = write_study(repository / "study", UNSERVED)
    commit(repository)
    write_study(folder, POLICY)

    _, told = check(folder, capsys, "--since", "HEAD")

    change = told["change"]
    assert [each["subject"] for each in change["closed"]] == ["warm-homes"]


def test_the_work_tree_and_the_index_are_not_touched(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", UNSERVED)
    commit(repository)
    write_study(folder, POLICY)
    (repository / "stray").write_text("not tracked")
    before = git(repository, "status", "--porcelain=v2")

    check(folder, capsys, "--since", "HEAD")

    assert git(repository, "status", "--porcelain=v2") == before
    assert git(repository, "worktree", "list").count("\n") == 1


def test_a_study_at_the_root_of_its_repository_is_found(
    repository: Path, capsys: Capture
) -> None:
    write_study(repository, UNSERVED)
    commit(repository)

    status, told = check(repository, capsys, "--since", "HEAD")

    assert status == 0
    assert len(told["accepted"]) == 1


def test_all_of_a_study_that_is_new_is_new(repository: Path, capsys: Capture) -> None:
    (repository / "readme").write_text("Nothing yet.")
    commit(repository)
    folder = write_study(repository / "study", UNSERVED)

    status, told = check(folder, capsys, "--since", "HEAD")

    assert status == 1
    assert len(told["findings"]) == 1


def test_verdicts_that_a_change_moves_are_told(
    repository: Path, capsys: Capture
) -> None:
    folder = Path(shutil.copytree(RIVER, repository / "river"))
    commit(repository)
    for file in (folder / "ratings").rglob("*.yaml"):
        file.unlink()

    _, told = check(folder, capsys, "--since", "HEAD")

    change = told["change"]
    assert {each["part"] for each in change["moved"] or ()} == {"cell", "window"}
    assert {each["after"] for each in change["moved"] or ()} == {None}


def test_verdicts_stay_when_text_is_only_moved(
    repository: Path, capsys: Capture
) -> None:
    folder = Path(shutil.copytree(RIVER, repository / "river"))
    commit(repository)
    for file in folder.glob("*.yaml"):
        file.write_text(f"# A comment\n{file.read_text('utf-8')}", "utf-8")

    status, told = check(folder, capsys, "--since", "HEAD")

    assert status == 0
    change = told["change"]
    assert (change["revision"], change["closed"], change["moved"]) == ("HEAD", [], [])


@pytest.mark.parametrize("revision", ["no-such", "--output=pwned", "", "HEAD:study"])
def test_an_unknown_revision_is_wrong_usage(
    repository: Path, capsys: Capture, revision: str
) -> None:
    folder = write_study(repository / "study")
    commit(repository)

    status = run(["check", "--study", str(folder), f"--since={revision}"])

    assert status == 2
    assert "is no revision" in capsys.readouterr().err
    assert not (repository / "pwned").exists()


def test_a_folder_outside_of_any_repository_is_wrong_usage(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study")

    status = run(["check", "--study", str(folder), "--since", "HEAD"])

    assert status == 2
    assert "git knows no earlier revision of `study`" in capsys.readouterr().err


def test_a_machine_without_git_is_told(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_study(tmp_path / "study")
    monkeypatch.setenv("PATH", str(tmp_path))

    status = run(["check", "--study", str(folder), "--since", "HEAD"])

    assert status == 2
    assert "needs git" in capsys.readouterr().err


def test_a_revision_whose_study_does_not_validate_is_told(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", "id: joint-plan\n")
    commit(repository)
    write_study(folder, POLICY)

    status = run(["check", "--study", str(folder), "--since", "HEAD"])

    assert status == 2
    assert "does not validate: study/joint-plan.yaml:1:1" in capsys.readouterr().err


def test_a_hook_of_git_may_ask(
    repository: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_study(repository / "study", UNSERVED)
    commit(repository)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index.lock")

    status, _ = check(folder, capsys, "--since", "HEAD")

    assert status == 0


def test_a_policy_that_is_new_is_new_all_over(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", UNSERVED)
    commit(repository)
    text = (folder / "joint-plan.yaml").read_text()
    (folder / "later.yaml").write_text(text.replace("joint-plan", "later"))

    status, told = check(folder, capsys, "later", "--since", "HEAD")

    assert status == 1
    assert {each["policy"] for each in told["findings"]} == {"later"}
    assert told["accepted"] == []


def test_verdicts_are_not_compared_where_an_id_names_nothing(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", POLICY)
    commit(repository)
    write_study(folder, POLICY.replace("serves: fewer-falls", "serves: fewer-fals"))

    _, told = check(folder, capsys, "--since", "HEAD")

    assert told["change"]["moved"] is None


def test_an_aim_that_there_was_not_then_is_told(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "study", POLICY)
    commit(repository)
    write_study(folder, UNSERVED)

    status = run(
        ["check", "--study", str(folder), "--lens", "warm-homes", "--since", "HEAD"]
    )

    assert status == 2
    assert "in the study of `HEAD`: `warm-homes` is neither" in capsys.readouterr().err


def test_paths_of_accepted_and_closed_findings_are_shown_from_the_root_too(
    repository: Path, capsys: Capture
) -> None:
    folder = write_study(repository / "a" / "study", UNSERVED)
    commit(repository)
    write_study(folder, UNSERVED.replace("warm-homes", "warmer-homes"))

    _, told = check(folder, capsys, "--since", "HEAD", "--paths-from", str(repository))

    shown = [*told["findings"], *told["change"]["closed"]]
    assert {each["path"] for each in shown} == {"a/study/joint-plan.yaml"}
