"""Says in words what was asked of a policy: the aim it is looked at for, and the time."""

from streams.graph.focus import Focus
from streams.graph.moment import Moment
from streams.study.policy import Policy


def aim_words(focus: Focus) -> str:
    """Return the aim as words that follow a title."""
    return f"for the aim “{focus.text}”"


def moment_words(policy: Policy, moment: Moment) -> str:
    """Return the phase and the date as words that follow a title; nothing for a whole life."""
    phase = policy.phase(moment.phase) if moment.phase else None
    words = [f"phase {moment.phase}" if phase else ""]
    words.append(f"at {moment.as_of}" if moment.as_of else "")
    return ", ".join(word for word in words if word)
