"""The pages of the documentation that are made from the rules themselves, in markdown."""

from collections.abc import Iterator, Sequence

from streams.authoring.markdown import table
from streams.authoring.rule_settings import option_schemas
from streams.authoring.shapes import Schema
from streams.checks.catalogue import EVERY_RULE, IGNORE_CHECKS
from streams.checks.check import AlignmentCheck, Cell, Check
from streams.checks.registry import ALIGNMENT_CHECKS, STUDY_CHECKS
from streams.checks.rule_page import page_of
from streams.graph.dimensions import DIMENSIONS
from streams.rubric.model import Criterion, Rubric
from streams.study.elements import Stream
from streams.study.meanings import MEANINGS

INDEX = "README.md"
_MADE = "<!-- Made by `python -m streams.cli.manual docs`; change the rule, not this page. -->"
_STREAMS: tuple[Stream, ...] = ("policy", "process", "resource")


def rule_pages(rubric: Rubric) -> dict[str, str]:
    """Return the page of each rule and an index, by the name of its file."""
    pages = {f"{check.id}.md": "\n".join(_page(check, rubric)) for check in EVERY_RULE}
    return {INDEX: "\n".join(_index()), **pages}


def _page(check: type[Check], rubric: Rubric) -> Iterator[str]:
    page = page_of(check)
    yield f"# {check.title}"
    yield f"\n{_MADE}\n"
    yield from table(("rule", "severity", "cells"), [_facts(check)])
    yield f"\n{page.summary}"
    yield f"\n## Why it matters\n\n{page.why[:1].upper()}{page.why[1:]}"
    yield f"\nSource: {page.source}"
    yield f"\n## An example that passes\n\n```yaml\n{page.passes}```"
    yield f"\n## An example that it finds\n\n```yaml\n{page.fails}```"
    yield f"\n## How to mend it\n\n{check.remedy}"
    yield f"\n## Options\n\n{chr(10).join(_options(check))}"
    yield from _in_the_rubric(check, rubric)
    yield f"\n{_accepting(check)}"


def _facts(check: type[Check]) -> Sequence[str]:
    cells = (
        ", ".join(_cell(cell) for cell in check.cells)
        if issubclass(check, AlignmentCheck)
        else "none: it is about the data"
    )
    return f"`{check.id}`", check.severity.value, cells


def _cell(cell: Cell) -> str:
    return f"{cell.stream} / {cell.dimension}"


def _options(check: type[Check]) -> list[str]:
    options = option_schemas(check)
    if not options:
        return ["It has none."]
    rows = [
        (
            f"`{name}`",
            _kind(option),
            f"`{option.get('default')}`",
            str(option.get("description", "")),
        )
        for name, option in options.items()
        if isinstance(option, dict)
    ]
    return table(("option", "takes", "default", "meaning"), rows)


def _kind(option: Schema) -> str:
    choice = option.get("enum")
    if isinstance(choice, list):
        return ", ".join(f"`{word}`" for word in choice)
    kinds = {
        "integer": "a whole number",
        "number": "a number",
        "boolean": "true or false",
        "string": "a text",
    }
    return kinds.get(str(option.get("type")), "a list")


def _in_the_rubric(check: type[Check], rubric: Rubric) -> Iterator[str]:
    told = [
        _told(criterion)
        for criterion in rubric.criteria
        if check.id in (criterion.check, criterion.prompt)
    ]
    if told:
        yield f"\n## In the rubric\n\n{rubric.title}, version {rubric.version}:\n"
        yield from told


def _told(criterion: Criterion) -> str:
    place = f"{criterion.cell.stream} / {criterion.cell.dimension}"
    use = "takes its level from it" if criterion.check else "is judged with it in view"
    return f"* `{criterion.id}` ({criterion.title}; {place}) {use}."


def _accepting(check: type[Check]) -> str:
    return f"""## How to set it, and how to accept a finding

In `study.yaml`. An accepted finding needs a reason; the date is optional, and so are policy and subject.

```yaml
rules:
  {check.id}:
    severity: info        # error, warning or info; `enabled: false` leaves the rule out

ignore:
  - rule: {check.id}
    policy: some-policy
    subject: some-element
    reason: Why this finding is accepted.
    until: 2030-12-31
```
"""


def _index() -> Iterator[str]:
    yield "# Checks"
    yield f"\n{_MADE}\n"
    yield "`streams check` runs all of them; `streams explain RULE` prints a page. Each finding is an error, a warning, or"
    yield "`info` where something is not known: silence is never taken for absence."
    for stream in _STREAMS:
        for dimension in DIMENSIONS:
            found = [
                check
                for check in ALIGNMENT_CHECKS
                if (stream, dimension) in check.cells
            ]
            yield f"\n## {stream.capitalize()} / {dimension}\n"
            yield f"{MEANINGS['stream'][stream]} {MEANINGS['dimension'][dimension]}\n"
            yield from (
                _listed(found)
                if found
                else ["No check speaks to this cell; coders judge it."]
            )
    yield "\n## The data\n"
    yield from _listed((*STUDY_CHECKS, *IGNORE_CHECKS))
    yield ""


def _listed(checks: Sequence[type[Check]]) -> list[str]:
    rows = [
        (f"[`{check.id}`]({check.id}.md)", check.severity.value, page_of(check).summary)
        for check in checks
    ]
    return table(("rule", "severity", "what it finds"), rows)
