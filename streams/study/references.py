"""The bibliography, in the CSL-YAML that Zotero and pandoc write."""

from pydantic import ConfigDict, Field

from streams.yaml_source.model import Located


class Name(Located):
    """An author: a person with a family name, or an institution with a literal one."""

    model_config = ConfigDict(extra="allow")

    family: str | None = None
    given: str | None = None
    literal: str | None = None

    def __str__(self) -> str:
        return self.literal or self.family or ""


class Issued(Located):
    """The date of publication."""

    model_config = ConfigDict(extra="allow")

    date_parts: list[list[int]] = Field(default_factory=list, alias="date-parts")

    @property
    def year(self) -> str:
        """The year of publication, or `n.d.`."""
        return (
            str(self.date_parts[0][0])
            if self.date_parts and self.date_parts[0]
            else "n.d."
        )


class Reference(Located):
    """One entry of the bibliography; every other CSL variable is kept as it is."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(description="The citation key.")
    type: str = Field(
        description="The CSL type, such as `article-journal` or `report`."
    )
    title: str = Field(description="The title of the work.")
    author: list[Name] = Field(default_factory=list, description="Its authors.")
    issued: Issued | None = Field(default=None, description="When it was published.")
    url: str | None = Field(default=None, alias="URL", description="Its address.")
    doi: str | None = Field(default=None, alias="DOI", description="Its DOI.")

    @property
    def short(self) -> str:
        """Author and year, as in a text: `Alderwick 2024`."""
        names = [str(name) for name in self.author]
        who = names[0] if names else self.title
        if len(names) == 2:
            who = f"{names[0]} and {names[1]}"
        elif len(names) > 2:
            who = f"{names[0]} et al."
        return f"{who} {self.issued.year if self.issued else 'n.d.'}"


class ReferencesFile(Located):
    """references.yaml: the bibliography of a study."""

    references: list[Reference] = Field(description="One entry a work, in CSL-YAML.")
