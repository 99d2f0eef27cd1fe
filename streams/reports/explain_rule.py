"""A rule explained: why it matters, its source, its examples, its options, and how to turn it off."""

import inspect
import sys
from collections.abc import Iterator

from pydantic_core import PydanticUndefined

from streams.checks.check import AlignmentCheck, Check
from streams.reports.paragraphs import as_text, paragraph
from streams.reports.plain import cell_name


def explain_rule(check: type[Check]) -> str:
    """Return everything that a rule says of itself."""
    return as_text(
        [
            f"{check.id}: {check.title}",
            *paragraph(f"{check.severity}; {_where(check)}"),
            "",
            *_documentation(check).splitlines(),
            "",
            *paragraph(f"What to do: {check.remedy}"),
            "",
            *_options(check),
            "",
            *_ignoring(check),
        ]
    )


def _where(check: type[Check]) -> str:
    if not issubclass(check, AlignmentCheck):
        return "looks at the quality of the data, and belongs to no cell"
    cells = [cell_name(*cell) for cell in check.cells]
    return f"its gaps belong to {', '.join(cells)}" if cells else "in any cell"


def _documentation(check: type[Check]) -> str:
    return inspect.cleandoc(
        sys.modules[check.__module__].__doc__ or check.__doc__ or ""
    )


def _options(check: type[Check]) -> Iterator[str]:
    if not check.model_fields:
        yield "It has no options."
        return
    yield f"Options, in study.yaml under rules / {check.id} / options:"
    for name, field in check.model_fields.items():
        default = field.default
        usual = "" if default is PydanticUndefined else f" (usually {default})"
        yield from paragraph(f"{name}{usual}: {field.description or ''}", 2, 4)


def _ignoring(check: type[Check]) -> list[str]:
    return [
        "To accept one of its findings, say why in study.yaml:",
        "  ignore:",
        f"    - rule: {check.id}",
        "      policy: the policy, or left out for all",
        "      subject: the subject, or left out for all",
        "      reason: why it is accepted",
        "To weigh it otherwise, or not to use it (enabled: false):",
        "  rules:",
        f"    {check.id}:",
        "      severity: info",
    ]
