"""The sheets of assessments: cells and windows, criteria, evidence, gaps, and how to read them."""

from collections.abc import Iterator

from streams.assessment.collection import Assessed
from streams.assessment.levels import Level
from streams.assessment.result import Assessment, CellResult, CriterionResult
from streams.reports.assessment_shape import rationale_of
from streams.reports.citing import evidence_of, short_reference
from streams.reports.method import method_text
from streams.reports.pages import rule_title
from streams.reports.sheets.model import Sheet, Value
from streams.reports.wording import (
    VERDICTS,
    cell_notes,
    coded_text,
    coders_text,
    confidence_text,
    moment_text,
    outcome_text,
    rubric_text,
    state_text,
)
from streams.study.study import Study

MATRIX = (
    "policy",
    "title",
    "from",
    "to",
    "aim",
    "kind",
    "stream",
    "dimension",
    "lo",
    "hi",
    "verdict",
    "known",
    "voting",
    "confidence",
    "setting",
    "strength",
    "remarks",
)
CRITERIA = (
    "policy",
    "aim",
    "stream",
    "dimension",
    "criterion",
    "title",
    "basis",
    "state",
    "lo",
    "hi",
    "necessary",
    "counts",
    "coders",
    "confidence",
    "rationale",
)
EVIDENCE = (
    "policy",
    "aim",
    "criterion",
    "key",
    "work",
    "place",
    "says",
    "confidence",
    "through",
)
GAPS = (
    "policy",
    "rule",
    "title",
    "severity",
    "stream",
    "dimension",
    "subject",
    "message",
    "path",
    "line",
)


def assessment_sheets(assessed: Assessed) -> list[Sheet]:
    """Return the sheets, policies in chronological order and the rest in the order of the rubric."""
    every = assessed.assessments
    study = assessed.study
    return [
        Sheet("matrix", MATRIX, tuple(row for a in every for row in _matrix(a))),
        Sheet("criteria", CRITERIA, tuple(row for a in every for row in _criteria(a))),
        Sheet(
            "evidence",
            EVIDENCE,
            tuple(row for a in every for row in _evidence(a, study)),
        ),
        Sheet("gaps", GAPS, tuple(row for a in every for row in _gaps(a))),
        Sheet("notes", ("about", "note"), tuple(_notes(assessed))),
    ]


def ends(level: Level | None) -> tuple[Value, Value]:
    """Return both ends of a level, or nothing where none applies."""
    return (None, None) if level is None else (level.lo, level.hi)


def _matrix(assessment: Assessment) -> Iterator[tuple[Value, ...]]:
    policy, period = assessment.policy, assessment.policy.period
    life = (period.from_, period.to) if period else (None, None)
    head: tuple[Value, ...] = (
        policy.id,
        policy.title,
        *(None if end is None else str(end) for end in life),
        assessment.focus.id,
    )
    for key, cell in assessment.cells.items():
        yield (*head, "cell", *key, *_cell(cell))
    for name, window in assessment.windows.items():
        verdict = VERDICTS[window.verdict]
        yield (
            *head,
            "window",
            None,
            name,
            *ends(window.level),
            verdict,
            *(None,) * 5,
            "because of " + ", ".join("/".join(key) for key in window.decided_by)
            if window.decided_by
            else None,
        )


def _cell(cell: CellResult) -> tuple[Value, ...]:
    scored, setting = cell.scored, cell.setting
    return (
        *ends(scored.level),
        VERDICTS[scored.verdict],
        scored.coverage.known,
        scored.coverage.voting,
        confidence_text(scored.confidence) or None,
        setting.effect.value if setting else None,
        setting.strength if setting else None,
        ", ".join(cell_notes(cell)) or None,
    )


def _criteria(assessment: Assessment) -> Iterator[tuple[Value, ...]]:
    for result in assessment.criteria():
        criterion = result.criterion
        yield (
            assessment.policy.id,
            assessment.focus.id,
            *criterion.cell.key,
            criterion.id,
            criterion.title,
            criterion.basis,
            state_text(result),
            *ends(result.level),
            criterion.necessary,
            criterion.counts,
            _coders(result),
            confidence_text(result.judged.confidence) or None,
            rationale_of(result),
        )


def _coders(result: CriterionResult) -> Value:
    named = dict.fromkeys(judgement.coder for judgement in result.judgements)
    return "; ".join(named) or None


def _evidence(assessment: Assessment, study: Study) -> Iterator[tuple[Value, ...]]:
    for result in assessment.criteria():
        for piece in evidence_of(result):
            known = piece.ref in study.references
            yield (
                assessment.policy.id,
                assessment.focus.id,
                result.criterion.id,
                piece.ref,
                short_reference(study, piece.ref) if known else None,
                piece.at,
                piece.says,
                piece.confidence,
                piece.through,
            )


def _gaps(assessment: Assessment) -> Iterator[tuple[Value, ...]]:
    for gap in assessment.gaps:
        yield (
            assessment.policy.id,
            gap.rule,
            rule_title(gap.rule),
            gap.severity.value,
            gap.stream,
            gap.dimension,
            gap.subject,
            gap.message,
            gap.location.path,
            gap.location.line,
        )


def _notes(assessed: Assessed) -> Iterator[tuple[Value, ...]]:
    rubric = assessed.rubric
    yield "study", f"{assessed.study.about.title} ({assessed.study.about.id})"
    yield "coding", coded_text(assessed.study)
    for number, word in enumerate(rubric.scale):
        yield f"level {number}", word
    yield (
        "lo, hi",
        "The lowest and the highest level that is possible; empty where nothing applies.",
    )
    yield (
        "known, voting",
        "How many criteria of the cell are known, of those that have a vote.",
    )
    for each in assessed.assessments:
        yield (
            each.policy.id,
            f"Judged for {each.focus.text}; {moment_text(each.moment, each.policy)}; "
            f"rubric {rubric_text(each)}; coders: {coders_text(each)}.",
        )
        for inquiry in each.find_out_next:
            now = outcome_text(inquiry.now)
            could = " or ".join(map(outcome_text, inquiry.could)) or "nothing else"
            yield (
                each.policy.id,
                f"Find out next: {inquiry.criterion} ({now}; could become {could}).",
            )
    for sentence in method_text(rubric):
        yield "method", sentence
