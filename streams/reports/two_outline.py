"""Says what differs between two assessments, whether one dominates, and what stands behind each difference."""

from collections.abc import Iterator

from streams.assessment.compare import CellCompared, CriterionCompared, TwoCompared
from streams.assessment.dominance import Difference
from streams.assessment.facts import Fact
from streams.assessment.result import (
    Assessment,
    CellResult,
    CriterionResult,
    Ground,
    State,
)
from streams.assessment.windows import ScoredWindow
from streams.findings.answer import Answer
from streams.reports.citing import as_cited
from streams.reports.comparing import (
    DIFFERENCES,
    DOMINANCE,
    LETTERS,
    bearing_text,
    coders_note,
    common_text,
    item_text,
    setting_text,
    side_name,
)
from streams.reports.naming import short_cell
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    SideBySide,
    Table,
)
from streams.reports.pages import cite_text
from streams.reports.plain import level_text
from streams.reports.wording import (
    NOT_A_RANKING,
    STATES,
    VERDICTS,
    WARNINGS,
    confidence_text,
    outcome_text,
    why_a_range,
)
from streams.study.study import Study


def outline_of_two(compared: TwoCompared) -> Outline:
    """Return the whole comparison: matrix, windows, what is behind each difference, and the setting apart."""
    names = [
        f"{letter}: {side_name(compared, number)}"
        for number, letter in enumerate(LETTERS)
    ]
    return Outline(
        f"Comparison of two {compared.way}",
        (
            Bullets(tuple(names)),
            Paragraph(f"{common_text(compared)} {coders_note(compared.sides)}"),
            *([Bullets(compared.notes)] if compared.notes else ()),
        ),
        (
            Section(
                "Cell by cell",
                (_matrix(compared), Paragraph(DOMINANCE[compared.dominance])),
            ),
            Section("Windows", (_windows(compared),)),
            *_behind(compared),
            Section("The setting, apart from the levels", tuple(_setting(compared))),
            Section(
                "How to read this", (Bullets((READING, NOT_A_RANKING, *WARNINGS)),)
            ),
        ),
    )


READING = (
    "A difference is only said where it holds whatever the unknowns turn out to be; a lean is no verdict and "
    "enters no comparison."
)


def _matrix(compared: TwoCompared) -> Table:
    rubric = compared.rubric
    by_key = {cell.key: cell for cell in compared.cells}
    rows: list[tuple[str, ...]] = []
    for row, value in rubric.rows.values.items():
        cells = [by_key[row, column] for column in rubric.columns.values]
        rows += [
            (value.short, "A", *(_cell_text(cell.sides[0]) for cell in cells)),
            ("", "B", *(_cell_text(cell.sides[1]) for cell in cells)),
            ("", "", *(DIFFERENCES[cell.difference] for cell in cells)),
        ]
    heads = [column.short for column in rubric.columns.values.values()]
    return Table(("", "", *heads), tuple(rows))


def _cell_text(cell: CellResult) -> str:
    return (
        f"{level_text(cell.scored.level)} {outcome_text(cell.scored.outcome)}".strip()
    )


def _windows(compared: TwoCompared) -> Table:
    rows = [
        (
            rule.title,
            *(_window(side, side.windows[name]) for side in compared.sides),
        )
        for name, rule in compared.rubric.windows.items()
    ]
    return Table(("window", *LETTERS), tuple(rows))


def _window(side: Assessment, window: ScoredWindow[tuple[str, str]]) -> str:
    cells = ", ".join(short_cell(side.rubric, key) for key in window.decided_by)
    because = f" ({cells})" if cells else ""
    return f"{level_text(window.level)} {VERDICTS[window.verdict]}{because}"


def _behind(compared: TwoCompared) -> Iterator[Section]:
    yield Section("What is behind it")
    alike = []
    for cell in compared.cells:
        blocks = tuple(_reasons(cell, compared.study))
        name = short_cell(compared.rubric, cell.key)
        if blocks:
            yield Section(f"{name}: {DIFFERENCES[cell.difference]}", blocks, depth=2)
        else:
            alike.append(name)
    if alike:
        text = f"Nothing that is known differs in {', '.join(alike)}."
        yield Section("Other cells", (Paragraph(text),), depth=2)
    unplaced = [
        f"only {letter}: {_fact(fact)}"
        for letter, facts in zip(LETTERS, compared.unplaced, strict=True)
        for fact in facts
    ]
    if unplaced:
        yield Section(
            "In no cell, as nothing places it", (Bullets(tuple(unplaced)),), depth=2
        )


