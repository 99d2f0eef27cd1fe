"""Two assessments side by side as tables: cell by cell with the windows, and the criteria that differ."""

from collections.abc import Iterable, Iterator

from streams.assessment.compare import CriterionCompared, TwoCompared
from streams.assessment.dominance import Difference
from streams.assessment.levels import Level
from streams.assessment.result import CellResult, CriterionResult, State
from streams.assessment.scoring import Outcome
from streams.escaping.tex import Tex, as_tex
from streams.reports.citing import evidence_of
from streams.reports.comparing import (
    DIFFERENCES,
    DOMINANCE,
    LETTERS,
    coders_note,
    common_text,
    setting_text,
    side_name,
)
from streams.reports.naming import short_cell
from streams.reports.plain import level_text
from streams.reports.tex.booktabs import Booktable, Column
from streams.reports.tex.markup import bold, cite, joined, label, lines
from streams.reports.tex.symbols import levels, levels_note
from streams.reports.two_outline import READING
from streams.reports.wording import (
    NOT_A_RANKING,
    STATES,
    WARNINGS,
    coded_text,
    confidence_text,
    outcome_text,
    why_a_range,
)


def comparison_tables(compared: TwoCompared) -> Iterator[Booktable]:
    """Yield the cells and windows, and then the criteria whose levels are not the same, if there are any."""
    yield _cells(compared)
    if any(cell.criteria for cell in compared.cells):
        yield _criteria(compared)


def _cells(compared: TwoCompared) -> Booktable:
    rubric = compared.rubric
    rows = {
        row: tuple(
            (
                short_cell(rubric, cell.key),
                *map(_side, cell.sides),
                DIFFERENCES[cell.difference],
            )
            for cell in compared.cells
            if cell.key[0] == row
        )
        for row in rubric.rows.values
    }
    windows = tuple(
        (rule.title, *(_outcome_of(compared, side, name) for side in (0, 1)), "")
        for name, rule in rubric.windows.items()
    )
    return Booktable(
        label=_label(compared, "cells"),
        caption=f"Two {compared.way}, cell by cell",
        columns=(
            Column("Cell", 20),
            *(Column(letter, 27) for letter in LETTERS),
            Column("Difference", 26),
        ),
        groups=tuple(group for group in (*rows.values(), windows) if group),
        notes=tuple(_notes(compared)),
    )


def _side(cell: CellResult) -> Tex:
    setting = f"setting: {setting_text(cell.setting)}" if cell.setting else ""
    return lines([_outcome(cell.scored.level, cell.scored.outcome), setting])


def _outcome_of(compared: TwoCompared, side: int, name: str) -> Tex:
    window = compared.sides[side].windows[name]
    return _outcome(window.level, Outcome(window.verdict, None))


def _outcome(level: Level | None, outcome: Outcome) -> Tex:
    return joined([bold(outcome_text(outcome)), levels(level_text(level))])


def _criteria(compared: TwoCompared) -> Booktable:
    return Booktable(
        label=_label(compared, "criteria"),
        caption=f"Two {compared.way}: criteria whose levels differ",
        columns=(
            Column("Criterion", 30),
            *(Column(letter, 25) for letter in LETTERS),
            Column("Difference", 20),
        ),
        groups=tuple(
            tuple(_criterion(compared, found) for found in cell.criteria)
            for cell in compared.cells
            if cell.criteria
        ),
        notes=(*_names(compared), levels_note(compared.rubric)),
    )


def _criterion(compared: TwoCompared, found: CriterionCompared) -> tuple[str, ...]:
    words = DIFFERENCES[found.difference]
    if found.difference is Difference.CANNOT_SAY:
        words = "which is higher cannot be said"
    cell = short_cell(compared.rubric, found.criterion.cell.key)
    return (
        lines([found.criterion.title, joined(["(", cell, ")"], "")]),
        *(_rated(compared, side) for side in found.sides),
        words,
    )


def _rated(compared: TwoCompared, result: CriterionResult) -> Tex:
    if result.level is None or result.state is State.UNKNOWN:
        return as_tex(STATES[result.state])
    sure = confidence_text(result.judged.confidence)
    return lines(
        [
            joined([levels(level_text(result.level)), _cited(compared, [result])]),
            why_a_range(result),
            f"{sure} confidence" if sure else "",
        ]
    )


def _cited(compared: TwoCompared, results: Iterable[CriterionResult]) -> Tex:
    return cite(
        piece.ref
        for result in results
        for piece in evidence_of(result)
        if piece.ref in compared.study.references
    )


def _names(compared: TwoCompared) -> Iterator[Tex]:
    for number, letter in enumerate(LETTERS):
        yield joined([Tex(letter), as_tex(f"is {side_name(compared, number)}.")])


def _notes(compared: TwoCompared) -> Iterator[Tex]:
    yield from _names(compared)
    yield as_tex(f"{common_text(compared)} {coders_note(compared.sides)}")
    yield as_tex(coded_text(compared.study))
    yield from map(as_tex, compared.notes)
    yield as_tex(DOMINANCE[compared.dominance])
    yield levels_note(compared.rubric)
    for letter, side in zip(LETTERS, compared.sides, strict=True):
        cited = _cited(compared, side.criteria())
        if cited:
            yield joined([f"Sources of ratings of {letter}:", Tex(f"{cited}.")])
    yield as_tex(" ".join((READING, NOT_A_RANKING, *WARNINGS)))


def _label(compared: TwoCompared, what: str) -> str:
    policies = dict.fromkeys(side.policy.id for side in compared.sides)
    return label(compared.study.about.id, "compare", compared.way, *policies, what)
