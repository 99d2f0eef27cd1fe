import json
import shutil
from pathlib import Path

import pytest

from streams.checks.accepting import Terms
from streams.checks.baseline import Baseline, read_baseline
from streams.checks.outcome import CheckOutcome
from streams.checks.rewriting import entries_to_write, taken_up
from streams.findings.errors import InputError, UsageError
from streams.findings.finding import Severity
from streams.reports.baseline_json import render
from streams.workflow import Question, check_study
from tests.check_builders import POLICY, UNSERVED, outcome_with_everything, write_study

REFERENCE = Path(__file__).parents[2] / "policies"
RULE = ("aim-without-process",)


def ran(
    folder: Path, baseline: Baseline | None = None, question: Question | None = None
) -> CheckOutcome:
    return check_study(
        folder, question or Question(), RULE, (), Terms(baseline=baseline)
    )


def baseline_of(outcome: CheckOutcome, old: Baseline | None = None) -> Baseline:
    text = render(entries_to_write(outcome, old, Severity.WARNING))
    return Baseline.model_validate(json.loads(text))


def with_reason(baseline: Baseline, reason: str) -> Baseline:
    entries = [e.model_copy(update={"reason": reason}) for e in baseline.entries]
    return baseline.model_copy(update={"entries": entries})


def test_what_is_in_the_baseline_does_not_count(tmp_path: Path) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = baseline_of(ran(folder))

    outcome = ran(folder, baseline)

    assert list(outcome.findings) == []
    assert [each.finding.subject for each in outcome.accepted] == ["warm-homes"]
    assert outcome.found == 1


def test_only_what_is_new_counts(tmp_path: Path) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = baseline_of(ran(folder))
    grown = UNSERVED.replace(
        "    processes:",
        "      - id: clean-air\n        text: Clean air.\n    processes:",
    )
    write_study(folder, grown)

    outcome = ran(folder, baseline)

    assert [finding.subject for finding in outcome.findings] == ["clean-air"]


