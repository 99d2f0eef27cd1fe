"""Writes the words that go with a lineage, from what it shows."""

from collections.abc import Sequence

from streams.diagrams.lineage.picture import Life, LineagePicture, Step
from streams.diagrams.lineage.sheets import Block, Sheet
from streams.diagrams.lineage.strokes import KINDS


def caption(picture: LineagePicture, sheet: Sheet, place: tuple[int, int]) -> str:
    """Return what stands below the figure."""
    number, count = place
    which = f" (sheet {number} of {count})" if count > 1 else ""
    first, last = picture.years
    return (
        f"Lineage, {first} to {last}{which}: {picture.title}. {_counts(sheet)} "
        "A bar is the life of a body or a policy; a line between bars is what it became, drawn at its date; "
        "where the bar of the successor begins later, at that beginning. "
        f"{left_out(picture)}"
    ).strip()


def alt_text(picture: LineagePicture, sheet: Sheet) -> str:
    """Return one sentence for who cannot see the figure."""
    first, last = picture.years
    lines = [_chain(block) for block in sheet.blocks if block.line]
    named = f", with the main line {lines[0]}" if lines else ""
    return f"Life lines of {_sorts(sheet)} between {first} and {last}, joined where one became another{named}."


def description(picture: LineagePicture, sheet: Sheet) -> str:
    """Return each life and each step in words, family by family."""
    names = names_of(picture)
    parts = []
    for block in sheet.blocks:
        if block.title:
            parts.append(f"{block.title}.")
        if block.line:
            parts.append(f"Main line: {_chain(block)}.")
        parts += [
            f"{_called(row.life)}: {row.life.stretch.words}." for row in block.rows
        ]
        parts += [f"{said(step, names)}." for step in (*block.steps, *block.elsewhere)]
    if picture.alone:
        parts.append(f"No succession is recorded for {', '.join(picture.alone)}.")
    if picture.policies_alone:
        titles = ", ".join(picture.policies_alone)
        parts.append(f"No relation to another policy is recorded for {titles}.")
    return " ".join(parts) or "Nothing is recorded."


def left_out(picture: LineagePicture) -> str:
    """Return a sentence on what is not drawn since nothing is recorded of it; empty if all is drawn."""
    said_of = []
    if picture.alone:
        said_of.append(_number(len(picture.alone), "body", "bodies"))
    if picture.policies_alone:
        said_of.append(_number(len(picture.policies_alone), "policy", "policies"))
    if not said_of:
        return ""
    return (
        f"Not drawn: {' and '.join(said_of)} without a recorded predecessor or successor "
        "(which does not say that there was none)."
    )


def said(step: Step, names: dict[str, str]) -> str:
    """Return a step in words."""
    lasting = step.kind in ("part-of", "delivered-through")
    when = f", {step.when}" if step.when else ("" if lasting else ", date not known")
    return f"{names[step.source]} {KINDS[step.kind]} {names[step.target]}{when}"


def names_of(picture: LineagePicture) -> dict[str, str]:
    """Return how each life is called, by its id; a policy goes before a body of the same id."""
    return {life.id: life.display for life in (*picture.lives, *picture.policies)}


def _called(life: Life) -> str:
    return f"{life.name} ({life.short})" if life.short else life.name


def _chain(block: Block) -> str:
    names = {row.life.id: row.life.name for row in block.rows}
    return " to ".join(names[name] for name in block.line if name in names)


def _sorts(sheet: Sheet) -> str:
    rows = [row for block in sheet.blocks for row in block.rows]
    bodies = sum(not row.policy for row in rows)
    parts = [
        _number(count, one, many)
        for count, one, many in (
            (bodies, "body", "bodies"),
            (len(rows) - bodies, "policy", "policies"),
        )
        if count
    ]
    return " and ".join(parts) or "no bodies"


def _counts(sheet: Sheet) -> str:
    steps: Sequence[Step] = [step for block in sheet.blocks for step in block.steps]
    return f"{_sorts(sheet).capitalize()}, {_number(len(steps), 'step', 'steps')}."


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