def _reasons(cell: CellCompared, study: Study) -> Iterator[Block]:
    for criterion in cell.criteria:
        yield from _criterion(criterion, study)
    sides = list(zip(LETTERS, cell.gaps, cell.facts, strict=True))
    listed = [
        f"gap in {letter} alone: {gap.message} [{gap.rule}] ({gap.location})"
        for letter, gaps, _ in sides
        for gap in gaps
    ]
    listed += [
        f"only {letter}: {_fact(fact)}" for letter, _, facts in sides for fact in facts
    ]
    if listed:
        yield Bullets(tuple(listed))


def _criterion(found: CriterionCompared, study: Study) -> Iterator[Block]:
    criterion = found.criterion
    words = DIFFERENCES[found.difference]
    if found.difference is Difference.CANNOT_SAY:
        words = "which is higher cannot be said"
    mark = ", necessary" if criterion.necessary else ""
    gate = "" if criterion.counts else ", a gate"
    yield Paragraph(f"{criterion.title} ({criterion.id}{mark}{gate}): {words}")
    yield SideBySide(
        tuple(
            _head(letter, result)
            for letter, result in zip(LETTERS, found.sides, strict=True)
        ),
        tuple(tuple(_why(result, study)) for result in found.sides),
    )


def _head(letter: str, result: CriterionResult) -> str:
    if result.level is None or result.state is State.UNKNOWN:
        return f"{letter}: {STATES[result.state]}"
    sure = confidence_text(result.judged.confidence)
    why = why_a_range(result)
    return f"{letter}: {level_text(result.level)}" + "".join(
        f", {part}" for part in (why, f"{sure} confidence" if sure else "") if part
    )


def _why(result: CriterionResult, study: Study) -> Iterator[str]:
    if result.criterion.basis == "structural":
        counts = result.counts_of
        yield (
            f"{counts[Answer.YES]} met, {counts[Answer.NO]} not met, {counts[Answer.UNKNOWN]} unknown"
        )
        for seen in result.observations:
            yield f"> {_ANSWERS[seen.answer]}: {seen.message}"
        return
    if not result.judgements:
        yield "Nobody has looked."
    for given in result.judgements:
        time = given.rating.phase or given.rating.period
        when = f" ({time})" if time else ""
        yield f"{given.coder}{when}: {given.rating.rationale or 'looked for, not found'}"
        for ground in given.grounds:
            yield from _ground(ground, study)


def _ground(ground: Ground, study: Study) -> Iterator[str]:
    works = [cite_text(study, as_cited(piece)) for piece in ground.evidence]
    if ground.item is not None:
        sources = f" ({'; '.join(works)})" if works else ""
        yield f"> {ground.cited}: {ground.item.text}{sources}"
        return
    for piece, work in zip(ground.evidence, works, strict=True):
        yield f"> {work}" + (f": {piece.says}" if piece.says else "")


def _fact(fact: Fact) -> str:
    sort = f"{', '.join(fact.features)}: " if fact.features else ""
    name = f" ({fact.element})" if fact.element else ""
    return f"{sort}{fact.text}{name}"


def _setting(compared: TwoCompared) -> Iterator[Block]:
    cells = [cell for cell in compared.cells if any(cell.settings)]
    if not cells:
        yield Paragraph("No dated context is known to bear on either.")
        return
    yield Table(
        ("cell", *LETTERS),
        tuple(
            (short_cell(compared.rubric, cell.key), *map(setting_text, cell.settings))
            for cell in cells
        ),
    )
    alone: dict[tuple[str, str], list[str]] = {}
    for cell in cells:
        for letter, items in zip(LETTERS, cell.context, strict=True):
            for item in items:
                named = alone.setdefault((letter, item_text(item)), [])
                name = short_cell(compared.rubric, cell.key)
                named.append(f"{name} ({bearing_text(item, cell.key)})")
    if alone:
        yield Bullets(
            tuple(
                f"around {letter} alone: {text}, bearing on {', '.join(names)}"
                for (letter, text), names in alone.items()
            )
        )


_ANSWERS = {
    Answer.YES: "met",
    Answer.NO: "not met",
    Answer.UNKNOWN: "unknown",
}
