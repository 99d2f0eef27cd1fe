"""Reference that nothing cites.

Why: a bibliography that lists more than was used overstates what the study rests on.
Source: own rule of this framework.

Passes::

    references: [{id: nao2018}]
    aims: [{id: fewer-falls, evidence: "nao2018, p. 12"}]

Fails::

    references: [{id: nao2018}]
    aims: [{id: fewer-falls}]
"""

from collections.abc import Iterator

from streams.checks.called import called, opening
from streams.checks.check import StudyCheck
from streams.checks.naming import all_mentions
from streams.findings.finding import Finding, Severity
from streams.study.evidence import Evidence
from streams.study.mentions import Named, parts_of
from streams.study.study import Study


class UnusedReference(StudyCheck):
    """Find works of the bibliography that no evidence names, in facts or in ratings."""

    id = "unused-reference"
    title = "Unused reference"
    severity = Severity.INFO
    remedy = "Cite it where it supports something, or remove it."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a work; none while the file of some policy cannot be read."""
        if study.unreadable:
            return
        used = {m.id for m in all_mentions(study) if m.named is Named.REFERENCE}
        for part in parts_of(list(study.ratings)):
            if isinstance(part, Evidence):
                used.add(part.reference)
        for work in study.references.values():
            if work.id not in used:
                message = f"{opening(called(work))} is cited nowhere"
                yield self.finding(work.place("id"), message, work.id)