def test_moving_and_reformatting_text_does_not_bring_old_findings_back(
    tmp_path: Path,
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = baseline_of(ran(folder))
    (folder / "joint-plan.yaml").write_text(
        "# A comment\n\nid: joint-plan\ntitle: A joint plan\ncomplete: [processes, aims]\n"
        "processes: [{serves: [fewer-falls], id: visits, text: Visits at home.}]\n"
        "aims:\n    - text: 'Warm homes.'\n      id: warm-homes\n"
        "    - {id: fewer-falls, text: Fewer falls at home.}\n"
    )

    outcome = ran(folder, baseline)

    assert list(outcome.findings) == []
    assert list(outcome.gone) == []


def test_moving_every_line_of_the_reference_study_brings_nothing_back(
    tmp_path: Path,
) -> None:
    before = check_study(REFERENCE, Question())
    baseline = baseline_of(before)
    moved = Path(shutil.copytree(REFERENCE, tmp_path / "policies"))
    for file in moved.rglob("*.yaml"):
        text = file.read_text("utf-8")
        file.write_text(f"# One\n# Two\n\n{text}", "utf-8")

    after = check_study(moved, Question(), (), (), Terms(baseline=baseline))

    assert before.at_or_above(Severity.WARNING) > 0
    assert after.at_or_above(Severity.WARNING) == 0
    assert list(after.gone) == []


def test_a_mended_gap_is_gone_and_pruned_by_a_rewrite(tmp_path: Path) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = baseline_of(ran(folder))
    write_study(folder, POLICY)

    outcome = ran(folder, baseline)

    assert [entry.subject for entry in outcome.gone] == ["warm-homes"]
    assert baseline_of(outcome, baseline).entries == []


def test_reasons_survive_a_rewrite(tmp_path: Path) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = with_reason(baseline_of(ran(folder)), "A plan is due.")

    again = baseline_of(ran(folder, baseline), baseline)

    assert [entry.reason for entry in again.entries] == ["A plan is due."]


def test_the_reason_of_an_entry_is_the_reason_of_acceptance(tmp_path: Path) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    baseline = with_reason(baseline_of(ran(folder)), "A plan is due.")

    [accepted] = ran(folder, baseline).accepted

    assert accepted.reason == "A plan is due."


@pytest.mark.parametrize(
    "question", [Question(aim="fewer-falls"), Question(policies=("joint-plan",))]
)
def test_what_a_run_did_not_look_for_is_not_gone(
    tmp_path: Path, question: Question
) -> None:
    folder = write_study(tmp_path / "study", UNSERVED)
    (folder / "other.yaml").write_text(
        (folder / "joint-plan.yaml").read_text().replace("joint-plan", "other")
    )
    baseline = baseline_of(ran(folder))

    outcome = ran(folder, baseline, question)

    assert list(outcome.gone) == []
    assert baseline_of(outcome, baseline).entries == baseline.entries


def test_what_is_unknown_enters_a_baseline_only_if_asked_for() -> None:
    outcome = outcome_with_everything()

    usual = entries_to_write(outcome, None, Severity.WARNING)
    every = entries_to_write(outcome, None, Severity.INFO)

    assert "unmeasured-aim" not in {entry.rule for entry in usual}
    assert {e.rule for e in every} - {e.rule for e in usual} == {"unmeasured-aim"}


def test_what_study_yaml_ignores_does_not_enter_a_baseline() -> None:
    entries = entries_to_write(outcome_with_everything(), None, Severity.INFO)

    assert "warm-homes" not in {e.subject for e in entries if e.rule == RULE[0]}


def test_after_writing_a_baseline_what_is_in_it_is_accepted() -> None:
    outcome = outcome_with_everything()
    entries = entries_to_write(outcome, None, Severity.WARNING)

    after = taken_up(outcome, entries)

    assert after.at_or_above(Severity.WARNING) == 0
    assert after.found == outcome.found
    assert list(after.gone) == []


def test_accepting_one_of_two_alike_findings_keeps_the_mark_of_the_other() -> None:
    outcome = outcome_with_everything()

    after = taken_up(outcome, entries_to_write(outcome, None, Severity.ERROR))

    assert outcome.marks == after.marks


def test_a_baseline_is_sorted_and_ends_in_a_line_feed() -> None:
    entries = entries_to_write(outcome_with_everything(), None, Severity.INFO)

    text = render(entries)

    assert text.endswith("}\n")
    assert [e["fingerprint"] for e in json.loads(text)["entries"]] == [
        entry.fingerprint for entry in sorted(entries, key=lambda entry: entry.order)
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('{"schema": ', "1:12", "not JSON"),
        ('{\n  "entries": [],}\n', "2:17", "not JSON"),
        ('{"schema": "other/1", "entries": []}', "1:12", "`schema`"),
        ('{"schema": "policy-streams/baseline/1", "entrys": []}', "1:41", "`entrys`"),
        (
            '{"schema": "policy-streams/baseline/1",\n "entries": [{"rule": "a"}]}',
            "2:14",
            "`fingerprint` is missing",
        ),
        ("[]", "1:1", "list"),
        ("", "1:1", "JSON"),
    ],
)
def test_a_malformed_baseline_is_told_with_its_place(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    file = tmp_path / "baseline.json"
    file.write_text(text)

    with pytest.raises(InputError) as caught:
        read_baseline(file)

    first = caught.value.findings[0]
    assert f"{first.location.line}:{first.location.column}" == place
    assert message in first.message


def test_a_baseline_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_bytes(b"\xff\xfe\x00{")

    with pytest.raises(InputError):
        read_baseline(file)


def test_a_deeply_nested_baseline_is_told(tmp_path: Path) -> None:
    file = tmp_path / "baseline.json"
    file.write_text("[" * 100_000)

    with pytest.raises(InputError):
        read_baseline(file)


def test_a_missing_baseline_says_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--write-baseline"):
        read_baseline(tmp_path / "none.json")
