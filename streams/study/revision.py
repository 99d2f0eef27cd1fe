"""A study as it was at an earlier revision of its git repository; the work tree is not touched."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from streams.findings.errors import UsageError
from streams.study.finding_studies import STUDY_FILE

RUBRICS = "rubrics"
FILE_MODES = (b"100644", b"100755")
# Hooks of git run with these set to the commit being made, which is not the revision asked for.
_SET_BY_GIT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


@contextmanager
def study_at(folder: Path, revision: str) -> Iterator[Path | None]:
    """Give the folder of a study as it was at a revision, for as long as the context lasts.

    None if there was no study at that place then. Its own rubrics come along.

    Raises
    ------
    UsageError
        If the folder is in no git repository, git is not installed, or the revision is not known.
    """
    folder = folder.resolve()
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    commit = _commit(folder, revision)
    wanted = [folder, folder.parent / RUBRICS]
    inside = [path for path in wanted if path.is_relative_to(top.resolve())]
    with tempfile.TemporaryDirectory(prefix="streams-") as name:
        # The folder keeps its name, which is part of every path that is shown.
        root = Path(name, folder.parent.name or "root")
        for path in inside:
            below = path.relative_to(top.resolve()).as_posix()
            _restore(top, commit, below, root / path.name)
        then = root / folder.name
        yield then if (then / STUDY_FILE).is_file() else None


def _commit(folder: Path, revision: str) -> str:
    try:
        found = _git(
            folder,
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            f"{revision}^{{commit}}",
        )
    except UsageError as error:
        raise UsageError(
            f"`{revision}` is no revision of the git repository around `{folder.name}`; "
            "name a commit, a branch or a tag that has been fetched"
        ) from error
    return found.decode().strip()


def _restore(top: Path, commit: str, below: str, target: Path) -> None:
    """Write the YAML files of a folder of a commit; `below` is its path in the repository."""
    tree = commit if below == "." else f"{commit}:{below}"
    try:
        listed = _git(top, "ls-tree", "-r", "-z", "--full-tree", tree)
    except UsageError:
        return
    for entry in filter(None, listed.split(b"\0")):
        kind, _, raw = entry.partition(b"\t")
        mode, _, blob = kind.split()[:3]
        name = PurePosixPath(os.fsdecode(raw))
        if mode in FILE_MODES and name.suffix == ".yaml":
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_git(top, "cat-file", "blob", blob.decode()))


def _git(folder: Path, *arguments: str) -> bytes:
    environment = {k: v for k, v in os.environ.items() if k not in _SET_BY_GIT}
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and a revision cannot be taken for an option
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git of whoever runs this
            capture_output=True,
            check=True,
            env=environment,
        )
    except FileNotFoundError as error:
        raise UsageError("`--since` needs git, which is not installed") from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().partition("\n")[0]
        raise UsageError(
            f"git knows no earlier revision of `{folder.name}` ({said or 'no reason given'})"
        ) from error
    return done.stdout
