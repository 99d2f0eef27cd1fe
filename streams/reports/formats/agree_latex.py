"""Agreement as LaTeX: who rated how much, the figures, and where coders gave different levels."""

from collections.abc import Iterator

from streams.agreement.differing import Disagreement
from streams.agreement.report import AgreementReport
from streams.agreement.sayings import Saying
from streams.escaping.tex import Tex, as_tex
from streams.reports.agreement_outline import outline_of, rating_text, when_text
from streams.reports.tex.booktabs import Booktable, Column, document
from streams.reports.tex.markup import joined, label, lines
from streams.reports.tex.outlines import tables_of
from streams.reports.tex.symbols import levels, levels_note


def render(report: AgreementReport) -> str:
    """Return booktabs tables to be included in a document."""
    return document(_tables(report))


def _tables(report: AgreementReport) -> Iterator[Booktable]:
    yield from tables_of(outline_of(report), f"{report.study_id}-agree")
    if report.disagreements:
        yield _disagreements(report)


def _disagreements(report: AgreementReport) -> Booktable:
    coders = [coder.id for coder in report.coders]
    return Booktable(
        label=label(report.study_id, "agree", "disagreements"),
        caption="Where coders gave different levels, the furthest apart first",
        columns=(
            Column("Policy", 25),
            Column("Criterion", 30),
            *(Column(name, 36 / len(coders)) for name in coders),
            Column("Apart", 9, right=True),
        ),
        groups=(tuple(_row(found, coders) for found in report.disagreements),),
        notes=(
            levels_note(report.rubric),
            as_tex(
                "Apart: levels between the two that lie furthest apart; 0, ranges overlap. "
                "A dash: not rated by this coder."
            ),
        ),
    )


def _row(found: Disagreement, coders: list[str]) -> tuple[str, ...]:
    subject = found.subject
    return (
        lines([f"{subject.policy.title}{when_text(subject)}", f"for {subject.aim}"]),
        subject.criterion.title,
        *(_level(subject.sayings.get(name)) for name in coders),
        str(found.distance),
    )


def _level(saying: Saying | None) -> Tex:
    if saying is None:
        return Tex("--")
    return joined([levels(rating_text(saying)), saying.rating.range or ""])
