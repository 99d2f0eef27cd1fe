"""One file on disk to one model, or to everything that is wrong with it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

from streams.findings.finding import Finding, Severity
from streams.findings.location import at_start_of
from streams.yaml_source.describing import listed
from streams.yaml_source.keys import keys_of
from streams.yaml_source.model import Located
from streams.yaml_source.reader import read_yaml
from streams.yaml_source.validation import validate

Model = TypeVar("Model", bound=Located)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[Model]):
    """What came of a file: the model unless an error stood in the way, the findings, and the text."""

    model: Model | None
    findings: tuple[Finding, ...]
    text: str

    @property
    def failed(self) -> bool:
        """True if something in the file is an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load_file(model: type[Model], file: Path, shown_as: str) -> Loaded[Model]:
    """Return the model of a YAML file, or None with every problem of the file; never raises for input."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        finding = Finding(
            "unreadable-file",
            Severity.ERROR,
            f"The file cannot be read ({reason})",
            "check that it is a file and that you may read it",
            at_start_of(shown_as),
        )
        return Loaded(None, (finding,), "")
    document = read_yaml(raw, shown_as)
    built, problems = validate(model, document)
    told = (_with_own_keys(finding, model) for finding in document.findings)
    findings = (*told, *problems)
    broken = any(finding.severity is Severity.ERROR for finding in findings)
    return Loaded(None if broken else built, findings, document.text)


def _with_own_keys(finding: Finding, model: type[Located]) -> Finding:
    """Return a finding; that of an empty file says what this kind of file begins with."""
    if finding.rule != "empty-file":
        return finding
    keys = listed(keys_of(model)[:3])
    return replace(finding, hint=f"start it with keys such as {keys}")
