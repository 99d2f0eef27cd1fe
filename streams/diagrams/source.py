"""What the stream diagram of one policy is drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.findings.finding import Finding
from streams.graph.policy_graph import PolicyGraph


@dataclass(frozen=True)
class StreamSource:
    """A graph, the gaps found in it, and whether to show what serves other aims."""

    graph: PolicyGraph
    gaps: Sequence[Finding]
    whole: bool

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        return f"{self.graph.policy.id}.stream"
