"""The data behind what a site shows of a study as a whole, as sheets: context, setting, sources, rubric, rules, pairs."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from streams.assessment.collection import Assessed
from streams.assessment.dominance import compare
from streams.assessment.levels import WIDE
from streams.assessment.result import Setting
from streams.checks.check import AlignmentCheck, Cell
from streams.checks.registry import ALL
from streams.reports.citing import short_reference
from streams.reports.pages import gaps_by_rule
from streams.reports.sheets.model import Sheet, Value
from streams.reports.site.coding import coded_from
from streams.study.context import Bearing, ContextItem
from streams.study.evidence import WithEvidence

Row = tuple[Value, ...]


def context_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each bearing of each item of the context, or one for an item that bears on nothing."""
    header = (
        *("item", "title", "kind", "absent", "period", "policies"),
        *("stream", "dimension", "effect", "strength", "evidence", "path", "line"),
    )
    rows = tuple(
        _context(item, bearing)
        for item in assessed.study.context
        for bearing in (*item.bears_on,) or (None,)
    )
    return Sheet("context", header, rows)


def setting_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each cell of each policy; without an effect where none is known."""
    header = ("policy", "stream", "dimension", "effect", "strength", "items")
    rows = tuple(
        (each.policy.id, *key, *_setting(cell.setting))
        for each in assessed.assessments
        for key, cell in each.cells.items()
    )
    return Sheet("setting", header, rows)


def sources_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each statement that cites a work, and one for a work that none cites."""
    header = (
        *("source", "work", "group", "statement"),
        *("at", "says", "confidence", "path", "line"),
    )
    return Sheet("sources", header, tuple(_sources(assessed)))


def rubric_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each criterion with the anchor of each level."""
    rubric = assessed.rubric
    header = (
        *("criterion", "title", "stream", "dimension", "basis", "counts", "necessary"),
        *("check", "question", *(f"anchor_{n}" for n in range(WIDE + 1))),
    )
    rows = tuple(
        (
            *(each.id, each.title, *each.cell.key, each.basis, each.counts),
            *(each.necessary, each.check, each.question, *each.anchors),
        )
        for each in rubric.criteria
    )
    return Sheet("rubric", header, rows)


def rules_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each rule with the number of gaps that it found."""
    counts = {each.rule: each.count for each in gaps_by_rule(assessed)}
    rows = tuple(
        (
            *(rule.id, rule.title, rule.severity.value),
            _cells(rule.cells) if issubclass(rule, AlignmentCheck) else None,
            counts.get(rule.id, 0),
        )
        for rule in ALL
    )
    return Sheet("rules", ("rule", "title", "severity", "cells", "gaps"), rows)


def pairs_sheet(assessed: Assessed) -> Sheet:
    """Return a row for each two policies: what dominates, and how the first stands to the second in each cell."""
    cells = assessed.rubric.cells()
    header = ("first", "second", "dominance", *(f"{r}/{c}" for r, c in cells))
    scored = [
        (each.policy.id, {key: cell.scored for key, cell in each.cells.items()})
        for each in assessed.assessments
    ]
    rows: list[Row] = []
    for (one, first), (other, second) in combinations(scored, 2):
        found = compare(first, second)
        differences = (found.cells[key].value for key in cells)
        rows.append((one, other, found.dominance.value, *differences))
    return Sheet("pairs", header, tuple(rows))


def _context(item: ContextItem, bearing: Bearing | None) -> Row:
    place = item.place()
    bears: Row = (None, None, None, None)
    if bearing:
        bears = (bearing.stream, bearing.dimension, bearing.effect, bearing.strength)
    evidence = (_evidence(bearing) if bearing else "") or _evidence(item)
    return (
        *(item.id, item.title, item.kind, item.absent, str(item.period)),
        *("; ".join(item.policies), *bears, evidence, place.path, place.line),
    )


def _evidence(item: WithEvidence) -> str:
    pieces = (
        f"{piece.reference}, {piece.locator}" if piece.locator else piece.reference
        for piece in item.evidence
    )
    return "; ".join(pieces)


def _setting(setting: Setting | None) -> Row:
    if setting is None:
        return None, None, None
    items = "; ".join(item.id for item in setting.items)
    return setting.effect.value, setting.strength, items


def _sources(assessed: Assessed) -> Iterator[Row]:
    for key, groups in coded_from(assessed).items():
        work = short_reference(assessed.study, key)
        listed: list[Row] = [
            (
                *(key, work, group, each.what),
                *(each.at, each.says, each.confidence, each.path, each.line),
            )
            for group, statements in groups.items()
            for each in statements
        ]
        yield from listed or [(key, work, *[None] * 7)]


def _cells(cells: Iterable[Cell]) -> str:
    return "; ".join(f"{cell.stream}/{cell.dimension}" for cell in cells)
