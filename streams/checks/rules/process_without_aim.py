"""Process that serves no aim.

Why: a means without an end is activity. It may be one that works against an aim, and then `hinders` says so; else
either the aim is missing from the file or the process belongs to another policy.
Source: exworthy-powell-2004 (process stream); wolman-1981 (theory selection).

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: none}]
"""

from collections.abc import Iterator
from dataclasses import replace

from streams.checks.called import called, opening
from streams.checks.check import StudyCheck
from streams.findings.finding import Finding, Severity
from streams.study.policy import Policy
from streams.study.study import Study


class ProcessWithoutAim(StudyCheck):
    """Find processes that are a means to nothing: `serves: none` is a warning, `serves` left out is not."""

    id = "process-without-aim"
    title = "Process without an aim"
    remedy = "Name the aim that it serves under `serves`, or the one it works against under `hinders`."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a process that neither serves nor hinders an aim."""
        for policy in study.policies.values():
            yield from self._of(policy)

    def _of(self, policy: Policy) -> Iterator[Finding]:
        for process in policy.processes:
            if process.serves or process.hinders:
                continue
            name = opening(called(process))
            if process.serves is None:
                message = f"{name} does not say which aim it serves"
                found = self.finding(
                    process.place("id"), message, process.id, policy.id
                )
                yield replace(found, severity=Severity.INFO)
            else:
                message = f"{name} serves no aim"
                yield self.finding(
                    process.place("serves"), message, process.id, policy.id
                )
