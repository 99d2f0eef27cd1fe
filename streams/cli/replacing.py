"""Replaces an earlier report in its folder, whole or not at all, and clears away what is no longer a part of it."""

import hashlib
import re
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from streams.findings.errors import UsageError

SUMS = "SHA256SUMS.txt"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
# A backslash or a colon would begin a path of its own on Windows.
_NO_NAME = re.compile(r"[\\:\x00-\x1f]|^\.{0,2}$")
Sum = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Replaced:
    """How many files were written and removed; `left` are files of an earlier report that were changed since."""

    written: int
    removed: int
    left: list[str]


def replace_files(files: Mapping[str, bytes], folder: Path) -> Replaced:
    """Write files by their path from a folder, and remove what an earlier call wrote there and this one does not.

    The list of what was written lies in the folder, as `sha256sum` writes and checks it. A file is removed only
    if the list names it, it lies in the folder itself, and it still is what was written. Until all files can
    be put into place none is.

    Raises
    ------
    UsageError
        If a file cannot be written; the folder is then as it was.
    """
    earlier = _listed(folder / SUMS)
    now = {(name, _sum(content)) for name, content in files.items()}
    with _Staged(folder) as staged:
        for name, content in files.items():
            staged.add(name, content)
        # Should this be interrupted, the next call finds both the old files and the new ones listed.
        staged.add(SUMS, _text(earlier | now))
        staged.put()
    removed, left = _cleared(folder, earlier, files)
    with _Staged(folder) as staged:
        staged.add(SUMS, _text(now))
        staged.put()
    return Replaced(len(files) + 1, removed, left)


@dataclass
class _Staged:
    """Files that lie complete beside their places, and are gone at the end unless they were put there."""

    folder: Path
    files: list[tuple[Path, Path]] = field(default_factory=list)
    made: list[Path] = field(default_factory=list)

    def __enter__(self) -> "_Staged":
        return self

    def __exit__(self, *_: object) -> None:
        for aside, _place in self.files:
            with suppress(OSError):
                aside.unlink(missing_ok=True)
        for folder in reversed(self.made):
            _remove_if_empty(folder)

    def add(self, name: str, content: bytes) -> None:
        place = self.folder / name
        aside = place.with_name(f".streams-{secrets.token_hex(8)}")
        with _told(place):
            if place.is_dir():
                raise UsageError(f"`{place}` cannot be written: it is a folder")
            self._make(place.parent)
            self.files.append((aside, place))
            _fill(aside, content)
            if place.exists():
                shutil.copymode(place, aside)

    def put(self) -> None:
        # The list was added last and goes first.
        for aside, place in reversed(self.files):
            with _told(place):
                _put(aside, place)

    def _make(self, folder: Path) -> None:
        if folder.is_dir():
            return
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        for each in reversed(missing):
            each.mkdir(exist_ok=True)
            self.made.append(each)


def _fill(file: Path, content: bytes) -> None:
    with file.open("xb") as stream:
        stream.write(content)


def _put(aside: Path, place: Path) -> None:
    aside.replace(place)


@contextmanager
def _told(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UsageError(f"`{place}` cannot be written: {error.strerror}") from error


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _text(sums: Iterable[Sum]) -> bytes:
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(sums)).encode()


def _listed(file: Path) -> set[Sum]:
    """Return what a list names; nothing if there is none, or if it is no text."""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return set()
    found = (_LINE.fullmatch(line) for line in text.split("\n"))
    return {(line[2], line[1]) for line in found if line}


def _cleared(
    folder: Path, earlier: set[Sum], kept: Iterable[str]
) -> tuple[int, list[str]]:
    """Remove what is listed and not kept, and return how many files went and which were left for being changed."""
    # A file system may take names in capitals and small letters for the same.
    names = {name.casefold() for name in (*kept, SUMS)}
    removed, left = 0, set()
    for name in sorted({name for name, _ in earlier if name.casefold() not in names}):
        file = _own_file(folder, name)
        if file is None:
            continue
        with _told(file):
            if (name, _sum(file.read_bytes())) not in earlier:
                left.add(name)
                continue
            file.unlink()
            removed += 1
            _remove_emptied(file.parent, folder)
    return removed, sorted(left)


def _own_file(folder: Path, name: str) -> Path | None:
    """Return a plain file of a folder by its path from there; None where the path leads out of it or to none."""
    parts = name.split("/")
    if any(_NO_NAME.search(part) for part in parts):
        return None
    file = folder.joinpath(*parts)
    try:
        plain = file.is_file() and not file.is_symlink()
        inside = file.resolve().parent.is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return None
    return file if plain and inside else None


def _remove_emptied(emptied: Path, folder: Path) -> None:
    for each in (emptied, *emptied.parents):
        if each == folder or not _remove_if_empty(each):
            return


def _remove_if_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
