"""Says in words what the diagram of agencies shows: caption, alternative text, long description, and what has no line."""

from collections.abc import Iterable, Iterator, Sequence

from streams.diagrams.tiers.bands import said_of
from streams.diagrams.tiers.picture import (
    TIERS,
    AgenciesPicture,
    Break,
    Tie,
    TieKind,
    TieState,
    Work,
)
from streams.diagrams.tiers.sheets import Sheet

ONE = (1, 1)
"""The place of a figure on a single sheet."""

VERBS: dict[TieKind, str] = {
    "answers-to": "answers to",
    "money": "gives money to",
    "joint": "works with",
    "conflict": "conflicts with",
    "same-area": "covers the same area as",
    "crossed-area": "covers an area that cuts across that of",
}
_SENTENCES: dict[TieKind, str] = {
    "answers-to": "Accountability of {}: to {}",
    "money": "Money: from {} to {}",
    "joint": "Joint work: {} and {}",
    "conflict": "Conflict: {} and {}",
    "same-area": "Same area: {} and {}",
    "crossed-area": "Areas that cut across each other: {} and {}",
}
_COUNTED: dict[TieKind, tuple[str, str]] = {
    "answers-to": ("line of accountability", "lines of accountability"),
    "money": ("flow of money", "flows of money"),
    "joint": ("tie of joint work", "ties of joint work"),
    "conflict": ("conflict", "conflicts"),
}
_DOUBTS: dict[TieState, str] = {
    "unknown": " (not known whether at that time)",
    "diverted": " (diverted to another purpose)",
    "not-there": " (broken: it was not there at that time)",
}
_STOPS: dict[TieState, str] = {
    "absent": "which is known to answer to nobody",
    "unknown": "of which it is not known to whom it answers",
    "not-there": "which was not there at that time",
}


def heading(picture: AgenciesPicture) -> str:
    """Return the title of the policy with the moment, if there is one."""
    moment = f", {picture.moment}" if picture.moment else ""
    return f"{picture.title}{moment}"


def caption(
    picture: AgenciesPicture, sheet: Sheet, place: tuple[int, int] = ONE
) -> str:
    """Return the caption: what the sheet shows, how much of it, and what it is silent about."""
    bands = "Bands are tiers, national at the top. " if sheet.bodies else ""
    return (
        f"Agencies in {heading(picture)}{_which(place)}: {_counts(sheet, place)}. {bands}"
        f"{' '.join(_silences(picture, sheet, place))}"
    )


def alt_text(
    picture: AgenciesPicture, sheet: Sheet, place: tuple[int, int] = ONE
) -> str:
    """Return one sentence for who cannot see the sheet."""
    by_tier = ", tier by tier" if sheet.bodies else ""
    return (
        f"A diagram shows the agencies in {heading(picture)}{by_tier}{_which(place)}: "
        f"{_counts(sheet, place)}."
    )


def description(
    picture: AgenciesPicture, sheet: Sheet, place: tuple[int, int] = ONE
) -> str:
    """Return the sheet in words: the tiers from the top, the ties by kind, then the joint work."""
    parts = [caption(picture, sheet, place)]
    for tier in TIERS:
        bodies = [body for body in sheet.bodies if body.tier == tier]
        if bodies:
            named = (
                f"{b.name} ({said_of(b)}"
                f"{'' if b.sure else '; not known whether it took part'})"
                for b in bodies
            )
            parts.append(f"{tier.capitalize()}: {'; '.join(named)}.")
    parts += [tie_words(picture, tie) for tie in (*sheet.ties, *sheet.told)]
    for block in sheet.blocks:
        parts += [_work_words(picture, code, work) for code, work in block.works]
    parts += [
        f"Known to be lacking, {direction[0].lower()}{direction[1:]}: {words.rstrip('.')}."
        for direction, words in sheet.lacking
    ]
    return " ".join([*parts, abbreviations(picture, sheet)]).strip()


def tie_words(picture: AgenciesPicture, tie: Tie) -> str:
    """Return a tie as a sentence that holds for one body and for a class of bodies alike."""
    name = picture.name_of(tie.source)
    if tie.target is None:
        open_end = {
            "absent": "to nobody, as is known",
            "unknown": "to whom, is not known",
        }
        return f"Accountability of {name}: {open_end.get(tie.state, 'not known')}."
    said = _SENTENCES[tie.kind].format(name, picture.name_of(tie.target))
    return f"{said}{_DOUBTS.get(tie.state, '')}."


