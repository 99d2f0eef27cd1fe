"""Which folder is meant when a person names none."""

from pathlib import Path

from streams.findings.errors import UsageError
from streams.yaml_source.shipped import shipped

STUDY_FILE = "study.yaml"


def find_study(named: Path | None, working: Path) -> Path:
    """Return the study's folder: the named one, else the nearest at or above the working folder.

    Without either, `policies/` below the working folder, as in a repository whose study lies there.

    Raises
    ------
    UsageError
        If there is no study.yaml in any of them.
    """
    if named is not None:
        return _named(named)
    for folder in (working, *working.parents, working / "policies"):
        if (folder / STUDY_FILE).is_file():
            return folder
    raise UsageError(
        "There is no study here: no study.yaml in this folder, above it, or in policies/ below it. "
        "Begin one with `streams new study NAME`, name its folder with `--study FOLDER`, or use "
        "`--reference` for the reference study that comes with the program."
    )


def reference_study() -> Path:
    """Return the folder of the reference study that travels with the package."""
    return shipped("policies")


def _named(named: Path) -> Path:
    folder = named.parent if named.name == STUDY_FILE else named
    if (folder / STUDY_FILE).is_file():
        return folder
    if (folder / "policies" / STUDY_FILE).is_file():
        return folder / "policies"
    raise UsageError(
        f"`{named}` holds no study.yaml. Begin a study with `streams new study {named}`."
    )
