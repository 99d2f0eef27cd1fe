import re
import shlex
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.docs.documents import DOCS, ROOT, blocks

README = (ROOT / "README.md").read_text("utf-8")
ONE_SCREEN = 60
PAGES = (
    "README.md",
    "docs/tutorial.md",
    "docs/model.md",
    "docs/changelog.md",
    "docs/findings.md",
)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def test_the_readme_fits_on_a_screen() -> None:
    assert len(README.splitlines()) <= ONE_SCREEN


def test_the_readme_gives_two_commands_and_no_more() -> None:
    commands = [block.text for block in blocks(README)]

    assert [len(command.splitlines()) for command in commands] == [1, 1]
    assert "streams report --reference" in commands[0]
    assert "pytest" in commands[1]


def test_the_second_command_is_the_one_that_ci_runs() -> None:
    second = blocks(README)[1].text.strip()

    assert second in (ROOT / ".ci/run").read_text("utf-8").splitlines()


def test_both_commands_keep_out_of_an_externally_managed_python() -> None:
    starts = {block.text.partition(" install ")[0] for block in blocks(README)}

    assert starts == {
        "python3 -m venv --without-pip .venv && python3 -m pip --python .venv"
    }


def test_the_picture_of_the_readme_is_what_its_command_draws(tmp_path: Path) -> None:
    command = re.findall(r"Drawn by `streams ([^`]+)`", README)[0]
    *arguments, picture = shlex.split(command)
    drawn = tmp_path / "drawn.svg"

    status = run([*arguments, str(drawn)])

    assert status == 0
    assert f"]({picture})" in README
    assert (ROOT / picture).read_bytes() == drawn.read_bytes(), command


def test_the_picture_needs_nothing_from_elsewhere() -> None:
    svg = (DOCS / "images/better-care-fund.svg").read_text("utf-8")

    assert "<script" not in svg
    assert re.findall(r'(?:href|src)="(?!#)', svg) == []


def test_the_readme_says_how_far_the_study_can_be_trusted() -> None:
    text = " ".join(README.split())

    assert "coded by automated reading; no human expert has reviewed it yet" in text
    assert all(word in text for word in ("MIT", "CC BY 4.0", "CITATION.cff", "Beta"))


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    file = ROOT / page
    links = _LINK.findall(file.read_text("utf-8"))

    broken = [link for link in links if not (file.parent / link).exists()]

    assert broken == []
