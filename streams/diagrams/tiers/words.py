"""Says in words what the diagram of agencies shows: caption, alternative text, long description, and what has no line."""

from collections.abc import Iterable, Sequence

from streams.diagrams.tiers.picture import (
    LINED,
    TIERS,
    AgenciesPicture,
    Tie,
    TieKind,
    Work,
)

VERBS: dict[TieKind, str] = {
    "answers-to": "answers to",
    "money": "gives money to",
    "joint": "works with",
    "conflict": "is in conflict with",
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


def heading(picture: AgenciesPicture) -> str:
    """Return the title of the policy with the moment, if there is one."""
    moment = f", {picture.moment}" if picture.moment else ""
    return f"{picture.title}{moment}"


def caption(picture: AgenciesPicture) -> str:
    """Return the caption: what the figure shows, how much of it, and what it is silent about."""
    return (
        f"Agencies in {heading(picture)}: {_counts(picture)}. Bands are tiers, national at the top. "
        f"{_silences(picture)}"
    )


def alt_text(picture: AgenciesPicture) -> str:
    """Return one sentence for who cannot see the figure."""
    return f"Diagram of the agencies in {heading(picture)}, tier by tier: {_counts(picture)}."


def description(picture: AgenciesPicture) -> str:
    """Return the figure in words: the tiers from the top, the ties by kind, then the joint work."""
    parts = [caption(picture)]
    for tier in TIERS:
        bodies = [body for body in picture.bodies if body.tier == tier]
        if bodies:
            named = (
                f"{b.name} ({', '.join(b.roles) or 'role not stated'}"
                f"{'' if b.sure else '; not known whether it took part'})"
                for b in bodies
            )
            parts.append(f"{tier.capitalize()}: {'; '.join(named)}.")
    parts += [tie_words(picture, tie) for tie in picture.ties]
    parts += [_work_words(picture, work) for work in picture.works]
    parts += [
        f"Known to be lacking, {direction[0].lower()}{direction[1:]}: {words.rstrip('.')}."
        for direction, words in picture.lacking
    ]
    parts += [abbreviations(picture)] if picture.abbreviations else []
    return " ".join(parts)


def tie_words(picture: AgenciesPicture, tie: Tie) -> str:
    """Return a tie as a sentence that holds for one body and for a class of bodies alike."""
    name = picture.name_of(tie.source)
    if tie.target is None:
        open_end = {
            "absent": "to nobody, as is known",
            "unknown": "to whom, is not known",
        }
        return f"Accountability of {name}: {open_end.get(tie.state, 'not known')}."
    doubt = {
        "unknown": " (not known whether at that time)",
        "diverted": " (diverted to another purpose)",
    }.get(tie.state, "")
    return f"{_SENTENCES[tie.kind].format(name, picture.name_of(tie.target))}{doubt}."


def in_words(picture: AgenciesPicture, left: Sequence[Tie]) -> str:
    """Return what is told in words below the bands: areas, and ties that found no room for a line."""
    areas = [tie for tie in picture.ties if tie.kind not in LINED]
    parts = [tie_words(picture, tie) for tie in areas]
    if left:
        parts.append("Not drawn for lack of room:")
        parts += [tie_words(picture, tie) for tie in left]
    return " ".join(parts)


def abbreviations(picture: AgenciesPicture) -> str:
    """Return the list of abbreviations as one line."""
    return "; ".join(f"{short}: {long}" for short, long in picture.abbreviations) + "."


def _counts(picture: AgenciesPicture) -> str:
    counts = [_some(len(picture.bodies), "body", "bodies")]
    for kind, words in _COUNTED.items():
        ties = [t for t in picture.ties if t.kind == kind and t.target is not None]
        counts.append(_some(len(ties), *words))
    counts.append(_some(len(picture.works), "joint process", "joint processes"))
    return ", ".join(counts)


def _silences(picture: AgenciesPicture) -> str:
    open_ends = [tie for tie in picture.ties if tie.target is None]
    absent = [t.source for t in open_ends if t.state == "absent"]
    unknown = [t.source for t in open_ends if t.state == "unknown"]
    parts = []
    if absent:
        parts.append(f"Known to answer to nobody: {_listed(picture, absent)}.")
    if unknown:
        parts.append(f"Not known to whom they answer: {_listed(picture, unknown)}.")
    if picture.alone:
        processes = _some(picture.alone, "process", "processes")
        parts.append(
            f"Left out of joint work for naming fewer than two bodies: {processes}."
        )
    parts.append(
        "Where no line or disc is drawn, none was coded; there may have been one."
    )
    return " ".join(parts)


def _work_words(picture: AgenciesPicture, work: Work) -> str:
    runs = _listed(picture, work.run_by) or "an unnamed body"
    joins = _listed(picture, work.joined_by)
    with_whom = f", with {joins}" if joins else ""
    doubt = "" if work.sure else " (not known whether at that time)"
    return f"{work.text.rstrip('.')}: run by {runs}{with_whom}{doubt}."


def _listed(picture: AgenciesPicture, names: Iterable[str]) -> str:
    return ", ".join(picture.name_of(name) for name in names)


def _some(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"
