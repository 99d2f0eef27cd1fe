"""What a figure shows, as rows of a table with a heading first."""

from streams.diagrams.matrix.picture import Judgement, MatrixPicture
from streams.diagrams.stream.picture import Element, Side, StreamPicture
from streams.diagrams.stream.scene import set_scene

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
    "code",
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
    """Return a row for each element, link and line of accountability.

    A side on which there is known to be no agency is `none`, one of which that is not known `unknown`.
    """
    rows, codes = [STREAM_HEADING], set_scene(picture).codes
    for e in picture.elements:
        who = [_agencies(e, "from", e.agencies_from), _agencies(e, "to", e.agencies_to)]
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
                codes.get(e.id, ""),
            ]
        )
    for link in picture.links:
        ends = [link.source or "", link.target or ""]
        rows.append(
            [
                picture.id,
                link.kind,
                "",
                link.words or "",
                "",
                "",
                *ends,
                link.state,
                "",
                "",
            ]
        )
    for line in picture.accountability:
        ends = [line.source, line.target or ""]
        rows.append(
            [picture.id, "answers to", "", "", "", "", *ends, line.state, "", ""]
        )
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


def _agencies(element: Element, side: Side, names: tuple[str, ...] | None) -> str:
    if side in element.nobody:
        return "none"
    return "unknown" if names is None else "; ".join(names)


def _judged(judgement: Judgement) -> list[str]:
    low, high = judgement.level
    counts = [str(judgement.known), str(judgement.voting)]
    return [f"{low:g}", f"{high:g}", judgement.verdict, judgement.reason, *counts]
