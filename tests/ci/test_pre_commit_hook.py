import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.check_builders import POLICY, UNSERVED, write_study

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
STUDY = (
    "id: example\ntitle: An example\nrules: {aim-without-process: {severity: error}}\n"
)
COMMIT = (
    "-c",
    "user.name=A",
    "-c",
    "user.email=a@example.org",
    "commit",
    "--quiet",
    "--no-verify",
    "--message",
    "A state",
)
needs_git = pytest.mark.skipif(
    shutil.which("git") is None, reason="git is not installed"
)


def ran(
    command: list[str], folder: Path, **variables: str
) -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return subprocess.run(  # noqa: S603
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=500,
        env={**environment, **variables},
    )


def repository(folder: Path, policy: str, study: str = "study") -> Path:
    write_study(folder / study, policy, STUDY)
    ran(["git", "init", "--quiet"], folder)
    ran(["git", "add", "--all"], folder)
    return folder


def test_pre_commit_takes_the_manifest() -> None:
    done = ran(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)], ROOT
    )

    assert done.returncode == 0, done.stdout


def test_the_hook_runs_the_command_of_this_package() -> None:
    [hook] = yaml.safe_load(HOOKS.read_text("utf-8"))

    assert hook["entry"] == "streams check"
    assert hook["pass_filenames"] is False


@needs_git
@pytest.mark.parametrize(("policy", "status"), [(POLICY, 0), (UNSERVED, 1)])
def test_the_hook_refuses_a_commit_with_a_gap(
    tmp_path: Path, policy: str, status: int
) -> None:
    [hook] = yaml.safe_load(HOOKS.read_text("utf-8"))
    # The same hook with this interpreter's program, so that nothing has to be installed.
    hook |= {
        "language": "system",
        "entry": f"{sys.executable} -m {hook['entry']}",
        "args": ["--study", "study"],
    }
    folder = repository(tmp_path / "work", policy)
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))

    done = ran(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        folder,
        PYTHONPATH=str(ROOT),
        PRE_COMMIT_HOME=str(tmp_path / "cache"),
    )

    assert done.returncode == status, done.stdout + done.stderr
    assert ("`warm-homes` has no process" in done.stdout) == (status == 1)


@needs_git
def test_pre_commit_tries_this_repository(tmp_path: Path) -> None:
    folder = repository(tmp_path / "work", UNSERVED, ".")
    source = tmp_path / "source"
    shutil.copytree(
        ROOT,
        source,
        ignore=shutil.ignore_patterns(
            ".venv", ".git", ".*_cache", ".hypothesis", "tests", "out", "node_modules"
        ),
    )
    for step in (["init", "--quiet"], ["add", "--all"], list(COMMIT)):
        ran(["git", *step], source)

    done = ran(
        [sys.executable, "-m", "pre_commit", "try-repo", str(source), "--all-files"],
        folder,
        PRE_COMMIT_HOME=str(tmp_path / "cache"),
    )

    if "InstallationError" in done.stdout or "An unexpected error" in done.stdout:
        pytest.skip("pre-commit cannot build the hook's environment (no network?)")
    assert "`warm-homes` has no process" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 1
