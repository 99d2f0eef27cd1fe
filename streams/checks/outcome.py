"""What a run of all checks over a study came to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from streams.checks.baseline import Entry
from streams.checks.change import Change
from streams.checks.fingerprint import marks_of
from streams.findings.finding import Finding, Severity
from streams.findings.location import Location
from streams.graph.leaving_out import Lack


class AcceptedBy(StrEnum):
    """What keeps a finding from counting: `ignore:` in study.yaml, a baseline, or an earlier revision."""

    STUDY = "study"
    BASELINE = "baseline"
    REVISION = "revision"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that does not count, and why; `place` is where study.yaml says so."""

    finding: Finding
    reason: str
    by: AcceptedBy
    place: Location | None = None


@dataclass(frozen=True)
class CheckOutcome:
    """The findings of a run, in file order.

    `problems` are what kept files from being used; `findings` are those of the checks that count;
    `accepted` those that do not. `not_checked` has, by policy, what those lack that were left out.
    `texts` maps shown paths to the files' texts. `gone` are entries of the baseline that no longer
    occur. `change` says what came of a comparison with an earlier revision, if there was one. `fail_on` is
    the severity from which the study itself wants a run to fail. `refusal` says why there was no run, if
    there was none.
    """

    study_id: str
    study_title: str
    problems: Sequence[Finding]
    findings: Sequence[Finding]
    accepted: Sequence[Accepted] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    gone: Sequence[Entry] = ()
    change: Change | None = None
    fail_on: Severity = Severity.ERROR
    refusal: str | None = None
    not_checked: Mapping[str, Lack] = field(default_factory=dict)

    def everything(self) -> list[Finding]:
        """Return problems and findings that count, problems first within a file order of their own."""
        return [*self.problems, *self.findings]

    @cached_property
    def marks(self) -> Mapping[Finding, str]:
        """The fingerprint of every finding, accepted or not; accepting one changes no other."""
        return marks_of([*self.everything(), *(each.finding for each in self.accepted)])

    def with_fingerprints(self) -> list[tuple[Finding, str]]:
        """Return problems and findings, each with its fingerprint."""
        return [(finding, self.marks[finding]) for finding in self.everything()]

    def counts(self) -> dict[Severity, int]:
        """Return how many there are of each severity, the gravest first."""
        severities = [finding.severity for finding in self.everything()]
        return {severity: severities.count(severity) for severity in Severity}

    def accepted_by(self, by: AcceptedBy) -> int:
        """Return how many findings are accepted in one way."""
        return sum(each.by is by for each in self.accepted)

    @property
    def found(self) -> int:
        """How many findings there are before any is accepted."""
        return len(self.problems) + len(self.findings) + len(self.accepted)

    @property
    def unusable(self) -> bool:
        """True if a file could not be read or does not validate."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def at_or_above(self, threshold: Severity) -> int:
        """Return how many findings weigh at least as much as a threshold."""
        return sum(f.severity.rank <= threshold.rank for f in self.everything())
