"""A matrix as a page shows it: every cell and window with its sign, its panes and its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from streams.assessment.collection import Assessed
from streams.assessment.levels import Level
from streams.assessment.result import Assessment, CellKey, CellResult
from streams.assessment.scoring import Coverage, Reason, Verdict
from streams.assessment.windows import ScoredWindow
from streams.findings.finding import Finding
from streams.reports.grid_text import because_text
from streams.reports.naming import wider_windows, windows_on
from streams.reports.pages import gaps_of
from streams.reports.site.panes import cell_panes, coverage_of, window_panes
from streams.reports.site.places import anchor, cell_anchor
from streams.reports.wording import REASONS, confidence_text
from streams.rubric.model import Criterion, Rubric

WORDS = {verdict: verdict.value.replace("-", " ") for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell or a window: where it is explained, and what is seen of it."""

    anchor: str
    title: str
    verdict: str
    word: str
    reason: str
    level: str
    panes: Sequence[str]
    known: int
    voting: int
    notes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the grid, or the windows under it; None stands where a column has no window."""

    title: str
    short: str
    cells: Sequence[Shown | None]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of one policy; `wider` are windows that join several columns."""

    columns: Sequence[tuple[str, str]]
    rows: Sequence[Row]
    windows: Row | None
    wider: Sequence[Shown]


def matrix_of(assessment: Assessment) -> Matrix:
    """Return the matrix of one policy."""
    rubric = assessment.rubric
    columns = rubric.columns.values
    rows = [
        Row(
            value.title,
            value.short,
            [shown_cell(assessment, (row, column)) for column in columns],
        )
        for row, value in rubric.rows.values.items()
    ]
    under = [_window_under(assessment, column) for column in columns]
    return Matrix(
        [(value.title, value.short) for value in columns.values()],
        rows,
        Row("Window", "Window", under) if any(under) else None,
        [shown_window(assessment, name) for name in wider_windows(rubric)],
    )


def shown_cell(assessment: Assessment, key: CellKey) -> Shown:
    """Return one cell."""
    cell = assessment.cells[key]
    scored = cell.scored
    sure = confidence_text(scored.confidence)
    notes = [f"{sure} confidence"] if sure else []
    return Shown(
        anchor=cell_anchor(key),
        title=cell_title(assessment.rubric, key),
        verdict=scored.verdict.value,
        word=WORDS[scored.verdict],
        reason=_reason(scored.reason),
        level=level_words(assessment.rubric, scored.level),
        panes=cell_panes(assessment, cell) if scored.level else (),
        known=scored.coverage.known,
        voting=scored.coverage.voting,
        notes=[*notes, *_differences(cell)],
    )


def shown_window(assessment: Assessment, name: str) -> Shown:
    """Return one window."""
    window = assessment.windows[name]
    rule = assessment.rubric.windows[name]
    because = because_text(assessment, window)
    known, voting = _coverage(assessment, rule.columns)
    return Shown(
        anchor=window_anchor(name),
        title=rule.title,
        verdict=window.verdict.value,
        word=WORDS[window.verdict],
        reason="",
        level=level_words(assessment.rubric, window.level),
        panes=_panes(assessment, window, rule.columns),
        known=known,
        voting=voting,
        notes=[f"because of {because}"] if because else [],
    )


def gaps_in(assessed: Assessed, key: CellKey) -> list[tuple[Assessment, Finding]]:
    """Return the gaps that the checks found in one cell, each with its policy, in the order of the policies."""
    return [(each, gap) for each in assessed.assessments for gap in gaps_of(each, key)]


def some_do_not_apply(assessments: Iterable[Assessment]) -> bool:
    """Tell whether a cell of these policies is one to which the rubric does not apply."""
    return any(each.count(Verdict.NOT_APPLICABLE) for each in assessments)


def criteria_by_id(cell: CellResult) -> dict[str, Criterion]:
    """Return the criteria of a cell by id."""
    return {each.criterion.id: each.criterion for each in cell.criteria}


def window_anchor(name: str) -> str:
    """Return the id of a window on the page of a policy."""
    return f"window-{anchor(name)}"


def cell_title(rubric: Rubric, key: CellKey) -> str:
    """Return a cell by the titles of its row and its column."""
    return f"{rubric.rows.values[key[0]].title} / {rubric.columns.values[key[1]].title}"


def level_words(rubric: Rubric, level: Level | None) -> str:
    """Return a level in the words of the rubric's scale: `ajar to open`; nothing where none applies."""
    if level is None:
        return ""
    low, high = rubric.scale[level.lo], rubric.scale[level.hi]
    return low if low == high else f"{low} to {high}"


def _reason(reason: Reason | None) -> str:
    return REASONS[reason] if reason else ""


def _differences(cell: CellResult) -> Iterable[str]:
    return ["facts and judgements differ"] if cell.kinds_differ else []


def _window_under(assessment: Assessment, column: str) -> Shown | None:
    names = windows_on(assessment.rubric, column)
    return shown_window(assessment, names[0]) if names else None


def _panes(
    assessment: Assessment, window: ScoredWindow[CellKey], columns: Sequence[str]
) -> list[str]:
    return window_panes(assessment, window, columns) if window.level else []


def _coverage(assessment: Assessment, columns: Sequence[str]) -> Coverage:
    return coverage_of(c for key, c in assessment.cells.items() if key[1] in columns)
