"""Short ways to say what a rule sees in a small study."""

from streams.checks.check import AlignmentCheck
from streams.graph.moment import Moment
from tests.builders import graph_of


def answers(
    check: AlignmentCheck,
    yaml: str,
    *,
    aim: str | None = None,
    moment: Moment | None = None,
) -> dict[str, str]:
    """Return the answer of a rule by subject, in the order in which they were seen."""
    graph = graph_of(yaml, aim=aim, moment=moment)
    return {seen.subject: str(seen.answer) for seen in check.observe(graph)}


def messages(check: AlignmentCheck, yaml: str) -> list[str]:
    """Return what a rule says of each subject."""
    return [seen.message for seen in check.observe(graph_of(yaml))]
