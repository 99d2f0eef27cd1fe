"""Short ways to say what a data-quality rule finds in a small study."""

from dataclasses import replace

from streams.checks.check import StudyCheck
from streams.findings.finding import Finding
from streams.study.study import Study
from tests.builders import study_of


def found(check: StudyCheck, study: str | Study) -> list[Finding]:
    """Return what a rule finds, in its order."""
    return list(check.find(study_of(study) if isinstance(study, str) else study))


def told(check: StudyCheck, study: str | Study) -> list[str]:
    """Return `line:column message` of what a rule finds."""
    return [
        f"{f.location.line}:{f.location.column} {f.message}"
        for f in found(check, study)
    ]


def with_policies(*policies: str) -> Study:
    """Return one study of several policies, `policy-1`, `policy-2` and so on."""
    studies = [
        study_of(f"id: policy-{number}\n{policy}")
        for number, policy in enumerate(policies, start=1)
    ]
    together = {
        name: policy for study in studies for name, policy in study.policies.items()
    }
    agencies = {
        name: agency for study in studies for name, agency in study.agencies.items()
    }
    return replace(studies[0], policies=together, agencies=agencies)
