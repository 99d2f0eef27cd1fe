"""Where the rubrics of a study lie: beside it, or with the package."""

from pathlib import Path

from streams.findings.errors import InputError, UsageError
from streams.rubric.model import Rubric
from streams.yaml_source.files import load_file
from streams.yaml_source.shipped import shipped


def load_rubric(rubric_id: str, study_folder: Path | None = None) -> Rubric:
    """Return a rubric: the study's own if it has one of that id, else the one that comes along.

    Raises
    ------
    UsageError
        If there is no such rubric.
    InputError
        If its file does not validate.
    """
    for folder in _folders(study_folder):
        file = folder / f"{rubric_id}.yaml"
        if file.is_file():
            return _read(file)
    raise UsageError(
        f"There is no rubric `{rubric_id}`; there are {', '.join(known_rubrics(study_folder))}"
    )


def known_rubrics(study_folder: Path | None = None) -> list[str]:
    """Return the ids of the rubrics that can be named, in alphabetical order."""
    found = {
        file.stem for folder in _folders(study_folder) for file in folder.glob("*.yaml")
    }
    return sorted(found)


def _folders(study_folder: Path | None) -> list[Path]:
    own = (
        [study_folder / "rubrics", study_folder.parent / "rubrics"]
        if study_folder
        else []
    )
    return [folder for folder in (*own, shipped("rubrics")) if folder.is_dir()]


def _read(file: Path) -> Rubric:
    loaded = load_file(Rubric, file, f"{file.parent.name}/{file.name}")
    if loaded.model is None:
        raise InputError(loaded.findings)
    return loaded.model
