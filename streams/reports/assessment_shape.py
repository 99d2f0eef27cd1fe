"""The shape of one assessment in machine formats, version 1: its own, and no dump of what is inside."""

from typing import TypedDict

from streams.assessment.levels import Level
from streams.assessment.result import CriterionResult
from streams.findings.answer import Answer
from streams.study.ratings import Rating

PeriodShape = TypedDict("PeriodShape", {"from": str | None, "to": str | None})


class AimShape(TypedDict):
    """The aim that was judged for."""

    id: str
    text: str


class EvidenceShape(TypedDict):
    """A piece of evidence: the key of a work (or the id of an element), a locator, a paraphrase."""

    ref: str
    at: str | None
    says: str | None


class CriterionShape(TypedDict):
    """One criterion; `level` is null where it does not apply."""

    id: str
    basis: str
    level: list[int] | None
    state: str
    necessary: bool
    counts: bool
    coders: list[str]
    confidence: str | None
    rationale: str | None
    evidence: list[EvidenceShape]


class CoverageShape(TypedDict):
    """How many voting criteria are known."""

    known: int
    voting: int


class SettingShape(TypedDict):
    """What the context does to a cell, and the ids of the facts."""

    effect: str
    strength: str | None
    context: list[str]


class CellShape(TypedDict):
    """One cell of the grid."""

    stream: str
    dimension: str
    level: list[int] | None
    verdict: str
    reason: str | None
    confidence: str | None
    coverage: CoverageShape
    setting: SettingShape | None
    criteria: list[CriterionShape]


class CellName(TypedDict):
    """A cell by its row and its column."""

    stream: str
    dimension: str


class WindowShape(TypedDict):
    """One window, and the cells that decide it."""

    id: str
    level: list[int] | None
    verdict: str
    decided_by: list[CellName]


class OutcomeShape(TypedDict):
    """A verdict with its reason."""

    verdict: str
    reason: str | None


class InquiryShape(TypedDict):
    """An unknown criterion, and what its cell could become if it were known."""

    criterion: str
    could: list[OutcomeShape]


class DropOneShape(TypedDict):
    """How many verdicts stay when any one criterion is dropped."""

    kept: int
    of: int


class TrialShape(TypedDict):
    """How many verdicts stay under another method, and the cells that only it decides."""

    kept: int
    of: int
    gained: list[CellName]


class RobustnessShape(TypedDict):
    """What becomes of the verdicts under other choices."""

    drop_one: DropOneShape
    lower_median: TrialShape
    upper_median: TrialShape
    necessary_bounds: TrialShape


class GapShape(TypedDict):
    """A finding of an alignment check, with its place."""

    rule: str
    severity: str
    stream: str | None
    dimension: str | None
    subject: str | None
    message: str
    path: str
    line: int
    column: int


class AssessmentShape(TypedDict):
    """One policy; `as_of` is the date that it was assessed at, null for its whole life or a phase."""

    id: str
    title: str
    period: PeriodShape
    as_of: str | None
    aim: AimShape
    cells: list[CellShape]
    windows: list[WindowShape]
    strengths: list[str]
    weaknesses: list[str]
    find_out_next: list[InquiryShape]
    robustness: RobustnessShape
    gaps: list[GapShape]


def level_shape(level: Level | None) -> list[int] | None:
    """Return both ends of a level."""
    return None if level is None else [level.lo, level.hi]


def rationale_of(result: CriterionResult) -> str | None:
    """Return why a criterion has its level: the coder's reason, each coder's in turn, or the counts of its check."""
    if result.criterion.basis == "structural":
        counts = result.counts_of
        return (
            f"{result.criterion.check}: {counts[Answer.YES]} met, {counts[Answer.NO]} not met, "
            f"{counts[Answer.UNKNOWN]} unknown"
        )
    said = [given for given in result.judgements if given.rating.rationale]
    if len(said) == 1:
        return said[0].rating.rationale
    parts = [
        f"{given.coder}{_when(given.rating)}: {given.rating.rationale}"
        for given in said
    ]
    return "; ".join(parts) or None


def _when(rating: Rating) -> str:
    time = rating.phase or rating.period
    return f" ({time})" if time else ""
