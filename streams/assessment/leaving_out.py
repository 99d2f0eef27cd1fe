"""Tells which policies cannot be assessed for what is asked, and what they lack."""

from enum import StrEnum

from streams.findings.errors import UsageError
from streams.graph.focus import focus_on
from streams.graph.moment import Moment
from streams.study.policy import Policy
from streams.study.study import Study


class Lack(StrEnum):
    """What keeps a policy from being assessed."""

    FOCAL_AIM = "focal-aim"
    AIM = "aim"
    PHASE = "phase"


def lack_of(
    study: Study, policy: Policy, aim: str | None, moment: Moment
) -> Lack | None:
    """Return what a policy lacks of what is asked of it, or None; a lens is never lacking."""
    if moment.phase is not None and policy.phase(moment.phase) is None:
        return Lack.PHASE
    try:
        focus_on(study, policy, aim)
    except UsageError:
        return Lack.FOCAL_AIM if aim is None and policy.focal_aim is None else Lack.AIM
    return None
