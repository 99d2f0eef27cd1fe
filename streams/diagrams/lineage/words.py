"""Says in words what a lineage shows."""

from collections.abc import Sequence

from streams.diagrams.lineage.picture import How, Life, LineagePicture

WAYS: dict[How, str] = {
    "renamed": "renamed",
    "merged": "merged into",
    "split": "split into",
    "functions-moved": "functions moved to",
    "de-facto": "gave way in fact to",
    "followed": "followed by",
    "through": "carried out through",
}


def caption(
    picture: LineagePicture, shown: Sequence[Life], place: tuple[int, int]
) -> str:
    """Return the caption of a page of a lineage."""
    number, count = place
    of = f" (sheet {number} of {count})" if count > 1 else ""
    return (
        f"Lineage of {picture.title}{of}: {_counts(picture, shown)}. Lines leave a bar at its end and enter what "
        "followed; the shape of their end says how. Ragged ends lie somewhere between the teeth; dotted ends are not known."
    )


def alt_text(picture: LineagePicture, shown: Sequence[Life]) -> str:
    """Return one sentence for who cannot see the lineage."""
    first, last = picture.years
    return f"Lineage of {picture.title}, {first} to {last}: {_counts(picture, shown)}."


def description(picture: LineagePicture, shown: Sequence[Life]) -> str:
    """Return the lineage in words: each life, and what became of it."""
    names = {life.id: life.name for life in picture.lives}
    parts = []
    for life in shown:
        became = [
            f"{WAYS[each.how]} {names[each.target]}"
            for each in picture.descents
            if each.source == life.id
        ]
        then = f"; {', '.join(became)}" if became else ""
        parts.append(f"{life.name}: {life.stretch.words}{then}.")
    return " ".join(parts)


def _counts(picture: LineagePicture, shown: Sequence[Life]) -> str:
    here = {life.id for life in shown}
    said = []
    for group, one, many in (
        ("bodies", "body", "bodies"),
        ("policies", "policy", "policies"),
    ):
        count = sum(life.group == group for life in shown)
        if count:
            said.append(f"{count} {one if count == 1 else many}")
    links = sum(
        each.source in here and each.target in here for each in picture.descents
    )
    said.append(f"{links} {'descent' if links == 1 else 'descents'}")
    return ", ".join(said)
