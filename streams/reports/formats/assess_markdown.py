"""Assessments as Markdown tables, for a paper's appendix or a page: an overview, and a section a policy."""

import re
from collections.abc import Iterable, Iterator

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment, CriterionResult
from streams.reports.citing import Cited, evidence_of
from streams.reports.escaping import Markdown, as_markdown, stacked, table
from streams.reports.markdown_tables import (
    all_windows_table,
    gaps_table,
    head_table,
    matrix_table,
    settings_table,
    windows_table,
)
from streams.reports.method import method_text, robustness_text
from streams.reports.naming import short_cell
from streams.reports.pages import could_text, criterion_title
from streams.reports.plain import level_text
from streams.reports.wording import (
    confidence_text,
    counts_text,
    left_out_text,
    marks_text,
    outcome_text,
    period_text,
    state_text,
)
from streams.study.study import Study

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:./+-]*")


def render(assessed: Assessed) -> str:
    """Return the page, ending in a line feed; citation keys stand as pandoc reads them: `[@key, p. 3]`."""
    return "\n\n".join(part for part in _parts(assessed) if part) + "\n"


def _parts(assessed: Assessed) -> Iterator[str]:
    yield _heading(1, f"Assessment: {assessed.study.about.title}")
    if not assessed.assessments:
        yield "No policy to assess."
        return
    if len(assessed.assessments) > 1:
        yield _heading(2, "All policies, in the order in which they began")
        yield _overview(assessed)
        if assessed.rubric.windows:
            yield _heading(2, "Windows")
            yield all_windows_table(assessed)
    for each in assessed.assessments:
        yield from _policy(each, assessed.study)
    yield _heading(2, "How to read this")
    scale = ", ".join(f"{n} {word}" for n, word in enumerate(assessed.rubric.scale))
    yield _listed([f"Levels: {scale}.", *method_text(assessed.rubric)])


def _overview(assessed: Assessed) -> Markdown:
    rubric = assessed.rubric
    rows = [
        (
            each.policy.title,
            period_text(each.policy),
            "{}/{}".format(*each.known),
            *(
                stacked([outcome_text(c.scored.outcome), level_text(c.scored.level)])
                for c in each.cells.values()
            ),
        )
        for each in assessed.assessments
    ]
    cells = (short_cell(rubric, key) for key in rubric.cells())
    return table(("Policy", "Ran", "Known", *cells), rows)


def _policy(assessment: Assessment, study: Study) -> Iterator[str]:
    yield _heading(2, assessment.policy.title)
    yield head_table(assessment, study)
    yield _heading(3, "Matrix")
    yield matrix_table(assessment)
    yield as_markdown(", ".join(counts_text(assessment)) + ".")
    for title, found in (
        ("Windows", windows_table(assessment)),
        ("Setting", settings_table(assessment)),
        ("Criteria", _criteria(assessment, study)),
        ("Gaps in the facts", gaps_table(assessment)),
        ("Find out next", _next(assessment)),
    ):
        if found:
            yield _heading(3, title)
            yield found
    yield as_markdown(left_out_text(assessment))
    yield _heading(3, "How stable it is")
    yield _listed(robustness_text(assessment))


def _criteria(assessment: Assessment, study: Study) -> Markdown:
    rows = [
        (
            short_cell(assessment.rubric, result.criterion.cell.key),
            _title(result),
            level_text(result.level),
            state_text(result),
            confidence_text(result.judged.confidence),
            _sources(result, study),
        )
        for result in assessment.criteria()
    ]
    heads = ("Cell", "Criterion", "Level", "State", "Confidence", "Sources")
    return table(heads, rows)


def _title(result: CriterionResult) -> str:
    mark = marks_text(result)
    return f"{result.criterion.title} ({mark})" if mark else result.criterion.title


def _sources(result: CriterionResult, study: Study) -> Markdown:
    return Markdown(
        " ".join(dict.fromkeys(_cited(p, study) for p in evidence_of(result)))
    )


def _cited(piece: Cited, study: Study) -> Markdown:
    """Return a citation as pandoc reads it; what names no work of the study is shown as it is."""
    where = f", {as_markdown(piece.at)}" if piece.at else ""
    # An escaped key would be another key to pandoc; underscores within a word are not markup.
    if piece.ref in study.references and _KEY.fullmatch(piece.ref):
        return Markdown(f"[@{piece.ref}{where}]")
    return Markdown(f"{as_markdown(piece.ref)}{where};")


def _next(assessment: Assessment) -> Markdown:
    return _listed(
        f"{criterion_title(assessment.rubric, each.criterion)} "
        f"({short_cell(assessment.rubric, each.cell)}): {outcome_text(each.now)}, could become {could_text(each)}"
        for each in assessment.find_out_next
    )


def _heading(depth: int, text: str) -> str:
    return f"{'#' * depth} {as_markdown(text)}"


def _listed(texts: Iterable[str]) -> Markdown:
    return Markdown("\n".join(f"* {as_markdown(text)}" for text in texts))
