"""Sets two assessments side by side: cell by cell what differs, and the facts behind each difference."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from streams.assessment.assess import assess
from streams.assessment.dominance import Difference, Dominance, compare, difference
from streams.assessment.facts import (
    Fact,
    Facts,
    by_id,
    by_rule_and_subject,
    facts_of,
    only_in_one,
)
from streams.assessment.result import (
    Assessment,
    CellKey,
    CellResult,
    CriterionResult,
    Setting,
)
from streams.findings.answer import Answer
from streams.findings.errors import UsageError
from streams.findings.finding import Finding
from streams.graph.moment import WHOLE_LIFE, Moment
from streams.rubric.model import Criterion, Rubric
from streams.study.context import ContextItem
from streams.study.policy import Policy
from streams.study.study import Study


class Way(StrEnum):
    """What the two sides differ in."""

    POLICIES = "policies"
    DATES = "dates"
    PHASES = "phases"
    AIMS = "aims"


@dataclass(frozen=True, slots=True)
class View:
    """One side of a comparison: a policy, an aim (None is its focal aim) and a moment."""

    policy: Policy
    aim: str | None = None
    moment: Moment = WHOLE_LIFE


@dataclass(frozen=True, slots=True)
class CriterionCompared:
    """A criterion whose level is not the same on both sides."""

    criterion: Criterion
    difference: Difference
    sides: tuple[CriterionResult, CriterionResult]


@dataclass(frozen=True, slots=True)
class CellCompared:
    """One cell, seen from both sides.

    `criteria` are those whose levels are not the same; `gaps` and `facts` are what one side alone has,
    or has of its sort where the sides are two policies; `context` are the items that bear on one side
    alone.
    """

    key: CellKey
    difference: Difference
    sides: tuple[CellResult, CellResult]
    criteria: tuple[CriterionCompared, ...]
    gaps: tuple[tuple[Finding, ...], tuple[Finding, ...]]
    facts: tuple[tuple[Fact, ...], tuple[Fact, ...]]
    context: tuple[tuple[ContextItem, ...], tuple[ContextItem, ...]]

    @property
    def settings(self) -> tuple[Setting | None, Setting | None]:
        """What the context does on either side; None where it is not known to do anything."""
        return self.sides[0].setting, self.sides[1].setting


@dataclass(frozen=True)
class Compared:
    """What any comparison says: of which study, by which rubric, and what a reader must know (`notes`)."""

    study: Study
    rubric: Rubric
    notes: tuple[str, ...]


@dataclass(frozen=True)
class TwoCompared(Compared):
    """Two assessments side by side, the cells in the order of the grid."""

    way: Way
    sides: tuple[Assessment, Assessment]
    dominance: Dominance
    cells: tuple[CellCompared, ...]
    unplaced: tuple[tuple[Fact, ...], tuple[Fact, ...]]


def compare_two(
    study: Study, rubric: Rubric, way: Way, first: View, second: View
) -> TwoCompared:
    """Compare two views; of two policies only for one lens that is named.

    Raises
    ------
    UsageError
        If two policies have no common lens, both views are the same, or a policy did not run at its date.
    """
    if first == second:
        raise UsageError("both sides of the comparison are the same; name two.")
    if way is Way.POLICIES:
        require_lens(study, first.aim)
    sides = (_assessed(study, rubric, first), _assessed(study, rubric, second))
    one, other = sides
    compared = compare(
        {key: cell.scored for key, cell in one.cells.items()},
        {key: cell.scored for key, cell in other.cells.items()},
    )
    facts = (facts_of(study, one), facts_of(study, other))
    return TwoCompared(
        study=study,
        rubric=rubric,
        notes=tuple(dict.fromkeys(_notes(study, sides))),
        way=way,
        sides=sides,
        dominance=compared.dominance,
        cells=tuple(_cell(key, compared.cells[key], sides, facts) for key in one.cells),
        unplaced=_only(sides, facts[0].unplaced, facts[1].unplaced),
    )


def require_lens(study: Study, lens: str | None) -> None:
    """Refuse a comparison of policies that is not for one lens of the study."""
    named = ", ".join(f"`{each.id}`" for each in study.about.lenses)
    there = (
        f"its lenses: {named}" if named else "it has none; add `lenses:` to study.yaml"
    )
    if lens is None:
        raise UsageError(
            "policies can only be compared for one aim that they share, since each may be aligned for its own "
            f"aim and not for another's. Name a lens of the study with `--lens` ({there})."
        )
    if study.about.lens(lens) is None:
        raise UsageError(
            f"`{lens}` is not a lens of the study, and an aim of one policy is no measure for another ({there})."
        )


def _assessed(study: Study, rubric: Rubric, view: View) -> Assessment:
    life, day = view.policy.period, view.moment.as_of
    if life is not None and day is not None and life.covers(day) is Answer.NO:
        raise UsageError(
            f"`{view.policy.id}` did not run at {day}; it ran from {life}. Name a date within its life."
        )
    return assess(study, view.policy, rubric, view.aim, view.moment)


def _cell(
    key: CellKey,
    found: Difference,
    sides: tuple[Assessment, Assessment],
    facts: tuple[Facts, Facts],
) -> CellCompared:
    one, other = (side.cells[key] for side in sides)
    gaps = [[gap for gap in side.gaps if _stands_in(gap, key)] for side in sides]
    sort: Callable[[Finding], Hashable] = (
        by_rule_and_subject if _same_policy(sides) else lambda gap: gap.rule
    )
    return CellCompared(
        key=key,
        difference=found,
        sides=(one, other),
        criteria=tuple(_criteria(one, other)),
        gaps=only_in_one(gaps[0], gaps[1], sort),
        facts=_only(
            sides, facts[0].by_cell.get(key, ()), facts[1].by_cell.get(key, ())
        ),
        context=only_in_one(_items(one), _items(other), lambda item: item.id),
    )


def _criteria(one: CellResult, other: CellResult) -> Iterator[CriterionCompared]:
    for first, second in zip(one.criteria, other.criteria, strict=True):
        if first.level == second.level:
            continue
        if first.level is None or second.level is None:
            found = Difference.NOT_APPLICABLE
        else:
            found = difference(first.level, second.level)
        yield CriterionCompared(first.criterion, found, (first, second))


def _only(
    sides: tuple[Assessment, Assessment], one: tuple[Fact, ...], other: tuple[Fact, ...]
) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    sort = by_id if _same_policy(sides) else lambda fact: fact.sort
    return only_in_one(one, other, sort)


def _items(cell: CellResult) -> tuple[ContextItem, ...]:
    return cell.setting.items if cell.setting else ()


def _stands_in(gap: Finding, key: CellKey) -> bool:
    return (gap.stream, gap.dimension) == key


def _same_policy(sides: tuple[Assessment, Assessment]) -> bool:
    return sides[0].policy.id == sides[1].policy.id


def _notes(study: Study, sides: tuple[Assessment, Assessment]) -> Iterator[str]:
    for side in sides:
        if not side.coders:
            rated = ", ".join(f"`{aim}`" for aim in study.aims_rated(side.policy.id))
            yield (
                f"Nobody has rated `{side.policy.id}` for `{side.focus.id}` by this rubric: its rated criteria are "
                f"unknown, not low. It is rated for: {rated or 'nothing'}."
            )
        if not side.focus.aims:
            yield f"No aim of `{side.policy.id}` belongs to `{side.focus.id}`."
