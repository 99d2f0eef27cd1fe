"""Agency that nothing names.

Why: a body that no policy names is either left over or, more often, a sign that a policy names it by another id.
Source: own rule of this framework.

Passes::

    agencies: [{id: nhs-england}]
    aims: [{id: fewer-falls, set_by: nhs-england}]

Fails::

    agencies: [{id: nhs-england}]
    aims: [{id: fewer-falls}]
"""

from collections.abc import Iterator

from streams.checks.called import called, opening
from streams.checks.check import StudyCheck
from streams.checks.naming import all_mentions
from streams.findings.finding import Finding, Severity
from streams.study.mentions import Named
from streams.study.study import Study


class UnusedAgency(StudyCheck):
    """Find agencies that no policy names and that no other agency became or has as a member."""

    id = "unused-agency"
    title = "Unused agency"
    severity = Severity.INFO
    remedy = "Name it where it takes part, or remove it."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding an agency; none while the file of some policy cannot be read."""
        if study.unreadable:
            return
        used = {m.id for m in all_mentions(study) if m.named is Named.AGENCY}
        for agency in study.agencies.values():
            if agency.id not in used:
                message = f"{opening(called(agency))} is named nowhere"
                yield self.finding(agency.place("id"), message, agency.id)
