"""Gathers what is wrong with one file, up to a number that a person can read."""

from streams.findings.finding import Finding, Related, Severity, in_file_order
from streams.findings.location import Location, at_start_of


class Problems:
    """The findings of one file; those beyond the limit are only counted."""

    def __init__(self, path: str, most: int) -> None:
        self.path = path
        self._most = most
        self._findings: list[Finding] = []
        self._unlisted = 0

    def add(self, finding: Finding) -> None:
        """Keep a finding, or count it where there are too many."""
        if len(self._findings) < self._most:
            self._findings.append(finding)
        else:
            self._unlisted += 1

    def extend(self, others: "Problems", without: frozenset[str] = frozenset()) -> None:
        """Take over the findings of another reading of the same file, but for some rules."""
        for finding in others._findings:
            if finding.rule not in without:
                self.add(finding)
        self._unlisted += others._unlisted

    def error(
        self,
        rule: str,
        where: Location,
        message: str,
        hint: str,
        related: tuple[Related, ...] = (),
    ) -> None:
        """Keep an error."""
        self.add(Finding(rule, Severity.ERROR, message, hint, where, related=related))

    def in_order(self) -> tuple[Finding, ...]:
        """Return the findings in file order, the last one saying how many are not listed."""
        ordered = sorted(self._findings, key=in_file_order)
        if self._unlisted:
            ordered.append(self._more())
        return tuple(ordered)

    def _more(self) -> Finding:
        last = max((f.location for f in self._findings), default=at_start_of(self.path))
        return Finding(
            "more-problems",
            Severity.ERROR,
            f"{self._unlisted} more problems of this file are not listed",
            "mend those above first, then run again",
            last,
        )
