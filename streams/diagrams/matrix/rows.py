"""Writes what a matrix shows as rows of a table with a heading first."""

from collections.abc import Sequence

from streams.diagrams.matrix.picture import Judgement, MatrixPicture

Rows = list[list[str]]
HEADING = [
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
    "confidence",
    "decided_by",
    "setting",
]


def rows_of(pictures: Sequence[MatrixPicture]) -> Rows:
    """Return a row for each cell and window of each policy; a window names the cells that decide it."""
    rows = [HEADING]
    for picture in pictures:
        for cell in picture.cells:
            place = [picture.id, "cell", cell.row, cell.column]
            rows.append([*place, *_judged(cell.judgement), "", cell.setting])
        for window in picture.windows:
            place = [picture.id, "window", window.title, "; ".join(window.columns)]
            deciding = "; ".join(f"{row}/{column}" for row, column in window.decided_by)
            rows.append([*place, *_judged(window.judgement), deciding, ""])
    return rows


def _judged(judgement: Judgement) -> list[str]:
    low, high = judgement.level
    counts = [str(judgement.known), str(judgement.voting)]
    said = [judgement.verdict, judgement.reason]
    return [f"{low:g}", f"{high:g}", *said, *counts, judgement.confidence]
