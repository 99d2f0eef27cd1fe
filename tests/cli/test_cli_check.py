import json
import os
import shutil
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.check_builders import POLICY, STUDY, UNSERVED, write_study

Capture = pytest.CaptureFixture[str]
REFERENCE = Path(__file__).parents[2] / "policies"
GAPS = ["--select", "aim-without-process"]
STRICT = ["--fail-on", "warning"]


def check(folder: Path, *arguments: str) -> int:
    return run(["check", "--study", str(folder), *arguments])


def test_gaps_are_warnings_and_do_not_fail_a_run_unless_asked(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)

    assert check(folder, *GAPS) == 0
    assert check(folder, *GAPS, *STRICT) == 1
    assert check(folder, *GAPS, "--fail-on", "never") == 0
    assert "1 warning" in capsys.readouterr().out


def test_a_study_may_weigh_a_rule_more(tmp_path: Path, capsys: Capture) -> None:
    rules = "rules: {aim-without-process: {severity: error}}\n"
    folder = write_study(tmp_path / "study", UNSERVED, f"{STUDY}{rules}")

    assert check(folder) == 1
    assert "error: Aim `warm-homes`" in capsys.readouterr().out


def test_select_and_ignore_narrow_the_rules(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    both = ["--select", "aim-without-process,missing-evidence"]

    check(folder, *both, "--ignore", "missing-evidence", "-f", "json")

    found = json.loads(capsys.readouterr().out)["findings"]
    assert {finding["rule"] for finding in found} == {"aim-without-process"}


def test_policies_without_the_aim_asked_for_are_left_out_and_named(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    (folder / "other.yaml").write_text("id: other\ntitle: Other\n", "utf-8")

    status = check(folder, "--lens", "warm-homes", "-f", "json")

    printed = capsys.readouterr()
    document = json.loads(printed.out)
    assert status == 0
    assert document["not_checked"] == [{"policy": "other", "lacks": "aim"}]
    assert "left out, because `warm-homes` is no aim of theirs: `other`" in printed.err
    assert check(folder, "other", "--lens", "warm-homes") == 2


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_misspelt_rule_is_wrong_usage(
    tmp_path: Path, capsys: Capture, option: str
) -> None:
    folder = write_study(tmp_path / "study")

    status = check(folder, option, "unused-ignor")

    assert status == 2
    assert "did you mean `unused-ignore`?" in capsys.readouterr().err


def test_several_formats_are_written_in_one_run(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    names = ("sarif", "junit", "github", "markdown", "json")
    files = {name: tmp_path / "out" / name for name in names}
    formats = [f"--format={name}={file}" for name, file in files.items()]

    status = check(folder, *GAPS, "-f", "text", *formats)

    assert status == 0
    assert "Aim `warm-homes`" in capsys.readouterr().out
    assert all("warm-homes" in file.read_text("utf-8") for file in files.values())


def test_a_baseline_is_written_used_and_pruned(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    file = tmp_path / "baseline.json"

    first = check(folder, *GAPS, *STRICT, "--write-baseline", str(file))
    told = capsys.readouterr().err
    second = check(folder, *GAPS, *STRICT, "--baseline", str(file))
    write_study(folder, POLICY)
    capsys.readouterr()
    check(folder, *GAPS, "--baseline", str(file))
    gone = capsys.readouterr().out
    check(folder, *GAPS, "--baseline", str(file), "--write-baseline", str(file))
    pruned = capsys.readouterr().err

    assert (first, second) == (0, 0)
    assert "1 new, 0 pruned" in told
    assert "1 entry of the baseline no longer occurs; prune with --write-base" in gone
    assert "Wrote 0 findings" in pruned
    assert "1 pruned" in pruned
    assert json.loads(file.read_text())["entries"] == []


def test_a_new_unserved_aim_is_the_only_one_named_under_a_baseline(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    file = str(tmp_path / "baseline.json")
    check(folder, "--write-baseline", file)
    policy = folder / "joint-plan.yaml"
    added = "aims:\n  - id: clean-air\n    text: Clean air.\n    evidence: none\n"
    policy.write_text(policy.read_text().replace("aims:\n", added, 1))
    capsys.readouterr()

    status = check(folder, *STRICT, "--baseline", file, "-f", "json", *GAPS)

    found = json.loads(capsys.readouterr().out)["findings"]
    assert status == 1
    assert [finding["subject"] for finding in found] == ["clean-air"]


def test_reasons_survive_when_only_the_file_to_write_is_named(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    file = tmp_path / "baseline.json"
    check(folder, *GAPS, "--write-baseline", str(file))
    file.write_text(file.read_text().replace('"reason": ""', '"reason": "Later."'))

    check(folder, *GAPS, "--write-baseline", str(file))

    assert '"reason": "Later."' in file.read_text()
    assert "Traceback" not in capsys.readouterr().err


def test_a_malformed_baseline_is_unusable_input(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study")
    file = tmp_path / "baseline.json"
    file.write_text('{"schema": 1')

    status = check(folder, "--baseline", str(file))

    printed = capsys.readouterr()
    assert (status, printed.err) == (3, "")
    assert f"{file.as_posix()}:1:13: error" in printed.out


def test_no_baseline_is_written_while_a_file_is_unusable(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "study", "id: joint-plan\n")
    file = tmp_path / "baseline.json"

    status = check(folder, "--write-baseline", str(file))

    assert status == 3
    assert "no baseline was written" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize(
    ("option", "epoch", "status"),
    [
        (["--today", "2025-03-31"], None, 0),
        (["--today", "2025-04-01"], None, 1),
        ([], "1743379200", 0),
        ([], "1743465600", 1),
        (["--today", "2025-03-31"], "1743465600", 0),
    ],
)
def test_the_day_that_ends_an_ignore_can_be_given(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: list[str],
    epoch: str | None,
    status: int,
) -> None:
    ignore = "ignore: {rule: aim-without-process, reason: Due., until: 2025-03-31}\n"
    folder = write_study(tmp_path / "study", UNSERVED, f"{STUDY}{ignore}")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert check(folder, *GAPS, *STRICT, *option) == status


@pytest.mark.parametrize("wrong", ["2025", "yesterday", "2025-02-30"])
def test_a_day_that_is_none_is_wrong_usage(
    tmp_path: Path, capsys: Capture, wrong: str
) -> None:
    folder = write_study(tmp_path / "study")

    assert check(folder, "--today", wrong) == 2
    assert "--today" in capsys.readouterr().err


def test_an_epoch_that_is_no_number_is_wrong_usage(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    folder = write_study(tmp_path / "study")

    assert check(folder) == 2
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("study", "root", "expected"),
    [
        ("study", ".", "study/joint-plan.yaml"),
        ("a/b/study", ".", "a/b/study/joint-plan.yaml"),
        ("study", "study", "joint-plan.yaml"),
    ],
)
def test_paths_can_be_shown_from_the_root_of_a_repository(
    tmp_path: Path, capsys: Capture, study: str, root: str, expected: str
) -> None:
    folder = write_study(tmp_path / study, UNSERVED)

    check(folder, *GAPS, "-f", "json", "--paths-from", str(tmp_path / root))

    found = json.loads(capsys.readouterr().out)["findings"]
    assert {finding["path"] for finding in found} == {expected}


def test_paths_cannot_be_shown_from_elsewhere(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path / "study")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    assert check(folder, "--paths-from", str(elsewhere)) == 2
    assert "does not lie in" in capsys.readouterr().err


def test_the_text_quotes_lines_where_paths_are_shown_from_elsewhere(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path / "a" / "study", UNSERVED)

    check(folder, *GAPS, "--paths-from", os.fspath(tmp_path))

    out = capsys.readouterr().out
    assert "a/study/joint-plan.yaml:7:9" in out
    assert "7 |   - id: warm-homes" in out


def test_the_reference_study_under_a_baseline_refuses_only_a_new_gap(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = Path(shutil.copytree(REFERENCE, tmp_path / "policies"))
    policy = folder / "health-action-zones.yaml"
    # Only where all processes are listed is an aim that none serves a gap, and not merely unknown.
    before = policy.read_text("utf-8") + "\ncomplete: [aims, processes]\n"
    policy.write_text(before, "utf-8")
    added = "aims:\n  - id: clean-air\n    text: Clean air.\n    evidence: alderwick2022, table 1\n"
    file = str(tmp_path / "baseline.json")
    strict = [*STRICT, "--baseline", file, "-f", "json"]
    check(folder, "--write-baseline", file)
    capsys.readouterr()

    unchanged = check(folder, *strict)
    capsys.readouterr()
    policy.write_text(before.replace("aims:\n", added, 1), "utf-8")
    grown = check(folder, *strict)
    found = json.loads(capsys.readouterr().out)["findings"]
    check(folder, *strict, "--write-baseline", file)
    policy.write_text(before, "utf-8")
    capsys.readouterr()
    check(folder, "--baseline", file, "--write-baseline", file)

    assert (unchanged, grown) == (0, 1)
    known = [finding for finding in found if finding["severity"] != "info"]
    assert {finding["subject"] for finding in known} == {"clean-air"}
    assert " 0 new, " in capsys.readouterr().err
    assert "clean-air" not in Path(file).read_text("utf-8")
