"""Part of a policy that is dated wholly outside of it.

Why: what is dated before a policy began or after it ended is left out of every look at a date or a phase, without a
word. Most often one of the two years is a slip. An evaluation may come later and is not asked.
Source: own rule of this framework.

Passes::

    period: {from: 2006, to: 2012}
    processes: [{id: home-visits, period: {from: 2012, to: 2014}}, {id: study, kind: evaluation, period: {from: 2014}}]

Fails::

    period: {from: 2006, to: 2012}
    processes: [{id: home-visits, period: {from: 2013, to: 2014}}]
"""

from collections.abc import Iterator

from streams.checks.called import called, name_of, opening
from streams.checks.check import StudyCheck
from streams.findings.answer import Answer
from streams.findings.finding import Finding, Related
from streams.study.dates import Period
from streams.study.elements import Dated, Process
from streams.study.policy import Phase, Policy
from streams.study.study import Study


class DatesOutsidePolicy(StudyCheck):
    """Find phases, elements, participants, absences and relations with dates that surely miss their policy's."""

    id = "dates-outside-policy"
    title = "Dates outside the policy"
    remedy = "Correct one of the two periods, or leave out the inner one if the part lasted as long as the policy."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a part with a period of its own; a part that names a phase is not asked again."""
        for policy in study.policies.values():
            if policy.period is not None:
                yield from self._of(policy, policy.period)

    def _of(self, policy: Policy, life: Period) -> Iterator[Finding]:
        for part in _parts(policy):
            if part.period is None or part.period.overlaps(life) is not Answer.NO:
                continue
            if _looks_back(part) and part.period.first_possible > life.last_possible:
                continue
            message = f"{opening(called(part))} is dated {part.period}, wholly outside its policy ({life})"
            related = [Related(policy.place("period"), "the period of the policy")]
            yield self.finding(
                part.place("period"), message, name_of(part), policy.id, related
            )


def _parts(policy: Policy) -> Iterator[Phase | Dated]:
    yield from policy.phases
    yield from policy.participants
    yield from policy.elements()
    yield from policy.absent
    yield from policy.relations


def _looks_back(part: Phase | Dated) -> bool:
    return isinstance(part, Process) and part.kind == "evaluation"
