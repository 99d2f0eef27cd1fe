import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.authoring.beginning import study_files
from streams.authoring.study_schemas import study_schema_files
from streams.study.finding_studies import reference_study
from streams.workflow import open_study, rubric_of
from tests.editor.language_server import (
    LanguageServer,
    NoServerError,
    installed_server,
)


@pytest.fixture(scope="session")
def server_script() -> Path:
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    try:
        return installed_server(cache / "policy-streams")
    except NoServerError as reason:
        pytest.skip(f"the YAML language server cannot be had: {reason}")


@pytest.fixture(scope="session")
def new_study(
    server_script: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """Run a server on a study as `streams new study` writes it."""
    folder = tmp_path_factory.mktemp("new-study")
    for name, text in study_files("new-study").items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with LanguageServer(server_script, folder) as server:
        yield server


@pytest.fixture(scope="session")
def coded_study(
    server_script: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageServer]:
    """Run a server on a folder with the schemas that name the ids of the reference study."""
    folder = tmp_path_factory.mktemp("coded-study")
    study = open_study(reference_study())
    schemas = folder / ".streams/schema"
    schemas.mkdir(parents=True)
    for name, text in study_schema_files(study, rubric_of(study)).items():
        (schemas / name).write_text(text, encoding="utf-8")
    with LanguageServer(server_script, folder) as server:
        yield server
