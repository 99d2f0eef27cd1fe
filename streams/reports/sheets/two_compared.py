"""The sheets of a comparison of two assessments: a row a cell, a window or a criterion, and what is behind it."""

from collections.abc import Iterator

from streams.assessment.compare import TwoCompared
from streams.assessment.dominance import Difference
from streams.assessment.levels import Level
from streams.assessment.result import CellResult, CriterionResult, Setting
from streams.reports.assessment_shape import rationale_of
from streams.reports.citing import evidence_of
from streams.reports.comparing import (
    DIFFERENCES,
    DOMINANCE,
    LETTERS,
    coders_note,
    common_text,
    side_name,
)
from streams.reports.sheets.model import Sheet, Value
from streams.reports.two_outline import READING
from streams.reports.wording import (
    NOT_A_RANKING,
    VERDICTS,
    WARNINGS,
    confidence_text,
    outcome_text,
    state_text,
)

SIDE = ("lo", "hi", "outcome", "confidence", "rationale", "setting", "strength")
HEADER = (
    "record",
    "stream",
    "dimension",
    "id",
    "title",
    "difference",
    *(f"{letter}_{name}" for letter in ("a", "b") for name in SIDE),
)


def comparison_sheets(compared: TwoCompared) -> list[Sheet]:
    """Return the sheets, the comparison itself first; cells in the order of the grid."""
    return [
        Sheet("comparison", HEADER, tuple(_rows(compared))),
        Sheet(
            "behind",
            ("side", "stream", "dimension", "kind", "id", "text", "place"),
            tuple(_behind(compared)),
        ),
        Sheet(
            "evidence",
            ("side", "criterion", "key", "place", "says"),
            tuple(_evidence(compared)),
        ),
        Sheet("notes", ("about", "note"), tuple(_notes(compared))),
    ]


def _rows(compared: TwoCompared) -> Iterator[tuple[Value, ...]]:
    for cell in compared.cells:
        sides = [value for side in cell.sides for value in _cell(side)]
        words = DIFFERENCES[cell.difference]
        yield ("cell", *cell.key, None, None, words, *sides)
        for found in cell.criteria:
            criterion = found.criterion
            sides = [value for side in found.sides for value in _criterion(side)]
            words = DIFFERENCES[found.difference]
            if found.difference is Difference.CANNOT_SAY:
                words = "which is higher cannot be said"
            yield ("criterion", *cell.key, criterion.id, criterion.title, words, *sides)
    for name, rule in compared.rubric.windows.items():
        sides = []
        for side in compared.sides:
            window = side.windows[name]
            verdict = VERDICTS[window.verdict]
            sides += [*_ends(window.level), verdict, None, None, None, None]
        yield ("window", None, None, name, rule.title, None, *sides)


def _ends(level: Level | None) -> tuple[Value, Value]:
    return (None, None) if level is None else (level.lo, level.hi)


def _cell(side: CellResult) -> tuple[Value, ...]:
    scored = side.scored
    sure = confidence_text(scored.confidence) or None
    return (
        *_ends(scored.level),
        outcome_text(scored.outcome),
        sure,
        None,
        *_setting(side.setting),
    )


def _setting(setting: Setting | None) -> tuple[Value, Value]:
    return (setting.effect.value, setting.strength) if setting else (None, None)


def _criterion(side: CriterionResult) -> tuple[Value, ...]:
    sure = confidence_text(side.judged.confidence) or None
    return (
        *_ends(side.level),
        state_text(side),
        sure,
        rationale_of(side),
        None,
        None,
    )


def _behind(compared: TwoCompared) -> Iterator[tuple[Value, ...]]:
    for cell in compared.cells:
        for number, letter in enumerate(LETTERS):
            for gap in cell.gaps[number]:
                place = f"{gap.location.path}:{gap.location.line}"
                yield (letter, *cell.key, "gap", gap.rule, gap.message, place)
            for fact in cell.facts[number]:
                sort = f"{', '.join(fact.features)}: " if fact.features else ""
                text = f"{sort}{fact.text}"
                yield (letter, *cell.key, "fact", fact.element, text, None)
            for item in cell.context[number]:
                text = f"{item.title} ({item.period})"
                yield (letter, *cell.key, "context", item.id, text, None)


def _evidence(compared: TwoCompared) -> Iterator[tuple[Value, ...]]:
    for cell in compared.cells:
        for found in cell.criteria:
            for letter, side in zip(LETTERS, found.sides, strict=True):
                for piece in evidence_of(side):
                    yield (letter, found.criterion.id, piece.ref, piece.at, piece.says)


def _notes(compared: TwoCompared) -> Iterator[tuple[Value, ...]]:
    for number, letter in enumerate(LETTERS):
        yield letter, side_name(compared, number)
    yield "both", common_text(compared)
    yield "coders", coders_note(compared.sides)
    yield "dominance", DOMINANCE[compared.dominance]
    for note in compared.notes:
        yield "note", note
    for sentence in (READING, NOT_A_RANKING, *WARNINGS):
        yield "method", sentence
