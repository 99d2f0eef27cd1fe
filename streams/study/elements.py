"""The elements of a policy: its aims, its processes, its resources, and what lies between them."""

from typing import Annotated, Literal

from pydantic import Field

from streams.study.dates import MaybePeriod
from streams.study.evidence import WithEvidence
from streams.study.ids import AimId, AimIds, Id, Ids
from streams.study.numbers import Amounts, Number
from streams.yaml_source.model import Many

Level = Literal["national", "local"]
Direction = Literal["vertical", "horizontal"]
Stream = Literal["policy", "process", "resource"]
Dimension = Literal["vertical", "horizontal-local", "horizontal-national"]
Particular = Literal["measure", "baseline", "date", "priority"]
ProcessKind = Literal[
    "planning",
    "governance",
    "commissioning",
    "delivery",
    "oversight",
    "incentive",
    "guidance",
    "data",
    "engagement",
    "support",
    "evaluation",
]
ResourceKind = Literal["money", "staff", "skills", "data", "premises", "powers", "time"]
Authority = Literal["binding", "must-consider", "advisory", "none"]
RelationKind = Literal[
    "accountable-to", "collaborates-with", "conflicts-with", "same-area", "crossed-area"
]
Varying = bool | Literal["varies"]


class Dated(WithEvidence):
    """Anything that has its own time within a policy, or inherits the policy's."""

    period: MaybePeriod | None = Field(
        default=None,
        description="When it held; left out, it lasts as long as the policy and its agencies do. "
        "`unknown` says that it is not known.",
    )
    phase: Id | None = Field(
        default=None, description="A phase of the policy, in place of a period."
    )


class Element(Dated):
    """An aim, a process or a resource: a node of the stream that it belongs to."""

    id: Id = Field(description="Short name, unique within the policy.")
    text: str = Field(description="What it is, in one sentence.")
    label: str | None = Field(
        default=None,
        max_length=40,
        description="Short name for diagrams, at most 40 characters.",
    )
    level: Level | None = Field(
        default=None,
        description="National or local; written only where the agencies do not settle it.",
    )
    direction: Annotated[list[Direction] | None, Many()] = Field(
        default=None,
        description="Vertical or horizontal, or both; written only where the agencies do not settle it.",
    )

    @property
    def name(self) -> str:
        """The label if there is one, else the text."""
        return self.label or self.text


class Conflict(WithEvidence):
    """Another aim that pulls the other way."""

    aim: AimId = Field(description="An aim of this policy, or policy-id/aim-id.")


class Aim(Element):
    """What the policy, or a body in it, sets out to reach (the policy stream)."""

    topic: Id | None = Field(
        default=None, description="One of the topics of the study."
    )
    set_by: Ids | None = Field(
        default=None, description="Agencies that set the aim, and so hold it."
    )
    for_: Ids | None = Field(
        default=None, alias="for", description="Agencies that are expected to meet it."
    )
    held_by: Ids | None = Field(
        default=None, description="Agencies that have the aim among their own."
    )
    not_held_by: Ids | None = Field(
        default=None, description="Agencies known not to hold it."
    )
    partly_held_by: Ids | None = Field(
        default=None, description="Classes of agencies of which only some hold it."
    )
    stated: Annotated[list[Particular] | None, Many()] = Field(
        default=None, description="What was stated with the aim."
    )
    not_stated: Annotated[list[Particular] | None, Many()] = Field(
        default=None, description="What is known not to have been stated."
    )
    carries: AimIds | None = Field(
        default=None, description="National aims that this local aim takes up."
    )
    carried: Varying | None = Field(
        default=None,
        description="For a national aim: whether local bodies take it up in aims of their own.",
    )
    supports: AimIds | None = Field(
        default=None, description="Aims that this aim helps."
    )
    conflicts: Annotated[
        list[Conflict] | None, Many(item_key="aim", none_is_empty=True)
    ] = Field(default=None, description="Aims that pull against this one.")


class Process(Element):
    """A means by which aims are to be reached (the process stream)."""

    kind: ProcessKind | None = Field(
        default=None, description="What sort of means it is."
    )
    run_by: Ids | None = Field(default=None, description="Agencies that carry it out.")
    with_: Ids | None = Field(
        default=None,
        alias="with",
        description="Agencies that take part or at which it is aimed.",
    )
    serves: AimIds | None = Field(
        default=None, description="Aims that it is a means to."
    )
    hinders: AimIds | None = Field(
        default=None, description="Aims that it works against."
    )
    authority: Authority | None = Field(
        default=None, description="How far its decisions bind those who take part."
    )
    answers_to: Ids | None = Field(
        default=None,
        description="Agencies to which those who run it answer for it; `none` if nobody.",
    )


class Resource(Element):
    """Money, people, knowledge, data, places, powers or time (the resource stream)."""

    kind: ResourceKind | None = Field(
        default=None, description="What sort of resource it is."
    )
    amount: Amounts | None = Field(
        default=None, description="How much, planned and actual."
    )
    grants: Number | None = Field(
        default=None,
        description="How many separate grants or funding lines the entry stands for, if several.",
    )
    provided_by: Ids | None = Field(default=None, description="Agencies that give it.")
    received_by: Ids | None = Field(default=None, description="Agencies that get it.")
    enables: Ids | None = Field(
        default=None, description="Processes that it makes possible."
    )
    hinders: Ids | None = Field(
        default=None, description="Processes or aims that it works against."
    )
    ring_fenced: Varying | None = Field(
        default=None, description="Whether it may be used for this purpose only."
    )
    pooled: Varying | None = Field(
        default=None, description="Whether partners' shares are merged into one budget."
    )
    new_money: Varying | None = Field(
        default=None, description="Whether it was added to what there was."
    )
    diverted: Varying | None = Field(
        default=None,
        description="Whether it was used for another purpose than this one.",
    )


class Absence(Dated):
    """Something that is known not to have been there."""

    id: Id | None = Field(
        default=None, description="Short name, unique within the policy."
    )
    text: str = Field(description="What was lacking, in one sentence.")
    label: str | None = Field(
        default=None, max_length=40, description="Short name for diagrams."
    )
    stream: Stream = Field(description="The stream in which it was lacking.")
    dimension: Dimension = Field(description="The dimension in which it was lacking.")
    kind: ProcessKind | ResourceKind | None = Field(
        default=None, description="The sort of process or resource that was lacking."
    )
    about: AimIds | None = Field(
        default=None,
        description="The aims for which it was lacking; left out, all of them.",
    )


class EvaluationFinding(Dated):
    """What an evaluation, audit or study found; ratings may cite it by its id."""

    id: Id = Field(description="Short name, unique within the policy.")
    text: str = Field(description="What was found, in the coder's own words.")
    about: Ids | None = Field(
        default=None, description="Aims, processes or resources it speaks of."
    )


class Relation(Dated):
    """A relation between agencies that no element of the policy already says."""

    from_: Ids = Field(
        alias="from", description="The agencies that stand in the relation."
    )
    to: Ids = Field(description="The agencies that they stand in it to.")
    kind: RelationKind = Field(description="What relation it is.")
