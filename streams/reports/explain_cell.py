"""A cell of a policy explained: its criteria, the evidence under them, the arithmetic, and what would change it."""

from collections.abc import Iterator, Sequence

from streams.assessment.method import method_of
from streams.assessment.result import (
    Assessment,
    CellKey,
    CellResult,
    CriterionResult,
    Judgement,
    Setting,
)
from streams.findings.answer import Answer
from streams.reports.cell_arithmetic import (
    other_levels,
    steps,
    verdict_reason,
    without_one,
)
from streams.reports.citing import as_cited, works
from streams.reports.comparing import EFFECTS, bearing_text, item_text
from streams.reports.explain_criterion import thresholds_text
from streams.reports.judgements import cited_under, judged_level, judged_when
from streams.reports.naming import short_cell
from streams.reports.pages import (
    ANSWERS,
    answered,
    cite_text,
    gaps_of,
)
from streams.reports.paragraphs import as_text, bullets, paragraph
from streams.reports.plain import level_text
from streams.reports.wording import (
    WARNINGS,
    aim_label,
    coders_text,
    confidence_text,
    marks_text,
    moment_text,
    outcome_text,
    rubric_text,
    state_text,
)
from streams.study.study import Study


def explain_cell(assessment: Assessment, key: CellKey, study: Study) -> str:
    """Return the whole arithmetic of one cell, down to the works that it rests on."""
    cell = assessment.cells[key]
    sections = [
        _head(assessment, cell),
        _criteria(cell, study),
        _arithmetic(assessment, cell),
        _what_would_change_it(assessment, key),
        _setting(cell.setting, key, study),
        _gaps(assessment, key),
        _works(cell, study),
        paragraph(" ".join(WARNINGS)),
    ]
    return as_text(
        line
        for number, section in enumerate(part for part in sections if part)
        for line in ([""] if number else []) + section
    )


def _head(assessment: Assessment, cell: CellResult) -> list[str]:
    scored = cell.scored
    facts = (
        f"{aim_label(assessment)}: {assessment.focus.text}",
        f"rubric {rubric_text(assessment)}",
        f"coder: {coders_text(assessment)}",
        moment_text(assessment.moment, assessment.policy),
    )
    sure = confidence_text(scored.confidence)
    verdict = [
        f"level {level_text(scored.level)}",
        outcome_text(scored.outcome),
        *([f"confidence {sure}"] if sure else []),
    ]
    return [
        *paragraph(
            f"{assessment.policy.title}, {short_cell(assessment.rubric, cell.key)}"
        ),
        *paragraph("; ".join(facts)),
        "",
        *paragraph(", ".join(verdict)),
        *paragraph(verdict_reason(cell)),
    ]


def _criteria(cell: CellResult, study: Study) -> list[str]:
    lines = ["Criteria"]
    for result in cell.criteria:
        lines += _criterion(result, study)
    return lines if cell.criteria else []


def _criterion(result: CriterionResult, study: Study) -> Iterator[str]:
    mark = marks_text(result)
    sure = confidence_text(result.judged.confidence)
    said = [
        level_text(result.level),
        f"{result.criterion.id}{f' ({mark})' if mark else ''}: {result.criterion.title}.",
        f"{state_text(result)}{f', confidence {sure}' if sure else ''}",
    ]
    yield from paragraph(" ".join(said), 2, 4)
    for judgement in result.judgements:
        yield from _judgement(judgement, study)
    if result.criterion.basis == "structural":
        yield from _structural(result)
    elif result.criterion.prompt and result.observations:
        text = (
            f"beside it, check {result.criterion.prompt} (no vote): {answered(result)}"
        )
        yield from paragraph(text, 6, 2)


