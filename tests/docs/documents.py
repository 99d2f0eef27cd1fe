"""Reads the fenced blocks of a page, and carries out those of a tutorial."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
LEFT_OUT = "…"
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FILES = ("yaml", "gitignore")
STATUS = "echo $?"
_WHOLE = re.compile(r"# (\S+\.yaml|\.gitignore)\n")
_EDIT = re.compile(r'# in (\S+\.yaml), (before|instead of) "(.+)"\n')
_GONE = re.compile(r"# no longer in (\S+\.yaml)\n")
# What git would otherwise take from whoever runs the tests.
_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A. Researcher",
    "GIT_AUTHOR_EMAIL": "researcher@example.org",
    "GIT_COMMITTER_NAME": "A. Researcher",
    "GIT_COMMITTER_EMAIL": "researcher@example.org",
}


@dataclass(frozen=True)
class Block:
    """A fenced block: its language and its text."""

    language: str
    text: str


@dataclass(frozen=True)
class Shown:
    """A command, the answer that the page shows, and the one it gave."""

    command: str
    page: str
    answer: str


def blocks(page: str) -> list[Block]:
    return [Block(*match.groups()) for match in _BLOCK.finditer(page)]


def carry_out(page: str, folder: Path) -> Iterator[Shown]:
    """Type the commands of a page and make its edits, in order, beginning in a folder."""
    status = 0
    for block in blocks(page):
        if block.language in FILES:
            edit(folder, block.text)
        if block.language != "console":
            continue
        for typed in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, shown = typed.partition("\n")
            if command.startswith("cd "):
                folder /= command.removeprefix("cd ")
            elif command == STATUS:
                yield Shown(command, shown, f"{status}\n")
            else:
                done = ran(command, folder)
                status = done.returncode
                yield Shown(command, shown, done.stdout)


def edit(folder: Path, text: str) -> None:
    """Write a file, change one line of it, or take lines out, as the first line of a block says."""
    whole, change, gone = _WHOLE.match(text), _EDIT.match(text), _GONE.match(text)
    if whole is not None:
        _write(folder / whole[1], text[whole.end() :])
        return
    if gone is not None:
        _take_out(folder / gone[1], text[gone.end() :])
        return
    assert change is not None, f"the block does not say which file: {text[:40]}"
    file, new = folder / change[1], text[change.end() :]
    lines = file.read_text("utf-8").splitlines(keepends=True)
    places = [at for at, line in enumerate(lines) if line.strip() == change[3]]
    assert len(places) == 1, f"`{change[3]}` stands on {len(places)} lines"
    after = places[0] + (change[2] == "instead of")
    lines[places[0] : after] = [new]
    file.write_text("".join(lines), "utf-8")


def _take_out(file: Path, lines: str) -> None:
    before = file.read_text("utf-8")
    assert before.count(lines) == 1, f"these lines stand in {file.name} not just once"
    file.write_text(before.replace(lines, ""), "utf-8")


def _write(file: Path, text: str) -> None:
    """Write a file, keeping the line by which editors find its schema."""
    before = file.read_text("utf-8") if file.exists() else ""
    first = before.partition("\n")[0]
    kept = f"{first}\n" if first.startswith("# yaml-language-server:") else ""
    file.write_text(kept + text, "utf-8")


def answer(command: str, folder: Path) -> str:
    """Return what a command prints, its messages included."""
    return ran(command, folder).stdout


def ran(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command of a page: `streams`, `git`, or `cat`, which shows a file."""
    program, *arguments = shlex.split(command)
    programs = {
        "streams": [sys.executable, "-m", "streams"],
        "git": ["git"],
        "cat": ["cat"],
    }
    assert program in programs, f"this is not run: {command}"
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    return subprocess.run(  # noqa: S603
        [*programs[program], *arguments],
        cwd=folder,
        env={
            **inherited,
            **_GIT,
            "PYTHONPATH": str(ROOT),
            "SOURCE_DATE_EPOCH": "0",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def agrees(page: str, given: str) -> bool:
    """Tell whether a page shows an answer, apart from the lines it leaves out."""
    parts = [re.escape(part) for part in page.split(f"{LEFT_OUT}\n")]
    return re.fullmatch(r"(?:.*\n)*".join(parts), given) is not None
