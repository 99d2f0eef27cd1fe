"""The script file that a site's pages read their data from: what can be found, and any two policies side by side."""

import json
from collections.abc import Iterator, Mapping
from itertools import combinations

from streams.assessment.collection import Assessed
from streams.assessment.dominance import compare
from streams.assessment.result import Assessment, CellKey
from streams.assessment.scoring import ScoredCell
from streams.reports.comparing import DIFFERENCES, DOMINANCE, setting_text
from streams.reports.facts import overview
from streams.reports.naming import short_cell
from streams.reports.pages import gaps_of
from streams.reports.plain import level_text
from streams.reports.site.choosing import mandates
from streams.reports.site.matrix import matrix_of, shown_window, window_anchor
from streams.reports.site.places import (
    address,
    agency_place,
    cell_anchor,
    criterion_anchor,
    fact_anchor,
    policy_place,
    rule_place,
    source_place,
)
from streams.reports.site.publication import Publication
from streams.reports.site.text import spelled
from streams.reports.wording import aim_label, coders_text, period_text
from streams.study.study import Study

Json = Mapping[str, object]


def data_script(publication: Publication, rules: Mapping[str, str]) -> str:
    """Return a script that sets one value; in ASCII, so that no reader can take a character for an end of line.

    `rules` are the titles of the rules that have a page, by id. A page that is opened from a folder may not
    fetch a file, but may run a script that lies beside it.
    """
    assessed = publication.assessed
    data = {
        "search": [*_found(assessed, rules)],
        "compare": _compared(assessed),
    }
    return f"window.STREAMS = {json.dumps(data, separators=(',', ':'))};\n"


def _found(
    assessed: Assessed, rules: Mapping[str, str]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield kind, title, address and further words of everything that has a place of its own."""
    study = assessed.study
    for each in assessed.assessments:
        page = policy_place(each.policy.id)
        yield "policy", each.policy.title, address(page), each.policy.id
        elements = [(item.id, item.text) for item in each.policy.elements()]
        findings = [(item.id, item.text) for item in each.policy.findings]
        for name, text in elements + findings:
            where = f"{page}#{fact_anchor(name)}"
            yield f"in {each.policy.title}", text, address(where), name
    for agency in study.agencies.values():
        words = f"{agency.short or ''} {agency.id}"
        yield "agency", agency.name, address(agency_place(agency.id)), words
    for reference in study.references.values():
        text = f"{reference.short}: {reference.title}"
        yield "source", text, address(source_place(reference.id)), reference.id
    for item in study.context:
        yield "context", item.title, address(f"context.html#{item.id}"), item.id
    for criterion in assessed.rubric.criteria:
        where = f"rubric.html#{criterion_anchor(criterion.id)}"
        yield "criterion", criterion.title, address(where), criterion.id
    for rule, title in rules.items():
        yield "rule", title, address(rule_place(rule)), rule


def _compared(assessed: Assessed) -> Json:
    rubric = assessed.rubric
    lens = assessed.aim is not None and assessed.study.about.lens(assessed.aim)
    return {
        "refused": ""
        if lens
        else "These policies were each judged for an aim of its own. They can be compared only for a lens of the study.",
        "cells": [
            [cell_anchor(key), short_cell(rubric, key)] for key in rubric.cells()
        ],
        "windows": [
            [window_anchor(n), rule.title] for n, rule in rubric.windows.items()
        ],
        "criteria": [
            [each.id, each.title, short_cell(rubric, each.cell.key)]
            for each in rubric.criteria
        ],
        "policies": [_policy(assessed.study, each) for each in assessed.assessments],
        "differences": {kind.value: words for kind, words in DIFFERENCES.items()},
        "dominance": {kind.value: words for kind, words in DOMINANCE.items()},
        "pairs": _pairs(assessed) if lens else {},
    }


def _policy(study: Study, assessment: Assessment) -> Json:
    policy = assessment.policy
    matrix = matrix_of(assessment)
    shown = [cell for row in matrix.rows for cell in row.cells if cell]
    windows = [shown_window(assessment, name) for name in assessment.windows]
    facts = [
        ("ran", spelled(period_text(policy))),
        *(each for each in overview(study, policy) if each[0] != "mandate"),
        ("mandate", ", then ".join(mandates(policy)) or "not stated"),
        (aim_label(assessment), assessment.focus.text),
        ("coders", coders_text(assessment)),
    ]
    return {
        "id": policy.id,
        "title": policy.title,
        "url": address(policy_place(policy.id)),
        "facts": [[label, text] for label, text in facts],
        "cells": {
            each.anchor: [
                each.verdict,
                each.reason or each.word,
                each.level,
                each.panes,
            ]
            for each in [*shown, *windows]
        },
        "settings": {
            cell_anchor(key): setting_text(cell.setting) if cell.setting else "unknown"
            for key, cell in assessment.cells.items()
        },
        "gaps": {
            cell_anchor(key): [
                [gap.rule, gap.message] for gap in gaps_of(assessment, key)
            ]
            for key in assessment.cells
        },
        "criteria": {
            each.criterion.id: "unknown"
            if each.judged.is_unknown
            else level_text(each.level)
            for each in assessment.criteria()
        },
    }


def _pairs(assessed: Assessed) -> Json:
    """Return, for each two policies by `first second`, what dominates and how each cell differs, in grid order."""
    found = {}
    for one, other in combinations(assessed.assessments, 2):
        for first, second in ((one, other), (other, one)):
            compared = compare(_scored(first), _scored(second))
            found[f"{first.policy.id} {second.policy.id}"] = [
                compared.dominance.value,
                *(compared.cells[key].value for key in assessed.rubric.cells()),
            ]
    return found


def _scored(assessment: Assessment) -> Mapping[CellKey, ScoredCell]:
    return {key: cell.scored for key, cell in assessment.cells.items()}
