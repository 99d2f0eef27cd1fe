from dataclasses import replace

from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from streams.assessment.collection import Assessed
from streams.graph.moment import WHOLE_LIFE
from streams.reports.formats.assess_markdown import render
from streams.study.finding_studies import reference_study
from streams.workflow import Question, assess_policies, open_study, rubric_of
from tests.hostile import hostile_study
from tests.reports_builders import river


def test_the_tables_of_two_policies_as_markdown(
    file_regression: FileRegressionFixture,
) -> None:
    file_regression.check(render(river()), extension=".md")


def test_one_policy_has_no_table_over_all() -> None:
    assert "All policies" not in render(river("warm-winters"))


def test_no_policy_is_a_sentence() -> None:
    study = river().study

    page = render(Assessed(study, river().rubric, None, WHOLE_LIFE, []))

    assert page.endswith("No policy to assess.\n")


def test_works_are_cited_as_pandoc_reads_them() -> None:
    page = render(river("home-safety-grants"))

    assert "[@audit2006, " in page


def test_an_element_that_is_no_work_is_named_and_not_cited() -> None:
    assessed = river("home-safety-grants")
    without = replace(assessed, study=replace(assessed.study, references={}))

    page = render(without)

    assert "[@" not in page
    assert "audit2006, " in page


def test_every_row_of_a_table_has_as_many_cells_as_its_header() -> None:
    study = open_study(reference_study())
    assessed = assess_policies(study, rubric_of(study), Question("health-inequalities"))

    html = MarkdownIt("commonmark").enable("table").render(render(assessed))

    for table in html.split("<table>")[1:]:
        own = table.split("</table>")[0]
        heads = own.count("<th>")
        assert own.count("<td>") % heads == 0
    assert html.count("<h2>") == len(assessed.assessments) + 3


def test_hostile_text_is_shown_and_not_obeyed() -> None:
    html = MarkdownIt("commonmark").enable("table").render(render(hostile_study()))

    assert "<script>" not in html
    assert "javascript:" not in html.replace("[d](javascript:e)", "")
    assert "<em>g</em>" not in html
