"""The first figures of agreement between coders: overall and by stream."""

from collections.abc import Iterator, Sequence

from streams.agreement.report import AgreementReport
from streams.reports.agreement_outline import outline_of
from streams.reports.outline.model import Table


def agreement_rows(report: AgreementReport) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield a title with units, alpha, AC2, percent exact and percent within one, in words."""
    figures = outline_of(report).sections[0].blocks[0]
    if isinstance(figures, Table):
        for title, *rest in figures.rows[: 1 + len(report.by_stream)]:
            yield title.removeprefix("stream: ").capitalize(), rest
