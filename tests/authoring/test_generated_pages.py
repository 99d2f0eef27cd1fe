import json
from pathlib import Path, PurePosixPath

import pytest

from streams.authoring.beginning import SETTINGS, TEMPLATES, policy_file, study_files
from streams.checks.registry import known_ids
from streams.cli.manual import generated_pages, write_pages

DOCS = Path(__file__).parents[2] / "docs"
MEND = "run `python -m streams.cli.manual docs`"
PAGES = generated_pages()


@pytest.mark.parametrize("path", sorted(PAGES), ids=str)
def test_a_generated_page_is_as_a_fresh_run_writes_it(path: PurePosixPath) -> None:
    written = (DOCS / path).read_text(encoding="utf-8")

    assert written == PAGES[path], MEND


def test_there_is_no_page_of_a_rule_or_schema_that_is_no_more() -> None:
    found = {
        PurePosixPath(file.relative_to(DOCS).as_posix())
        for folder in ("checks", "schema")
        for file in (DOCS / folder).iterdir()
    }

    assert found <= set(PAGES), MEND


def test_pages_of_rules_that_are_gone_are_taken_away(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks/old-rule.md").write_text("Old.", encoding="utf-8")

    write_pages(tmp_path)

    assert not (tmp_path / "checks/old-rule.md").exists()
    assert (tmp_path / "checks/unmeasured-aim.md").is_file()


def test_the_index_links_to_every_rule() -> None:
    index = PAGES[PurePosixPath("checks/README.md")]

    assert all(f"]({rule}.md)" in index for rule in known_ids())


def test_the_settings_of_a_new_study_name_schemas_that_it_has() -> None:
    files = study_files("new-study")

    settings = json.loads(files[SETTINGS])

    assert settings["yaml.schemas"]
    for name in settings["yaml.schemas"]:
        assert PurePosixPath(name) in files


def test_every_modeline_of_a_new_study_leads_to_a_schema_that_it_has() -> None:
    files = study_files("new-study")
    yaml = [files[PurePosixPath(name)] for name in TEMPLATES]

    modelines = [text.splitlines()[0] for text in [*yaml, policy_file("some-policy")]]

    for line in modelines:
        assert line.startswith("# yaml-language-server: $schema=")
        assert PurePosixPath(line.partition("=")[2]) in files
