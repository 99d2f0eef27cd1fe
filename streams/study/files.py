"""Tells the files of a study from those of editors and tools, and from those that would be passed over."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from streams.findings.finding import Finding, Severity
from streams.findings.location import at_start_of

RATINGS, RUBRICS = "ratings", "rubrics"
_LOOKED_AT = 5_000
_TITLE = re.compile(r"^title:", re.MULTILINE)


def policy_files(folder: Path) -> list[Path]:
    """Return the files that may be policies, and the shared ones, by name."""
    return _shown(folder, "*.yaml")


def ratings_files(folder: Path) -> list[Path]:
    """Return the ratings files, coder by coder."""
    return _shown(folder / RATINGS, "*/*.yaml")


def passed_over(folder: Path) -> Iterator[Finding]:
    """Yield a warning a file that looks like one of the study's and is not read."""
    for file in [*_shown(folder, "*.yml"), *_shown(folder / RATINGS, "**/*.yml")]:
        yield _unread(folder, file, f"rename it to `{file.stem}.yaml`")
    for file in _shown(folder, "*/*.yaml"):
        if file.parent.name not in (RATINGS, RUBRICS) and _looks_like_a_policy(file):
            yield _unread(folder, file, "move it into the folder of study.yaml")
    read = ratings_files(folder)
    for file in _shown(folder / RATINGS, "**/*.yaml"):
        if file not in read:
            mend = f"move it to `{RATINGS}/CODER/{file.name}`"
            yield _unread(folder, file, mend)


def _shown(folder: Path, pattern: str) -> list[Path]:
    """Return the files of a pattern that are not hidden: editors and tools keep theirs so."""
    return [
        file
        for file in sorted(folder.glob(pattern))
        if not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]


def _looks_like_a_policy(file: Path) -> bool:
    """Tell whether a file begins as one that names itself by its id, and has no study of its own around it."""
    if (file.parent / "study.yaml").exists():
        return False
    try:
        with file.open(encoding="utf-8", errors="replace") as opened:
            text = opened.read(_LOOKED_AT)
    except OSError:
        return False
    own_id = re.search(rf"^id: *{re.escape(file.stem)}\s*$", text, re.MULTILINE)
    return own_id is not None and _TITLE.search(text) is not None


def _unread(folder: Path, file: Path, mend: str) -> Finding:
    shown = PurePosixPath(folder.name, *file.relative_to(folder).parts)
    return Finding(
        "unread-file",
        Severity.WARNING,
        "The file is not read",
        mend,
        at_start_of(str(shown)),
    )
