"""The sheets of a comparison of two eras: a row a policy, an era and a cell or window, and the facts around them."""

from collections.abc import Iterator

from streams.assessment.era_result import ErasCompared
from streams.reports.eras_outline import COUNTS
from streams.reports.sheets.model import Sheet, Value
from streams.reports.wording import NOT_A_RANKING, VERDICTS, WARNINGS

HEADER = (
    "record",
    "era",
    "policy",
    "title",
    "began",
    "surely",
    "in_both",
    "stream",
    "dimension",
    "lo",
    "hi",
    "verdict",
)
AROUND = (
    "era",
    "stream",
    "dimension",
    "effect",
    "strength",
    "id",
    "title",
    "period",
    "years",
    "of",
)


def eras_sheets(compared: ErasCompared) -> list[Sheet]:
    """Return the sheets, the policies themselves first; counts are the reader's to make, averages nobody's."""
    return [
        Sheet("policies", HEADER, tuple(_members(compared))),
        Sheet("setting", AROUND, tuple(_around(compared))),
        Sheet("notes", ("about", "note"), tuple(_notes(compared))),
    ]


def _members(compared: ErasCompared) -> Iterator[tuple[Value, ...]]:
    for side in compared.sides:
        for member in side.members:
            found = member.assessment
            head: tuple[Value, ...] = (
                side.era.id,
                found.policy.id,
                found.policy.title,
                member.began,
                member.surely,
                member.also_in,
            )
            for key, cell in found.cells.items():
                level = cell.scored.level
                both = (level.lo, level.hi) if level else (None, None)
                yield ("cell", *head, *key, *both, VERDICTS[cell.scored.verdict])
            for name, window in found.windows.items():
                level = window.level
                both = (level.lo, level.hi) if level else (None, None)
                verdict = VERDICTS[window.verdict]
                yield ("window", *head, None, name, *both, verdict)


def _around(compared: ErasCompared) -> Iterator[tuple[Value, ...]]:
    for side in compared.sides:
        for cell in side.cells:
            for around in cell.context:
                yield (
                    side.era.id,
                    *cell.key,
                    around.bearing.effect,
                    around.bearing.strength,
                    around.item.id,
                    around.item.title,
                    str(around.item.period),
                    around.years,
                    around.of,
                )


def _notes(compared: ErasCompared) -> Iterator[tuple[Value, ...]]:
    lens = compared.study.about.lens(compared.lens)
    yield "lens", f"{lens.title if lens else compared.lens} ({compared.lens})"
    yield "rubric", f"{compared.rubric.id} v{compared.rubric.version}"
    for side in compared.sides:
        yield side.era.id, f"{side.name}: {side.era.period}"
    for note in compared.notes:
        yield "note", note
    for sentence in (COUNTS, NOT_A_RANKING, *WARNINGS):
        yield "method", sentence
