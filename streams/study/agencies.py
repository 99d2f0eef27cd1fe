"""Every body that a study names: its tier, its sector, its life and what it became."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from streams.study.dates import Date, MaybePeriod
from streams.study.evidence import WithEvidence
from streams.study.ids import Id, Ids
from streams.study.policy import Tier
from streams.yaml_source.model import Located, Many, PlacedError

AgencyKind = Literal["class", "body", "partnership", "unspecified"]
SuccessionKind = Literal["renamed", "merged", "split", "functions-moved", "de-facto"]
CENTRAL_TIERS = frozenset({"national", "regional"})


class Succession(WithEvidence):
    """What an agency became."""

    agency: Id = Field(description="The agency that followed.")
    how: SuccessionKind = Field(description="In what way.")
    on: Date | None = Field(
        default=None, description="When, if not at the end of the agency's life."
    )


class Agency(WithEvidence):
    """A body, a class of bodies, or a partnership of several."""

    id: Id = Field(description="Short name, unique within the study.")
    name: str = Field(description="Its full name.")
    short: str | None = Field(default=None, description="Abbreviation for diagrams.")
    kind: AgencyKind = Field(
        description="`class` for many bodies of a kind, `body` for one, `partnership` for one that has "
        "members, `unspecified` where a source does not say which."
    )
    tier: Tier = Field(description="The tier at which it works.")
    sector: str | None = Field(
        default=None, description="Its sector, such as `health`."
    )
    area: Id | None = Field(
        default=None, description="The kind of area it covers, named in study.yaml."
    )
    period: MaybePeriod | None = Field(default=None, description="Its lifetime.")
    members: Ids | None = Field(
        default=None, description="The members of a partnership."
    )
    became: Annotated[list[Succession], Many()] = Field(
        default_factory=list, description="What it became."
    )

    @model_validator(mode="after")
    def _is_no_member_of_itself(self) -> "Agency":
        if self.id in (self.members or ()):
            position = (self.members or []).index(self.id)
            raise PlacedError(
                f"`{self.id}` stands among its own members; name the bodies that it joins",
                self.place("members", position),
            )
        return self

    @property
    def is_central(self) -> bool:
        """True on the national side (national and regional tiers), false on the local side."""
        return self.tier in CENTRAL_TIERS

    @property
    def display(self) -> str:
        """The abbreviation if there is one, else the name."""
        return self.short or self.name


class AgenciesFile(Located):
    """agencies.yaml: every body that the policies of a study name."""

    agencies: list[Agency] = Field(description="One entry a body.")
