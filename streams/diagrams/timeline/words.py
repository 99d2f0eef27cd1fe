"""Says in words what a timeline shows."""

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.lanes import runs
from streams.diagrams.timeline.picture import (
    ContextBar,
    PolicyBar,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.timeline.rows import Sheet

VERDICTS: dict[Verdict, str] = {
    "aligned": "aligned",
    "gap": "gap",
    "undecided": "undecided",
    "insufficient": "too little evidence",
    "not-applicable": "not asked",
}


def caption(picture: TimelinePicture, sheet: Sheet, place: tuple[int, int]) -> str:
    """Return the caption of a page of a timeline."""
    number, count = place
    of = f" (sheet {number} of {count})" if count > 1 else ""
    judged = (
        f" Below each policy, its windows for the aim “{picture.lens}”, year by year: a sign stands wherever the "
        "verdict changes."
        if picture.windows
        else ""
    )
    return (
        f"Timeline of {picture.title}{of}: {_counts(sheet)}. Straight ends are exact, ragged ends lie somewhere "
        f"between the teeth, dotted bars have an end that is not known.{judged}"
    )


def alt_text(picture: TimelinePicture, sheet: Sheet) -> str:
    """Return one sentence for who cannot see the timeline."""
    first, last = picture.years
    return f"Timeline of {picture.title}, {first} to {last}: {_counts(sheet)}."


def description(picture: TimelinePicture, sheet: Sheet) -> str:
    """Return the timeline in words, row by row."""
    parts = []
    for block in sheet.blocks:
        parts.append(f"{block.title}.")
        parts += [_row_words(picture, line.row) for line in block.lines]
    return " ".join(parts)


def _row_words(picture: TimelinePicture, row: PolicyBar | ContextBar | Upheaval) -> str:
    if isinstance(row, Upheaval):
        return f"{row.title}."
    lacking = (
        " (known to be lacking)" if isinstance(row, ContextBar) and row.absent else ""
    )
    words = f"{row.title}{lacking}: {row.stretch.words}."
    if isinstance(row, PolicyBar):
        for place, window in enumerate(picture.windows):
            spans = [
                f"{first}{'' if first == last else f' to {last}'} {VERDICTS[verdict]}"
                for first, last, verdict in runs(row.verdicts, place)
            ]
            words += f" {window}: {', '.join(spans) or 'not judged'}."
    return words


def _counts(sheet: Sheet) -> str:
    rows = [line.row for block in sheet.blocks for line in block.lines]
    kinds: tuple[tuple[type, str, str], ...] = (
        (PolicyBar, "policy", "policies"),
        (
            ContextBar,
            "fact about what stood around them",
            "facts about what stood around them",
        ),
        (Upheaval, "reorganisation", "reorganisations"),
    )
    said = []
    for kind, one, many in kinds:
        count = sum(isinstance(row, kind) for row in rows)
        if count:
            said.append(f"{count} {one if count == 1 else many}")
    return ", ".join(said) or "nothing"
