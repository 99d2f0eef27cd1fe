"""Partnership named beside its members.

Why: a partnership and the bodies in it are the same people at the same table. Where both take part, the members are
counted and the partnership is not, so that nobody sits there twice; the author should know that it was so read.
Source: own rule of this framework.

Passes::

    agencies: [{id: board, kind: partnership, members: [council, trust]}, {id: council}, {id: trust}]
    participants: [{agencies: [council, trust], roles: partner}]

Fails::

    agencies: [{id: board, kind: partnership, members: [council, trust]}, {id: council}, {id: trust}]
    participants: [{agencies: [board, council], roles: partner}]
"""

from collections.abc import Iterator

from streams.checks.called import called, opening
from streams.checks.check import StudyCheck
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Finding, Related, Severity
from streams.graph.moment import Moment, lifetime
from streams.graph.participants import WORKING, Participant, participants_of
from streams.study.policy import Policy
from streams.study.study import Study


class PartnershipCountedTwice(StudyCheck):
    """Find partnerships that do the work of a policy together with bodies that belong to them."""

    id = "partnership-counted-twice"
    title = "Partnership counted twice"
    severity = Severity.INFO
    remedy = "Keep the members, and name the partnership under `with` or `held_by` where it acts as one."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a partnership and policy; only working roles at the same time count."""
        for policy in study.policies.values():
            taking_part = participants_of(study, policy, Moment())
            working = {p.agency.id: p for p in taking_part if p.is_any(WORKING)}
            for one in working.values():
                members = [
                    working[name]
                    for name in one.agency.members or ()
                    if name in working
                ]
                beside = [m for m in members if _meet(policy, one, m)]
                if beside:
                    yield self._told(policy, one, beside)

    def _told(
        self, policy: Policy, one: Participant, members: list[Participant]
    ) -> Finding:
        names = listed(member.agency.id for member in members)
        message = (
            f"{opening(called(one.agency))} takes part beside its own members {names}; "
            "the members are counted and the partnership is not"
        )
        related = [
            Related(
                member.entry.place("agencies"), f"`{member.agency.id}` takes part here"
            )
            for member in members
        ]
        return self.finding(
            one.entry.place("agencies"), message, one.agency.id, policy.id, related
        )


def _meet(policy: Policy, one: Participant, other: Participant) -> bool:
    own, theirs = (lifetime(policy, each.entry).period for each in (one, other))
    return own.overlaps(theirs) is not Answer.NO
