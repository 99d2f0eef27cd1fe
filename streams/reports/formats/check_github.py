"""Findings as the annotations that GitHub shows beside the lines of a pull request."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from streams.checks.outcome import CheckOutcome
from streams.escaping.plain import safe
from streams.findings.finding import Finding, Severity, in_file_order
from streams.reports.counting import no_longer, summary
from streams.reports.plain import cell_name, plural

# GitHub shows ten annotations of one kind a step and drops the rest without a word.
MOST = 10
LONGEST = 25
COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render(outcome: CheckOutcome) -> str:
    """Return one workflow command a line and the counts last.

    More than ten of one severity are grouped by rule, and rules beyond the tenth in one group, so that
    nothing is dropped. What is unknown is only counted.
    """
    if outcome.refusal is not None:
        return f"::error title=streams check::{_text(outcome.refusal)}\n"
    known = [f for f in outcome.everything() if f.severity is not Severity.INFO]
    lines = [
        command
        for severity in Severity
        for command in _commands([f for f in known if f.severity is severity])
    ]
    closing = filter(None, [no_longer(outcome), summary(outcome)])
    # A line of a log may hold a command, too.
    return "\n".join([*lines, *(_log(line) for line in closing), ""])


def _commands(findings: Sequence[Finding]) -> Iterator[str]:
    ordered = sorted(findings, key=in_file_order)
    if len(ordered) <= MOST:
        yield from map(_single, ordered)
        return
    ordered.sort(key=lambda finding: finding.rule)
    groups = [list(group) for _, group in groupby(ordered, key=lambda f: f.rule)]
    if len(groups) > MOST:
        rest = [finding for group in groups[MOST - 1 :] for finding in group]
        groups = [*groups[: MOST - 1], rest]
    for group in groups:
        yield _single(group[0]) if len(group) == 1 else _grouped(group)


def _single(finding: Finding) -> str:
    lines = [finding.message, finding.hint]
    lines += [f"See {r.location}: {r.message}" for r in finding.related]
    return _command(finding, _title(finding), lines)


def _grouped(group: Sequence[Finding]) -> str:
    rules = list(dict.fromkeys(finding.rule for finding in group))
    title = rules[0] if len(rules) == 1 else plural(len(rules), "more rule")
    # One fact of the setting may be a finding in many cells and policies.
    told = (f"{f.location}: {f.message} [{f.rule}]" for f in group)
    lines = list(dict.fromkeys(told))
    beyond = len(lines) - LONGEST
    if beyond > 0:
        lines = [*lines[:LONGEST], f"and {beyond} more; `streams check` lists them"]
    return _command(group[0], f"{title} ({len(group)})", lines)


def _title(finding: Finding) -> str:
    cell = cell_name(finding.stream, finding.dimension)
    return f"{finding.rule} {cell}".rstrip()


def _command(finding: Finding, title: str, lines: Sequence[str]) -> str:
    place = finding.location
    properties = {"file": place.path, "line": str(place.line)}
    if place.end_line == place.line:
        # GitHub ignores columns of a stretch of several lines.
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    else:
        properties["endLine"] = str(place.end_line)
    properties["title"] = title
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    text = "%0A".join(_text(line) for line in lines)
    return f"::{COMMANDS[finding.severity]} {told}::{text}"


def _text(text: str) -> str:
    return safe(text).replace("%", "%25")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")


def _log(line: str) -> str:
    """Return a line that the runner takes for text: commands are `::` at the start or `##[` anywhere."""
    return "streams check: " + line.replace("##[", "## [")
