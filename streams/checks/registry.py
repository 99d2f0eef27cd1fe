"""Every rule there is, in the order in which they are listed."""

from streams.checks.check import AlignmentCheck, Check, StudyCheck
from streams.checks.rules.aim_without_process import AimWithoutProcess

ALIGNMENT_CHECKS: tuple[type[AlignmentCheck], ...] = (AimWithoutProcess,)
STUDY_CHECKS: tuple[type[StudyCheck], ...] = ()
ALL: tuple[type[Check], ...] = (*ALIGNMENT_CHECKS, *STUDY_CHECKS)


def check_by_id(rule: str) -> type[Check] | None:
    """Return the rule of that id, or None."""
    return next((check for check in ALL if check.id == rule), None)


def known_ids() -> list[str]:
    """Return the ids of all rules, in their order."""
    return [check.id for check in ALL]
