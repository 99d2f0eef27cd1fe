"""The tables of a report, each from the results that it shows, in Markdown."""

from collections.abc import Mapping

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment, CellKey, CellResult, CriterionResult
from streams.assessment.scoring import ScoredCell, Verdict
from streams.assessment.windows import ScoredWindow
from streams.reports.by_phase import phase_table
from streams.reports.escaping import Markdown, bold, link, stacked, table
from streams.reports.grid_text import because_text
from streams.reports.naming import short_cell
from streams.reports.pages import (
    ANSWERS,
    gaps_by_cell,
    gaps_by_rule,
    page_name,
    rule_title,
    settings_of,
)
from streams.reports.plain import level_text
from streams.reports.wording import (
    VERDICTS,
    aim_label,
    cell_notes,
    coded_text,
    coders_text,
    confidence_text,
    moment_text,
    outcome_text,
    period_text,
    rubric_text,
)
from streams.rubric.model import Rubric
from streams.study.study import Study


def policies_table(assessed: Assessed) -> Markdown:
    """Return a row a policy with the number of its cells by verdict, in chronological order."""
    headings = ("Policy", "Ran", "Judged for", "Known", *_COUNTED.values())
    rows = [
        (
            link(each.policy.title, page_name(each.policy.id)),
            period_text(each.policy),
            each.focus.text,
            "{} of {}".format(*each.known),
            *(each.count(verdict) for verdict in _COUNTED),
        )
        for each in assessed.assessments
    ]
    return table(headings, rows)


def all_windows_table(assessed: Assessed) -> Markdown:
    """Return a row a policy with its windows."""
    headings = ["Policy", *(rule.title for rule in assessed.rubric.windows.values())]
    rows = [
        [
            each.policy.title,
            *(_window(each, window) for window in each.windows.values()),
        ]
        for each in assessed.assessments
    ]
    return table(headings, rows)


def all_settings_table(assessed: Assessed) -> Markdown:
    """Return a row a policy with what the context does to each cell."""
    rubric = assessed.rubric
    headings = ["Policy", *(short_cell(rubric, key) for key in rubric.cells())]
    rows = [
        [each.policy.title, *(_setting(cell) for cell in each.cells.values())]
        for each in assessed.assessments
    ]
    return table(headings, rows)


def rules_table(assessed: Assessed) -> Markdown:
    """Return a row a rule that found gaps."""
    rows = [
        (
            each.title,
            each.rule,
            each.count,
            ", ".join(f"{policy} {count}" for policy, count in each.policies.items()),
        )
        for each in gaps_by_rule(assessed)
    ]
    return table(("Gap", "Rule", "In all", "Policies"), rows)


def gap_cells_table(assessed: Assessed) -> Markdown:
    """Return the grid with the number of gaps in each cell, over all policies."""
    return _grid(assessed.rubric, gaps_by_cell(assessed))


def head_table(assessment: Assessment, study: Study) -> Markdown:
    """Return what an assessment is of: aim, time, rubric, coders, coverage."""
    policy = assessment.policy
    rows = [
        (aim_label(assessment).capitalize(), assessment.focus.text),
        ("Ran", period_text(policy)),
        ("Assessed", moment_text(assessment.moment, policy)),
        ("Rubric", rubric_text(assessment)),
        ("Coders", coders_text(assessment)),
        ("Known", "{} of {} voting criteria".format(*assessment.known)),
        ("Coding", coded_text(study)),
    ]
    return table(("", ""), rows)


def matrix_table(assessment: Assessment) -> Markdown:
    """Return the matrix of a policy."""
    return _grid(
        assessment.rubric, {k: _cell(cell) for k, cell in assessment.cells.items()}
    )


def phases_table(assessed: Assessed, policy: str) -> Markdown:
    """Return the verdicts of a policy by phase; empty where it has no phases to compare."""
    found = phase_table(assessed, policy)
    return table(found.headings, found.rows) if found else Markdown("")


