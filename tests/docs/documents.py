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
_WHOLE = re.compile(r"# (\S+\.yaml)\n")
_EDIT = re.compile(r'# in (\S+\.yaml), (before|instead of) "(.+)"\n')


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
    for block in blocks(page):
        if block.language == "yaml":
            edit(folder, block.text)
        if block.language != "console":
            continue
        for typed in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, shown = typed.partition("\n")
            if command.startswith("cd "):
                folder /= command.removeprefix("cd ")
            else:
                yield Shown(command, shown, answer(command, folder))


def edit(folder: Path, text: str) -> None:
    """Write a file, or change one line of it, as the first line of a block says."""
    whole, change = _WHOLE.match(text), _EDIT.match(text)
    if whole is not None:
        _write(folder / whole[1], text[whole.end() :])
        return
    assert change is not None, f"the block does not say which file: {text[:40]}"
    file, new = folder / change[1], text[change.end() :]
    lines = file.read_text("utf-8").splitlines(keepends=True)
    places = [at for at, line in enumerate(lines) if line.strip() == change[3]]
    assert len(places) == 1, f"`{change[3]}` stands on {len(places)} lines"
    after = places[0] + (change[2] == "instead of")
    lines[places[0] : after] = [new]
    file.write_text("".join(lines), "utf-8")


def _write(file: Path, text: str) -> None:
    """Write a file, keeping the line by which editors find its schema."""
    before = file.read_text("utf-8") if file.exists() else ""
    first = before.partition("\n")[0]
    kept = f"{first}\n" if first.startswith("# yaml-language-server:") else ""
    file.write_text(kept + text, "utf-8")


def answer(command: str, folder: Path) -> str:
    """Return what a command prints, its messages included."""
    program, *arguments = shlex.split(command)
    assert program == "streams", f"only streams is run: {command}"
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "streams", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def agrees(page: str, given: str) -> bool:
    """Tell whether a page shows an answer, apart from the lines it leaves out."""
    parts = [re.escape(part) for part in page.split(f"{LEFT_OUT}\n")]
    return re.fullmatch(r"(?:.*\n)*".join(parts), given) is not None