def _judgement(judgement: Judgement, study: Study) -> Iterator[str]:
    rating = judgement.rating
    when = judged_when(judgement)
    sure = f", confidence {rating.confidence}" if rating.confidence else ""
    head = f"{judgement.coder}{f', {when}' if when else ''}: {judged_level(judgement)}{sure}."
    yield from paragraph(f"{head} {rating.rationale or ''}", 6, 2)
    yield f"        {judgement.location.path}:{judgement.location.line}"
    for piece in cited_under(judgement):
        through = f" (cited as {piece.through})" if piece.through else ""
        says = f": {piece.says}" if piece.says else ""
        yield from paragraph(f"- {cite_text(study, piece)}{through}{says}", 8, 2)


def _structural(result: CriterionResult) -> Iterator[str]:
    yield from paragraph(
        f"check {result.criterion.check}: {answered(result)}; {_share(result)}", 6, 2
    )
    yield from paragraph(thresholds_text(result.criterion), 6, 2)
    for seen in result.observations:
        yield from paragraph(f"- {ANSWERS[seen.answer]}: {seen.message}", 8, 2)
        yield f"          {seen.location.path}:{seen.location.line}"


def _share(result: CriterionResult) -> str:
    counts = result.counts_of
    every = len(result.observations)
    if not every:
        return "no subject, so nothing is known" if result.level else "no subject"
    low = counts[Answer.YES] / every
    high = (counts[Answer.YES] + counts[Answer.UNKNOWN]) / every
    return f"share {low:.1%}" if low == high else f"share {low:.1%} to {high:.1%}"


def _arithmetic(assessment: Assessment, cell: CellResult) -> list[str]:
    alone = [
        f"{name} criteria alone: {outcome_text(scored.outcome)} ({level_text(scored.level)})"
        for name, scored in (
            ("structural", cell.structural_alone),
            ("rated", cell.rated_alone),
        )
    ]
    apart = f"From {'; from '.join(alone)}."
    lines = [*steps(cell, method_of(assessment.rubric)), apart]
    return ["The arithmetic", *bullets(lines)]


def _what_would_change_it(assessment: Assessment, key: CellKey) -> list[str]:
    changes = [*other_levels(assessment, key), *without_one(assessment, key)]
    if not changes:
        return ["What would change it: no single criterion."]
    return [
        "What would change it, one criterion at a time and all others as they are",
        *bullets(changes),
    ]


def _setting(setting: Setting | None, key: CellKey, study: Study) -> list[str]:
    if setting is None:
        return ["Setting: unknown (it would not enter the cell)."]
    strength = f" ({setting.strength})" if setting.strength else ""
    head = f"Setting: {EFFECTS[setting.effect]}{strength}. It stands beside the cell and enters nothing."
    lines = paragraph(head)
    for item in setting.items:
        text = f"* {bearing_text(item, key)}: {item_text(item)}"
        lines += paragraph(text, 2, 2)
        place = item.place()
        lines.append(f"    {place.path}:{place.line}")
        for piece in item.evidence:
            lines += paragraph(f"- {cite_text(study, as_cited(piece))}", 4, 2)
    return lines


def _gaps(assessment: Assessment, key: CellKey) -> list[str]:
    found = gaps_of(assessment, key)
    lines = ["Gaps that the checks found here"]
    for gap in found:
        lines += paragraph(
            f"{gap.location.path}:{gap.location.line}: {gap.message} [{gap.rule}]", 2, 2
        )
    return lines if found else []


def _works(cell: CellResult, study: Study) -> list[str]:
    cited = works(study, _keys(cell))
    lines = ["Works"]
    for work in cited:
        address = f" {work.url}" if work.url else ""
        lines += paragraph(f"{work.authors} ({work.year}): {work.title}{address}", 2, 2)
    return lines if cited else []


def _keys(cell: CellResult) -> Sequence[str]:
    rated = [
        piece.ref
        for result in cell.criteria
        for judgement in result.judgements
        for piece in cited_under(judgement)
    ]
    around = [
        piece.reference
        for item in (cell.setting.items if cell.setting else ())
        for piece in item.evidence
    ]
    return [*rated, *around]
