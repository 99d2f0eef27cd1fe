"""What a run of all checks over a study came to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streams.checks.fingerprint import fingerprints
from streams.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that does not count, and why: ignored in study.yaml, or in a baseline."""

    finding: Finding
    reason: str
    by: str


@dataclass(frozen=True)
class CheckOutcome:
    """The findings of a run, in file order.

    `problems` are what kept files from being used; `findings` are those of the checks that count;
    `accepted` those that do not. `left_out` counts by policy the subjects that serve other aims only.
    `texts` maps shown paths to the files' texts.
    """

    study_id: str
    study_title: str
    problems: Sequence[Finding]
    findings: Sequence[Finding]
    accepted: Sequence[Accepted] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)

    def everything(self) -> list[Finding]:
        """Return problems and findings that count, problems first within a file order of their own."""
        return [*self.problems, *self.findings]

    def with_fingerprints(self) -> list[tuple[Finding, str]]:
        """Return problems and findings, each with its fingerprint."""
        every = self.everything()
        return list(zip(every, fingerprints(every), strict=True))

    def counts(self) -> dict[Severity, int]:
        """Return how many there are of each severity, the gravest first."""
        severities = [finding.severity for finding in self.everything()]
        return {severity: severities.count(severity) for severity in Severity}

    @property
    def unusable(self) -> bool:
        """True if a file could not be read or does not validate."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def at_or_above(self, threshold: Severity) -> int:
        """Return how many findings weigh at least as much as a threshold."""
        return sum(f.severity.rank <= threshold.rank for f in self.everything())
