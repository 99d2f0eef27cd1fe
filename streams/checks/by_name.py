"""The alignment check of an id that data name, found by the name of its module.

The registry cannot be asked by a rule, for it imports the rules.
"""

import importlib
import re

from streams.checks.check import AlignmentCheck
from streams.study.study import Study

_RULE = re.compile(r"[a-z]+(-[a-z]+)*")


def alignment_check(study: Study, rule: str) -> AlignmentCheck | None:
    """Return the check of that id with the study's options; None if it is no alignment check.

    Raises
    ------
    pydantic.ValidationError
        If study.yaml gives it an option that it does not take; `configure` tells so in words.
    """
    if _RULE.fullmatch(rule) is None:
        return None
    try:
        module = importlib.import_module(
            f"streams.checks.rules.{rule.replace('-', '_')}"
        )
    except ModuleNotFoundError:
        return None
    check = getattr(module, rule.title().replace("-", ""), None)
    if not (isinstance(check, type) and issubclass(check, AlignmentCheck)):
        return None
    settings = study.about.rules.get(rule)
    return check.model_validate(settings.options if settings else {})
