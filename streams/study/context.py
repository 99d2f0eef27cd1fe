"""Dated national context: what stood around the policies, or is known not to have."""

from typing import Annotated, Literal

from pydantic import Field

from streams.study.dates import MaybePeriod
from streams.study.elements import Dimension, Stream
from streams.study.evidence import WithEvidence
from streams.study.ids import Id, Ids
from streams.yaml_source.model import Many

ContextKind = Literal[
    "strategy", "spending", "legislation", "reorganisation", "policy-change", "shock"
]
Effect = Literal["supports", "undermines"]
Strength = Literal["strong", "moderate", "weak"]
ALL = "all"


class Bearing(WithEvidence):
    """A cell that a context item bears on, and how: a judgement that the evidence must carry."""

    stream: Stream = Field(description="The stream it bears on.")
    dimension: Dimension = Field(description="The dimension it bears on.")
    effect: Effect = Field(
        description="Whether it supports or undermines alignment there."
    )
    strength: Strength | None = Field(
        default=None, description="As the source words it."
    )


class ContextItem(WithEvidence):
    """One fact about the setting that lies outside any one policy."""

    id: Id = Field(description="Short name, unique within the study.")
    title: str = Field(description="What it is, in a few words.")
    kind: ContextKind = Field(description="What sort of fact it is.")
    absent: bool = Field(
        default=False, description="True for something known to be lacking."
    )
    period: MaybePeriod = Field(description="When it held.")
    bears_on: Annotated[list[Bearing], Many()] = Field(
        default_factory=list, description="The cells it bears on."
    )
    policies: Ids = Field(
        default_factory=lambda: [ALL],
        description="`all`, or the policies it bears on; always only those that ran in its period.",
    )

    def concerns(self, policy_id: str) -> bool:
        """Tell whether the author meant it for that policy."""
        return ALL in self.policies or policy_id in self.policies


class ContextFile(WithEvidence):
    """context.yaml: the national context of a study."""

    context: list[ContextItem] = Field(description="One entry a fact.")
