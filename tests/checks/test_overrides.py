import pytest

from streams.checks.running import configure, every_aim, gaps
from streams.findings.errors import InputError
from streams.findings.finding import Severity
from streams.graph.moment import WHOLE_LIFE
from tests.builders import study_of

UNSERVED = """
aims: [{id: fewer-falls}, {id: safer-homes}]
complete: [processes]
"""


def severities(settings: str) -> dict[str | None, Severity]:
    study = study_of(UNSERVED + settings)
    policy = study.policies["policy"]
    found = gaps(study, policy, every_aim(policy), WHOLE_LIFE, configure(study))
    return {f.subject: f.severity for f in found if f.rule == "aim-without-process"}


def test_a_rule_weighs_what_the_study_says() -> None:
    settings = "rules: {aim-without-process: {severity: error}}"

    assert set(severities(settings).values()) == {Severity.ERROR}


def test_one_subject_may_weigh_more_than_its_rule() -> None:
    settings = "overrides: [{rule: aim-without-process, subject: fewer-falls, severity: error}]"

    assert severities(settings) == {
        "fewer-falls": Severity.ERROR,
        "safer-homes": Severity.WARNING,
    }


def test_a_later_override_prevails_over_an_earlier_one_and_over_the_rule() -> None:
    settings = """
rules: {aim-without-process: {severity: info}}
overrides:
  - {rule: aim-without-process, policy: policy, severity: error}
  - {rule: aim-without-process, policy: policy, subject: safer-homes, severity: warning}
"""

    assert severities(settings) == {
        "fewer-falls": Severity.ERROR,
        "safer-homes": Severity.WARNING,
    }


def test_an_override_of_another_policy_changes_nothing() -> None:
    settings = (
        "overrides: [{rule: aim-without-process, policy: other, severity: error}]"
    )

    assert set(severities(settings).values()) == {Severity.WARNING}


def test_an_override_of_a_rule_that_is_none_is_refused_at_its_place() -> None:
    study = study_of(
        UNSERVED + "overrides: [{rule: aim-without-proces, severity: error}]"
    )

    with pytest.raises(InputError, match="did you mean `aim-without-process`"):
        configure(study)
