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


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("{most_stream: 3}", "`fragmented-funding` has no option `most_stream`"),
        (
            "{most_streams: two}",
            "option `most_streams` of `fragmented-funding` should be a whole number, but it is `two`",
        ),
        (
            "{most_streams: 0}",
            "option `most_streams` of `fragmented-funding` should be at least 1, but it is `0`",
        ),
    ],
)
def test_an_option_that_a_rule_does_not_take_is_told_in_words(
    options: str, told: str
) -> None:
    study = study_of(f"rules: {{fragmented-funding: {{options: {options}}}}}")

    with pytest.raises(InputError) as raised:
        configure(study)

    finding = raised.value.findings[0]
    assert finding.message == told
    assert finding.hint == "options: `most_streams`"
    assert finding.location.column > len("rules: {fragmented-funding: {options: ")
