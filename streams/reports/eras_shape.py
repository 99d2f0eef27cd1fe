"""The shape of a comparison of two eras in machine formats, version 1."""

from collections.abc import Mapping
from typing import TypedDict

from streams.assessment.era_result import (
    Around,
    EraCell,
    ErasCompared,
    EraSide,
    Member,
)
from streams.assessment.scoring import Verdict
from streams.reports.assessment_shape import PeriodShape, level_shape
from streams.study.dates import Period


class MemberCellShape(TypedDict):
    """One cell of one policy in an era."""

    stream: str
    dimension: str
    level: list[int] | None
    verdict: str
    reason: str | None
    setting: str | None


class MemberShape(TypedDict):
    """One policy that ran in an era; `surely` is false where imprecise dates alone put it there."""

    id: str
    title: str
    period: PeriodShape
    surely: bool
    began: bool
    also_in_other: bool
    cells: list[MemberCellShape]
    windows: dict[str, str]


class AroundShape(TypedDict):
    """A context item as it bears on a cell; `years` of the `of` years of the era it may have held."""

    id: str
    effect: str
    strength: str | None
    years: int
    of: int


class EraCellShape(TypedDict):
    """One cell: policies by verdict and by what their own setting does, and the era's context."""

    stream: str
    dimension: str
    verdicts: dict[str, list[str]]
    settings: dict[str, list[str]]
    context: list[AroundShape]


class EraShape(TypedDict):
    """One era; `windows` gives the policies by verdict."""

    id: str
    title: str
    period: PeriodShape
    policies: list[MemberShape]
    cells: list[EraCellShape]
    windows: dict[str, dict[str, list[str]]]


class ErasShape(TypedDict):
    """A comparison of two eras."""

    kind: str
    lens: str
    eras: list[EraShape]


def eras_shape(compared: ErasCompared) -> ErasShape:
    """Return the comparison; every verdict is there, also where no policy has it."""
    return ErasShape(
        kind="eras", lens=compared.lens, eras=[_era(side) for side in compared.sides]
    )


def _era(side: EraSide) -> EraShape:
    return EraShape(
        id=side.era.id,
        title=side.name,
        period=_period(side.era.period),
        policies=[_member(member) for member in side.members],
        cells=[_cell(cell) for cell in side.cells],
        windows={name: _ids(found) for name, found in side.windows.items()},
    )


def _member(member: Member) -> MemberShape:
    found = member.assessment
    return MemberShape(
        id=found.policy.id,
        title=found.policy.title,
        period=_period(found.policy.period),
        surely=member.surely,
        began=member.began,
        also_in_other=member.also_in,
        cells=[
            MemberCellShape(
                stream=key[0],
                dimension=key[1],
                level=level_shape(cell.scored.level),
                verdict=cell.scored.verdict.value,
                reason=cell.scored.reason.value if cell.scored.reason else None,
                setting=cell.setting.effect.value if cell.setting else None,
            )
            for key, cell in found.cells.items()
        ],
        windows={name: window.verdict.value for name, window in found.windows.items()},
    )


def _cell(cell: EraCell) -> EraCellShape:
    return EraCellShape(
        stream=cell.key[0],
        dimension=cell.key[1],
        verdicts=_ids(cell.verdicts),
        settings={
            effect.value if effect else "unknown": list(names)
            for effect, names in cell.settings.items()
        },
        context=[_around(around) for around in cell.context],
    )


def _around(around: Around) -> AroundShape:
    return AroundShape(
        id=around.item.id,
        effect=around.bearing.effect,
        strength=around.bearing.strength,
        years=around.years,
        of=around.of,
    )


def _ids(grouped: Mapping[Verdict, tuple[str, ...]]) -> dict[str, list[str]]:
    return {verdict.value: list(names) for verdict, names in grouped.items()}


def _period(period: Period | None) -> PeriodShape:
    start = period.from_ if period else None
    end = period.to if period else None
    return {"from": str(start) if start else None, "to": str(end) if end else None}
