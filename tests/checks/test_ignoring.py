import datetime
from collections.abc import Collection
from pathlib import Path

import pytest

from streams.checks.accepting import Terms
from streams.checks.catalogue import IGNORE_CHECKS
from streams.checks.ignoring.ignore_check import IgnoreCheck
from streams.checks.outcome import AcceptedBy, CheckOutcome
from streams.checks.rule_page import page_of
from streams.findings.finding import Severity
from streams.workflow import Question, check_study
from tests.builders import study_of
from tests.check_builders import POLICY, STUDY, UNSERVED, write_study

RULES = ("aim-without-process", "unused-ignore", "expired-ignore")
TODAY = datetime.date(2025, 3, 31)


def ran(
    folder: Path,
    ignore: str,
    policy: str = UNSERVED,
    rules: Collection[str] = RULES,
    question: Question | None = None,
) -> CheckOutcome:
    study = write_study(folder / "study", policy, f"{STUDY}ignore:\n      - {ignore}\n")
    return check_study(study, question or Question(), rules, (), Terms(TODAY))


def told(outcome: CheckOutcome) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.subject) for finding in outcome.findings]


def test_an_ignored_finding_is_accepted_with_its_reason(tmp_path: Path) -> None:
    outcome = ran(
        tmp_path,
        "{rule: aim-without-process, subject: warm-homes, reason: Coded elsewhere.}",
    )

    assert told(outcome) == []
    [accepted] = outcome.accepted
    assert accepted.finding.subject == "warm-homes"
    assert accepted.reason == "Coded elsewhere."
    assert accepted.by is AcceptedBy.STUDY
    assert accepted.place is not None
    assert str(accepted.place) == "study/study.yaml:5:5"


def test_an_ignore_of_another_policy_does_not_reach_this_one(tmp_path: Path) -> None:
    outcome = ran(
        tmp_path, "{rule: aim-without-process, policy: other-plan, reason: Old.}"
    )

    assert ("aim-without-process", "warm-homes") in told(outcome)


def test_an_ignore_without_a_reason_does_not_validate(tmp_path: Path) -> None:
    outcome = ran(tmp_path, "{rule: aim-without-process}")

    assert outcome.unusable
    assert "`reason` is missing" in outcome.problems[0].message


def test_an_ignore_that_matches_nothing_is_a_finding_at_its_place(
    tmp_path: Path,
) -> None:
    outcome = ran(
        tmp_path,
        "{rule: aim-without-process, policy: joint-plan, reason: Old.}",
        POLICY,
    )

    [finding] = outcome.findings
    assert finding.rule == "unused-ignore"
    assert finding.severity is Severity.WARNING
    assert str(finding.location) == "study/study.yaml:5:12"
    assert finding.message == (
        "No finding of `aim-without-process` of `joint-plan` is there to ignore"
    )


def test_an_ignore_of_a_misspelt_rule_names_the_nearest_one(tmp_path: Path) -> None:
    outcome = ran(tmp_path, "{rule: aim-without-proces, reason: Old.}")

    messages = [f.message for f in outcome.findings if f.rule == "unused-ignore"]
    assert len(messages) == 1
    assert "did you mean `aim-without-process`?" in messages[0]


@pytest.mark.parametrize(
    ("until", "is_over"),
    [
        ("2025-03-31", False),
        ("2025-03-30", True),
        ("2025-03", False),
        ("2025", False),
        ("2024", True),
    ],
)
def test_an_ignore_lasts_to_the_end_of_its_last_day(
    tmp_path: Path, until: str, is_over: bool
) -> None:
    outcome = ran(
        tmp_path,
        f"{{rule: aim-without-process, reason: A plan is due., until: {until}}}",
    )

    rules = {finding.rule for finding in outcome.findings}
    assert rules == ({"aim-without-process", "expired-ignore"} if is_over else set())


def test_an_ignore_that_is_over_is_not_called_unused_besides(tmp_path: Path) -> None:
    outcome = ran(
        tmp_path,
        "{rule: aim-without-process, reason: A plan is due., until: 2001}",
        POLICY,
    )

    assert [finding.rule for finding in outcome.findings] == ["expired-ignore"]


def test_without_a_day_no_ignore_is_over(tmp_path: Path) -> None:
    ignore = "{rule: aim-without-process, reason: A plan is due., until: 2001}"
    study = write_study(tmp_path, UNSERVED, f"{STUDY}ignore: {ignore}\n")

    outcome = check_study(study, Question(), RULES)

    assert told(outcome) == []


def test_a_run_for_other_rules_does_not_call_an_ignore_unused(tmp_path: Path) -> None:
    outcome = ran(
        tmp_path,
        "{rule: hindered-aim, reason: Old.}",
        POLICY,
        rules=("unused-ignore", "unmeasured-aim"),
    )

    assert "unused-ignore" not in {finding.rule for finding in outcome.findings}


def test_a_run_for_one_aim_does_not_call_an_ignore_unused(tmp_path: Path) -> None:
    outcome = ran(
        tmp_path,
        "{rule: aim-without-process, reason: Old.}",
        POLICY,
        question=Question(aim="fewer-falls"),
    )

    assert told(outcome) == []


def test_a_study_may_weigh_and_turn_off_the_rules_about_ignores(
    tmp_path: Path,
) -> None:
    entry = "ignore: {rule: aim-without-process, reason: Old.}\n"
    weighed = "rules: {unused-ignore: {severity: error}}\n"
    off = "rules: {unused-ignore: {enabled: false}}\n"

    graver = check_study(
        write_study(tmp_path / "a", POLICY, f"{STUDY}{entry}    {weighed}"),
        Question(),
        RULES,
    )
    none = check_study(
        write_study(tmp_path / "b", POLICY, f"{STUDY}{entry}    {off}"),
        Question(),
        RULES,
    )

    assert [finding.severity for finding in graver.findings] == [Severity.ERROR]
    assert none.findings == []


def test_an_option_that_a_rule_about_ignores_has_not_is_refused(
    tmp_path: Path,
) -> None:
    rules = "rules: {unused-ignore: {options: {no-such: 1}}}\n"
    study = write_study(tmp_path, POLICY, f"{STUDY}{rules}")

    outcome = check_study(study, Question())

    assert outcome.unusable
    assert "no-such" in outcome.problems[0].message


@pytest.mark.parametrize("check", IGNORE_CHECKS, ids=lambda check: check.id)
def test_the_examples_of_a_rule_about_ignores_are_true(
    check: type[IgnoreCheck], tmp_path: Path
) -> None:
    page = page_of(check)

    assert page.why
    assert page.source
    for number, (yaml, expected) in enumerate([(page.passes, 0), (page.fails, 1)]):
        folder = _written(tmp_path / str(number), yaml)
        found = check_study(folder, Question(), (), (), Terms(TODAY)).findings
        assert [f.rule for f in found].count(check.id) == expected


def _written(folder: Path, yaml: str) -> Path:
    """Write an example of a rule as the files that a study has."""
    study = study_of(yaml)
    about = yaml.splitlines()
    ignore = "\n".join(line for line in about if line.startswith("ignore:"))
    rest = "\n".join(line for line in about if not line.startswith("ignore:"))
    for element in [
        *study.policies["policy"].aims,
        *study.policies["policy"].processes,
    ]:
        rest = rest.replace(f"id: {element.id}", f"id: {element.id}, text: Some text.")
    folder.mkdir()
    (folder / "study.yaml").write_text(f"id: example\ntitle: An example\n{ignore}\n")
    (folder / "policy.yaml").write_text(f"id: policy\ntitle: A policy\n{rest}\n")
    return folder
