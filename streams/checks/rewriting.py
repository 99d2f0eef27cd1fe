"""Writes a baseline anew: what to keep, what to add, what to prune."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from streams.checks.accepting import NO_REASON
from streams.checks.baseline import Baseline, Entry, entries_of
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.findings.finding import Severity, in_file_order


def entries_to_write(
    outcome: CheckOutcome, old: Baseline | None, least: Severity
) -> list[Entry]:
    """Return the entries of the new baseline, sorted.

    Findings that study.yaml ignores are left out, and so are those below `least` that were in no baseline
    before. Reasons are kept. Of the old entries those that are gone are pruned; those that the run did
    not look for stay.
    """
    known = old.by_fingerprint() if old else {}
    others = (a.finding for a in outcome.accepted if a.by is not AcceptedBy.STUDY)
    wanted = [
        (finding, outcome.marks[finding])
        for finding in [*outcome.findings, *others]
        if finding.severity.rank <= least.rank or outcome.marks[finding] in known
    ]
    reasons = {mark: entry.reason for mark, entry in known.items()}
    written = entries_of(wanted, reasons)
    unseen = _unseen(outcome, known)
    return sorted([*written, *unseen], key=lambda entry: entry.order)


def taken_up(outcome: CheckOutcome, entries: Sequence[Entry]) -> CheckOutcome:
    """Return the outcome with the findings of these entries accepted and no entry gone."""
    reasons = {entry.fingerprint: entry.reason or NO_REASON for entry in entries}
    marks = outcome.marks
    accepted = [
        *outcome.accepted,
        *(
            Accepted(finding, reasons[marks[finding]], AcceptedBy.BASELINE)
            for finding in outcome.findings
            if marks[finding] in reasons
        ),
    ]
    return replace(
        outcome,
        findings=[f for f in outcome.findings if marks[f] not in reasons],
        accepted=sorted(accepted, key=lambda each: in_file_order(each.finding)),
        gone=(),
    )


def _unseen(outcome: CheckOutcome, known: Mapping[str, Entry]) -> list[Entry]:
    """Return the old entries that neither occur nor are gone: the run did not look for them."""
    gone = {entry.fingerprint for entry in outcome.gone}
    seen = {*outcome.marks.values(), *gone}
    return [entry for mark, entry in known.items() if mark not in seen]
