"""Tells which policies cannot be judged for what is asked, and what they lack."""

from collections.abc import Sequence
from enum import StrEnum

from streams.findings.errors import UsageError
from streams.graph.focus import focus_on
from streams.graph.moment import Moment
from streams.study.policy import Policy
from streams.study.study import Study


class Lack(StrEnum):
    """What keeps a policy from being judged."""

    FOCAL_AIM = "focal-aim"
    AIM = "aim"
    PHASE = "phase"


def lacking(
    study: Study, policies: Sequence[Policy], aim: str | None, moment: Moment
) -> dict[str, Lack]:
    """Return what policies lack of what is asked of them, by id; nothing where all of them lack something.

    A lens is never lacking.
    """
    found = {
        policy.id: lack
        for policy in policies
        if (lack := _lack_of(study, policy, aim, moment))
    }
    return {} if len(found) == len(policies) else found


def _lack_of(
    study: Study, policy: Policy, aim: str | None, moment: Moment
) -> Lack | None:
    if moment.phase is not None and policy.phase(moment.phase) is None:
        return Lack.PHASE
    try:
        focus_on(study, policy, aim)
    except UsageError:
        return Lack.FOCAL_AIM if aim is None and policy.focal_aim is None else Lack.AIM
    return None
