"""The symbols of tables that have no room for words, and the sentences that say what they mean."""

from collections.abc import Iterable, Sequence

from streams.assessment.levels import Level
from streams.assessment.result import CellResult, Effect, State
from streams.assessment.scoring import Verdict
from streams.escaping.tex import Tex, as_tex
from streams.reports.plain import level_text
from streams.reports.tex.markup import bold, joined, lines, raised
from streams.rubric.model import Axis, Rubric

MARKS = {
    Verdict.ALIGNED: bold("A"),
    Verdict.GAP: bold("G"),
    Verdict.UNDECIDED: Tex("u"),
    Verdict.INSUFFICIENT: Tex("i"),
    Verdict.NOT_APPLICABLE: Tex("--"),
}
MEANINGS = {
    Verdict.ALIGNED: "aligned",
    Verdict.GAP: "gap",
    Verdict.UNDECIDED: "undecided",
    Verdict.INSUFFICIENT: "insufficient: too little is known",
    Verdict.NOT_APPLICABLE: "not applicable",
}
RAISED = {"d": "coders disagree", "c": "changed over time"}
EFFECTS = {
    Effect.SUPPORTS: (Tex("$+$"), "the setting supports the cell"),
    Effect.UNDERMINES: (Tex("$-$"), "the setting undermines it"),
    Effect.BOTH: (Tex(r"$\pm$"), "the setting does both"),
}


def levels(text: str) -> Tex:
    """Return a level with the dash of a range between its ends."""
    return Tex("" if text == "-" else text.replace("-", "--"))


def outcome_mark(verdict: Verdict, level: Level | None) -> Tex:
    """Return the mark of a verdict with the level: `G 0--1`."""
    return joined([MARKS[verdict], levels(level_text(level))], "~")


def cell_mark(cell: CellResult) -> Tex:
    """Return the mark of a cell with what must be known of it raised, and the level on a line of its own."""
    signs = Tex("".join(raised_signs(cell)))
    mark = MARKS[cell.scored.verdict] + (raised(signs) if signs else "")
    return lines([Tex(mark), levels(level_text(cell.scored.level))])


def raised_signs(cell: CellResult) -> list[Tex]:
    """Return the raised signs of a cell: dispute, change, effect of the setting."""
    states = {result.state for result in cell.criteria}
    signs = [
        Tex(sign)
        for sign, state in (("d", State.DISPUTED), ("c", State.CHANGED))
        if state in states
    ]
    return [*signs, *([EFFECTS[cell.setting.effect][0]] if cell.setting else [])]


def marks_note(verdicts: Iterable[Verdict]) -> Tex:
    """Return what the marks of these verdicts mean, in the order of the verdicts."""
    there = set(verdicts)
    return _listed((MARKS[v], MEANINGS[v]) for v in Verdict if v in there)


def raised_note(cells: Iterable[CellResult]) -> Tex:
    """Return what the raised signs of these cells mean, or nothing where there are none."""
    there = {sign for cell in cells for sign in raised_signs(cell)}
    known = [*((Tex(sign), words) for sign, words in RAISED.items()), *EFFECTS.values()]
    return _listed((raised(sign), words) for sign, words in known if sign in there)


def levels_note(rubric: Rubric) -> Tex:
    """Return what levels are."""
    scale = ", ".join(f"{n} {word}" for n, word in enumerate(rubric.scale))
    return as_tex(f"Levels: {scale}; two figures are the ends of a range.")


def initials(axis: Axis) -> list[str]:
    """Return a sign for each value of an axis: its first letter, or its number where letters are not unique."""
    letters = [value.short[:1].upper() for value in axis.values.values()]
    if len(set(letters)) == len(letters) and all(letters):
        return letters
    return [str(number) for number in range(1, len(letters) + 1)]


def axis_note(axis: Axis, signs: Sequence[str]) -> Tex:
    """Return what the signs of an axis stand for."""
    titles = (value.title for value in axis.values.values())
    return _listed(zip(signs, titles, strict=True))


def _listed(pairs: Iterable[tuple[str, str]]) -> Tex:
    parts = [joined(pair) for pair in pairs]
    return Tex(f"{joined(parts, '; ')}.") if parts else Tex()
