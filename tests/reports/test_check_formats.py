import json
import xml.etree.ElementTree as ET

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams.checks.outcome import CheckOutcome
from streams.findings.finding import Severity
from streams.findings.location import Location
from streams.reports.registry import names, renderer
from tests.check_builders import (
    HOSTILE,
    MOVED,
    gap,
    outcome_of_a_change,
    outcome_with_everything,
)

SUFFIXES = {
    "text": ".txt",
    "json": ".json",
    "sarif": ".sarif",
    "junit": ".xml",
    "github": ".log",
    "markdown": ".md",
}
every_format = pytest.mark.parametrize("name", SUFFIXES)
BIDI = "\u202e"


def rendered(name: str, outcome: CheckOutcome) -> str:
    text = renderer("check", name, CheckOutcome)(outcome)
    assert isinstance(text, str)
    return text


def nothing_found() -> CheckOutcome:
    return CheckOutcome("example", "An example", (), ())


def test_every_format_has_a_golden_file() -> None:
    assert names("check") == list(SUFFIXES)


@every_format
def test_an_outcome_with_everything(
    name: str, file_regression: FileRegressionFixture
) -> None:
    text = rendered(name, outcome_with_everything())

    file_regression.check(text, extension=SUFFIXES[name])


@every_format
def test_an_outcome_held_against_a_revision(
    name: str, file_regression: FileRegressionFixture
) -> None:
    text = rendered(name, outcome_of_a_change(MOVED))

    file_regression.check(text, extension=SUFFIXES[name])


@every_format
def test_two_runs_give_the_same_bytes(name: str) -> None:
    first = rendered(name, outcome_with_everything())
    second = rendered(name, outcome_with_everything())

    assert first == second


@every_format
def test_nothing_that_a_terminal_obeys_is_written(name: str) -> None:
    text = rendered(name, outcome_with_everything())

    assert BIDI not in text
    assert "\x00" not in text
    assert "\r" not in text
    assert text.endswith("\n")


@every_format
def test_an_outcome_without_findings_is_told(name: str) -> None:
    assert rendered(name, nothing_found()).strip()


def test_raw_and_accepted_counts_are_both_shown() -> None:
    outcome = outcome_with_everything()

    summary = json.loads(rendered("json", outcome))["summary"]

    assert "2 of 6 found are accepted" in rendered("text", outcome)
    assert (summary["found"], summary["accepted"], summary["baselined"]) == (6, 2, 1)


def test_verdicts_that_cannot_be_compared_are_not_said_to_have_stayed() -> None:
    outcome = outcome_of_a_change(None)

    assert "not compared" in rendered("text", outcome)
    assert "not compared" in rendered("markdown", outcome)
    assert json.loads(rendered("json", outcome))["change"]["moved"] is None


def test_junit_counts_failures_and_what_was_skipped() -> None:
    root = ET.fromstring(rendered("junit", outcome_with_everything()))  # noqa: S314

    counts = {key: root.get(key) for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": "6", "failures": "3", "errors": "0", "skipped": "3"}


def test_junit_of_nothing_found_is_one_case_that_passes() -> None:
    root = ET.fromstring(rendered("junit", nothing_found()))  # noqa: S314

    [case] = root.iter("testcase")
    assert list(case) == []


def test_junit_keeps_no_character_that_xml_cannot_hold() -> None:
    outcome = CheckOutcome(
        "example", "An example", (), (gap(message="a\x01b\ufffe\uffffc\ud800d"),)
    )

    [failure] = ET.fromstring(rendered("junit", outcome)).iter("failure")  # noqa: S314

    assert failure.get("message") == "a\\u0001bc\\ud800d"


def test_github_escapes_what_would_end_a_property_or_a_line() -> None:
    outcome = CheckOutcome(
        "example",
        "An ##[error] example",
        (),
        (gap(message=HOSTILE, location=Location("a, b: 100%.yaml", 1, 2, 1, 5)),),
    )

    command, last = rendered("github", outcome).splitlines()

    properties, _, text = command.removeprefix("::error ").partition("::")
    assert properties.startswith(
        "file=a%2C b%3A 100%25.yaml,line=1,col=2,endColumn=5,title="
    )
    assert text.startswith("100%25 [here]")
    assert "##[" not in last


def test_github_shows_ten_findings_one_by_one() -> None:
    findings = [gap(subject=str(number)) for number in range(10)]

    text = rendered("github", CheckOutcome("example", "An example", (), findings))

    assert text.count("::error ") == 10


def test_github_groups_more_than_ten_findings_by_rule() -> None:
    findings = [gap(message=f"Gap {number:02}") for number in range(10)]
    findings.append(gap(rule="hindered-aim", message="Another"))

    text = rendered("github", CheckOutcome("example", "An example", (), findings))

    grouped, single, _ = text.splitlines()
    assert "title=aim-without-process (10)" in grouped
    assert all(f"Gap {number:02}" in grouped for number in range(10))
    assert "title=hindered-aim process/vertical" in single


def test_github_never_writes_more_than_ten_annotations_of_one_kind() -> None:
    findings = [
        gap(rule=f"rule-{number:02}", message=f"Gap {number:02}")
        for number in range(14)
    ]

    text = rendered("github", CheckOutcome("example", "An example", (), findings))

    assert text.count("::error ") == 10
    assert "5 more rules (5)" in text
    assert all(f"Gap {number:02}" in text for number in range(14))


def test_github_counts_what_it_has_no_room_for() -> None:
    findings = [gap(message=f"Gap {number:03}") for number in range(200)]

    text = rendered("github", CheckOutcome("example", "An example", (), findings))

    assert "and 175 more" in text


def test_markdown_folds_a_long_list_and_counts_the_rest() -> None:
    findings = [gap(message=f"Gap {number:03}") for number in range(200)]

    text = rendered("markdown", CheckOutcome("example", "An example", (), findings))

    assert "The first 100 of 200" in text
    assert "and 100 more" in text
    assert len(text) < 65536


def test_markdown_obeys_no_text_of_a_file() -> None:
    text = rendered(
        "markdown", CheckOutcome("example", "An example", (), (gap(message=HOSTILE),))
    )

    assert "http://x" not in text
    assert "<b>" not in text
    assert "@team" not in text


def test_problems_of_files_are_findings_in_every_format() -> None:
    problem = gap(
        rule="yaml-syntax", policy=None, stream=None, dimension=None, subject=None
    )
    outcome = CheckOutcome("example", "An example", (problem,), ())

    for name in SUFFIXES:
        assert "yaml-syntax" in rendered(name, outcome)
    assert outcome.counts()[Severity.ERROR] == 1
