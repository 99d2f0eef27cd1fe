import json
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from streams.study.finding_studies import reference_study
from streams.study.loading import load_study

FOLDER = reference_study()
POLICIES = 19
PANDOC = shutil.which("pandoc")


def test_the_reference_study_loads_without_a_single_problem() -> None:
    loaded = load_study(FOLDER)

    assert loaded.findings == []
    assert loaded.study is not None
    assert len(loaded.study.policies) == POLICIES


def test_the_data_package_lists_every_file_of_the_study_and_no_other() -> None:
    package = json.loads((FOLDER / "datapackage.json").read_text("utf-8"))
    files = {
        file.relative_to(FOLDER).as_posix()
        for file in FOLDER.rglob("*.yaml")
        if not any(part.startswith(".") for part in file.relative_to(FOLDER).parts)
    }

    assert {resource["path"] for resource in package["resources"]} == files
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)


def test_every_policy_has_two_readings_and_a_consensus_for_the_lens() -> None:
    study = load_study(FOLDER).study
    assert study is not None

    coders = {
        policy: sorted(r.coder for r in study.ratings_of(policy, "health-inequalities"))
        for policy in study.policies
    }

    assert set(map(tuple, coders.values())) == {("consensus", "reader-a", "reader-b")}


@pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")
def test_pandoc_renders_every_reference(tmp_path: Path) -> None:
    works = yaml.safe_load((FOLDER / "references.yaml").read_text("utf-8"))
    page = tmp_path / "page.md"
    page.write_text("---\nnocite: '@*'\n---\n")

    made = subprocess.run(  # noqa: S603 - the program was found on the path
        [
            str(PANDOC),
            "--citeproc",
            "--fail-if-warnings",
            "--bibliography",
            str(FOLDER / "references.yaml"),
            "-t",
            "html",
            str(page),
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert made.returncode == 0, made.stderr
    assert made.stdout.count('class="csl-entry"') == len(works["references"])
