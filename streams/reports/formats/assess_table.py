"""Assessments for a person at a terminal: the matrix of each policy and what must be read beside it."""

import textwrap
from collections.abc import Iterable

from streams.assessment.collection import Assessed
from streams.assessment.result import Assessment, CriterionResult
from streams.escaping.plain import safe
from streams.reports.grid_text import WIDTH, matrix
from streams.reports.method import robustness_text
from streams.reports.naming import short_cell
from streams.reports.pages import could_text, criterion_title
from streams.reports.plain import level_text, plural
from streams.reports.wording import (
    NOT_A_RANKING,
    WARNINGS,
    aim_label,
    coded_text,
    coders_text,
    confidence_text,
    counts_text,
    in_between,
    inherited_text,
    kinds_text,
    left_out_text,
    marks_text,
    moment_text,
    outcome_text,
    period_text,
    rubric_text,
    why_a_range,
)
from streams.study.study import Study

NEXT = 5
LEVEL, TITLE, CELL = 4, 41, 17


def render(assessed: Assessed) -> str:
    """Return a page a policy, at most 80 columns wide, with nothing that a terminal would obey."""
    if not assessed.assessments:
        return "No policy to assess.\n"
    pages = [_page(each, assessed.study) for each in assessed.assessments]
    between = ["", "=" * WIDTH, ""]
    lines = pages[0] + [line for page in pages[1:] for line in [*between, *page]]
    return "\n".join(safe(line).rstrip() for line in lines) + "\n"


def _page(assessment: Assessment, study: Study) -> list[str]:
    return [
        *_title(assessment),
        "",
        *matrix(assessment),
        "",
        *_joined(counts_text(assessment)),
        *_rests_on(assessment),
        *_next(assessment),
        *_kinds(assessment),
        *_block("Stable?", robustness_text(assessment)),
        *_wrapped(_basis(assessment, study)),
        *_wrapped([NOT_A_RANKING + " " + " ".join(WARNINGS)]),
    ]


def _title(assessment: Assessment) -> list[str]:
    title = assessment.policy.title
    aim = f"{aim_label(assessment)}: {assessment.focus.text}"
    room = WIDTH - len(title)
    head = [f"{title}{aim:>{room}}"] if len(aim) + 2 <= room else [title, f"  {aim}"]
    known, voting = assessment.known
    facts = [
        f"rubric {rubric_text(assessment)}",
        f"coder: {coders_text(assessment)}",
        period_text(assessment.policy),
        moment_text(assessment.moment, assessment.policy),
        f"known {known}/{voting}",
    ]
    return [*_wrapped(head[:1]), *_wrapped(head[1:], "  "), *_joined(facts)]


def _joined(facts: Iterable[str]) -> list[str]:
    """Return facts three blanks apart, none of them broken where it fits on a line."""
    lines = [""]
    for fact in facts:
        longer = f"{lines[-1]}   {fact}" if lines[-1] else fact
        if len(longer) <= WIDTH:
            lines[-1] = longer
        else:
            lines.append(fact)
    return lines


def _rests_on(assessment: Assessment) -> list[str]:
    listed = [("+", result) for result in assessment.strengths]
    listed += [("-", result) for result in assessment.weaknesses]
    listed += [("~", result) for result in in_between(assessment)]
    if not listed:
        return ["Rests on nothing: no criterion is known."]
    lines = [
        "Rests on (what the matrix cannot show): + strength  - weakness  ~ between"
    ]
    for sign, result in listed:
        lines += _criterion(sign, result, assessment)
    lines.append("  (why: streams explain POLICY CELL)")
    return lines


def _criterion(sign: str, result: CriterionResult, assessment: Assessment) -> list[str]:
    mark = marks_text(result)
    title = result.criterion.title + (f" ({mark})" if mark else "")
    first, *others = textwrap.wrap(title, TITLE) or [""]
    cell = short_cell(assessment.rubric, result.criterion.cell.key)
    confidence = confidence_text(result.judged.confidence)
    level = level_text(result.level)
    indent = " " * (LEVEL + 4)
    lines = [
        f"  {sign} {level:<{LEVEL}}{first:<{TITLE}} {cell:<{CELL}} {confidence}",
        *(indent + other for other in others),
    ]
    reasons = why_a_range(result)
    return [*lines, f"{indent}a range: {reasons}"] if reasons else lines


def _next(assessment: Assessment) -> list[str]:
    every = assessment.find_out_next
    if not every:
        return []
    useful = [inquiry for inquiry in every if inquiry.could]
    lines = [f"Find out next ({len(every)} unknown; first what could turn a verdict)"]
    for number, inquiry in enumerate(useful[:NEXT], 1):
        title = criterion_title(assessment.rubric, inquiry.criterion)
        cell = short_cell(assessment.rubric, inquiry.cell)
        now = outcome_text(inquiry.now)
        text = f"{title}, {cell}: {now} -> {could_text(inquiry)}"
        lines += textwrap.wrap(
            text, WIDTH, initial_indent=f"  {number} ", subsequent_indent="    "
        )
    if not useful:
        lines.append("  None of them alone would change a cell.")
    elif len(useful) > NEXT:
        lines.append(f"  and {len(useful) - NEXT} more that could")
    return lines


def _kinds(assessment: Assessment) -> list[str]:
    differ = kinds_text(assessment)
    return (
        _block("Facts and judgements contradict each other:", differ) if differ else []
    )


def _basis(assessment: Assessment, study: Study) -> list[str]:
    gaps = plural(len(assessment.gaps), "gap")
    texts = [
        f"The checks found {gaps} in the facts (streams check lists them).",
        left_out_text(assessment),
        inherited_text(assessment),
        coded_text(study),
    ]
    return [text for text in texts if text]


def _block(head: str, lines: Iterable[str]) -> list[str]:
    return [head, *_wrapped(lines, "  ")]


def _wrapped(texts: Iterable[str], indent: str = "") -> list[str]:
    return [
        line
        for text in texts
        for line in textwrap.wrap(
            text, WIDTH, initial_indent=indent, subsequent_indent=indent
        )
    ]
