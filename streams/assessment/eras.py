"""Sets two eras side by side: what the policies of each are like, in counts, and what stood around them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from streams.assessment.assess import assess
from streams.assessment.compare import require_lens
from streams.assessment.era_result import (
    Around,
    EraCell,
    ErasCompared,
    EraSide,
    Member,
)
from streams.assessment.result import Assessment, CellKey, Effect
from streams.assessment.scoring import Verdict
from streams.findings.answer import Answer
from streams.findings.errors import UsageError
from streams.graph.moment import Moment
from streams.rubric.model import Rubric
from streams.study.context import ContextItem
from streams.study.dates import Period, parse_date
from streams.study.policy import Policy
from streams.study.study import Study
from streams.study.study_file import Era

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class During(Moment):
    """A stretch of time: what surely did not exist or hold in any of it is left out."""

    stretch: Period | None = None

    @property
    def is_whole_life(self) -> bool:
        """False: an era narrows the time."""
        return self.stretch is None

    def within(self, policy: Policy, period: Period) -> Answer:
        """Tell whether a period touches the stretch."""
        del policy
        return Answer.YES if self.stretch is None else self.stretch.overlaps(period)


def compare_eras(
    study: Study, rubric: Rubric, lens: str | None, names: tuple[str, str]
) -> ErasCompared:
    """Compare two eras of study.yaml for a lens.

    A policy that ran in both is counted in both, each time by the facts and ratings of that era alone; ratings
    without dates are of its whole life and count in both.

    Raises
    ------
    UsageError
        If no lens is named, an era is not known, or both are the same.
    """
    require_lens(study, lens)
    if names[0] == names[1]:
        raise UsageError("both eras are the same; name two.")
    first, second = (_era(study, name) for name in names)
    one, other = sharp(first.period), sharp(second.period)
    sides = (
        _side(study, rubric, lens or "", first, (one, other)),
        _side(study, rubric, lens or "", second, (other, one)),
    )
    return ErasCompared(
        study=study,
        rubric=rubric,
        notes=tuple(_notes(sides)),
        lens=lens or "",
        sides=sides,
    )


def sharp(period: Period) -> Period:
    """Return a period that surely holds the whole of its first and of its last year: eras are agreed, not found."""
    first, last = period.first_possible, period.last_possible
    return Period(
        from_=parse_date(first.isoformat()) if period.from_ else None,
        to=parse_date(last.isoformat())
        if period.to not in (None, "ongoing")
        else period.to,
    )


def years_within(item: Period, era: Period) -> tuple[int, int]:
    """Return in how many calendar years of an era an item may have held, and how many the era has."""
    first = max(item.first_possible, era.first_possible).year
    last = min(item.last_possible, era.last_possible).year
    of = era.last_possible.year - era.first_possible.year + 1
    return max(0, last - first + 1), of


def _era(study: Study, name: str) -> Era:
    eras = {era.id: era for era in study.about.eras}
    if name not in eras:
        known = (
            ", ".join(f"`{each}`" for each in eras) or "none; add `eras:` to study.yaml"
        )
        raise UsageError(f"`{name}` is not an era of the study; its eras: {known}")
    return eras[name]


def _side(
    study: Study, rubric: Rubric, lens: str, era: Era, stretches: tuple[Period, Period]
) -> EraSide:
    own, other = stretches
    members = tuple(
        _member(assess(study, policy, rubric, lens, During(stretch=own)), own, other)
        for policy in sorted(study.policies.values(), key=_by_age)
        if (policy.period or Period()).overlaps(own) is not Answer.NO
    )
    assessments = [member.assessment for member in members]
    context = _context(study, assessments, own)
    return EraSide(
        era=era,
        stretch=own,
        members=members,
        cells=tuple(_cell(key, assessments, context, own) for key in rubric.cells()),
        windows={
            name: _grouped(
                Verdict,
                [
                    (found.windows[name].verdict, found.policy.id)
                    for found in assessments
                ],
            )
            for name in rubric.windows
        },
    )


def _member(assessment: Assessment, own: Period, other: Period) -> Member:
    life = assessment.policy.period or Period()
    return Member(
        assessment=assessment,
        surely=life.overlaps(own) is Answer.YES,
        began=life.from_ is not None and own.covers(life.from_) is not Answer.NO,
        also_in=life.overlaps(other) is not Answer.NO,
    )


def _context(
    study: Study, assessments: Sequence[Assessment], era: Period
) -> list[ContextItem]:
    """Return the items that touched the era and concern a policy of it, in file order."""
    return [
        item
        for item in study.context
        if item.period.overlaps(era) is not Answer.NO
        and any(item.concerns(found.policy.id) for found in assessments)
    ]


def _cell(
    key: CellKey,
    assessments: Sequence[Assessment],
    context: Sequence[ContextItem],
    era: Period,
) -> EraCell:
    settings = {found.policy.id: found.cells[key].setting for found in assessments}
    return EraCell(
        key=key,
        verdicts=_grouped(
            Verdict,
            [
                (found.cells[key].scored.verdict, found.policy.id)
                for found in assessments
            ],
        ),
        settings=_grouped(
            (*Effect, None),
            [
                (found.effect if found else None, name)
                for name, found in settings.items()
            ],
        ),
        context=tuple(
            Around(item, bears, *years_within(item.period, era))
            for item in context
            for bears in item.bears_on
            if (bears.stream, bears.dimension) == key
        ),
    )


def _grouped(
    kinds: Iterable[Kind], pairs: Sequence[tuple[Kind, str]]
) -> dict[Kind, tuple[str, ...]]:
    """Return the policies of each kind; every kind is there, in its order, so that counts of 0 can be seen."""
    return {
        kind: tuple(name for found, name in pairs if found == kind) for kind in kinds
    }


def _notes(sides: tuple[EraSide, EraSide]) -> Iterator[str]:
    one, other = sides
    if one.stretch.overlaps(other.stretch) is not Answer.NO:
        yield (
            f"The eras overlap ({one.era.id}: {one.era.period}; {other.era.id}: {other.era.period}): what falls "
            "into the years that they share counts in both."
        )
    both = [member.assessment.policy.id for member in one.members if member.also_in]
    if both:
        yield (
            f"Counted in both eras, as they ran in both: {', '.join(both)}. Each time only facts and ratings "
            "that may hold in that era are used; undated ones count in both."
        )
    doubtful = dict.fromkeys(
        member.assessment.policy.id
        for side in sides
        for member in side.members
        if not member.surely
    )
    if doubtful:
        yield f"Placed by dates that are not precise: {', '.join(doubtful)}."
    unrated = dict.fromkeys(
        member.assessment.policy.id
        for side in sides
        for member in side.members
        if not member.assessment.coders
    )
    if unrated:
        yield (
            f"Nobody has rated for this lens: {', '.join(unrated)}. Their rated criteria are unknown, not low."
        )


def _by_age(policy: Policy) -> tuple[str, str]:
    start = policy.period.from_ if policy.period else None
    return (start.earliest.isoformat() if start else "9999", policy.id)
