"""Body named outside its lifetime.

Why: in twenty-five years of reorganisation the body that a source means is often the predecessor or the successor
of the one that was coded. A body that did not exist then cannot have acted.
Source: own rule of this framework.

Passes::

    period: {from: 2010, to: 2015}
    agencies: [{id: primary-care-trusts, period: {from: 2000, to: 2013}}]
    aims: [{id: fewer-falls, set_by: primary-care-trusts}]

Fails::

    period: {from: 2010, to: 2015}
    agencies: [{id: primary-care-trusts, period: {from: 2000, to: 2013}}]
    aims: [{id: fewer-falls, set_by: primary-care-trusts, period: {from: 2014, to: 2015}}]
"""

from collections.abc import Iterator

from streams.checks.called import called, name_of, opening
from streams.checks.check import StudyCheck
from streams.findings.answer import Answer
from streams.findings.finding import Finding, Related, Severity
from streams.graph.moment import lifetime
from streams.study.agencies import Agency
from streams.study.elements import Dated
from streams.study.mentions import Mention, Named, mentions
from streams.study.policy import Policy
from streams.study.study import Study


class AgencyNotAlive(StudyCheck):
    """Find bodies that are named with a time wholly outside their own, or that never met the policy."""

    id = "agency-not-alive"
    title = "Agency not alive"
    severity = Severity.ERROR
    remedy = "Name the body that did this at the time, or correct one of the periods."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding for each dated naming, and one a policy for a body that never met it."""
        for policy in study.policies.values():
            yield from self._of(study, policy)
        yield from self._members(study)

    def _of(self, study: Study, policy: Policy) -> Iterator[Finding]:
        told: set[str] = set()
        for mention in mentions(policy):
            agency = study.agencies.get(mention.id)
            if mention.named is not Named.AGENCY or agency is None:
                continue
            if not isinstance(mention.holder, Dated) or agency.period is None:
                continue
            life = lifetime(policy, mention.holder)
            if life.period.overlaps(agency.period) is not Answer.NO:
                continue
            if not life.inherited:
                what = f"{called(mention.holder)} of {life.period}"
                yield self._told(agency, mention, what, policy)
            elif agency.id not in told:
                told.add(agency.id)
                yield self._told(agency, mention, f"a policy of {life.period}", policy)

    def _told(
        self, agency: Agency, mention: Mention, what: str, policy: Policy
    ) -> Finding:
        message = f"{opening(called(agency))} existed from {agency.period}, and {what} names it"
        subject = f"{name_of(mention.holder)} + {agency.id}"
        return self.finding(
            mention.location, message, subject, policy.id, [_life_of(agency)]
        )

    def _members(self, study: Study) -> Iterator[Finding]:
        for partnership in study.agencies.values():
            for position, name in enumerate(partnership.members or ()):
                member = study.agencies.get(name)
                if member is None or member.period is None:
                    continue
                if partnership.period is None:
                    continue
                if partnership.period.overlaps(member.period) is Answer.NO:
                    message = (
                        f"{opening(called(member))} existed from {member.period}, and a partnership of "
                        f"{partnership.period} has it as a member"
                    )
                    place = partnership.place("members", position)
                    subject = f"{partnership.id} + {name}"
                    yield self.finding(
                        place, message, subject, related=[_life_of(member)]
                    )


def _life_of(agency: Agency) -> Related:
    return Related(agency.place("period"), f"the lifetime of `{agency.id}`")
