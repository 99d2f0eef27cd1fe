"""Ignore that matches no finding.

Why: an exception that outlives its cause hides the next finding of its kind before anybody has seen it.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls}]
    complete: [processes]
    ignore: [{rule: aim-without-process, subject: fewer-falls, reason: Its means are coded elsewhere.}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]
    ignore: [{rule: aim-without-process, subject: fewer-falls, reason: Its means are coded elsewhere.}]
"""

from streams.checks.ignoring.ignore_check import IgnoreCheck
from streams.findings.finding import Finding
from streams.study.study_file import Ignore


class UnusedIgnore(IgnoreCheck):
    """Find entries of `ignore:` that no finding needs."""

    id = "unused-ignore"
    title = "Unused ignore"
    remedy = "Remove the entry, or correct what it names."

    def judge(self, ignore: Ignore, misnamed: str) -> Finding:
        """Return the finding about an entry that matches nothing; `misnamed` says what it may have meant."""
        of = f" of `{ignore.policy}`" if ignore.policy else ""
        about = f" about `{ignore.subject}`" if ignore.subject else ""
        message = f"No finding of `{ignore.rule}`{of}{about} is there to ignore"
        return self.finding(ignore, f"{message}{misnamed}")
