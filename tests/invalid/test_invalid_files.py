import re
from pathlib import Path

import pytest

from streams.findings.finding import Severity
from streams.rubric.model import Rubric
from streams.study.agencies import AgenciesFile
from streams.study.context import ContextFile
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.references import ReferencesFile
from streams.study.study_file import StudyFile
from streams.yaml_source.files import load_file
from streams.yaml_source.model import Located

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.yaml"))
EXPECTED = re.compile(r"# expect: (\S+) (\d+):(\d+) (.+)")
MODELS: dict[str, type[Located]] = {
    "agencies": AgenciesFile,
    "context": ContextFile,
    "policy": Policy,
    "ratings": RatingsFile,
    "references": ReferencesFile,
    "rubric": Rubric,
    "study": StudyFile,
}
JARGON = re.compile(
    r"Input should|pydantic|literal\[|NoneType|tagged-union|value_error|Errno|<class"
)


def model_for(text: str) -> type[Located]:
    named = re.search(r"^# as: (\w+)$", text, re.MULTILINE)
    return MODELS[named[1] if named else "policy"]


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_an_invalid_file_is_told_at_its_place_and_in_words(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    loaded = load_file(model_for(text), file, file.name)

    expected = EXPECTED.findall(text)
    assert len(loaded.findings) == len(expected)
    for finding, (rule, line, column, words) in zip(
        loaded.findings, expected, strict=True
    ):
        place = finding.location
        assert (finding.rule, place.line, place.column) == (
            rule,
            int(line),
            int(column),
        )
        assert words in f"{finding.message}; {finding.hint}"
        assert finding.hint
        assert JARGON.search(finding.message + finding.hint) is None


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_a_file_with_an_error_gives_no_model(file: Path) -> None:
    text = file.read_text(encoding="utf-8")

    loaded = load_file(model_for(text), file, file.name)

    errors = [f for f in loaded.findings if f.severity is Severity.ERROR]
    assert (loaded.model is None) == bool(errors)


def test_there_is_an_invalid_file_for_each_kind_of_file() -> None:
    kinds = {model_for(file.read_text(encoding="utf-8")) for file in FILES}

    assert kinds == set(MODELS.values())
