"""Bodies that are named together, without saying who they are."""

from collections.abc import Iterable

from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency


def is_collective(agency: Agency) -> bool:
    """Tell whether an agency stands for bodies that nobody names one by one.

    These are a partnership whose members are not listed, and bodies that a source leaves unspecified.
    """
    unlisted = agency.kind == "partnership" and agency.members is None
    return unlisted or agency.kind == "unspecified"


def may_be_among(graph: PolicyGraph, agency: Agency, named: Iterable[str]) -> bool:
    """Tell whether a body may be one of those on its side that are named together."""
    return any(
        is_collective(each) and each.is_central == agency.is_central
        for each in graph.agencies(list(named))
    )
