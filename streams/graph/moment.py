"""The time at which a policy is looked at, and what existed then."""

from dataclasses import dataclass

from streams.findings.answer import Answer, every, some
from streams.study.agencies import Agency
from streams.study.dates import PartialDate, Period
from streams.study.elements import Dated
from streams.study.policy import Policy


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a phase of the policy, or its whole life where both are None."""

    as_of: PartialDate | None = None
    phase: str | None = None

    @property
    def is_whole_life(self) -> bool:
        """True if nothing narrows the time."""
        return self.as_of is None and self.phase is None

    def within(self, policy: Policy, period: Period) -> Answer:
        """Tell whether a period touches the moment."""
        answers = []
        if self.as_of is not None:
            answers.append(period.covers(self.as_of))
        if self.phase is not None:
            phase = policy.phase(self.phase)
            answers.append(phase.period.overlaps(period) if phase else Answer.UNKNOWN)
        return every(answers)


WHOLE_LIFE = Moment()


@dataclass(frozen=True, slots=True)
class Lifetime:
    """When something held, and whether that was written or inherited from the policy."""

    period: Period
    inherited: bool


def lifetime(policy: Policy, item: Dated) -> Lifetime:
    """Return when an item of a policy held: its period, its phase's, or the policy's, in this order."""
    if item.period is not None:
        return Lifetime(item.period, inherited=False)
    phase = policy.phase(item.phase) if item.phase else None
    if phase is not None:
        return Lifetime(phase.period, inherited=False)
    return Lifetime(policy.period or Period(), inherited=True)


def existed(
    policy: Policy, item: Dated, agencies: list[Agency], moment: Moment
) -> Answer:
    """Tell whether an item existed at the moment.

    One that inherits its time ends with the policy or with the last of `agencies`, those that carry
    it: none of them alive means no, and none surely alive unknown. A body without a period is taken to have lasted.
    """
    if moment.is_whole_life:
        return Answer.YES
    life = lifetime(policy, item)
    if life.inherited and policy.period is None:
        return Answer.UNKNOWN
    own = moment.within(policy, life.period)
    if not life.inherited or own is Answer.NO or not agencies:
        return own
    dated = [agency.period for agency in agencies if agency.period]
    if len(dated) < len(agencies):
        return own
    return every((own, some(moment.within(policy, period) for period in dated)))
