"""The shape of one assessment in machine formats, version 1: its own, and no dump of what is inside."""

from typing import TypedDict

from streams.assessment.levels import Level
from streams.assessment.result import Assessment, CellResult, CriterionResult, Setting
from streams.assessment.robustness import Trial
from streams.assessment.scoring import Outcome
from streams.findings.answer import Answer
from streams.findings.finding import Finding
from streams.reports.citing import evidence_of
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
    """One policy."""

    id: str
    title: str
    period: PeriodShape
    aim: AimShape
    cells: list[CellShape]
    windows: list[WindowShape]
    strengths: list[str]
    weaknesses: list[str]
    find_out_next: list[InquiryShape]
    robustness: RobustnessShape
    gaps: list[GapShape]


def assessment_shape(assessment: Assessment) -> AssessmentShape:
    """Return one assessment, its lists in the order of the grid, the rubric and the files."""
    policy = assessment.policy
    start = policy.period.from_ if policy.period else None
    end = policy.period.to if policy.period else None
    return AssessmentShape(
        id=policy.id,
        title=policy.title,
        period={"from": str(start) if start else None, "to": str(end) if end else None},
        aim=AimShape(id=assessment.focus.id, text=assessment.focus.text),
        cells=[_cell(cell) for cell in assessment.cells.values()],
        windows=_windows(assessment),
        strengths=[result.criterion.id for result in assessment.strengths],
        weaknesses=[result.criterion.id for result in assessment.weaknesses],
        find_out_next=[
            InquiryShape(criterion=i.criterion, could=[_outcome(o) for o in i.could])
            for i in assessment.find_out_next
        ],
        robustness=_robustness(assessment),
        gaps=[_gap(gap) for gap in assessment.gaps],
    )


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


def level_shape(level: Level | None) -> list[int] | None:
    """Return both ends of a level."""
    return None if level is None else [level.lo, level.hi]


def _when(rating: Rating) -> str:
    time = rating.phase or rating.period
    return f" ({time})" if time else ""


def _cell(cell: CellResult) -> CellShape:
    scored = cell.scored
    return CellShape(
        stream=cell.key[0],
        dimension=cell.key[1],
        level=level_shape(scored.level),
        verdict=scored.verdict.value,
        reason=scored.reason.value if scored.reason else None,
        confidence=scored.confidence.value if scored.confidence else None,
        coverage=CoverageShape(
            known=scored.coverage.known, voting=scored.coverage.voting
        ),
        setting=_setting(cell.setting) if cell.setting else None,
        criteria=[_criterion(result) for result in cell.criteria],
    )


def _criterion(result: CriterionResult) -> CriterionShape:
    confidence = result.judged.confidence
    return CriterionShape(
        id=result.criterion.id,
        basis=result.criterion.basis,
        level=level_shape(result.level),
        state=result.state.value,
        necessary=result.criterion.necessary,
        counts=result.criterion.counts,
        coders=list(dict.fromkeys(judgement.coder for judgement in result.judgements)),
        confidence=confidence.value if confidence else None,
        rationale=rationale_of(result),
        evidence=[
            EvidenceShape(ref=piece.ref, at=piece.at, says=piece.says)
            for piece in evidence_of(result)
        ],
    )


def _setting(setting: Setting) -> SettingShape:
    return SettingShape(
        effect=setting.effect.value,
        strength=setting.strength,
        context=[item.id for item in setting.items],
    )


def _windows(assessment: Assessment) -> list[WindowShape]:
    return [
        WindowShape(
            id=name,
            level=level_shape(window.level),
            verdict=window.verdict.value,
            decided_by=[_name(key) for key in window.decided_by],
        )
        for name, window in assessment.windows.items()
    ]


def _name(key: tuple[str, str]) -> CellName:
    return CellName(stream=key[0], dimension=key[1])


def _outcome(outcome: Outcome) -> OutcomeShape:
    reason = outcome.reason.value if outcome.reason else None
    return OutcomeShape(verdict=outcome.verdict.value, reason=reason)


def _robustness(assessment: Assessment) -> RobustnessShape:
    tried = assessment.robustness
    return RobustnessShape(
        drop_one=DropOneShape(kept=tried.drop_one.kept, of=tried.drop_one.of),
        lower_median=_trial(tried.lower_median),
        upper_median=_trial(tried.upper_median),
        necessary_bounds=_trial(tried.necessary_bounds),
    )


def _trial(trial: Trial[tuple[str, str]]) -> TrialShape:
    gained = [_name(key) for key in trial.gained]
    return TrialShape(kept=trial.kept, of=trial.of, gained=gained)


def _gap(gap: Finding) -> GapShape:
    return GapShape(
        rule=gap.rule,
        severity=gap.severity.value,
        stream=gap.stream,
        dimension=gap.dimension,
        subject=gap.subject,
        message=gap.message,
        path=gap.location.path,
        line=gap.location.line,
        column=gap.location.column,
    )
