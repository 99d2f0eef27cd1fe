"""Tables over all policies of a study, in the order in which they began and in no other."""

import re
from collections.abc import Iterator

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment
from streams.escaping.tex import Tex, as_tex
from streams.reports.tex.booktabs import Booktable, Column
from streams.reports.tex.markup import joined, label
from streams.reports.tex.symbols import (
    axis_note,
    cell_mark,
    initials,
    levels_note,
    marks_note,
    outcome_mark,
    raised_note,
)
from streams.reports.wording import NOT_A_RANKING, coded_text, rubric_text

WIDEST = 9
_MONTHS = re.compile(r"(?<=\d{4})-\d\d(-\d\d)?")


def cells_tables(assessed: Assessed) -> Iterator[Booktable]:
    """Yield a row a policy with all cells of the grid; a table a stream where the grid is too wide for one."""
    rows = list(assessed.rubric.rows.values)
    columns = len(assessed.rubric.columns.values)
    together = [rows] if len(rows) * columns <= WIDEST else [[row] for row in rows]
    for some in together:
        yield _cells_table(assessed, some, whole=len(together) == 1)


def windows_table(assessed: Assessed) -> Booktable:
    """Return a row a policy with how much is known and what its windows are."""
    rules = assessed.rubric.windows.values()
    rows = tuple(
        (
            each.policy.title,
            years(each),
            "{}/{}".format(*each.known),
            *(
                outcome_mark(window.verdict, window.level)
                for window in each.windows.values()
            ),
        )
        for each in assessed.assessments
    )
    windows = [w for each in assessed.assessments for w in each.windows.values()]
    return Booktable(
        label=label(assessed.study.about.id, "windows"),
        caption=f"Windows of {_judged(assessed)}",
        columns=(
            Column("Policy", 30),
            Column("Ran", 13),
            Column("Known", 9),
            *(Column(rule.title, 48 / max(3, len(rules))) for rule in rules),
        ),
        groups=(rows,),
        notes=(
            as_tex("Known: voting criteria that are known, of all."),
            marks_note(window.verdict for window in windows),
            levels_note(assessed.rubric),
            *shared_notes(assessed),
        ),
    )


def shared_notes(assessed: Assessed) -> tuple[str, ...]:
    """Return what must stand under every table over several policies."""
    return (
        as_tex(f"Rubric: {rubric_text(assessed.assessments[0])}."),
        as_tex(coded_text(assessed.study)),
        as_tex(
            "Ran: now, still running; ?, not known. In the order in which policies began. "
            + NOT_A_RANKING
        ),
    )


def years(assessment: Assessment) -> Tex:
    """Return the years in which a policy ran; without months, for which there is no room."""
    period = assessment.policy.period
    if period is None:
        return as_tex("unknown")
    ends = (str(period.from_ or "?"), str(period.to or "?"))
    parts = ["now" if end == "ongoing" else _MONTHS.sub("", end) for end in ends]
    return joined(parts, "--")


def _cells_table(assessed: Assessed, rows: list[str], *, whole: bool) -> Booktable:
    rubric = assessed.rubric
    signs = initials(rubric.columns)
    keys = [(row, column) for row in rows for column in rubric.columns.values]
    shown = [each.cells[key] for each in assessed.assessments for key in keys]
    titles = [rubric.rows.values[row].title for row in rows]
    return Booktable(
        label=label(assessed.study.about.id, "cells", *(() if whole else rows)),
        caption=f"{'Cells' if whole else titles[0]} of {_judged(assessed)}",
        columns=(
            Column("Policy", 34),
            Column("Ran", 10),
            *(Column(sign, 56 / max(6, len(keys))) for _ in rows for sign in signs),
        ),
        over=(("", 2), *((title, len(signs)) for title in titles)),
        groups=(
            tuple(
                (
                    each.policy.title,
                    years(each),
                    *(cell_mark(each.cells[key]) for key in keys),
                )
                for each in assessed.assessments
            ),
        ),
        notes=(
            axis_note(rubric.columns, signs),
            marks_note(cell.scored.verdict for cell in shown),
            raised_note(shown),
            levels_note(rubric),
            *shared_notes(assessed),
        ),
    )


def _judged(assessed: Assessed) -> str:
    """Return what the policies were judged for."""
    foci = {each.focus.id: each.focus.text for each in assessed.assessments}
    lens = assessed.study.about.lens(assessed.aim) if assessed.aim else None
    count = len(assessed.assessments)
    if lens or len(foci) == 1:
        return f"{count} policies, judged for: {next(iter(foci.values()))}"
    return f"{count} policies, each judged for its own focal aim"
