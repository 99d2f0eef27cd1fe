import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from streams.authoring.schemas import KINDS, file_name
from streams.authoring.study_schemas import study_schema
from streams.cli.main import run
from streams.study.finding_studies import reference_study
from streams.workflow import open_study, rubric_of
from streams.yaml_source.reader import read_yaml


def test_one_schema_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    status = run(["schema", "policy"])

    written = json.loads(capsys.readouterr().out)
    assert status == 0
    assert written["title"] == "Policy"


def test_all_schemas_go_to_a_folder(tmp_path: Path) -> None:
    status = run(["schema", "-o", str(tmp_path)])

    assert status == 0
    assert {file.name for file in tmp_path.iterdir()} == set(map(file_name, KINDS))


def test_the_schemas_of_a_study_go_into_it(tmp_path: Path) -> None:
    study = tmp_path / "some-study"
    run(["new", "study", str(study)])
    agency = "{id: trusts, name: Primary care trusts, kind: class, tier: place}"
    (study / "agencies.yaml").write_text(f"agencies: [{agency}]\n", encoding="utf-8")

    status = run(["schema", "--study", str(study)])

    written = (study / ".streams/schema/policy.schema.json").read_text(encoding="utf-8")
    assert status == 0
    assert "Primary care trusts (place)" in written


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["polcy"], "did you mean `policy`?"),
        (["-o", "-"], "name a kind, or a folder"),
        (["--study", "nowhere"], "holds no study.yaml"),
    ],
)
def test_what_cannot_be_done_is_told(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["schema", *arguments])

    assert status == 2
    assert words in capsys.readouterr().err


def test_the_reference_study_is_right_by_the_schemas_that_name_its_ids() -> None:
    study = open_study(reference_study())
    rubric = rubric_of(study)

    wrong = {
        file.name: [error.message[:200] for error in errors]
        for kind in KINDS
        for file in study.folder.glob("*.yaml")
        if kind == (file.stem if file.stem in KINDS else "policy")
        and (
            errors := list(
                Draft7Validator(study_schema(kind, study, rubric)).iter_errors(
                    read_yaml(file.read_bytes(), file.name).root
                )
            )
        )
    }

    assert wrong == {}
