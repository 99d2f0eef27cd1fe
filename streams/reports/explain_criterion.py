"""A criterion explained: its question, its anchors, what counts as evidence, and what it derives from."""

from collections.abc import Iterator

from pydantic import ValidationError

from streams.reports.naming import short_cell
from streams.reports.paragraphs import as_text, bullets, paragraph
from streams.rubric.model import Criterion, Rubric, RubricReference
from streams.study.references import Reference


def explain_criterion(rubric: Rubric, criterion: Criterion) -> str:
    """Return everything that a rubric says of one criterion."""
    return as_text(
        [
            *paragraph(f"{criterion.id}: {criterion.title}"),
            *paragraph(
                f"{short_cell(rubric, criterion.cell.key)}, of rubric {rubric.id} v{rubric.version}"
            ),
            "",
            *paragraph(criterion.question),
            "",
            *_anchors(rubric, criterion),
            "",
            *_boundary_cases(criterion),
            *_part("Evidence", criterion.evidence),
            *_part("Basis", _basis(criterion)),
            *_part("In its cell", _weight(rubric, criterion)),
            *_part("Beside it", _prompt(criterion)),
            *_part("Not applicable", _falls_away(criterion)),
            *_part("Derives from", None if criterion.derives_from else "not stated"),
            *_derives_from(rubric, criterion),
        ]
    )


def thresholds_text(criterion: Criterion) -> str:
    """Return the shares of subjects that give a structural criterion its level."""
    steps = [
        f"{level} above {share:.1%}"
        for level, share in enumerate(criterion.levels or (), 1)
    ]
    return f"level {', '.join(steps)} of the subjects met, else 0"


def _anchors(rubric: Rubric, criterion: Criterion) -> list[str]:
    room = max(len(word) for word in rubric.scale)
    return [
        line
        for level, (word, anchor) in enumerate(
            zip(rubric.scale, criterion.anchors, strict=True)
        )
        for line in paragraph(f"{level} {word:<{room}}  {anchor}", 2, room + 4)
    ]


def _boundary_cases(criterion: Criterion) -> list[str]:
    if not criterion.clarify:
        return []
    return ["Boundary cases", *bullets(criterion.clarify), ""]


def _part(name: str, text: str | None) -> list[str]:
    return paragraph(f"{name}: {text}", 0, 2) if text else []


def _basis(criterion: Criterion) -> str:
    if criterion.basis == "rated":
        return "rated by coders"
    return f"structural, from check {criterion.check}: {thresholds_text(criterion)}"


def _weight(rubric: Rubric, criterion: Criterion) -> str:
    if not criterion.counts:
        return "a gate: it has no vote, and at 0 the cell is at most 1"
    if not criterion.necessary:
        return "one vote"
    if rubric.cell.necessary == "bounds":
        return "one vote, and necessary: the cell is never above it"
    return "one vote, and necessary: at 0 the cell is at most 1"


def _prompt(criterion: Criterion) -> str | None:
    if criterion.prompt is None:
        return None
    note = f" {criterion.prompt_note}" if criterion.prompt_note else ""
    return f"check {criterion.prompt}, shown and without a vote.{note}"


def _falls_away(criterion: Criterion) -> str | None:
    rule = criterion.not_applicable_when
    return f"where {rule.criterion} is {rule.level}" if rule else None


def _derives_from(rubric: Rubric, criterion: Criterion) -> Iterator[str]:
    known = {work.id: work for work in rubric.references}
    if criterion.derives_from:
        yield "Derives from"
    for key in criterion.derives_from:
        yield from paragraph(f"* {_work(known.get(key)) or key}", 2, 2)


def _work(reference: RubricReference | None) -> str | None:
    """Return author, year and title, or the title alone where the entry is not one of CSL."""
    if reference is None:
        return None
    entry = {
        **(reference.model_extra or {}),
        "id": reference.id,
        "title": reference.title,
    }
    try:
        work = Reference.model_validate(entry)
    except ValidationError:
        return f"{reference.title} ({reference.id})"
    return f"{work.short}, {work.title} ({work.id})"
