"""What a study says of itself: its title, its lenses, its eras, and what it is held to."""

from typing import Annotated, ClassVar

from pydantic import Field

from streams.findings.finding import Severity
from streams.study.dates import Date, Period
from streams.study.evidence import WithEvidence
from streams.study.ids import Id, Ids
from streams.yaml_source.model import Located, Many


class Topic(Located):
    """What aims are about."""

    id: Id = Field(description="Short name.")
    title: str = Field(description="Its name for readers.")


class Lens(Located):
    """An aim that policies are compared for."""

    id: Id = Field(description="Short name.")
    title: str = Field(description="The aim, in words.")
    topics: Ids = Field(description="Aims of these topics belong to it.")


class Era(Located):
    """A stretch of years that policies are compared by."""

    id: Id = Field(description="Short name.")
    title: str | None = Field(default=None, description="Its name for readers.")
    period: Period = Field(description="Its first and last year.")


class Area(WithEvidence):
    """A kind of area that agencies cover, and how it lies to others."""

    id: Id = Field(description="Short name.")
    title: str | None = Field(default=None, description="Its name for readers.")
    nests_in: Ids | None = Field(default=None, description="Areas that hold it whole.")
    coincides_with: Ids | None = Field(
        default=None, description="Areas with the same boundaries."
    )
    crosses: Ids | None = Field(
        default=None, description="Areas whose boundaries cut across it."
    )


class Coded(Located):
    """How the study was coded, printed wherever its results are."""

    by: str = Field(description="Who or what read the sources.")
    reviewed_by_human_expert: bool = Field(
        description="Whether a human expert has checked it."
    )
    note: str | None = Field(default=None, description="A remark for readers.")


class Ignore(Located):
    """A finding that the study accepts, with its reason."""

    rule: Id = Field(description="The rule whose finding is accepted.")
    policy: Id | None = Field(default=None, description="Only in this policy.")
    subject: str | None = Field(default=None, description="Only for this subject.")
    reason: str = Field(min_length=1, description="Why it is accepted.")
    until: Date | None = Field(default=None, description="The last day on which it is.")


class Override(Located):
    """The severity of a rule's findings in one policy, or for one subject."""

    rule: Id = Field(description="The rule whose findings are meant.")
    policy: Id | None = Field(default=None, description="Only in this policy.")
    subject: str | None = Field(default=None, description="Only for this subject.")
    severity: Severity = Field(strict=False, description="Their severity.")


class RuleSettings(Located):
    """What a study asks of one rule."""

    severity: Severity | None = Field(
        default=None, strict=False, description="Its severity here."
    )
    enabled: bool = Field(default=True, description="False to leave the rule out.")
    options: dict[str, int | float | str | bool] = Field(
        default_factory=dict, description="Options of the rule."
    )


class StudyFile(Located):
    """study.yaml: what a study is and what it is held to."""

    unique_ids: ClassVar = (("topics",), ("lenses",), ("eras",), ("areas",))

    id: Id = Field(description="Short name of the study.")
    title: str = Field(description="Its title.")
    description: str | None = Field(default=None, description="What it is about.")
    licence: str | None = Field(default=None, description="Its licence, as an SPDX id.")
    rubric: Id = Field(
        default="exworthy-powell", description="The rubric used by default."
    )
    coded: Coded | None = Field(default=None, description="How it was coded.")
    topics: list[Topic] = Field(
        default_factory=list, description="What aims are about."
    )
    lenses: list[Lens] = Field(
        default_factory=list, description="Aims that policies share."
    )
    eras: list[Era] = Field(
        default_factory=list, description="Stretches of years to compare."
    )
    areas: list[Area] = Field(
        default_factory=list, description="Kinds of area and how they lie."
    )
    rules: dict[str, RuleSettings] = Field(
        default_factory=dict, description="Severity and options of rules, by their id."
    )
    overrides: Annotated[list[Override], Many()] = Field(
        default_factory=list,
        description="Severity of a rule in one policy or for one subject; a later entry prevails.",
    )
    fail_on: Severity = Field(
        default=Severity.ERROR,
        strict=False,
        description="What `check` ends with exit status 1 for, unless `--fail-on` says otherwise.",
    )
    ignore: Annotated[list[Ignore], Many()] = Field(
        default_factory=list,
        description="Findings that are accepted, each with its reason.",
    )

    def lens(self, lens_id: str) -> Lens | None:
        """Return the lens of that id, or None."""
        return next((lens for lens in self.lenses if lens.id == lens_id), None)
