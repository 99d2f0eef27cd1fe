"""Everything that can be explained: the rules and the criteria of a rubric, by cell."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from streams.checks.check import AlignmentCheck, Check
from streams.escaping.plain import safe
from streams.reports.naming import short_cell
from streams.reports.paragraphs import as_text, paragraph
from streams.reports.plain import cell_name
from streams.rubric.model import Rubric

Named = tuple[str, str]
ANY_CELL = "any cell"
DATA = "the data"


def explain_list(rules: Iterable[type[Check]], rubric: Rubric) -> str:
    """Return rules and criteria, each with its title, in their order."""
    of_rules = [(_where(rule, rubric), (rule.id, rule.title)) for rule in rules]
    of_criteria = [
        (short_cell(rubric, each.cell.key), (each.id, each.title))
        for each in rubric.criteria
    ]
    widths = [len(name) for _, (name, _) in [*of_rules, *of_criteria]]
    return as_text(
        [
            "Rules: what `streams check` looks for",
            *_by_place(of_rules, max(widths)),
            "",
            *paragraph(f"Criteria of the rubric {rubric.id}, version {rubric.version}"),
            *_by_place(of_criteria, max(widths)),
            "",
            "`streams explain ID` explains one of them, `streams explain POLICY CELL` a verdict.",
        ]
    )


def _where(rule: type[Check], rubric: Rubric) -> str:
    if not issubclass(rule, AlignmentCheck):
        return DATA
    if len(rule.cells) != 1:
        return ANY_CELL
    row, column = rule.cells[0]
    in_grid = row in rubric.rows.values and column in rubric.columns.values
    return short_cell(rubric, (row, column)) if in_grid else cell_name(row, column)


def _by_place(listed: Sequence[tuple[str, Named]], width: int) -> Iterator[str]:
    for place, group in groupby(listed, key=lambda each: each[0]):
        yield f"  {safe(place)}"
        for _, (name, title) in group:
            yield f"    {name:<{width}}  {safe(title)}"
