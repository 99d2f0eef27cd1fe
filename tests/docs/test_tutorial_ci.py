import shutil
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from streams import __version__
from tests.ci.test_action import linted
from tests.docs.documents import DOCS, ROOT, Shown, agrees, blocks, carry_out, edit

PAGE = (DOCS / "tutorial-ci.md").read_text("utf-8")
# What follows there reads the study, and changes nothing that git keeps.
TUTORIAL, _, _ = (DOCS / "tutorial.md").read_text("utf-8").partition("## 6.")
BASELINE = "streams check --baseline baseline.json"
WORKFLOW = ".github/workflows/streams.yaml"

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("cat") is None,
    reason="git is not installed",
)


class Hook(TypedDict, total=False):
    """A hook as a repository asks for it."""

    id: str
    args: list[str]


class Source(TypedDict):
    """Where hooks come from, and which of them are wanted."""

    repo: str
    rev: str
    hooks: list[Hook]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Shown]]:
    folder = tmp_path_factory.mktemp("tutorial")
    for _ in carry_out(TUTORIAL, folder):
        pass
    study = folder / "winter"
    return study, list(carry_out(PAGE, study))


def statuses(shown: list[Shown]) -> list[tuple[str, str]]:
    """Return the commands of which the page shows the exit status, each with it."""
    return [
        (before.command, after.page.strip())
        for before, after in pairwise(shown)
        if after.command == "echo $?"
    ]


def sources() -> list[Source]:
    """Return what the page writes into the settings of pre-commit."""
    [text] = [b.text for b in blocks(PAGE) if "pre-commit-config" in b.text]
    found: list[Source] = yaml.safe_load(text)["repos"]
    return found


def test_each_command_answers_as_the_chapter_shows(
    done: tuple[Path, list[Shown]],
) -> None:
    otherwise = [shown for shown in done[1] if not agrees(shown.page, shown.answer)]

    assert [(shown.command, shown.answer) for shown in otherwise] == []


def test_the_chapter_shows_what_stops_a_change_and_what_does_not(
    done: tuple[Path, list[Shown]],
) -> None:
    assert statuses(done[1]) == [
        ("streams check", "1"),
        (BASELINE, "0"),
        (BASELINE, "1"),
        ("streams check --since HEAD~1", "1"),
    ]


def test_the_refused_change_names_only_the_new_aim(
    done: tuple[Path, list[Shown]],
) -> None:
    refused = [shown for shown in done[1] if shown.command == BASELINE][1]

    lines = [line for line in refused.answer.splitlines() if "warning:" in line]
    assert [line.count("Aim `warm-schools`") for line in lines] == [1]


def test_in_the_end_the_baseline_holds_the_two_old_gaps(
    done: tuple[Path, list[Shown]],
) -> None:
    text = (done[0] / "baseline.json").read_text("utf-8")

    assert text.count('"fingerprint"') == 2
    assert "warm-schools" not in text


def test_the_workflow_of_the_chapter_asks_for_no_more_than_it_needs(
    done: tuple[Path, list[Shown]],
) -> None:
    workflow = yaml.safe_load((done[0] / WORKFLOW).read_text("utf-8"))
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]

    _, gaps, upload = workflow["jobs"]["check"]["steps"]

    assert workflow["permissions"] == {"contents": "read", "security-events": "write"}
    assert gaps["with"]["baseline"] == "baseline.json"
    assert set(gaps["with"]) <= set(inputs)
    assert upload["with"] == {"sarif_file": "${{ steps.gaps.outputs.sarif }}"}


def test_actionlint_has_nothing_to_say_about_the_workflow_of_the_chapter(
    done: tuple[Path, list[Shown]],
) -> None:
    assert linted(done[0] / WORKFLOW) == []


def test_the_chapter_asks_for_the_hook_of_this_version() -> None:
    [source] = sources()
    [known] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

    assert source["rev"] == f"v{__version__}"
    assert [hook["id"] for hook in source["hooks"]] == [known["id"]]


@pytest.mark.parametrize(("grown", "status"), [(False, 0), (True, 1)])
def test_the_hook_of_the_chapter_stops_a_new_gap_only(
    done: tuple[Path, list[Shown]], tmp_path: Path, grown: bool, status: int
) -> None:
    study = Path(shutil.copytree(done[0], tmp_path / "winter"))
    if grown:
        [added] = [b.text for b in blocks(PAGE) if 'before "processes:"' in b.text]
        edit(study, added)
    [hook] = sources()[0]["hooks"]
    [known] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    _, *words = known["entry"].split()

    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "streams", *words, *hook["args"]],
        cwd=study,
        env={"PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == status, ran.stdout + ran.stderr


def test_the_command_of_the_page_on_editors_answers_as_it_shows(
    done: tuple[Path, list[Shown]],
) -> None:
    page = (DOCS / "editor.md").read_text("utf-8")
    # The blocks of YAML on that page are first lines of files, and no edits.
    commands = page.replace("```yaml", "```text")

    shown = list(carry_out(commands, done[0]))

    assert [agrees(each.page, each.answer) for each in shown] == [True]
    schema = (done[0] / ".streams/schema/policy.schema.json").read_text("utf-8")
    assert "Clinics (place)" in schema


@pytest.mark.parametrize("page", ["tutorial-ci.md", "editor.md"])
def test_the_modelines_and_links_of_a_page_lead_somewhere(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    links = [part.partition(")")[0] for part in text.split("](")[1:]]

    local = [link for link in links if not link.startswith("https:")]

    assert local
    assert [link for link in local if not (DOCS / link).is_file()] == []
