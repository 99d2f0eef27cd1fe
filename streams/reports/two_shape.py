"""The shape of a comparison of two assessments in machine formats, version 1."""

from typing import TypedDict

from streams.assessment.compare import CellCompared, CriterionCompared, TwoCompared, Way
from streams.assessment.facts import Fact
from streams.assessment.result import (
    Assessment,
    CellResult,
    CriterionResult,
    Setting,
)
from streams.findings.finding import Finding
from streams.reports.assessment_shape import (
    AimShape,
    CellName,
    EvidenceShape,
    SettingShape,
    WindowShape,
    level_shape,
    rationale_of,
)
from streams.reports.citing import evidence_of


class SideShape(TypedDict):
    """One side: what was assessed, for which aim, when, by whose ratings."""

    policy: str
    title: str
    aim: AimShape
    as_of: str | None
    phase: str | None
    coders: list[str]
    windows: list[WindowShape]


class CellSideShape(TypedDict):
    """One cell of one side."""

    level: list[int] | None
    verdict: str
    reason: str | None
    confidence: str | None
    setting: SettingShape | None


class CriterionSideShape(TypedDict):
    """One criterion of one side; `level` is null where it does not apply."""

    level: list[int] | None
    state: str
    confidence: str | None
    rationale: str | None
    evidence: list[EvidenceShape]


class CriterionComparedShape(TypedDict):
    """A criterion whose level is not the same on both sides; `sides` are the first and the second."""

    id: str
    difference: str
    sides: list[CriterionSideShape]


class GapAloneShape(TypedDict):
    """A gap that one side alone has, or alone has of its rule where the sides are two policies."""

    side: int
    rule: str
    subject: str | None
    message: str
    path: str
    line: int
    column: int


class FactAloneShape(TypedDict):
    """A fact that one side alone has, or has of its sort; `features` are words that sort it."""

    side: int
    id: str | None
    stream: str
    features: list[str]
    text: str


class ContextAloneShape(TypedDict):
    """A context item that bears on one side's cell alone."""

    side: int
    id: str


class CellComparedShape(TypedDict):
    """One cell: how the first stands to the second, and what is behind it. A `side` is 0 or 1."""

    stream: str
    dimension: str
    difference: str
    sides: list[CellSideShape]
    criteria: list[CriterionComparedShape]
    gaps: list[GapAloneShape]
    facts: list[FactAloneShape]
    context: list[ContextAloneShape]


class TwoShape(TypedDict):
    """A comparison of two policies, dates, phases or aims; `lens` is null unless both sides have one."""

    kind: str
    lens: str | None
    sides: list[SideShape]
    dominance: str
    cells: list[CellComparedShape]
    unplaced: list[FactAloneShape]


def two_shape(compared: TwoCompared) -> TwoShape:
    """Return the comparison, its cells in the order of the grid."""
    focus = compared.sides[0].focus
    common = focus.is_lens and compared.way is not Way.AIMS
    return TwoShape(
        kind=compared.way.value,
        lens=focus.id if common else None,
        sides=[_side(side) for side in compared.sides],
        dominance=compared.dominance.value,
        cells=[_cell(cell) for cell in compared.cells],
        unplaced=_facts(compared.unplaced),
    )


def _side(side: Assessment) -> SideShape:
    return SideShape(
        policy=side.policy.id,
        title=side.policy.title,
        aim=AimShape(id=side.focus.id, text=side.focus.text),
        as_of=str(side.moment.as_of) if side.moment.as_of else None,
        phase=side.moment.phase,
        coders=list(side.coders),
        windows=[
            WindowShape(
                id=name,
                level=level_shape(window.level),
                verdict=window.verdict.value,
                decided_by=[
                    CellName(stream=stream, dimension=dimension)
                    for stream, dimension in window.decided_by
                ],
            )
            for name, window in side.windows.items()
        ],
    )


def _cell(cell: CellCompared) -> CellComparedShape:
    return CellComparedShape(
        stream=cell.key[0],
        dimension=cell.key[1],
        difference=cell.difference.value,
        sides=[_cell_side(side) for side in cell.sides],
        criteria=[_criterion(found) for found in cell.criteria],
        gaps=[_gap(n, gap) for n, gaps in enumerate(cell.gaps) for gap in gaps],
        facts=_facts(cell.facts),
        context=[
            ContextAloneShape(side=n, id=item.id)
            for n, items in enumerate(cell.context)
            for item in items
        ],
    )


def _cell_side(side: CellResult) -> CellSideShape:
    scored = side.scored
    return CellSideShape(
        level=level_shape(scored.level),
        verdict=scored.verdict.value,
        reason=scored.reason.value if scored.reason else None,
        confidence=scored.confidence.value if scored.confidence else None,
        setting=_setting(side.setting),
    )


def _setting(setting: Setting | None) -> SettingShape | None:
    if setting is None:
        return None
    return SettingShape(
        effect=setting.effect.value,
        strength=setting.strength,
        context=[item.id for item in setting.items],
    )


def _criterion(found: CriterionCompared) -> CriterionComparedShape:
    return CriterionComparedShape(
        id=found.criterion.id,
        difference=found.difference.value,
        sides=[_criterion_side(side) for side in found.sides],
    )


def _criterion_side(side: CriterionResult) -> CriterionSideShape:
    confidence = side.judged.confidence
    return CriterionSideShape(
        level=level_shape(side.level),
        state=side.state.value,
        confidence=confidence.value if confidence else None,
        rationale=rationale_of(side),
        evidence=[
            EvidenceShape(ref=piece.ref, at=piece.at, says=piece.says)
            for piece in evidence_of(side)
        ],
    )


def _gap(side: int, gap: Finding) -> GapAloneShape:
    place = gap.location
    return GapAloneShape(
        side=side,
        rule=gap.rule,
        subject=gap.subject,
        message=gap.message,
        path=place.path,
        line=place.line,
        column=place.column,
    )


def _facts(sides: tuple[tuple[Fact, ...], tuple[Fact, ...]]) -> list[FactAloneShape]:
    return [
        FactAloneShape(
            side=number,
            id=fact.element,
            stream=fact.stream,
            features=list(fact.features),
            text=fact.text,
        )
        for number, facts in enumerate(sides)
        for fact in facts
    ]
