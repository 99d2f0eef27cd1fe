"""A check of an entry of `ignore:`, made when it is known which findings there are."""

from streams.checks.check import Check
from streams.findings.finding import Finding
from streams.study.study_file import Ignore


class IgnoreCheck(Check):
    """Looks at one entry of `ignore:` after all other checks have run."""

    def finding(self, ignore: Ignore, message: str) -> Finding:
        """Return a finding at the entry's place in study.yaml."""
        named = (ignore.rule, ignore.policy, ignore.subject)
        return Finding(
            rule=self.id,
            severity=self.severity,
            message=message,
            hint=self.remedy,
            location=ignore.place("rule"),
            policy=ignore.policy,
            subject=" / ".join(name for name in named if name),
        )
