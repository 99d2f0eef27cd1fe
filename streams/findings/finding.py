"""One thing that the checks or the loader have to say, and where."""

from dataclasses import dataclass
from enum import StrEnum

from streams.findings.location import Location


class Severity(StrEnum):
    """How much a finding weighs; the first is the gravest."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of, such as the other end of a broken path."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong or unknown at a location, and what to do about it.

    `rule` is the id of the check, or of the problem that kept a file from being read. `stream` and
    `dimension` name the cell of an alignment gap; both are None for data quality. `subject` is the id
    of the element, agency or pair that the finding is about, stable when text is moved.
    """

    rule: str
    severity: Severity
    message: str
    hint: str
    location: Location
    policy: str | None = None
    stream: str | None = None
    dimension: str | None = None
    subject: str | None = None
    related: tuple[Related, ...] = ()


def in_file_order(finding: Finding) -> tuple[str, int, int, str, str, str]:
    """Return the key that sorts findings by path, line, column and rule, then by subject."""
    place = finding.location
    return (
        place.path,
        place.line,
        place.column,
        finding.rule,
        finding.subject or "",
        finding.message,
    )
