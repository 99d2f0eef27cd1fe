"""Writes the words that go with a lineage, from what it shows."""

import math

from streams.diagrams.lineage.picture import LASTING, Life, LineagePicture, Step
from streams.diagrams.lineage.sheets import Block, Sheet
from streams.diagrams.lineage.strokes import KINDS

ONE = (1, 1)
"""The place of a figure on a single sheet."""


def caption(
    picture: LineagePicture, sheet: Sheet, place: tuple[int, int], off: float
) -> str:
    """Return what stands below the figure; `off` is how many years a line at most stands off its date."""
    first, last = picture.years
    counts = f"{_sorts(sheet)}, {_steps(sheet)}"
    silent = left_out(picture) if place[0] == place[1] else ""
    return (
        f"Lineage, {first} to {last}{_which(place)}: {picture.title}. "
        f"{counts[:1].upper()}{counts[1:]}{_titles(sheet)}. "
        "A bar is the life of a body or a policy; a line from bar to bar, with a dot where it begins, is what became "
        f"of it, drawn at its date, or at the beginning of the bar that follows where that is later{_off(off)}. {silent}"
    ).strip()


def alt_text(picture: LineagePicture, sheet: Sheet, place: tuple[int, int]) -> str:
    """Return one sentence for who cannot see the figure."""
    first, last = picture.years
    lines = [_chain(block) for block in sheet.blocks if block.line]
    named = f", with the main line {lines[0]}" if lines and lines[0] else _titles(sheet)
    return (
        f"A diagram shows the lives of {_sorts(sheet)} between {first} and {last}{_which(place)}, "
        f"joined where one became another{named}."
    )


def description(picture: LineagePicture, sheet: Sheet, *, last: bool) -> str:
    """Return each life and each step in words, family by family; what is not drawn, on the last sheet."""
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
    if picture.alone and last:
        parts.append(f"No succession is recorded for {', '.join(picture.alone)}.")
    if picture.policies_alone and last:
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
    lasting = step.kind in LASTING
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


def _steps(sheet: Sheet) -> str:
    count = sum(len(block.steps) for block in sheet.blocks)
    return _number(count, "step", "steps")


def _titles(sheet: Sheet) -> str:
    """Return the sectors of the families of a sheet."""
    bodies = [block for block in sheet.blocks if not block.rows[0].policy]
    titles = dict.fromkeys(block.title.lower() for block in bodies if block.title)
    return f" (sectors: {'; '.join(titles)})" if titles else ""


def _which(place: tuple[int, int]) -> str:
    number, count = place
    return f" (sheet {number} of {count})" if count > 1 else ""


def _off(years: float) -> str:
    months = math.ceil(years * 12 - 0.05)
    if months < 1:
        return ""
    most = "a month" if months == 1 else f"{months} months"
    return f", and up to {most} beside it so that lines can be told apart"


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
