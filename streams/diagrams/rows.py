"""What a figure shows, as rows of a table with a heading first."""

from streams.diagrams.matrix.picture import Judgement, MatrixPicture
from streams.diagrams.stream.picture import StreamPicture

Rows = list[list[str]]
STREAM_HEADING = [
    "policy",
    "what",
    "id",
    "text",
    "stream",
    "level",
    "from",
    "to",
    "state",
    "gaps",
]
MATRIX_HEADING = [
    "policy",
    "what",
    "row",
    "column",
    "low",
    "high",
    "verdict",
    "reason",
    "known",
    "voting",
]


def rows_of_stream(picture: StreamPicture) -> Rows:
    """Return a row for each element, link and line of accountability."""
    rows = [STREAM_HEADING]
    for e in picture.elements:
        takers = "unknown" if e.agencies_to is None else "; ".join(e.agencies_to)
        who = ["; ".join(e.agencies_from), takers]
        rows.append(
            [
                picture.id,
                "element",
                e.id,
                e.text,
                e.stream,
                e.level,
                *who,
                e.state,
                "; ".join(e.gaps),
            ]
        )
    for link in picture.links:
        ends = [link.source or "", link.target or ""]
        rows.append(
            [picture.id, link.kind, "", link.words or "", "", "", *ends, link.state, ""]
        )
    for line in picture.accountability:
        ends = [line.source, line.target or ""]
        rows.append([picture.id, "answers to", "", "", "", "", *ends, line.state, ""])
    return rows


def rows_of_matrices(pictures: list[MatrixPicture]) -> Rows:
    """Return a row for each cell and window of each policy."""
    rows = [MATRIX_HEADING]
    for picture in pictures:
        rows += [
            [picture.id, "cell", cell.row, cell.column, *_judged(cell.judgement)]
            for cell in picture.cells
        ]
        rows += [
            [picture.id, "window", w.title, "; ".join(w.columns), *_judged(w.judgement)]
            for w in picture.windows
        ]
    return rows


def _judged(judgement: Judgement) -> list[str]:
    low, high = judgement.level
    counts = [str(judgement.known), str(judgement.voting)]
    return [f"{low:g}", f"{high:g}", judgement.verdict, judgement.reason, *counts]
