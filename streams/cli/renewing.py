"""Writes the schemas of a study, in which its own ids are named, from the files as they are now."""

from pathlib import Path

from streams.authoring.beginning import SCHEMAS
from streams.authoring.study_schemas import study_schema_files
from streams.cli.output import write_bytes
from streams.findings.errors import InputError
from streams.study.loading import load_study
from streams.workflow import rubric_of


def schemas_of(folder: Path) -> dict[str, str]:
    """Return the schemas of a study by file name; policies that cannot be read are left out of them.

    Raises
    ------
    InputError
        If the study's own files cannot be used as they are.
    UsageError
        If there is no such rubric as the study names.
    """
    loaded = load_study(folder)
    if loaded.study is None:
        raise InputError(loaded.findings)
    return study_schema_files(loaded.study, rubric_of(loaded.study))


def renew_schemas(folder: Path) -> Path | None:
    """Write the schemas of a study anew and return where; None if it keeps none. Raises as `schemas_of` does."""
    place = folder / SCHEMAS
    if not place.is_dir():
        return None
    for name, text in schemas_of(folder).items():
        write_bytes(text.encode(), place / name)
    return place
