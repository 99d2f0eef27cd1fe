"""Findings as JUnit XML, for dashboards that show tests: a suite a policy, a case a finding."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping, Sequence

from streams.checks.outcome import CheckOutcome
from streams.escaping.plain import safe
from streams.findings.finding import Finding, Severity, in_file_order
from streams.reports.plain import cell_name

# What `safe` leaves and XML 1.0 cannot hold.
_ILLEGAL = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHOLE_STUDY = "study"


def render(outcome: CheckOutcome) -> str:
    """Return `testsuites`, ending in a line feed.

    Errors and warnings are failures. What is unknown or accepted is skipped, with the reason. A run
    that found nothing is one case that passes; one that could not be made is an error.
    """
    reasons = {each.finding: each.reason for each in outcome.accepted}
    every = sorted([*outcome.everything(), *reasons], key=in_file_order)
    root = ET.Element("testsuites", name="streams check")
    for name in sorted({_suite_of(finding) for finding in every}):
        _suite(root, name, [f for f in every if _suite_of(f) == name], reasons)
    if not every:
        suite = ET.SubElement(root, "testsuite", name=_xml(outcome.study_id))
        if outcome.refusal is None:
            _case(suite, outcome.study_id, "nothing found")
        else:
            case = _case(suite, outcome.study_id, "no check was made")
            ET.SubElement(case, "error", message=_xml(outcome.refusal))
        _count(suite)
    _count(root)
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _suite(
    root: ET.Element,
    name: str,
    findings: Sequence[Finding],
    reasons: Mapping[Finding, str],
) -> None:
    suite = ET.SubElement(root, "testsuite", name=_xml(name))
    for finding in findings:
        cell = cell_name(finding.stream, finding.dimension)
        parts = (finding.rule, cell, finding.subject)
        case = _case(suite, name, " ".join(part for part in parts if part))
        case.set("file", _xml(finding.location.path))
        case.set("line", str(finding.location.line))
        if finding in reasons:
            accepted = f"accepted: {reasons[finding]}"
            ET.SubElement(case, "skipped", message=_xml(accepted))
        elif finding.severity is Severity.INFO:
            unknown = f"unknown: {finding.message}"
            ET.SubElement(case, "skipped", message=_xml(unknown))
        else:
            message, kind = _xml(finding.message), finding.severity.value
            failure = ET.SubElement(case, "failure", message=message, type=kind)
            failure.text = "\n".join(_details(finding))
    _count(suite)


def _case(suite: ET.Element, suite_name: str, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=_xml(suite_name), name=_xml(name))


def _count(element: ET.Element) -> None:
    kinds = {
        "testcase": "tests",
        "failure": "failures",
        "error": "errors",
        "skipped": "skipped",
    }
    for kind, name in kinds.items():
        element.set(name, str(len(list(element.iter(kind)))))


def _details(finding: Finding) -> list[str]:
    places = [f"{finding.location}: {finding.message}", finding.hint]
    places += [f"see {r.location}: {r.message}" for r in finding.related]
    return [_xml(line) for line in places]


def _suite_of(finding: Finding) -> str:
    return finding.policy or _WHOLE_STUDY


def _xml(text: str) -> str:
    """Return a text with nothing that a terminal would obey or XML cannot hold."""
    return _ILLEGAL.sub("", safe(text))
