"""Findings for a person: grouped by file, each with its line and a caret, and the counts last."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from streams.checks.change import Change
from streams.checks.outcome import CheckOutcome
from streams.escaping.plain import safe
from streams.findings.finding import Finding, Severity, in_file_order
from streams.findings.location import Location
from streams.reports.counting import no_longer, summary
from streams.reports.plain import cell_name

LONGEST_LINE = 160


def render(outcome: CheckOutcome, *, show_info: bool = False) -> str:
    """Return errors and warnings; what is merely unknown (`info`) is counted, and listed if asked for."""
    every = sorted(outcome.everything(), key=in_file_order)
    shown = [f for f in every if show_info or f.severity is not Severity.INFO]
    lines = findings_text(shown, outcome.texts)
    if outcome.change:
        lines += _change(outcome.change)
    if outcome.gone:
        lines.append(no_longer(outcome))
    return "\n".join([*lines, summary(outcome), ""])


def findings_text(findings: Iterable[Finding], texts: Mapping[str, str]) -> list[str]:
    """Return the lines that tell findings, an empty line behind each file."""
    lines: list[str] = []
    for path, of_file in groupby(findings, key=lambda finding: finding.location.path):
        source = texts.get(path, "").splitlines()
        for finding in of_file:
            lines += _told(finding, source)
        lines.append("")
    return lines


def _change(change: Change) -> list[str]:
    """Return what is closed and what verdicts moved, with an empty line behind."""
    lines = [f"Since {safe(change.revision)}:"]
    lines += [
        f"  closed: {safe(f.message)} [{f.rule}] ({safe(f.policy or 'study')})"
        for f in change.closed
        if f.severity is not Severity.INFO
    ]
    if change.moved is None:
        lines.append("  verdicts are not compared, because ids name nothing")
    for moved in change.moved or ():
        lines.append(
            f"  moved: {moved.policy}, {moved.aim}, {moved.part} {moved.name}: "
            f"{moved.before or 'not judged'} -> {moved.after or 'not judged'}"
        )
    if len(lines) == 1:
        lines.append("  no gap closed, no verdict moved")
    return [*lines, ""]


def _told(finding: Finding, source: Sequence[str]) -> list[str]:
    cell = cell_name(finding.stream, finding.dimension)
    tag = f"[{finding.rule}]" + (f" {cell}" if cell else "")
    lines = [
        f"{safe(str(finding.location))}: {finding.severity}: {safe(finding.message)} {tag}",
        *_quoted(finding.location, source),
        f"    = {safe(finding.hint)}",
    ]
    lines += [
        f"    see {safe(str(r.location))}: {safe(r.message)}" for r in finding.related
    ]
    return lines


def _quoted(place: Location, source: Sequence[str]) -> list[str]:
    """Return the line of a place and a caret under it, or nothing where the text is not known."""
    if not 1 <= place.line <= len(source):
        return []
    line = source[place.line - 1]
    if len(line) > LONGEST_LINE or not line.strip():
        return []
    number = f"{place.line:>5} | "
    before = safe(line[: place.column - 1])
    end = place.end_column if place.end_line == place.line else len(line) + 1
    marked = safe(line[place.column - 1 : max(place.column, end - 1)])
    caret = " " * _width(before) + "^" * max(1, _width(marked))
    return [number + safe(line), " " * len(number) + caret]


def _width(text: str) -> int:
    """Return the columns that a text takes in a terminal, wide and combining characters told apart."""
    wide = sum(unicodedata.east_asian_width(char) in ("W", "F") for char in text)
    combining = sum(unicodedata.combining(char) != 0 for char in text)
    return len(text) + wide - combining
