"""Findings as a summary for a pull request: new gaps, closed gaps, verdicts that moved."""

from collections.abc import Iterable, Sequence

from streams.checks.change import Change, Moved, Part
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.findings.finding import Finding, Severity, in_file_order
from streams.reports.counting import no_longer, summary
from streams.reports.escaping import Markdown, link, table
from streams.reports.links import rule_url
from streams.reports.outline.markdown import plain
from streams.reports.plain import cell_name

# A list longer than this is folded, so that the page can be read.
LONGEST_OPEN = 20
# A comment on GitHub takes 65536 characters.
LONGEST = 100


def render(outcome: CheckOutcome) -> str:
    """Return the summary, ending in a line feed; what is unknown is only counted."""
    title = f"## Check of {_shown(outcome.study_title)}"
    if outcome.refusal is not None:
        return f"{title}\n\nIt could not be made: {_shown(outcome.refusal)}\n"
    blocks = [title, _shown(summary(outcome))]
    is_held_against = outcome.change is not None or any(
        each.by is AcceptedBy.BASELINE for each in outcome.accepted
    )
    blocks += _section(
        "New" if is_held_against else "Found", _known(outcome.everything())
    )
    if outcome.change is not None:
        blocks += _changed(outcome.change)
    if outcome.gone:
        blocks.append(_shown(no_longer(outcome)))
    ignored = [each for each in outcome.accepted if each.by is AcceptedBy.STUDY]
    blocks += _ignored(ignored)
    return "\n\n".join(blocks) + "\n"


def _section(title: str, findings: Sequence[Finding]) -> list[str]:
    """Return gaps of policies and problems of data apart, each under its heading."""
    gaps = [finding for finding in findings if finding.stream]
    others = [finding for finding in findings if not finding.stream]
    blocks = [f"### {title}: gaps ({len(gaps)})", _listed(gaps)]
    if others:
        blocks += [f"### {title}: problems of data ({len(others)})", _listed(others)]
    return blocks


def _changed(change: Change) -> list[str]:
    closed = _known(change.closed)
    blocks = [
        f"### Closed since {_shown(change.revision)} ({len(closed)})",
        _listed(closed),
    ]
    if change.moved is None:
        return [*blocks, "Verdicts are not compared, because ids name nothing."]
    for part, title in ((Part.WINDOW, "Windows"), (Part.CELL, "Cells")):
        moved = [each for each in change.moved if each.part is part]
        blocks += [f"### {title} that moved ({len(moved)})", _moved(moved)]
    return blocks


def _moved(moved: Iterable[Moved]) -> str:
    rows = [
        [
            _shown(text)
            for text in (
                each.policy,
                each.aim,
                each.name,
                each.before or "not judged",
                each.after or "not judged",
            )
        ]
        for each in moved
    ]
    return table(("Policy", "Judged for", "What", "Before", "Now"), rows) or "None."


def _ignored(ignored: Sequence[Accepted]) -> list[str]:
    if not ignored:
        return []
    lines = [
        f"- {_message(each.finding)} Reason: {_shown(each.reason)}" for each in ignored
    ]
    return [f"### Ignored in study.yaml ({len(ignored)})", _folded(lines)]


def _listed(findings: Sequence[Finding]) -> str:
    lines = [
        f"- **{finding.severity}** {_message(finding)}<br>{_shown(finding.hint)}"
        for finding in findings
    ]
    return _folded(lines) if lines else "None."


def _folded(lines: Sequence[str]) -> str:
    if len(lines) <= LONGEST_OPEN:
        return "\n".join(lines)
    beyond = len(lines) - LONGEST
    more = [f"- and {beyond} more; `streams check` lists them"] if beyond > 0 else []
    head = f"<details><summary>All {len(lines)}</summary>"
    if more:
        head = f"<details><summary>The first {LONGEST} of {len(lines)}</summary>"
    return "\n".join([head, "", *lines[:LONGEST], *more, "", "</details>"])


def _message(finding: Finding) -> str:
    cell = cell_name(finding.stream, finding.dimension)
    rule = link(finding.rule, rule_url(finding.rule))
    place = _shown(f"{finding.location.path}:{finding.location.line}")
    about = ", ".join(_shown(part) for part in (cell, finding.policy) if part)
    return f"{place}: {_shown(finding.message)} ({rule}{about and f', {about}'})"


def _known(findings: Iterable[Finding]) -> list[Finding]:
    known = (f for f in findings if f.severity is not Severity.INFO)
    return sorted(known, key=lambda f: (f.severity.rank, in_file_order(f)))


def _shown(text: str) -> Markdown:
    """Return text letter by letter; a name behind an at sign would be sent a message."""
    return Markdown(plain(text).replace("@", "@&#8203;"))
