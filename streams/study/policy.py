"""The facts of one policy."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from streams.study.contradictions import contradictions
from streams.study.dates import MaybePeriod
from streams.study.elements import (
    Absence,
    Aim,
    Dated,
    Element,
    EvaluationFinding,
    Process,
    Relation,
    Resource,
)
from streams.study.evidence import WithEvidence
from streams.study.ids import Id, Ids
from streams.study.numbers import Number, NumberOrSpread
from streams.yaml_source.model import Located, Many

Mandate = Literal["statutory", "required", "conditional", "voluntary"]
Selection = Literal["universal", "targeted", "pilot"]
Tier = Literal["national", "regional", "system", "place", "neighbourhood"]
Role = Literal[
    "sponsor",
    "funder",
    "overseer",
    "lead",
    "partner",
    "deliverer",
    "adviser",
    "community",
]
Closable = Literal["participants", "aims", "processes", "resources", "relations"]
Tiers = Annotated[list[Tier], Many()]


class Coverage(Located):
    """Where the policy ran and whom it reached."""

    extent: str | None = Field(
        default=None, description="The territory, such as `england`."
    )
    areas: Number | None = Field(
        default=None, description="Number of areas, sites or bodies."
    )
    population: Number | None = Field(
        default=None, description="People covered in all."
    )
    population_per_area: NumberOrSpread | None = Field(
        default=None, description="People covered by one area."
    )


class Phase(WithEvidence):
    """A stretch of a policy's life in which its character was the same."""

    id: Id = Field(description="Short name, unique within the policy.")
    period: MaybePeriod = Field(description="When it lasted.")
    mandate: Mandate | None = Field(
        default=None, description="The mandate in this phase."
    )
    geography: Tiers | None = Field(
        default=None, description="The tier of work in this phase."
    )
    coverage: Coverage | None = Field(
        default=None, description="The reach in this phase."
    )


class Participants(Dated):
    """Agencies that take part, and as what."""

    agencies: Ids = Field(description="One agency or several with the same roles.")
    roles: Annotated[list[Role], Many()] = Field(
        description="What they do in the policy."
    )
    needed: bool | None = Field(
        default=None,
        description="True if the aim cannot be met without them: a judgement, so say why.",
    )


class Policy(WithEvidence):
    """What the sources say about one policy; judgements stand in ratings files."""

    unique_ids: ClassVar = (
        ("aims", "processes", "resources", "absent", "findings"),
        ("phases",),
    )

    id: Id = Field(description="Short name; the same as the name of the file.")
    title: str = Field(description="The name of the policy.")
    period: MaybePeriod | None = Field(default=None, description="When it ran.")
    government: Annotated[list[str] | None, Many()] = Field(
        default=None, description="Governments under which it ran."
    )
    mandate: Mandate | None = Field(
        default=None, description="How far local bodies were obliged to take part."
    )
    selection: Selection | None = Field(
        default=None, description="How areas were chosen."
    )
    coverage: Coverage | None = Field(
        default=None, description="Where it ran and whom it reached."
    )
    geography: Tiers | None = Field(
        default=None, description="The tier at which it is carried out."
    )
    serves_population: str | None = Field(
        default=None, description="The people it is meant for."
    )
    succeeds: Ids | None = Field(default=None, description="Policies that it followed.")
    became: Ids | None = Field(default=None, description="Policies that followed it.")
    part_of: Ids | None = Field(
        default=None, description="Policies that it belongs to."
    )
    delivered_through: Ids | None = Field(
        default=None, description="Policies through which it was carried out."
    )
    focal_aim: Id | None = Field(
        default=None, description="The aim that alignment is judged for."
    )
    phases: list[Phase] = Field(
        default_factory=list, description="Stretches of different character."
    )
    complete: Annotated[list[Closable], Many()] = Field(
        default_factory=list, description="Lists that name everything there is."
    )
    participants: list[Participants] = Field(
        default_factory=list, description="Who takes part."
    )
    aims: list[Aim] = Field(default_factory=list, description="The policy stream.")
    processes: list[Process] = Field(
        default_factory=list, description="The process stream."
    )
    resources: list[Resource] = Field(
        default_factory=list, description="The resource stream."
    )
    absent: list[Absence] = Field(
        default_factory=list, description="What is known to be lacking."
    )
    findings: list[EvaluationFinding] = Field(
        default_factory=list, description="What evaluations found."
    )
    relations: list[Relation] = Field(
        default_factory=list,
        description="Relations that the elements do not already say.",
    )

    @model_validator(mode="after")
    def _contradicts_itself_nowhere(self) -> "Policy":
        dated = [*self.participants, *self.elements(), *self.absent, *self.relations]
        for error in contradictions(self.aims, dated):
            raise error
        return self

    def elements(self) -> list[Element]:
        """Return the aims, processes and resources, each stream in the order of the file."""
        return [*self.aims, *self.processes, *self.resources]

    def phase(self, phase_id: str) -> Phase | None:
        """Return the phase of that id, or None."""
        return next((phase for phase in self.phases if phase.id == phase_id), None)
