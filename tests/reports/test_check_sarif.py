import functools
import json
import os
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict

import jsonschema
import pytest

from streams import __version__
from streams.checks.catalogue import EVERY_RULE
from streams.checks.outcome import CheckOutcome
from streams.findings.location import Location
from streams.reports import links
from streams.reports.formats.check_sarif import render
from streams.reports.sarif_rules import descriptor
from streams.workflow import Question, check_study
from tests.check_builders import (
    MOVED,
    gap,
    outcome_of_a_change,
    outcome_with_everything,
)

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PACKAGE = "@microsoft/sarif-multitool"
CACHE = Path(os.environ.get("STREAMS_NODE_CACHE", "~/.cache/policy-streams-node"))
OUTCOMES: Mapping[str, Callable[[], CheckOutcome]] = {
    "everything": outcome_with_everything,
    "a change": lambda: outcome_of_a_change(MOVED),
    "nothing": lambda: CheckOutcome("example", "An example", (), ()),
    "wrong usage": lambda: CheckOutcome("x", "x", (), (), refusal="`x` is no {0}"),
    "a broken file": lambda: CheckOutcome("x", "x", (gap(rule="no-yaml"),), ()),
    "the reference study": lambda: check_study(ROOT / "policies", Question()),
}
every_outcome = pytest.mark.parametrize("outcome", OUTCOMES)


class Result(TypedDict, total=False):
    """The parts of a result that the tests look at."""

    ruleId: str
    ruleIndex: int
    level: str
    message: dict[str, str]
    locations: list[dict[str, dict[str, dict[str, object]]]]
    relatedLocations: list[dict[str, object]]
    partialFingerprints: dict[str, str]
    suppressions: list[dict[str, object]]
    baselineState: str


def results_of(outcome: CheckOutcome) -> list[Result]:
    results: list[Result] = json.loads(render(outcome))["runs"][0]["results"]
    return results


