"""Ignore whose last day has passed.

Why: who accepts a gap until a day wants to hear of it again on the day after.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls}]
    complete: [processes]
    ignore: [{rule: aim-without-process, reason: A plan is due., until: 9999-12-31}]

Fails::

    aims: [{id: fewer-falls}]
    complete: [processes]
    ignore: [{rule: aim-without-process, reason: A plan is due., until: 2001-12-31}]
"""

from streams.checks.ignoring.ignore_check import IgnoreCheck
from streams.findings.finding import Finding
from streams.study.study_file import Ignore


class ExpiredIgnore(IgnoreCheck):
    """Find entries of `ignore:` that are over; what they accepted counts again."""

    id = "expired-ignore"
    title = "Expired ignore"
    remedy = "Mend what it was for and remove the entry, or give it a new date with a reason."

    def judge(self, ignore: Ignore) -> Finding:
        """Return the finding about an entry that is over."""
        message = (
            f"`{ignore.rule}` was to be ignored until {ignore.until}, which has passed"
        )
        return self.finding(ignore, message)
