"""Assessments for a spreadsheet or a statistics program: one row a criterion."""

import csv
import io

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment, CriterionResult
from streams.reports.assessment_shape import rationale_of
from streams.reports.citing import Cited, evidence_of
from streams.reports.sheets.csv_text import cell_text
from streams.reports.wording import confidence_text

HEADINGS = (
    "policy",
    "aim",
    "when",
    "stream",
    "dimension",
    "criterion",
    "basis",
    "state",
    "lo",
    "hi",
    "necessary",
    "counts",
    "coders",
    "confidence",
    "rationale",
    "evidence",
    "places",
)


def render(assessed: Assessed) -> str:
    """Return a heading and a row a criterion, policies in chronological order.

    `lo` and `hi` are empty where a criterion does not apply. Coders, pieces of evidence and places are
    parted by semicolons. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    for assessment in assessed.assessments:
        for result in assessment.criteria():
            writer.writerow(cell_text(cell) for cell in _row(assessment, result))
    return text.getvalue()


def _row(assessment: Assessment, result: CriterionResult) -> list[str]:
    criterion, level = result.criterion, result.level
    return [
        assessment.policy.id,
        assessment.focus.id,
        str(assessment.moment.as_of or assessment.moment.phase or ""),
        criterion.cell.stream,
        criterion.cell.dimension,
        criterion.id,
        criterion.basis,
        result.state.value,
        "" if level is None else str(level.lo),
        "" if level is None else str(level.hi),
        str(criterion.necessary).lower(),
        str(criterion.counts).lower(),
        "; ".join(dict.fromkeys(judgement.coder for judgement in result.judgements)),
        confidence_text(result.judged.confidence),
        rationale_of(result) or "",
        "; ".join(dict.fromkeys(map(_evidence, evidence_of(result)))),
        "; ".join(_places(result)),
    ]


def _evidence(piece: Cited) -> str:
    return f"{piece.ref}, {piece.at}" if piece.at else piece.ref


def _places(result: CriterionResult) -> list[str]:
    """Return where to look: the ratings, or the subjects of the check, as path and line."""
    if result.criterion.basis == "structural":
        places = [seen.location for seen in result.observations]
    else:
        places = [judgement.location for judgement in result.judgements]
    return list(dict.fromkeys(f"{place.path}:{place.line}" for place in places))
