"""Findings for machines: a contract with a version, and no dump of what is inside."""

import json
from typing import TypedDict

from streams import __version__
from streams.checks.outcome import CheckOutcome
from streams.findings.finding import Finding, Severity

SCHEMA = "policy-streams/check/1"


class JsonFinding(TypedDict):
    """One finding, as the contract has it."""

    rule: str
    severity: str
    message: str
    hint: str
    path: str
    line: int
    column: int
    policy: str | None
    stream: str | None
    dimension: str | None
    subject: str | None
    fingerprint: str


def render(outcome: CheckOutcome) -> str:
    """Return one JSON object, its findings by path, line, column and rule, ending in a line feed."""
    counts = outcome.counts()
    listed = sorted(outcome.with_fingerprints(), key=lambda pair: _order(pair[0]))
    document = {
        "schema": SCHEMA,
        "tool": {"name": "policy-streams", "version": __version__},
        "summary": {
            **{severity.value: counts[severity] for severity in Severity},
            "baselined": len(outcome.accepted),
        },
        "findings": [_finding(finding, mark) for finding, mark in listed],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding, fingerprint: str) -> JsonFinding:
    place = finding.location
    return JsonFinding(
        rule=finding.rule,
        severity=finding.severity.value,
        message=finding.message,
        hint=finding.hint,
        path=place.path,
        line=place.line,
        column=place.column,
        policy=finding.policy,
        stream=finding.stream,
        dimension=finding.dimension,
        subject=finding.subject,
        fingerprint=fingerprint,
    )


def _order(finding: Finding) -> tuple[str, int, int, str]:
    place = finding.location
    return (place.path, place.line, place.column, finding.rule)