@functools.cache
def multitool() -> Path:
    """Return the validator, installed once outside of the repository; skip where it cannot be had."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        pytest.skip("node and npm are not installed")
    folder = CACHE.expanduser()
    package = folder / "node_modules" / PACKAGE
    if not package.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(  # noqa: S603
            ["npm", "install", "--no-audit", "--prefix", str(folder), PACKAGE],  # noqa: S607
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if done.returncode != 0:
            pytest.skip(f"npm cannot install {PACKAGE} (no network?)")
    for tool in folder.glob("node_modules/@microsoft/*/Sarif.Multitool"):
        # Newer versions of npm leave out the step of the package that does this.
        tool.chmod(0o755)
    return package / "bin.js"


@every_outcome
def test_a_log_is_valid_by_the_schema(outcome: str) -> None:
    schema = json.loads((HERE / "sarif-schema-2.1.0.json").read_text("utf-8"))

    log = json.loads(render(OUTCOMES[outcome]()))

    jsonschema.Draft202012Validator(schema).validate(log)


@every_outcome
def test_the_validator_of_microsoft_has_nothing_to_say(
    outcome: str, tmp_path: Path
) -> None:
    tool = multitool()
    (tmp_path / "log.sarif").write_text(render(OUTCOMES[outcome]()), "utf-8")

    told = validated(tool, tmp_path / "log.sarif")

    assert "Analysis completed successfully" in told
    assert [line for line in told.splitlines() if ": error" in line] == []
    assert [line for line in told.splitlines() if ": warning" in line] == []


def test_the_validator_of_microsoft_would_speak_up(tmp_path: Path) -> None:
    tool = multitool()
    broken = render(outcome_with_everything()).replace(
        '"startLine": 2', '"startLine": 0'
    )
    (tmp_path / "log.sarif").write_text(broken, "utf-8")

    told = validated(tool, tmp_path / "log.sarif")

    assert ": error" in told or ": warning" in told


def validated(tool: Path, log: Path) -> str:
    done = subprocess.run(  # noqa: S603
        ["node", str(tool), "validate", log.name],  # noqa: S607
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        cwd=log.parent,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("check", EVERY_RULE, ids=lambda check: check.id)
def test_every_rule_has_help_in_markdown_and_a_link(check: type) -> None:
    described = descriptor(check.id)  # type: ignore[attr-defined]

    assert described["helpUri"] == links.rule_url(str(described["id"]))
    assert str(described["helpUri"]).startswith(f"{links.HOME}/blob/main/docs/checks/")
    text = described["help"]
    assert isinstance(text, dict)
    assert text["markdown"].count("```yaml") == 3
    assert text["text"]


def test_the_home_page_is_that_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert project["urls"]["Homepage"] == links.HOME
    assert project["urls"]["Documentation"] == links.DOCS


def test_a_result_points_to_its_rule() -> None:
    run = json.loads(render(outcome_with_everything()))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert run["tool"]["driver"]["version"] == __version__
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_what_is_unknown_is_a_note() -> None:
    levels = {r["ruleId"]: r["level"] for r in results_of(outcome_with_everything())}

    assert levels["unmeasured-aim"] == "note"
    assert levels["broken-accountability"] == "warning"
    assert levels["aim-without-process"] == "error"


def test_a_region_has_start_and_end_in_characters() -> None:
    outcome = CheckOutcome(
        "example",
        "An example",
        (),
        (gap(location=Location("study/a.yaml", 1, 6, 1, 8)),),
        texts={"study/a.yaml": "\U0001f600: — ab\n"},
    )

    [result] = results_of(outcome)

    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == {
        "startLine": 1,
        "startColumn": 6,
        "endLine": 1,
        "endColumn": 8,
        "snippet": {"text": "ab"},
    }
    assert json.loads(render(outcome))["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_a_path_is_encoded_and_relative_to_the_root() -> None:
    outcome = CheckOutcome(
        "example",
        "An example",
        (),
        (gap(location=Location("my study/é 1%.yaml", 1, 1, 1, 2)),),
    )

    [result] = results_of(outcome)

    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "my%20study/%C3%A9%201%25.yaml",
        "uriBaseId": "%SRCROOT%",
    }


def test_fingerprints_stay_when_text_is_moved() -> None:
    moved = gap(location=Location("study/other.yaml", 99, 3, 99, 4))

    [before] = results_of(CheckOutcome("example", "An example", (), (gap(),)))
    [after] = results_of(CheckOutcome("example", "An example", (), (moved,)))

    assert before["partialFingerprints"] == after["partialFingerprints"]
    assert list(before["partialFingerprints"]) == ["policyStreams/v1"]


def test_accepted_findings_are_suppressed_with_their_reason() -> None:
    suppressed = [
        result["suppressions"][0]
        for result in results_of(outcome_with_everything())
        if "suppressions" in result
    ]

    kinds = {(each["kind"], each["justification"]) for each in suppressed}
    assert kinds == {
        ("inSource", "Its means are coded elsewhere."),
        ("external", "There since 2001."),
    }


def test_the_other_end_of_a_broken_path_is_a_related_location() -> None:
    related = [
        result["relatedLocations"]
        for result in results_of(outcome_with_everything())
        if "relatedLocations" in result
    ]

    assert len(related) == 1
    assert related[0][0]["message"] == {"text": "The aim that it serves."}


def test_a_comparison_tells_new_old_and_closed_findings_apart() -> None:
    states = [result["baselineState"] for result in results_of(outcome_of_a_change())]

    assert sorted(states) == ["absent", "new", "unchanged"]


def test_text_of_a_file_is_neither_a_link_nor_a_placeholder() -> None:
    outcome = CheckOutcome(
        "example",
        "An example",
        (),
        (gap(message="See [this](http://x) {0}", hint="No"),),
    )

    [result] = results_of(outcome)

    assert result["message"]["text"] == "See [this\\](http://x) {{0}}. No."
