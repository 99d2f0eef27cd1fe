import json
from functools import cache

import pytest

from streams.assessment.collection import Assessed
from streams.reports.explain_cell import explain_cell
from streams.reports.explain_criterion import explain_criterion
from streams.reports.formats import (
    assess_csv,
    assess_json_v1,
    assess_table,
    report_json_v1,
    report_markdown,
)
from streams.reports.site.publication import Publication
from streams.study.finding_studies import reference_study
from streams.study.loading import load_study
from streams.workflow import Question, assess_policies, rubric_of

LENS = "health-inequalities"


@cache
def reference() -> Assessed:
    study = load_study(reference_study()).study
    assert study is not None
    return assess_policies(study, rubric_of(study), Question(LENS))


def test_every_policy_has_its_page_in_the_terminal_within_80_columns() -> None:
    text = assess_table.render(reference())

    assert max(len(line) for line in text.splitlines()) < 80
    for assessment in reference().assessments:
        assert assessment.policy.title.split()[0] in text


def test_every_criterion_of_every_policy_is_in_the_csv() -> None:
    criteria = len(reference().rubric.criteria)

    rows = assess_csv.render(reference()).splitlines()

    assert len(rows) == 1 + criteria * len(reference().assessments)


@pytest.mark.parametrize(
    "render",
    [
        assess_json_v1.render,
        lambda a: report_json_v1.render_pages(Publication(a))["report.json"],
    ],
)
def test_the_machine_formats_hold_every_policy_and_no_path_of_this_machine(
    render: object,
) -> None:
    assert callable(render)

    text = render(reference())

    assert len(json.loads(text)["policies"]) == len(reference().assessments)
    assert str(reference().study.folder) not in text


def test_every_policy_has_its_page_in_the_report() -> None:
    pages = report_markdown.render_pages(Publication(reference()))

    assert list(pages) == [
        "README.md",
        *(f"{a.policy.id}.md" for a in reference().assessments),
    ]
    assert not [
        name for name, text in pages.items() if str(reference().study.folder) in text
    ]


def test_every_work_that_a_page_cites_is_in_its_list() -> None:
    pages = report_markdown.render_pages(Publication(reference()))

    for assessment in reference().assessments:
        cited = pages[f"{assessment.policy.id}.md"].split("## Works cited")[1]
        for piece in assessment.policy.evidence:
            assert f"Key: {piece.reference}\n" in cited.replace("\\", "")


def test_every_criterion_of_the_rubric_is_explained() -> None:
    rubric = reference().rubric

    texts = [explain_criterion(rubric, criterion) for criterion in rubric.criteria]

    assert all("Derives from\n  * " in text for text in texts)


def test_every_cell_of_every_policy_is_explained() -> None:
    for assessment in reference().assessments:
        for key, cell in assessment.cells.items():
            text = explain_cell(assessment, key, reference().study)

            assert all(result.criterion.id in text for result in cell.criteria)
