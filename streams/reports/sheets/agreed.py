"""The sheets of agreement between coders: figures, disagreements with both readings, and who rated what."""

from collections.abc import Iterable, Iterator, Sequence

from streams.agreement.report import AgreementReport, Part
from streams.agreement.sayings import Saying, Subject
from streams.agreement.statistics import Figure
from streams.reports.agreement_outline import ALONE, READING
from streams.reports.sheets.model import Sheet, Value
from streams.study.study import CONSENSUS

FIGURES = (
    "record",
    "id",
    "title",
    "compared",
    "counted",
    "alpha",
    "alpha_lo",
    "alpha_hi",
    "ac2",
    "ac2_lo",
    "ac2_hi",
    "exact",
    "within_one",
    "why_missing",
)
SAID = ("answer", "lo", "hi", "confidence", "rationale", "evidence")
SUBJECT = (
    "record",
    "policy",
    "aim",
    "when",
    "stream",
    "dimension",
    "criterion",
    "title",
    "distance",
)


def agreement_sheets(report: AgreementReport) -> list[Sheet]:
    """Return the sheets, the figures first and the furthest disagreements on top of theirs."""
    names = [coder.id for coder in report.coders]
    said = tuple(
        f"{name}_{what}" for name in dict.fromkeys((*names, CONSENSUS)) for what in SAID
    )
    return [
        Sheet("figures", FIGURES, tuple(_figures(report))),
        Sheet("disagreements", (*SUBJECT, *said), tuple(_differing(report, names))),
        Sheet(
            "coders",
            ("coder", "policies", "levels", "ranges", "unknown", "not_applicable"),
            tuple(
                (c.id, c.policies, c.levels, c.ranges, c.unknown, c.not_applicable)
                for c in report.coders
            ),
        ),
        Sheet("notes", ("about", "note"), tuple(_notes(report))),
    ]


def single_table(report: AgreementReport) -> Sheet:
    """Return figures and disagreements one under the other, told apart by the first column."""
    figures, differing, *_ = agreement_sheets(report)
    shared = [name for name in differing.header if name in figures.header]
    others = [name for name in differing.header if name not in shared]
    places = [differing.header.index(name) for name in others]
    below = []
    for row in differing.rows:
        own = dict(zip(differing.header, row, strict=True))
        below.append(
            (
                *(own.get(name) for name in figures.header),
                *(row[place] for place in places),
            )
        )
    above = [(*row, *(None,) * len(others)) for row in figures.rows]
    return Sheet("agreement", (*figures.header, *others), (*above, *below))


def _figures(report: AgreementReport) -> Iterator[tuple[Value, ...]]:
    yield _figure("overall", Part("overall", "overall", report.overall))
    for part in report.by_stream:
        yield _figure("stream", part)
    for part in report.by_criterion:
        yield _figure("criterion", part)


def _figure(record: str, part: Part) -> tuple[Value, ...]:
    found = part.agreement
    reasons = dict.fromkeys(
        figure.reason for figure in (found.alpha, found.ac2) if figure.reason
    )
    return (
        record,
        part.id,
        part.title,
        found.material.compared,
        found.material.counted,
        *_with_interval(found.alpha),
        *_with_interval(found.ac2),
        _rounded(found.exact.value),
        _rounded(found.within_one.value),
        "; ".join(reasons) or None,
    )


def _with_interval(figure: Figure) -> tuple[Value, ...]:
    low, high = figure.interval or (None, None)
    return (_rounded(figure.value), _rounded(low), _rounded(high))


def _rounded(value: float | None) -> Value:
    return None if value is None else round(value, 4)


def _differing(
    report: AgreementReport, names: Sequence[str]
) -> Iterator[tuple[Value, ...]]:
    for found in report.disagreements:
        subject = found.subject
        yield (
            "disagreement",
            *_subject(subject),
            found.distance,
            *_said(subject, names),
        )
    for subject in report.silences:
        yield ("silence", *_subject(subject), None, *_said(subject, names))


def _subject(subject: Subject) -> tuple[Value, ...]:
    criterion = subject.criterion
    return (
        subject.policy.id,
        subject.aim,
        subject.when,
        *criterion.cell.key,
        criterion.id,
        criterion.title,
    )


def _said(subject: Subject, names: Iterable[str]) -> Iterator[Value]:
    said = {CONSENSUS: subject.consensus, **subject.sayings}
    for name in dict.fromkeys((*names, CONSENSUS)):
        yield from _saying(said.get(name))


def _saying(saying: Saying | None) -> tuple[Value, ...]:
    if saying is None:
        return (None,) * len(SAID)
    rating = saying.rating
    cited = "; ".join(piece.at for piece in saying.cited)
    # Both ends apart, since a spreadsheet would take `1-2` for a day in February.
    return (
        saying.answered.value,
        *(saying.level or (None, None)),
        rating.confidence,
        rating.rationale,
        cited or None,
    )


def _notes(report: AgreementReport) -> Iterator[tuple[Value, ...]]:
    yield "study", f"{report.study_title} ({report.study_id})"
    yield "rubric", f"{report.rubric.id} v{report.rubric.version}"
    yield "aim", report.aim or "every aim that was rated"
    yield "reading", READING
    knowing = report.knowing
    yield (
        "known or not",
        f"{knowing.units} units, a level by all {knowing.both_level}, by none {knowing.both_silent}, "
        f"split {knowing.split}",
    )
    for note in report.notes:
        yield "note", note
    for single in report.singles:
        subject = single.subject
        coder = ", ".join(subject.sayings)
        yield (
            "rated by one coder alone",
            f"{subject.policy.id}: {subject.criterion.id}, by {coder} ({ALONE[single.why]})",
        )
