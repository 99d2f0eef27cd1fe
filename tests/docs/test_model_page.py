import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import JsonValue

from streams.authoring.schemas import file_name, schema_files
from streams.findings.finding import Severity
from streams.workflow import (
    Question,
    assess_policies,
    check_study,
    open_study,
    rubric_of,
)
from tests.docs.documents import DOCS, blocks

PAGE = (DOCS / "model.md").read_text("utf-8")
_FILE = re.compile(r"# (\S+\.yaml)\n")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the study that the examples make together, those of one file after each other."""
    made = tmp_path_factory.mktemp("model")
    texts: dict[str, str] = defaultdict(str)
    for block in blocks(PAGE):
        if block.language == "yaml":
            named = _FILE.match(block.text)
            assert named is not None, block.text[:40]
            texts[named[1]] += block.text[named.end() :]
    for name, text in texts.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    return made


def test_the_examples_make_a_study_without_errors(folder: Path) -> None:
    outcome = check_study(folder, Question())

    errors = [f for f in outcome.everything() if f.severity is Severity.ERROR]
    assert [(each.location.line, each.message) for each in errors] == []


def test_the_examples_leave_no_loose_ends(folder: Path) -> None:
    outcome = check_study(folder, Question())

    warned = {f.rule for f in outcome.everything() if f.severity is Severity.WARNING}
    assert warned.isdisjoint({"placeholder-text", "missing-evidence", "unused-ignore"})


def test_the_study_of_the_examples_can_be_assessed(folder: Path) -> None:
    study = open_study(folder)

    assessed = assess_policies(study, rubric_of(study), Question("health-inequalities"))

    assert len(assessed.assessments) == 1


@pytest.mark.parametrize(
    "kind", ["study", "agencies", "references", "context", "policy", "ratings"]
)
def test_every_key_of_every_file_is_on_the_page(kind: str) -> None:
    schema = json.loads(schema_files()[file_name(kind)])

    explained = {
        key for key in keys_of(schema) if re.search(rf"[`\s{{]{key}[`:]", PAGE)
    }

    assert set(keys_of(schema)) - explained == set()


def keys_of(schema: JsonValue) -> Iterator[str]:
    """Yield every key that a schema names, but not those of rules and their options."""
    if isinstance(schema, list):
        for inner in schema:
            yield from keys_of(inner)
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    if isinstance(properties, dict):
        yield from (name for name in properties if re.fullmatch("[A-Za-z_]+", name))
    for name, inner in schema.items():
        if name not in {"options", "ratings"}:
            yield from keys_of(inner)
