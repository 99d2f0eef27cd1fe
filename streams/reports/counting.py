"""The one sentence that sums up a run of checks, the same in every format for people."""

from streams.checks.outcome import CheckOutcome
from streams.escaping.plain import safe
from streams.findings.finding import Severity
from streams.reports.plain import plural

_WORDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}


def summary(outcome: CheckOutcome) -> str:
    """Return how many findings of each severity there are, and how many of all found are accepted."""
    counts = outcome.counts()
    parts = [plural(counts[s], _WORDS[s]) for s in Severity]
    told = f"{safe(outcome.study_title)}: {', '.join(parts)}"
    if outcome.accepted:
        told += f"; {len(outcome.accepted)} of {outcome.found} found are accepted"
    return f"{told}."


def no_longer(outcome: CheckOutcome) -> str:
    """Return that entries of the baseline no longer occur, or nothing."""
    count = len(outcome.gone)
    if not count:
        return ""
    words = "1 entry" if count == 1 else f"{count} entries"
    occur = "occurs" if count == 1 else "occur"
    return f"{words} of the baseline no longer {occur}; prune with --write-baseline."