def in_words(picture: AgenciesPicture, sheet: Sheet, left: Sequence[Tie]) -> str:
    """Return what a sheet tells in words: areas, and ties that found no room for a line."""
    parts = []
    for kind in dict.fromkeys(tie.kind for tie in sheet.told):
        said = [tie_words(picture, tie) for tie in sheet.told if tie.kind == kind]
        start = _SENTENCES[kind].partition(": ")[0] + ": "
        pairs = (words.removeprefix(start).rstrip(".") for words in said)
        parts.append(f"{start}{'; '.join(pairs)}.")
    if left:
        parts.append("Not drawn for lack of room:")
        parts += [tie_words(picture, tie) for tie in left]
    return " ".join(parts)


def abbreviations(picture: AgenciesPicture, sheet: Sheet) -> str:
    """Return the abbreviations that a sheet uses as one line, empty if there are none."""
    used = {picture.name_of(name) for name in sheet.named}
    pairs = [(short, long) for short, long in picture.abbreviations if short in used]
    words = "; ".join(f"{short}: {long}" for short, long in pairs)
    return f"Abbreviations. {words}." if words else ""


def _which(place: tuple[int, int]) -> str:
    number, count = place
    return f" (sheet {number} of {count})" if count > 1 else ""


def _counts(sheet: Sheet, place: tuple[int, int]) -> str:
    """Count what there is; of a figure on one sheet, say as well of what there is none."""
    works = {work.id for block in sheet.blocks for _, work in block.works}
    bodies = ("body", "bodies")
    if place != ONE and not sheet.ties:
        bodies = ("body without a tie", "bodies without a tie")
    counts = [(len(sheet.bodies), bodies)]
    for kind, words in _COUNTED.items():
        ties = [t for t in sheet.ties if t.kind == kind and t.target is not None]
        counts.append((len(ties), words))
    counts.append((len(works), ("joint process", "joint processes")))
    if place == ONE:
        return ", ".join(_some(count, *words) for count, words in counts)
    ends = [tie for tie in sheet.ties if tie.target is None]
    counts.append((len(ends), ("open end of a line", "open ends of lines")))
    counts.append((len(sheet.lacking), ("known lack", "known lacks")))
    areas = ("relation between areas", "relations between areas")
    counts.append((len(sheet.told), areas))
    return ", ".join(_some(count, *words) for count, words in counts if count)


def _silences(
    picture: AgenciesPicture, sheet: Sheet, place: tuple[int, int]
) -> Iterator[str]:
    open_ends = [tie for tie in sheet.ties if tie.target is None]
    absent = [t.source for t in open_ends if t.state == "absent"]
    unknown = [t.source for t in open_ends if t.state == "unknown"]
    if absent:
        yield f"Known to answer to nobody: {_listed(picture, absent)}."
    if unknown:
        yield f"Not known to whom they answer: {_listed(picture, unknown)}."
    shown = {body.id for body in sheet.bodies if sheet.ties}
    breaks = [each for each in picture.breaks if {each.source, each.at} <= shown]
    yield from (_break_words(picture, each) for each in breaks)
    told = {(each.source, each.at) for each in breaks}
    for tie in sheet.ties:
        if tie.state == "not-there" and (tie.source, tie.target) not in told:
            yield tie_words(picture, tie)
    if picture.alone and place[0] == 1:
        processes = _some(picture.alone, "process", "processes")
        few = "for naming fewer than two bodies of one time"
        yield f"Left out of joint work {few}: {processes}."
    if place == ONE:
        yield "Where no line or disc is drawn, none was coded; there may have been one."
    else:
        yield "What no sheet shows was not coded; it may have been there."


def _break_words(picture: AgenciesPicture, each: Break) -> str:
    return (
        f"The line from {picture.name_of(each.source)} ends at {picture.name_of(each.at)}, "
        f"{_STOPS.get(each.state, 'it is not known why')}, short of a sponsor, funder or overseer."
    )


def _work_words(picture: AgenciesPicture, code: str, work: Work) -> str:
    runs = _listed(picture, work.run_by) or "an unnamed body"
    joins = _listed(picture, work.joined_by)
    with_whom = f", with {joins}" if joins else ""
    doubt = "" if work.sure else " (not known whether at that time)"
    return f"{code}, {work.text.rstrip('.')}: run by {runs}{with_whom}{doubt}."


def _listed(picture: AgenciesPicture, names: Iterable[str]) -> str:
    return ", ".join(picture.name_of(name) for name in names)


def _some(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"
