"""A made-up study of two policies with fictitious ratings, for what is told to people and machines."""

from dataclasses import replace
from pathlib import Path

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment
from streams.checks.outcome import CheckOutcome
from streams.checks.registry import ALIGNMENT_CHECKS
from streams.graph.moment import WHOLE_LIFE, Moment
from streams.study.loading import load_study
from streams.study.study import Study
from streams.study.study_file import RuleSettings
from streams.workflow import Question, assess_policies, rubric_of

FOLDER = Path(__file__).parent / "reports" / "river"
USED = ("aim-without-process",)


def river_study() -> Study:
    """Return the study, with all alignment checks off but one, so that a new check changes no golden file."""
    loaded = load_study(FOLDER)
    assert loaded.study is not None, loaded.findings
    assert not loaded.failed, loaded.findings
    off = {
        check.id: RuleSettings(enabled=False)
        for check in ALIGNMENT_CHECKS
        if check.id not in USED
    }
    about = loaded.study.about.model_copy(update={"rules": off})
    return replace(loaded.study, about=about)


def river(
    *policies: str, aim: str | None = "safe-homes", moment: Moment = WHOLE_LIFE
) -> Assessed:
    """Return the assessments of these policies of the study, or of both."""
    study = river_study()
    return assess_policies(study, rubric_of(study), Question(aim, moment, policies))


def grants() -> Assessment:
    """Return the assessment of the policy of which most is known."""
    return river("home-safety-grants").assessments[0]


def quiet_outcome(study: Study) -> CheckOutcome:
    """Return the outcome of a run of checks that found nothing."""
    return CheckOutcome(study.about.id, study.about.title, (), ())
