"""Says in words what a timeline shows."""

import re
from collections.abc import Mapping, Sequence

from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.lanes import Silence, runs, silence_of, verdicts_of
from streams.diagrams.timeline.picture import (
    ContextBar,
    Effect,
    PolicyBar,
    Row,
    TimelinePicture,
    Upheaval,
)
from streams.diagrams.timeline.rows import Block, letter_of
from streams.diagrams.timeline.shown import Shown
from streams.diagrams.years.key import ends_of

VERDICTS: Mapping[Verdict, str] = {
    "aligned": "aligned",
    "gap": "gap",
    "undecided": "undecided",
    "insufficient": "insufficient",
    "not-applicable": "not asked",
}
EFFECTS: Mapping[Effect, str] = {
    "supports": "supports alignment",
    "undermines": "undermines alignment",
    "both": "works both ways",
    "unknown": "effect not known",
}
SILENCES: Mapping[Silence, str] = {
    "insufficient": "windows: insufficient in every year",
    "not-judged": "windows: not judged in any year",
}


def caption(
    picture: TimelinePicture, shown: Shown, place: tuple[int, int] = (1, 1)
) -> str:
    """Return the caption of a sheet; `place` is its number and how many there are."""
    number, count = place
    of = f" (sheet {number} of {count})" if count > 1 else ""
    parts = [
        f"Timeline of {picture.title}{of}: {_counts(shown)}.",
        _ends(picture, shown),
        _judged(picture, shown),
        _elsewhere(picture, shown),
        unlisted(picture, shown),
        abbreviations(picture, shown),
    ]
    return " ".join(part for part in parts if part)


def alt_text(picture: TimelinePicture, shown: Shown) -> str:
    """Return one sentence for who cannot see the timeline."""
    first, last = picture.years
    said = str(first) in picture.title and str(last) in picture.title
    years = "" if said else f", {first} to {last}"
    return f"A timeline shows {picture.title}{years}: {_counts(shown)}."


def description(picture: TimelinePicture, blocks: Sequence[Block], shown: Shown) -> str:
    """Return the timeline in words, row by row."""
    first, last = picture.years
    parts = [f"The axis runs from the beginning of {first} to the end of {last}."]
    for block in blocks:
        parts.append(f"{block.title}.")
        parts += [_row_words(picture, line.row) for line in block.lines]
    parts += [unlisted(picture, shown), abbreviations(picture, shown)]
    return " ".join(part for part in parts if part)


def unlisted(picture: TimelinePicture, shown: Shown) -> str:
    """Return the years of the reorganisations that are told in words on another sheet; nothing if there are none."""
    lacking = [each for each in picture.upheavals if each not in shown.upheavals]
    if not lacking:
        return ""
    named = ", ".join(f"{letter_of(picture, each)} {each.year}" for each in lacking)
    return f"Reorganisations told on another sheet: {named}."


def abbreviations(picture: TimelinePicture, shown: Shown) -> str:
    """Return what the abbreviations in the titles of a sheet stand for, as a sentence; nothing if there are none."""
    titles = " ".join(row.title for row in shown.rows)
    found = (
        f"{short}: {long}"
        for short, long in picture.abbreviations
        if re.search(rf"(?<!\w){re.escape(short)}(?!\w)", titles)
    )
    words = "; ".join(found)
    return f"Abbreviations. {words}." if words else ""


def _row_words(picture: TimelinePicture, row: Row) -> str:
    match row:
        case Upheaval():
            return f"{letter_of(picture, row)}, {row.year}: {row.title}."
        case ContextBar():
            return _fact_words(picture, row)
        case PolicyBar():
            return _policy_words(picture, row)


def _fact_words(picture: TimelinePicture, item: ContextBar) -> str:
    lacking = " (known to be lacking)" if item.absent else ""
    titles = {policy.id: policy.title for policy in picture.policies}
    meant = ", ".join(titles.get(name, name) for name in item.policies)
    concerns = f"; concerns {meant}" if meant else ""
    times = item.stretch.words
    return f"{item.title}{lacking}: {times}; {EFFECTS[item.effect]}{concerns}."


def _policy_words(picture: TimelinePicture, policy: PolicyBar) -> str:
    words = f"{policy.title}: {policy.stretch.words}."
    if policy.phases:
        phases = (f"{phase.name} {phase.stretch.words}" for phase in policy.phases)
        words += f" Phases: {'; '.join(phases)}."
    silence = silence_of(policy)
    if silence and picture.windows:
        return f"{words} {SILENCES[silence].capitalize()}."
    for place, window in enumerate(picture.windows):
        spans = [
            f"{first}{'' if first == last else f' to {last}'} {VERDICTS[verdict]}"
            for first, last, verdict in runs(policy.verdicts, place)
        ]
        words += f" {window}: {', '.join(spans)}."
    return words


def _ends(picture: TimelinePicture, shown: Shown) -> str:
    """Return how the ends of the bars are to be read, of those kinds that occur."""
    ends = ends_of(shown.stretches, picture.years)
    said = []
    if ends.ragged:
        said.append("ragged ends lie somewhere between the teeth")
        if ends.exact:
            said.insert(0, "straight ends are exact")
    if ends.unknown:
        said.append("what is dotted is not known")
    words = ", ".join(said)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _judged(picture: TimelinePicture, shown: Shown) -> str:
    if not (picture.windows and shown.policies):
        return ""
    silences = [silence_of(policy) for policy in shown.policies]
    silent = len(silences) - silences.count(None)
    aim = f"windows for the aim \u201c{picture.lens}\u201d"
    said = []
    if silent < len(silences):
        said.append(
            f"Below a policy, its {aim} year by year: a sign stands wherever the verdict changes."
        )
        aim = "windows"
    if silent:
        have = _some(silent, "policy has", "policies have")
        said.append(f"{have} no {aim} below the bar: a sign beside it says why.")
    if "insufficient" in (*silences, *verdicts_of(shown.policies)):
        said.append("Insufficient means too little evidence.")
    return " ".join(said)


def _elsewhere(picture: TimelinePicture, shown: Shown) -> str:
    left = [item for item in picture.context_of_some if item not in shown.context]
    if not (left and shown.policies):
        return ""
    facts = _some(len(left), "fact that concerns", "facts that concern")
    verb = "is" if len(left) == 1 else "are"
    return f"{facts} only some of these policies {verb} on another sheet."


def _counts(shown: Shown) -> str:
    counted = (
        (len(shown.policies), "policy", "policies"),
        (len(shown.context), "fact about the setting", "facts about the setting"),
        (len(shown.upheavals), "reorganisation", "reorganisations"),
    )
    said = [_some(count, one, many) for count, one, many in counted if count]
    return ", ".join(said) or "nothing"


def _some(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
