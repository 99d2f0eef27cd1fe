"""One assessment in the shape of the machine formats, version 1."""

from streams.assessment.result import Assessment, CellResult, CriterionResult, Setting
from streams.assessment.robustness import Trial
from streams.assessment.scoring import Outcome
from streams.findings.finding import Finding
from streams.reports.assessment_shape import (
    AimShape,
    AssessmentShape,
    CellName,
    CellShape,
    CoverageShape,
    CriterionShape,
    DropOneShape,
    EvidenceShape,
    GapShape,
    InquiryShape,
    OutcomeShape,
    RobustnessShape,
    SettingShape,
    TrialShape,
    WindowShape,
    level_shape,
    rationale_of,
)
from streams.reports.citing import evidence_of


def assessment_shape(assessment: Assessment) -> AssessmentShape:
    """Return one assessment, its lists in the order of the grid, the rubric and the files."""
    policy = assessment.policy
    start = policy.period.from_ if policy.period else None
    end = policy.period.to if policy.period else None
    return AssessmentShape(
        id=policy.id,
        title=policy.title,
        period={"from": str(start) if start else None, "to": str(end) if end else None},
        as_of=str(assessment.moment.as_of) if assessment.moment.as_of else None,
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
