"""The matrix of one policy as a table in words, with its windows, its setting and the works under each cell."""

from collections.abc import Iterator

from streams.assessment.result import Assessment, CellKey, CellResult
from streams.assessment.scoring import Verdict
from streams.escaping.tex import Tex, as_tex
from streams.reports.citing import evidence_of
from streams.reports.grid_text import because_text
from streams.reports.naming import short_cell, wider_windows, windows_on
from streams.reports.plain import level_text
from streams.reports.tex.booktabs import Booktable, Column
from streams.reports.tex.markup import bold, cite, joined, label, lines
from streams.reports.tex.symbols import levels, levels_note
from streams.reports.wording import (
    NOT_A_RANKING,
    VERDICTS,
    WARNINGS,
    aim_label,
    cell_notes,
    coded_text,
    coders_text,
    confidence_text,
    moment_text,
    period_text,
    rubric_text,
)
from streams.study.study import Study


def matrix_table(assessment: Assessment, study: Study) -> Booktable:
    """Return the matrix of a policy."""
    rubric = assessment.rubric
    columns = rubric.columns.values
    cells = tuple(
        (bold(row.title), *(_cell(assessment.cells[name, c]) for c in columns))
        for name, row in rubric.rows.values.items()
    )
    below = [("Window", *(_windows(assessment, c) for c in columns))]
    if any(cell.setting for cell in assessment.cells.values()):
        below.append(("Setting", *(_settings(assessment, c) for c in columns)))
    return Booktable(
        label=label(study.about.id, "matrix", assessment.policy.id),
        caption=f"{assessment.policy.title}: matrix for the {aim_label(assessment)} "
        f"\N{LEFT DOUBLE QUOTATION MARK}{assessment.focus.text}\N{RIGHT DOUBLE QUOTATION MARK}",
        columns=(
            Column("", 14),
            *(Column(c.title, 86 / len(columns)) for c in columns.values()),
        ),
        groups=(*((row,) for row in cells), tuple(below)),
        notes=tuple(note for note in _notes(assessment, study) if note),
    )


def sources(study: Study, cell: CellResult) -> Tex:
    """Return a citation of the works under a cell; what names no work of the study is left out."""
    return cite(
        piece.ref
        for result in cell.criteria
        for piece in evidence_of(result)
        if piece.ref in study.references
    )


def _cell(cell: CellResult) -> Tex:
    scored = cell.scored
    if scored.verdict is Verdict.NOT_APPLICABLE:
        return as_tex(VERDICTS[scored.verdict])
    known, voting = scored.coverage
    confidence = confidence_text(scored.confidence)
    return lines(
        [
            bold(VERDICTS[scored.verdict]),
            joined(["level", levels(level_text(scored.level))], "~"),
            f"known {known} of {voting}",
            f"confidence {confidence}" if confidence else "",
            ", ".join(cell_notes(cell)),
        ]
    )


def _windows(assessment: Assessment, column: str) -> Tex:
    return lines(
        _window(assessment, name, named=number > 0)
        for number, name in enumerate(windows_on(assessment.rubric, column))
    )


def _window(assessment: Assessment, name: str, *, named: bool) -> Tex:
    window = assessment.windows[name]
    title = f"{assessment.rubric.windows[name].title}:" if named else ""
    because = because_text(assessment, window)
    return joined(
        [
            title,
            bold(VERDICTS[window.verdict]),
            levels(level_text(window.level)),
            f"(because of {because})" if because else "",
        ]
    )


def _settings(assessment: Assessment, column: str) -> Tex:
    return lines(
        f"{assessment.rubric.rows.values[row].short}: {cell.setting.effect}"
        + (f" ({cell.setting.strength})" if cell.setting.strength else "")
        for (row, of_column), cell in assessment.cells.items()
        if of_column == column and cell.setting is not None
    )


def _notes(assessment: Assessment, study: Study) -> Iterator[Tex]:
    policy = assessment.policy
    if policy.period is not None:
        yield as_tex(f"Ran {period_text(policy).replace(' .. ', ' to ')}.")
    yield as_tex(f"Assessed {moment_text(assessment.moment, policy)}.")
    yield as_tex(
        f"Rubric: {rubric_text(assessment)}. Coders: {coders_text(assessment)}."
    )
    yield as_tex(coded_text(study))
    yield levels_note(assessment.rubric)
    yield as_tex(
        "Known: voting criteria that are known, of all. Aligned from 2 and a gap up to 1, whatever the unknowns turn "
        "out to be; insufficient: too little is known to say."
    )
    for name in wider_windows(assessment.rubric):
        yield Tex(f"{_window(assessment, name, named=True)}.")
    yield _sources(assessment, study)
    yield as_tex(" ".join((*WARNINGS, NOT_A_RANKING)))


def _sources(assessment: Assessment, study: Study) -> Tex:
    found = [
        joined([_name(assessment, key), cited])
        for key, cell in assessment.cells.items()
        if (cited := sources(study, cell))
    ]
    return Tex(f"Sources of ratings: {joined(found, '; ')}.") if found else Tex()


def _name(assessment: Assessment, key: CellKey) -> str:
    return short_cell(assessment.rubric, key)
