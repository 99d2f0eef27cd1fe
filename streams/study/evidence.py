"""What a statement rests on: a reference, where to look in it, and what it says."""

import re
from typing import Annotated, Literal

from pydantic import Field, field_validator

from streams.study.ids import CURLY_QUOTES
from streams.yaml_source.model import Located, Many

Confidence = Literal["high", "moderate", "low", "very-low"]
_LOCATED = re.compile(r"\s*([^\s,]+)\s*(?:,\s*(.*\S)?\s*)?", re.DOTALL)


class Evidence(Located):
    """One piece of evidence: `key, locator`, with a paraphrase and a mark of confidence if needed."""

    at: str = Field(
        description="Reference key, comma, and a locator that a reader can follow: `nao2018, p. 12`."
    )
    says: str | None = Field(
        default=None, description="What it says, in the coder's own words."
    )
    confidence: Confidence | None = Field(
        default=None,
        description="How far it can be relied on (the words of GRADE-CERQual).",
    )

    @field_validator("at")
    @classmethod
    def _has_a_key(cls, value: str) -> str:
        if _LOCATED.fullmatch(value) is None:
            raise ValueError(
                f"`{value[:60]}` is not a reference key, a comma and a locator; "
                "write `key, locator`, within brackets in straight quotes"
            )
        if value.strip()[0] in CURLY_QUOTES:
            raise ValueError(
                f"`{value[:60]}` begins with a curly quote, which is a plain letter here; "
                "delete the quotes, or write straight ones"
            )
        return value

    @property
    def reference(self) -> str:
        """The part before the comma: the key of a reference, or the id of an element of the policy."""
        match = _LOCATED.fullmatch(self.at)
        return match[1] if match else self.at

    @property
    def locator(self) -> str | None:
        """The part behind the comma, or None."""
        match = _LOCATED.fullmatch(self.at)
        return match[2] if match else None


EvidenceList = Annotated[list[Evidence], Many(item_key="at")]


class WithEvidence(Located):
    """Anything that is stated on evidence."""

    evidence: EvidenceList = Field(
        default_factory=list,
        description="What this rests on: `key, locator`, or a list of such lines.",
    )
    note: str | None = Field(
        default=None, description="A remark for readers, in plain words."
    )
