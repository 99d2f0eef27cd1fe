"""What a change to a study did, against an earlier revision of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from streams.findings.finding import Finding


class Part(StrEnum):
    """What has a verdict."""

    CELL = "cell"
    WINDOW = "window"


@dataclass(frozen=True, slots=True)
class Moved:
    """One verdict that moved; `before` and `after` are None where the policy was not judged then.

    `name` is `row/column` of a cell, or the id of a window.
    """

    policy: str
    aim: str
    part: Part
    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What came between a revision and now.

    `closed` are the findings that counted then and are found no more, in file order, at the places where
    they were. `moved` is None if verdicts cannot be compared, because ids of either side name nothing.
    """

    revision: str
    closed: Sequence[Finding] = ()
    moved: Sequence[Moved] | None = ()