def windows_table(assessment: Assessment) -> Markdown:
    """Return the windows of a policy with the cells that decide them."""
    rows = [
        (
            rule.title,
            bold(VERDICTS[window.verdict]),
            level_text(window.level),
            because_text(assessment, window) or "-",
            rule.meaning or "",
        )
        for window, rule in zip(
            assessment.windows.values(), assessment.rubric.windows.values(), strict=True
        )
    ]
    return table(("Window", "Verdict", "Level", "Because", "Meaning"), rows)


def settings_table(assessment: Assessment) -> Markdown:
    """Return what the context does to the cells of a policy."""
    rows = [
        (short_cell(assessment.rubric, key), effect, strength, stacked(items))
        for key, effect, strength, items in settings_of(assessment)
    ]
    return table(("Cell", "Effect", "Strength", "Context"), rows)


def kinds_table(assessment: Assessment) -> Markdown:
    """Return each cell from structural and from rated criteria alone."""
    rows = [
        (
            short_cell(assessment.rubric, key),
            _alone(cell.scored),
            _alone(cell.structural_alone),
            _alone(cell.rated_alone),
            bold("contradict each other") if cell.kinds_differ else "",
        )
        for key, cell in assessment.cells.items()
    ]
    return table(("Cell", "All", "Structural alone", "Rated alone", ""), rows)


def gaps_table(assessment: Assessment) -> Markdown:
    """Return the gaps that the checks found in a policy, in file order."""
    rows = [
        (
            f"{gap.location.path}:{gap.location.line}",
            rule_title(gap.rule),
            f"{gap.stream}/{gap.dimension}",
            gap.message,
            gap.severity.value,
        )
        for gap in assessment.gaps
    ]
    return table(("Place", "Gap", "Cell", "What is so", "Severity"), rows)


def subjects_table(result: CriterionResult) -> Markdown:
    """Return what a check says of each subject."""
    rows = [
        (
            ANSWERS[seen.answer],
            seen.message,
            f"{seen.location.path}:{seen.location.line}",
        )
        for seen in result.observations
    ]
    return table(("Answer", "What is so", "Place"), rows)


_COUNTED = {
    Verdict.GAP: "Sure gaps",
    Verdict.ALIGNED: "Sure alignments",
    Verdict.UNDECIDED: "Undecided",
    Verdict.INSUFFICIENT: "Insufficient",
    Verdict.NOT_APPLICABLE: "Not applicable",
}


def _grid(rubric: Rubric, cells: Mapping[CellKey, object]) -> Markdown:
    columns = rubric.columns.values
    rows = [
        [bold(row.title), *(cells[name, column] for column in columns)]
        for name, row in rubric.rows.values.items()
    ]
    return table(["", *(column.title for column in columns.values())], rows)


def _cell(cell: CellResult) -> Markdown:
    scored = cell.scored
    if scored.verdict is Verdict.NOT_APPLICABLE:
        return stacked([VERDICTS[scored.verdict]])
    known, voting = scored.coverage
    confidence = confidence_text(scored.confidence)
    notes = ", ".join(cell_notes(cell))
    lines = [
        bold(VERDICTS[scored.verdict]),
        f"level {level_text(scored.level)}",
        f"known {known} of {voting}",
        f"confidence {confidence}" if confidence else "",
        notes,
    ]
    return stacked(line for line in lines if line)


def _window(assessment: Assessment, window: ScoredWindow[CellKey]) -> Markdown:
    because = because_text(assessment, window)
    return stacked(text for text in (bold(VERDICTS[window.verdict]), because) if text)


def _setting(cell: CellResult) -> str:
    if cell.setting is None:
        return "unknown"
    strength = f" ({cell.setting.strength})" if cell.setting.strength else ""
    return f"{cell.setting.effect}{strength}"


def _alone(scored: ScoredCell) -> str:
    level = f" {level_text(scored.level)}" if scored.level else ""
    return outcome_text(scored.outcome) + level
