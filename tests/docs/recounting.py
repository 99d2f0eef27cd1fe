"""Counts the reference study again, as the page of findings quotes it, and tries what-ifs without changing it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

import streams
from streams.assessment.era_result import ErasCompared
from streams.assessment.eras import compare_eras
from streams.assessment.judged import Judged
from streams.assessment.levels import WIDE, Level, exactly
from streams.assessment.method import method_of
from streams.assessment.result import Assessment, CellKey
from streams.assessment.scoring import ScoredCell, Verdict, score_cell, weaknesses
from streams.assessment.windows import Conjunction, ScoredWindow, score_window
from streams.graph.moment import Moment
from streams.study.study import Study
from streams.workflow import rubric_of

LENS = "health-inequalities"
SYSTEMS = "integrated-care-systems"
LOCAL = "horizontal-local"
VERDICTS = (Verdict.ALIGNED, Verdict.GAP, Verdict.UNDECIDED, Verdict.INSUFFICIENT)


@cache
def study() -> Study:
    return streams.load_study()


@cache
def every_policy() -> tuple[Assessment, ...]:
    return tuple(streams.assess(study(), streams.Question(LENS)).assessments)


@cache
def systems(phase: str) -> Assessment:
    question = streams.Question(LENS, Moment(phase=phase), (SYSTEMS,))
    return streams.assess(study(), question).assessments[0]


@cache
def compared() -> ErasCompared:
    return compare_eras(study(), rubric_of(study()), LENS, ("2000s", "2010s"))


def era_rows() -> Iterator[str]:
    for side in compared().sides:
        counts = [
            sum(len(cell.verdicts.get(each, ())) for cell in side.cells)
            for each in VERDICTS
        ]
        policies, windows = len(side.members), 3 * len(side.members)
        opened = sum(len(w.get(Verdict.ALIGNED, ())) for w in side.windows.values())
        columns = [
            side.era.id,
            policies,
            sum(counts),
            *counts,
            f"{opened} of {windows}",
        ]
        yield f"| {' | '.join(map(str, columns))} |"


def verdicts(assessments: Iterable[Assessment]) -> Counter[Verdict]:
    return Counter(
        cell.scored.verdict for each in assessments for cell in each.cells.values()
    )


def criteria(assessment: Assessment) -> Iterator[Judged]:
    for cell in assessment.cells.values():
        yield from cell.judged


def criterion_of(assessment: Assessment, name: str) -> Judged:
    return next(each for each in criteria(assessment) if each.id == name)


def cells_if(
    assessment: Assessment, change: Callable[[CellKey, Judged], Judged]
) -> dict[CellKey, ScoredCell]:
    method = method_of(assessment.rubric)
    return {
        key: score_cell([change(key, judged) for judged in cell.judged], method)
        for key, cell in assessment.cells.items()
    }


def windows_if(
    assessment: Assessment, change: Callable[[CellKey, Judged], Judged]
) -> dict[str, ScoredWindow[CellKey]]:
    cells = cells_if(assessment, change)
    return {
        name: score_window(
            {key: cell for key, cell in cells.items() if key[1] in rule.columns},
            Conjunction(rule.conjunction),
        )
        for name, rule in assessment.rubric.windows.items()
    }


def every_cell_if(
    change: Callable[[CellKey, Judged], Judged],
) -> Iterator[ScoredCell]:
    for assessment in every_policy():
        yield from cells_if(assessment, change).values()


def mended(key: CellKey, judged: Judged) -> Judged:
    return replace(judged, level=exactly(WIDE)) if key[1] == LOCAL else judged


def lowest(_: CellKey, judged: Judged) -> Judged:
    if judged.level is None or judged.is_unknown:
        return judged
    return replace(judged, level=exactly(judged.level.lo))


def highest(_: CellKey, judged: Judged) -> Judged:
    if judged.level is None or judged.is_unknown:
        return judged
    return replace(judged, level=exactly(judged.level.hi))


def said(window: ScoredWindow[CellKey]) -> tuple[Level | None, Verdict]:
    return window.level, window.verdict


def place(key: CellKey) -> str:
    return f"{key[0]}/{key[1].removeprefix('horizontal-')}"


def row_of(assessment: Assessment, key: CellKey) -> str:
    cell = assessment.cells[key]
    weak = ", ".join(f"`{name}`" for name in weaknesses(cell.judged))
    verdict = cell.scored.verdict
    bold = f"**{verdict}**" if verdict is Verdict.GAP else verdict
    return f"{bold}: {weak or 'none listed'}"


def written(level: Level | None) -> str:
    if level is None:
        return "-"
    return f"{level.lo}" if level.lo == level.hi else f"{level.lo}-{level.hi}"
