"""Says in words what a matrix shows: its caption, one sentence of alternative text, and the long description."""

from collections import Counter
from collections.abc import Sequence

from streams.diagrams.matrix.cells import level_words
from streams.diagrams.matrix.picture import (
    DIFFERENCES,
    Judgement,
    MatrixPicture,
    MatrixWindow,
    Setting,
    Verdict,
)

_VERDICTS: dict[Verdict, tuple[str, str]] = {
    "aligned": ("aligned", "aligned"),
    "gap": ("a gap", "gaps"),
    "undecided": ("undecided", "undecided"),
    "insufficient": ("insufficient", "insufficient"),
    "not-applicable": ("not asked", "not asked"),
}


_EFFECTS: dict[Setting, str] = {
    "supports": "supports it",
    "undermines": "undermines it",
    "both": "supports and undermines it",
}


def caption(picture: MatrixPicture) -> str:
    """Return the caption of the matrix of one policy."""
    closing = (
        " The framed row gives each window: the weakest cell that it rests on."
        if picture.windows
        else ""
    )
    return (
        f"Alignment matrix of {name_of(picture)}: {_tally(picture)}. Panes show the level, from "
        f"{picture.scale[0]} (none open) to {picture.scale[-1]} (all open).{closing}{_around(picture)} Cells share "
        "sources, so they are not independent of each other."
    )


def alt_text(picture: MatrixPicture) -> str:
    """Return one sentence for who cannot see the matrix."""
    grid = f"{len(picture.rows)} by {len(picture.columns)} cells"
    return f"A matrix shows the alignment of {name_of(picture)}, in {grid}: {_tally(picture)}."


def description(picture: MatrixPicture) -> str:
    """Return the matrix in words, cell by cell, then window by window."""
    parts = [f"{name_of(picture)}."]
    parts += [
        f"{row.title}, {column.title}: {_judged(picture.judgement(row.id, column.id), picture.scale)}"
        f"{_set_in(picture.setting(row.id, column.id))}."
        for row in picture.rows
        for column in picture.columns
    ]
    parts += [
        f"{window.title}: {_judged(window.judgement, picture.scale)}{_decided(picture, window)}."
        for window in picture.windows
    ]
    return " ".join(parts)


def caption_of_many(panels: Sequence[MatrixPicture]) -> str:
    """Return the caption of a page of matrices."""
    return (
        f"Alignment matrices of {len(panels)} policies{_shared(panels)}, in the order of their beginning; not a ranking. Rows, columns "
        "and signs are the same in all; the framed row gives the windows, each the weakest cell that it rests on. "
        f"Over all cells: {_counted([judgement for panel in panels for judgement in _judgements(panel)])}."
    )


def caption_of_table(pictures: Sequence[MatrixPicture]) -> str:
    """Return the caption of a table of policies."""
    judgements = [each for picture in pictures for each in _judgements(picture)]
    return (
        f"Alignment of {len(pictures)} policies{_shared(pictures)}, one a row in the order of their beginning; not a ranking. Each column is a "
        "cell of the matrix; framed columns give the windows, each the weakest cell that it rests on. "
        f"Over all cells: {_counted(judgements)}."
    )


def alt_text_of_table(pictures: Sequence[MatrixPicture]) -> str:
    """Return one sentence for who cannot see the table."""
    cells = [each for picture in pictures for each in _judgements(picture)]
    return f"A table shows the alignment of {len(pictures)} policies{_shared(pictures)}, with {len(cells)} cells in all: {_counted(cells)}."


def alt_text_of_many(panels: Sequence[MatrixPicture]) -> str:
    """Return one sentence for who cannot see the page."""
    cells = [judgement for panel in panels for judgement in _judgements(panel)]
    return f"Small matrices show the alignment of {len(panels)} policies{_shared(panels)}, with {len(cells)} cells in all: {_counted(cells)}."


def name_of(picture: MatrixPicture) -> str:
    """Return the title of a policy with its period, and what it is judged for."""
    parts = (picture.title.rstrip("."), picture.period, picture.asked)
    return ", ".join(part for part in parts if part)


def _shared(pictures: Sequence[MatrixPicture]) -> str:
    """Return what all are judged for, or that they differ in it, as words that follow a count of policies."""
    asked = {picture.asked for picture in pictures}
    if len(asked) > 1:
        return ", each for an aim of its own"
    return "".join(f" {words}" for words in asked if words)


def _judgements(picture: MatrixPicture) -> list[Judgement]:
    return [
        picture.judgement(row.id, column.id)
        for row in picture.rows
        for column in picture.columns
    ]


def _tally(picture: MatrixPicture) -> str:
    judgements = _judgements(picture)
    count = len(judgements)
    return f"of {count} {'cell' if count == 1 else 'cells'}, {_counted(judgements)}"


def _counted(judgements: Sequence[Judgement]) -> str:
    tally = Counter(judgement.verdict for judgement in judgements)
    parts = []
    for verdict, (one, many) in _VERDICTS.items():
        if tally[verdict]:
            words = f"is {one}" if tally[verdict] == 1 else f"are {many}"
            meant = " (too little evidence)" if verdict == "insufficient" else ""
            parts.append(f"{tally[verdict]} {words}{meant}")
    return ", ".join(parts)


def _around(picture: MatrixPicture) -> str:
    if not any(cell.setting for cell in picture.cells):
        return ""
    return " The setting stands beside the cells and enters no level."


def _set_in(setting: Setting) -> str:
    return f", its setting: {_EFFECTS[setting]}" if setting else ""


def _decided(picture: MatrixPicture, window: MatrixWindow) -> str:
    names = picture.deciding(window)
    return f", decided by {', '.join(names)}" if names else ""


def _judged(judgement: Judgement, scale: tuple[str, ...]) -> str:
    if judgement.verdict == "not-applicable":
        return "not asked"
    one, _ = _VERDICTS[judgement.verdict]
    parts = [one if not judgement.reason else f"{one} ({judgement.reason})"]
    parts.append(f"level {level_words(judgement, scale)}")
    parts.append(f"{judgement.known} of {judgement.voting} criteria known")
    if judgement.sureness:
        parts.append(f"{judgement.confidence.replace('-', ' ')} confidence")
    if judgement.differ:
        parts.append(f"judgements differ between {DIFFERENCES[judgement.differ]}")
    return ", ".join(parts)
