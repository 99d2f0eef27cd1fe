"""The verdicts of a policy that changed its character, phase beside phase."""

from collections.abc import Sequence
from typing import NamedTuple

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment
from streams.assessment.scoring import Outcome
from streams.reports.naming import short_cell
from streams.reports.plain import level_text
from streams.reports.wording import outcome_text


class PhaseTable(NamedTuple):
    """A row a cell, then a row a window; a column a phase, behind the names of the rows."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def phase_table(assessed: Assessed, policy: str) -> PhaseTable | None:
    """Return the verdicts and levels of a policy by phase, or None where it has no phases to compare."""
    phases = assessed.phases.get(policy, ())
    if not phases:
        return None
    return PhaseTable(
        ("Cell", *(_heading(each) for each in phases)),
        (*_cells(phases), *_windows(phases)),
    )


def _heading(assessment: Assessment) -> str:
    phase = assessment.policy.phase(assessment.moment.phase or "")
    return f"{phase.id} ({phase.period})" if phase else ""


def _cells(phases: Sequence[Assessment]) -> list[tuple[str, ...]]:
    first = phases[0]
    return [
        (
            short_cell(first.rubric, key),
            *(
                _said(
                    p.cells[key].scored.outcome, level_text(p.cells[key].scored.level)
                )
                for p in phases
            ),
        )
        for key in first.cells
    ]


def _windows(phases: Sequence[Assessment]) -> list[tuple[str, ...]]:
    first = phases[0]
    return [
        (
            rule.title,
            *(
                _said(
                    Outcome(p.windows[name].verdict), level_text(p.windows[name].level)
                )
                for p in phases
            ),
        )
        for name, rule in first.rubric.windows.items()
    ]


def _said(outcome: Outcome, level: str) -> str:
    return f"{outcome_text(outcome)} {level}"
