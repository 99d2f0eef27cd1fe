"""A name for a finding that stays when text is moved or reformatted."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from streams.findings.finding import Finding, in_file_order

LENGTH = 16


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """Return one fingerprint a finding, in order: 16 hexadecimal digits.

    Made of rule, policy, cell, subject and message, and never of a path or a line. Findings alike in all
    of these are numbered in their order, so that each keeps a fingerprint of its own.
    """
    seen: dict[tuple[str, ...], int] = {}
    named = []
    for finding in findings:
        parts = _parts(finding)
        seen[parts] = seen.get(parts, 0) + 1
        text = "\x1f".join((*parts, str(seen[parts])))
        named.append(hashlib.sha256(text.encode()).hexdigest()[:LENGTH])
    return named


def marks_of(findings: Iterable[Finding]) -> Mapping[Finding, str]:
    """Return the fingerprint of each finding of a run; give all of them, accepted ones too."""
    found = sorted(findings, key=in_file_order)
    return dict(zip(found, fingerprints(found), strict=True))


def _parts(finding: Finding) -> tuple[str, ...]:
    cell = (finding.stream or "", finding.dimension or "")
    message = " ".join(finding.message.split())
    return (finding.rule, finding.policy or "", *cell, finding.subject or "", message)
