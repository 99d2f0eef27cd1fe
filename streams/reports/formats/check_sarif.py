"""Findings as SARIF 2.1.0, for code scanning and for editors that read it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from streams import __version__
from streams.checks.fingerprint import fingerprints
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.escaping.plain import safe
from streams.findings.finding import Finding, Severity, in_file_order
from streams.findings.location import Location
from streams.reports.json_text import json_text
from streams.reports.links import DOCS, HOME
from streams.reports.sarif_rules import LEVELS, descriptor

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "policyStreams/v1"
# In a message `[text](target)` is a link and `{0}` a placeholder; text from files is neither.
_OBEYED = re.compile(r"\](?=\()|\{(?=\d+\})|(?<=\{\d)\}")


@dataclass(frozen=True, slots=True)
class _Reported:
    """One result: a finding with its fingerprint, and what sets it apart."""

    finding: Finding
    mark: str
    accepted: Accepted | None = None
    state: str | None = None


def render(outcome: CheckOutcome) -> str:
    """Return a log of one run, its results in file order, ending in a line feed."""
    reported = sorted(_reported(outcome), key=lambda each: in_file_order(each.finding))
    rules = sorted({each.finding.rule for each in reported})
    numbers = {rule: number for number, rule in enumerate(rules)}
    return json_text(
        {
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [
                {
                    "tool": {"driver": _driver(rules)},
                    "automationDetails": {"id": f"streams-check/{outcome.study_id}/"},
                    "invocations": [_invocation(outcome, numbers)],
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": {
                        ROOT: {
                            "description": {
                                "text": "The folder that holds the folder of the study."
                            }
                        }
                    },
                    "results": [
                        _result(each, numbers, outcome.texts) for each in reported
                    ],
                }
            ],
        }
    )


def _invocation(outcome: CheckOutcome, numbers: Mapping[str, int]) -> dict[str, object]:
    """Return whether the run came to its end, and what kept it from that: nothing else tells the two apart."""
    told: list[dict[str, object]] = [
        {
            "level": "error",
            "message": _message(problem),
            "locations": [_location(problem, outcome.texts)],
            "associatedRule": {"id": problem.rule, "index": numbers[problem.rule]},
        }
        for problem in outcome.problems
        if problem.severity is Severity.ERROR
    ]
    if outcome.refusal is not None:
        told.append({"level": "error", "message": {"text": _said(outcome.refusal)}})
    if not told:
        return {"executionSuccessful": True}
    return {"executionSuccessful": False, "toolExecutionNotifications": told}


def _driver(rules: Sequence[str]) -> dict[str, object]:
    return {
        "name": "policy-streams",
        "fullName": f"policy-streams {__version__}",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOME,
        "downloadUri": DOCS,
        "rules": [descriptor(rule) for rule in rules],
    }


def _reported(outcome: CheckOutcome) -> list[_Reported]:
    """Return what counts, what is accepted, and, after a comparison, what is closed."""
    change = outcome.change
    fresh = "new" if change else None
    found = [
        _Reported(finding, mark, state=fresh)
        for finding, mark in outcome.with_fingerprints()
    ]
    old = "unchanged" if change else None
    found += [
        _Reported(each.finding, outcome.marks[each.finding], each, old)
        for each in outcome.accepted
    ]
    closed = change.closed if change else ()
    found += [
        _Reported(finding, mark, state="absent")
        for finding, mark in zip(closed, fingerprints(closed), strict=True)
    ]
    return found


def _result(
    each: _Reported, numbers: Mapping[str, int], texts: Mapping[str, str]
) -> dict[str, object]:
    finding = each.finding
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": LEVELS[finding.severity],
        "message": _message(finding),
        "locations": [_location(finding, texts)],
        "partialFingerprints": {FINGERPRINT: each.mark},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(related.location, texts),
                "message": {"text": _said(related.message)},
            }
            for number, related in enumerate(finding.related, start=1)
        ]
    if each.accepted is not None and each.accepted.by is not AcceptedBy.REVISION:
        result["suppressions"] = [_suppression(each.accepted, texts)]
    if each.state is not None:
        result["baselineState"] = each.state
    about = {
        name: value
        for name in ("policy", "stream", "dimension", "subject")
        if (value := getattr(finding, name)) is not None
    }
    return {**result, "properties": about} if about else result


def _message(finding: Finding) -> dict[str, str]:
    hint = finding.hint[:1].upper() + finding.hint[1:]
    return {"text": f"{_said(finding.message)} {_said(hint)}"}


def _location(finding: Finding, texts: Mapping[str, str]) -> dict[str, object]:
    place: dict[str, object] = {"physicalLocation": _physical(finding.location, texts)}
    names = [name for name in (finding.policy, finding.subject) if name]
    if names:
        place["logicalLocations"] = [
            {"name": names[-1], "fullyQualifiedName": "/".join(names), "kind": "object"}
        ]
    return place


def _suppression(accepted: Accepted, texts: Mapping[str, str]) -> dict[str, object]:
    in_study = accepted.by is AcceptedBy.STUDY
    suppression: dict[str, object] = {
        "kind": "inSource" if in_study else "external",
        "status": "accepted",
        "justification": safe(accepted.reason),
    }
    if accepted.place is not None:
        suppression["location"] = {"physicalLocation": _physical(accepted.place, texts)}
    return suppression


def _physical(place: Location, texts: Mapping[str, str]) -> dict[str, object]:
    region: dict[str, object] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    lines = texts.get(place.path, "").split("\n")
    if place.line == place.end_line <= len(lines):
        quoted = lines[place.line - 1][place.column - 1 : place.end_column - 1]
        if quoted:
            region["snippet"] = {"text": quoted}
    return {
        "artifactLocation": {"uri": quote(place.path), "uriBaseId": ROOT},
        "region": region,
    }


def _said(text: str) -> str:
    """Return a text as a sentence in which nothing is a link or a placeholder."""
    shown = _OBEYED.sub(
        lambda found: {"]": "\\]", "{": "{{", "}": "}}"}[found[0]], safe(text)
    )
    return shown if shown.endswith((".", "?", "!")) else f"{shown}."
