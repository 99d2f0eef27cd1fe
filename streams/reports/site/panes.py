"""Whether each pane of a window is open, shut, disputed or missing: the same vocabulary as in the figures."""

from collections.abc import Iterable, Sequence

from streams.assessment.levels import UNKNOWN, WIDE, Level
from streams.assessment.method import method_of
from streams.assessment.result import (
    Assessment,
    CellKey,
    CellResult,
    CriterionResult,
    State,
)
from streams.assessment.scoring import Coverage, cell_level
from streams.assessment.windows import ScoredWindow

OPEN, SHUT, DISPUTED, MISSING = "open", "shut", "disputed", "missing"
MEANINGS = {
    OPEN: "surely open",
    SHUT: "surely shut",
    DISPUTED: "judged as a range",
    MISSING: "evidence missing",
}


def cell_panes(assessment: Assessment, cell: CellResult) -> list[str]:
    """Return the state of each pane, the lowest first."""
    return _panes(
        cell.scored.level or UNKNOWN, _settled(assessment, cell), cell.scored.coverage
    )


def window_panes(
    assessment: Assessment, window: ScoredWindow[CellKey], columns: Sequence[str]
) -> list[str]:
    """Return the state of each pane of a window that joins the cells of these columns."""
    cells = [cell for key, cell in assessment.cells.items() if key[1] in columns]
    settled = [_settled(assessment, c) for c in cells if c.scored.level is not None]
    known = [level for level in settled if level is not None]
    whole = bool(known) and len(known) == len(settled)
    return _panes(
        window.level or UNKNOWN,
        Level(min(s.lo for s in known), min(s.hi for s in known)) if whole else None,
        coverage_of(cells),
    )


def coverage_of(cells: Iterable[CellResult]) -> Coverage:
    """Return how many of the voting criteria of these cells are known."""
    counts = [cell.scored.coverage for cell in cells]
    return Coverage(sum(c.known for c in counts), sum(c.voting for c in counts))


def _panes(level: Level, settled: Level | None, coverage: Coverage) -> list[str]:
    return [_pane(pane, level, settled, coverage) for pane in range(1, WIDE + 1)]


def _pane(pane: int, level: Level, settled: Level | None, coverage: Coverage) -> str:
    if level.lo >= pane:
        return OPEN
    if level.hi < pane:
        return SHUT
    differ = settled is not None and settled.lo < pane <= settled.hi
    return DISPUTED if differ or coverage.known >= coverage.voting else MISSING


def _settled(assessment: Assessment, cell: CellResult) -> Level | None:
    """Return the level that the judgements at hand give among themselves, missing evidence left out."""
    known = [
        result.judged
        for result in cell.criteria
        if not result.judged.is_unknown and not _lacks_facts(result)
    ]
    return cell_level(known, method_of(assessment.rubric))


def _lacks_facts(result: CriterionResult) -> bool:
    level = result.level
    return result.state is State.DERIVED and level is not None and level.lo != level.hi
