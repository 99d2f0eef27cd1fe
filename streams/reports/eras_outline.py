"""Says what the policies of two eras are like, in counts and one by one, and what stood around them."""

from collections.abc import Iterator, Mapping

from streams.assessment.era_result import EraCell, ErasCompared, EraSide, Member
from streams.assessment.result import Assessment, CellKey
from streams.assessment.scoring import ScoredCell, Verdict
from streams.reports.comparing import around_text
from streams.reports.naming import short_cell
from streams.reports.outline.model import (
    Block,
    Bullets,
    Outline,
    Paragraph,
    Section,
    Table,
)
from streams.reports.wording import NOT_A_RANKING, WARNINGS
from streams.study.dates import Period
from streams.study.policy import Policy

MARKS = {
    Verdict.ALIGNED: "A",
    Verdict.GAP: "G",
    Verdict.UNDECIDED: "u",
    Verdict.INSUFFICIENT: "i",
    Verdict.NOT_APPLICABLE: "-",
}
WORDS = {
    Verdict.ALIGNED: "aligned",
    Verdict.GAP: "gap",
    Verdict.UNDECIDED: "undecided",
    Verdict.INSUFFICIENT: "insufficient",
    Verdict.NOT_APPLICABLE: "n/a",
}
LEGEND = "A aligned, G gap, u undecided, i insufficient: too little is known, - not applicable."


def outline_of_eras(compared: ErasCompared) -> Outline:
    """Return the whole comparison: counts per cell and window, the setting of either era, and each policy."""
    lens = compared.study.about.lens(compared.lens)
    title = lens.title if lens else compared.lens
    names = " and ".join(side.name for side in compared.sides)
    return Outline(
        f"Comparison of two eras: {names}",
        (
            Paragraph(
                f"lens: {title} ({compared.lens}); rubric {compared.rubric.id} v{compared.rubric.version}."
            ),
            Bullets(tuple(_era(side) for side in compared.sides)),
            *([Bullets(compared.notes)] if compared.notes else ()),
        ),
        (
            Section("How many policies have which verdict", (_verdicts(compared),)),
            Section("Windows", (_windows(compared),)),
            *_setting(compared),
            *(_policies(compared, side) for side in compared.sides),
            Section("How to read this", (Bullets((COUNTS, NOT_A_RANKING, *WARNINGS)),)),
        ),
    )


COUNTS = (
    "These are counts of policies, and never an average of them. Insufficient means that too little is known, not "
    "that something is lacking. The setting enters no level; a fact that touched both eras counts in both."
)


LONG = "In brackets: how many of these facts held in more than half of the era's years."


def _era(side: EraSide) -> str:
    began = sum(member.began for member in side.members)
    return (
        f"{side.name} ({side.era.id}): {side.era.period}; policies that ran in it: {len(side.members)}, "
        f"of which began in it: {began}"
    )


def _verdicts(compared: ErasCompared) -> Table:
    rows = []
    for one, other in zip(*(side.cells for side in compared.sides), strict=True):
        name = short_cell(compared.rubric, one.key)
        rows.append((name, compared.sides[0].era.id, *_counts(one.verdicts)))
        rows.append(("", compared.sides[1].era.id, *_counts(other.verdicts)))
    return _counted("cell", rows)


def _windows(compared: ErasCompared) -> Table:
    rows = []
    for name, rule in compared.rubric.windows.items():
        for number, side in enumerate(compared.sides):
            title = "" if number else rule.title
            rows.append((title, side.era.id, *_counts(side.windows[name])))
    return _counted("window", rows)


def _counted(what: str, rows: list[tuple[str, ...]]) -> Table:
    header = (what, "era", *(WORDS[verdict] for verdict in Verdict))
    return Table(header, tuple(rows), frozenset(range(2, len(header))))


def _counts(grouped: Mapping[Verdict, tuple[str, ...]]) -> Iterator[str]:
    return (str(len(grouped[verdict])) for verdict in Verdict)


def _setting(compared: ErasCompared) -> Iterator[Section]:
    rows: list[tuple[str, ...]] = []
    for one, other in zip(*(side.cells for side in compared.sides), strict=True):
        if one.context or other.context:
            name = short_cell(compared.rubric, one.key)
            rows.append((name, *_effects(one), *_effects(other)))
    first, second = (side.era.id for side in compared.sides)
    header = (
        "facts bearing on",
        f"{first}: support",
        "undermine",
        f"{second}: support",
        "undermine",
    )
    blocks: tuple[Block, ...] = (
        (Table(header, tuple(rows), frozenset(range(1, 5))), Paragraph(LONG))
        if rows
        else (Paragraph("No dated context is known to bear on either era."),)
    )
    yield Section("The setting, apart from the levels", blocks)
    for side in compared.sides:
        listed = tuple(_facts(compared, side))
        if listed:
            yield Section(f"Around {side.name}", (Bullets(listed),), depth=2)


def _effects(cell: EraCell) -> tuple[str, str]:
    return _counted_facts(cell, "supports"), _counted_facts(cell, "undermines")


def _counted_facts(cell: EraCell, effect: str) -> str:
    found = cell.bearing(effect)
    return f"{len(found)} ({sum(around.is_long for around in found)})"


def _facts(compared: ErasCompared, side: EraSide) -> Iterator[str]:
    """Yield each fact once for each effect it has, with the cells that it bears on."""
    found: dict[tuple[str, str], list[str]] = {}
    for effect in ("supports", "undermines"):
        for cell in side.cells:
            for around in cell.bearing(effect):
                cells = found.setdefault((effect, around_text(around)), [])
                cells.append(short_cell(compared.rubric, cell.key))
    for (effect, text), cells in found.items():
        yield f"{effect} {', '.join(cells)}: {text}"


def _policies(compared: ErasCompared, side: EraSide) -> Section:
    rubric = compared.rubric
    header = (
        "policy",
        "ran",
        *(row.short for row in rubric.rows.values.values()),
        "windows",
        "",
    )
    rows = tuple(
        (
            member.assessment.policy.id,
            _years(member.assessment.policy),
            *(_marks(member.assessment, row) for row in rubric.rows.values),
            "".join(
                MARKS[member.assessment.windows[name].verdict]
                for name in rubric.windows
            ),
            _remark(member),
        )
        for member in side.members
    )
    columns = ", ".join(column.short for column in rubric.columns.values.values())
    windows = ", ".join(rule.title for rule in rubric.windows.values())
    legend = (
        f"{LEGEND} Under each stream, in this order: {columns}; under windows: {windows}. both: it ran in the "
        "other era too; dates?: they are not precise enough to be sure that it ran in this one."
    )
    blocks: tuple[Block, ...] = (Table(header, rows), Paragraph(legend))
    none = (Paragraph("No policy of the study ran in it."),)
    return Section(f"Policies of {side.name}", blocks if rows else none)


def _marks(assessment: Assessment, row: str) -> str:
    cells: Mapping[CellKey, ScoredCell] = {
        key: cell.scored for key, cell in assessment.cells.items()
    }
    return "".join(
        MARKS[cells[row, column].verdict] for column in assessment.rubric.columns.values
    )


def _years(policy: Policy) -> str:
    period = policy.period or Period()
    first = str(period.first_possible.year) if period.from_ else "?"
    if period.to is None:
        return f"{first}-?"
    ongoing = period.to == "ongoing"
    return f"{first}-" if ongoing else f"{first}-{period.last_possible.year}"


def _remark(member: Member) -> str:
    remarks = []
    if member.also_in:
        remarks.append("both")
    if not member.surely:
        remarks.append("dates?")
    return ", ".join(remarks)
