"""The bibliography, in the CSL-YAML that Zotero and pandoc write."""

import re
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from streams.yaml_source.describing import described
from streams.yaml_source.model import Located, Many

_YEAR = re.compile(r"\d{4}\b")


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


def _parse_issued(value: object) -> object:
    """Return a date with `date-parts`, of which the year is used; CSL-YAML has several ways to write one.

    `date-parts` is CSL's own; `year`, `month`, `day` and a list of such are those of Better BibTeX; a
    bare year or ISO date and `raw` or `literal` are those of pandoc.
    """
    if isinstance(value, Issued) or (isinstance(value, dict) and "date-parts" in value):
        return value
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = next((first[k] for k in ("year", "raw", "literal") if k in first), "")
    match = _YEAR.search(str(first))
    if match is None and not isinstance(value, dict):
        raise ValueError(f"{described(value)} is not a date; write a year such as 2018")
    return Issued(date_parts=[[int(match[0])]] if match else [])


_ISSUED_SCHEMA = {"type": ["integer", "string", "object", "array"]}


class Reference(Located):
    """One entry of the bibliography; every other CSL variable is kept as it is."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(description="The citation key.")
    type: str = Field(
        description="The CSL type, such as `article-journal` or `report`."
    )
    title: str = Field(description="The title of the work.")
    author: Annotated[list[Name], Many()] = Field(
        default_factory=list, description="Its authors."
    )
    issued: (
        Annotated[
            Issued, BeforeValidator(_parse_issued), WithJsonSchema(_ISSUED_SCHEMA)
        ]
        | None
    ) = Field(default=None, description="When it was published.")
    url: str | None = Field(default=None, alias="URL", description="Its address.")
    doi: str | None = Field(default=None, alias="DOI", description="Its DOI.")

    @property
    def short(self) -> str:
        """Author and year, as in a text: `Alderwick 2024`; without an author the title, `Health Act 1999`."""
        names = [str(name) for name in self.author]
        who = names[0] if names else self.title
        if len(names) == 2:
            who = f"{names[0]} and {names[1]}"
        elif len(names) > 2:
            who = f"{names[0]} et al."
        year = str(self.issued.year) if self.issued else "n.d."
        return who if who.endswith(f" {year}") else f"{who} {year}"


class ReferencesFile(Located):
    """references.yaml: the bibliography of a study."""

    references: list[Reference] = Field(description="One entry a work, in CSL-YAML.")
