"""Findings for machines: a contract with a version, and no dump of what is inside."""

from typing import TypedDict

from streams import __version__
from streams.checks.baseline import Entry
from streams.checks.change import Change, Moved
from streams.checks.fingerprint import fingerprints
from streams.checks.outcome import AcceptedBy, CheckOutcome
from streams.findings.finding import Finding, Severity
from streams.reports.json_text import json_text

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


class JsonAccepted(JsonFinding):
    """One finding that does not count, and why."""

    by: str
    reason: str


class JsonMoved(TypedDict):
    """One verdict that moved; null where the policy was not judged."""

    policy: str
    aim: str
    part: str
    name: str
    before: str | None
    after: str | None


def render(outcome: CheckOutcome) -> str:
    """Return one JSON object, its findings by path, line, column and rule, ending in a line feed."""
    counts = outcome.counts()
    listed = sorted(outcome.with_fingerprints(), key=lambda pair: _order(pair[0]))
    return json_text(
        {
            "schema": SCHEMA,
            "tool": {"name": "policy-streams", "version": __version__},
            "summary": {
                **{severity.value: counts[severity] for severity in Severity},
                "baselined": outcome.accepted_by(AcceptedBy.BASELINE),
                "accepted": len(outcome.accepted),
                "found": outcome.found,
            },
            "findings": [_finding(finding, mark) for finding, mark in listed],
            "accepted": _accepted(outcome),
            "gone": [_gone(entry) for entry in outcome.gone],
            "change": _change(outcome.change) if outcome.change else None,
            "refusal": outcome.refusal,
            "not_checked": [
                {"policy": policy, "lacks": lack.value}
                for policy, lack in outcome.not_checked.items()
            ],
        }
    )


def _accepted(outcome: CheckOutcome) -> list[JsonAccepted]:
    listed = sorted(outcome.accepted, key=lambda each: _order(each.finding))
    return [
        JsonAccepted(
            **_finding(each.finding, outcome.marks[each.finding]),
            by=each.by.value,
            reason=each.reason,
        )
        for each in listed
    ]


def _gone(entry: Entry) -> dict[str, str | None]:
    return {
        "fingerprint": entry.fingerprint,
        "rule": entry.rule,
        "policy": entry.policy,
        "subject": entry.subject,
        "message": entry.message,
        "reason": entry.reason,
    }


def _change(change: Change) -> dict[str, object]:
    """Return what came of a comparison; `moved` is null where verdicts could not be compared."""
    moved = None if change.moved is None else [_moved(each) for each in change.moved]
    closed = zip(change.closed, fingerprints(change.closed), strict=True)
    return {
        "revision": change.revision,
        "closed": [_finding(finding, mark) for finding, mark in closed],
        "moved": moved,
    }


def _moved(moved: Moved) -> JsonMoved:
    return JsonMoved(
        policy=moved.policy,
        aim=moved.aim,
        part=moved.part.value,
        name=moved.name,
        before=moved.before,
        after=moved.after,
    )


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
