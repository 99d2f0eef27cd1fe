import subprocess
import sys
from pathlib import Path

import pytest

import streams
from tests.made_up_study import write_study

HEAVY = "{'networkx', 'pydantic', 'yaml', 'jinja2', 'graphviz', 'typer'}"


def test_a_notebook_loads_checks_and_assesses_a_study(tmp_path: Path) -> None:
    folder = write_study(tmp_path)

    study = streams.load_study(folder)
    outcome = streams.check(folder)
    assessed = streams.assess(
        study, streams.Question(aim="fairness", policies=("boards",))
    )

    assert study.about.title == "A made-up study"
    assert not outcome.unusable
    assert [each.policy.id for each in assessed.assessments] == ["boards"]


def test_without_a_folder_the_reference_study_is_meant() -> None:
    study = streams.load_study()

    assert study.about.id == "local-health-partnerships"


def test_a_folder_without_a_study_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(streams.StreamsError, match="holds no study"):
        streams.load_study(tmp_path)


def test_importing_the_package_imports_no_library() -> None:
    code = f"import sys, streams; print(sorted({HEAVY} & set(sys.modules)))"

    loaded = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert loaded.stdout.strip() == "[]"


def test_a_name_that_is_not_public_is_refused_as_python_does() -> None:
    with pytest.raises(AttributeError, match="has no `scores`"):
        getattr(streams, "scores")  # noqa: B009


def test_public_names_are_listed() -> None:
    assert set(streams.__all__) <= set(dir(streams))
