"""Every rule that a person can name: those that look at studies, and those about `ignore:`."""

from streams.checks import registry
from streams.checks.check import Check
from streams.checks.ignoring.expired_ignore import ExpiredIgnore
from streams.checks.ignoring.ignore_check import IgnoreCheck
from streams.checks.ignoring.unused_ignore import UnusedIgnore

IGNORE_CHECKS: tuple[type[IgnoreCheck], ...] = (UnusedIgnore, ExpiredIgnore)
EVERY_RULE: tuple[type[Check], ...] = (*registry.ALL, *IGNORE_CHECKS)


def rule_by_id(rule: str) -> type[Check] | None:
    """Return the rule of that id, or None."""
    return next((check for check in EVERY_RULE if check.id == rule), None)


def rule_ids() -> list[str]:
    """Return the ids of all rules, in their order."""
    return [check.id for check in EVERY_RULE]
