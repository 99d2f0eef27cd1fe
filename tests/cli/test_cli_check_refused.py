import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.check_builders import STUDY, UNSERVED, write_study

Capture = pytest.CaptureFixture[str]
MACHINES = ("json", "sarif", "junit", "github", "markdown")
MISTAKES = {
    "rule": (f"{STUDY}rules: {{aim-without-proces: {{severity: error}}}}\n", "rule"),
    "option": (f"{STUDY}rules: {{no-evaluation: {{options: {{x: 1}}}}}}\n", "option"),
    "override": (f"{STUDY}overrides: {{rule: x, severity: info}}\n", "rule"),
    "syntax": (f"{STUDY}\tx: [\n", ""),
}


def refused(
    folder: Path, name: str, capsys: Capture, *more: str
) -> tuple[int, str, str]:
    status = run(["check", "--study", str(folder), "-f", name, *more])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def plain(text: str) -> str:
    """Return a text without what Markdown and JSON put before a sign."""
    return text.replace("\\", "")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_study_yaml_is_a_problem_in_every_format(
    mistake: str, tmp_path: Path, capsys: Capture
) -> None:
    text, told = MISTAKES[mistake]
    folder = write_study(tmp_path / "study", UNSERVED, text)

    for name in ("text", *MACHINES):
        status, out, err = refused(folder, name, capsys)

        assert (status, err) == (3, "")
        assert "study.yaml" in out
        assert told in out


@pytest.mark.parametrize("mistake", MISTAKES)
def test_sarif_says_that_the_run_failed_and_why(
    mistake: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED, MISTAKES[mistake][0])

    _, out, _ = refused(folder, "sarif", capsys)

    [made] = json.loads(out)["runs"]
    [invocation] = made["invocations"]
    [told, *_] = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"] is False
    assert told["level"] == "error"
    assert told["message"]["text"] == made["results"][0]["message"]["text"]
    place = told["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "study/study.yaml"


def test_a_mistake_in_study_yaml_is_told_with_those_of_other_files(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", "title: x\n", MISTAKES["rule"][0])

    _, out, _ = refused(folder, "json", capsys)

    paths = {finding["path"] for finding in json.loads(out)["findings"]}
    assert paths == {"study/study.yaml", "study/joint-plan.yaml"}


def test_a_broken_study_yaml_is_quoted(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path / "study", UNSERVED, f"{STUDY}licens: x\n")

    _, out, _ = refused(folder, "text", capsys)

    assert "| licens: x\n" in out


@pytest.mark.parametrize("name", MACHINES)
def test_a_broken_baseline_is_a_problem_in_every_format(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = tmp_path / "baseline.json"
    baseline.write_text('{"schema": 1')

    status, out, _ = refused(folder, name, capsys, "--baseline", str(baseline))

    assert status == 3
    assert "baseline.json" in out


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--since", "HEAD"], "git knows no earlier revision"),
        (["--baseline", "nonesuch.json"], "there is no baseline `nonesuch.json`"),
        (["nonesuch"], "is not a policy of this study"),
        (["--lens", "nonesuch"], "nonesuch"),
    ],
)
def test_wrong_usage_leaves_no_empty_file_behind(
    name: str, asked: list[str], told: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)

    status, out, err = refused(folder, name, capsys, *asked)

    assert status == 2
    assert told in err
    assert told in plain(out)


def test_wrong_usage_is_told_to_each_machine_in_its_own_way(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    told = {n: refused(folder, n, capsys, "nonesuch")[1] for n in MACHINES}

    [made] = json.loads(told["sarif"])["runs"]
    [invocation] = made["invocations"]
    suites = ET.fromstring(told["junit"])  # noqa: S314
    assert json.loads(told["json"])["refusal"].startswith("`nonesuch` is not a policy")
    assert made["results"] == []
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 1
    assert suites.get("errors") == "1"
    assert suites.find("testsuite/testcase/error") is not None
    assert told["github"].startswith("::error title=streams check::")
    assert "could not be made" in told["markdown"]


def test_wrong_usage_is_told_to_people_on_standard_error_only(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)

    status, out, err = refused(folder, "text", capsys, "nonesuch")

    assert (status, out) == (2, "")
    assert err.count("\n") == 1


def test_a_study_that_is_not_there_leaves_a_valid_log(
    tmp_path: Path, capsys: Capture
) -> None:
    status, out, _ = refused(tmp_path / "nowhere", "sarif", capsys)

    assert status == 2
    assert json.loads(out)["runs"][0]["results"] == []
