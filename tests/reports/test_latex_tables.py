from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from streams.agreement.report import Asked, report_agreement
from streams.assessment.collection import Assessed
from streams.assessment.compare import View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.escaping.tex import as_tex
from streams.graph.moment import WHOLE_LIFE
from streams.reports.formats import agree_latex, assess_latex, compare_latex
from streams.reports.tex.booktabs import LINES, Booktable, Column, document
from streams.reports.tex.markup import cite, label
from tests.assessment_builders import POLICY, assessment_of, rubric_of
from tests.hostile import hostile_study
from tests.made_up_study import opened
from tests.reports_builders import river

LENS = "fairness"


def small_table(rows: int) -> Booktable:
    return Booktable(
        label="tab:small",
        caption="A small table",
        columns=(Column("Name", 30), Column("Number", 10, right=True)),
        groups=(tuple((f"row {n}", str(n)) for n in range(rows)),),
        notes=("Every row is made up.",),
    )


def test_the_tables_of_two_policies(file_regression: FileRegressionFixture) -> None:
    file_regression.check(assess_latex.render(river()), extension=".tex")


def test_the_tables_of_a_comparison_of_two_policies(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    study, rubric = opened(tmp_path)
    views = [View(study.policies[name], LENS) for name in ("zones", "boards")]

    text = compare_latex.render(compare_two(study, rubric, Way.POLICIES, *views))

    file_regression.check(text, extension=".tex")


def test_the_tables_of_a_comparison_of_two_eras(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    study, rubric = opened(tmp_path)

    text = compare_latex.render(compare_eras(study, rubric, LENS, ("early", "late")))

    file_regression.check(text, extension=".tex")


def test_the_tables_of_agreement(
    tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    study, rubric = opened(tmp_path)

    text = agree_latex.render(report_agreement(study, rubric, Asked()))

    file_regression.check(text, extension=".tex")


def test_works_are_cited_by_their_keys_once_each() -> None:
    assert cite(["weir2006", "act:1998_a", "weir2006"]) == r"\cite{weir2006,act:1998_a}"


@pytest.mark.parametrize("key", ["a}b", "a\\b", "a%b", "é2000", "#1"])
def test_a_key_that_latex_would_trip_over_is_printed_and_not_cited(key: str) -> None:
    assert cite([key]) == as_tex(key)


def test_nothing_is_cited_where_there_is_no_work() -> None:
    assert cite([]) == ""


def test_a_label_holds_nothing_but_letters_digits_and_hyphens() -> None:
    assert label("the study", "a}b", "café") == "tab:the-study-a-b-caf"


def test_the_works_under_a_cell_are_cited_in_the_notes_of_its_matrix() -> None:
    text = assess_latex.render(river("home-safety-grants"))

    assert r"\cite{" in text
    assert "audit2006" in text


def test_the_tables_over_all_policies_come_first_and_say_that_they_rank_nothing() -> (
    None
):
    text = assess_latex.render(river())

    overview, *_ = text.split(r"\end{table}")
    assert overview.index("Home safety grants") < overview.index("Warm winters")
    assert "Not a ranking" in overview


def test_one_policy_has_its_matrix_alone() -> None:
    assert assess_latex.render(river("warm-winters")).count(r"\begin{table}") == 1


def test_no_policy_is_a_comment() -> None:
    study = river().study

    text = assess_latex.render(Assessed(study, river().rubric, None, WHOLE_LIFE, []))

    assert text == "% No policy to assess.\n"


def test_a_mark_is_explained_where_it_is_used_and_not_elsewhere() -> None:
    overview = assess_latex.render(river()).split(r"\end{table}")[0]
    rubric = rubric_of({"id": "goal"})
    plain = assessment_of(POLICY, rubric, {"reader-a": {"goal": 3}})
    assessed = Assessed(river().study, rubric, None, WHOLE_LIFE, [plain, plain])

    undisputed = assess_latex.render(assessed).split(r"\end{table}")[0]

    assert r"\textsuperscript{d} coders disagree" in overview
    assert r"\textbf{A} aligned" in undisputed
    assert "coders disagree" not in undisputed
    assert r"\textbf{G} gap" not in undisputed


def test_a_grid_that_is_too_wide_has_a_table_a_stream() -> None:
    columns = {
        f"column-{n}": {"title": f"Column {n}", "short": f"Column {n}"}
        for n in range(1, 6)
    }
    rubric = rubric_of(
        {"id": "goal", "cell": {"stream": "policy", "dimension": "column-4"}},
        columns={"id": "dimension", "title": "Dimension", "values": columns},
        windows={"all": {"title": "All", "columns": list(columns)}},
    )
    one = assessment_of(POLICY, rubric, {"reader-a": {"goal": 1}})

    text = assess_latex.render(
        Assessed(river().study, rubric, None, WHOLE_LIFE, [one, one])
    )

    assert r"\caption{Policy of 2 policies" in text
    assert r"\caption{Resource of 2 policies" in text
    assert "1 Column 1; 2 Column 2" in text


def test_columns_and_their_gaps_are_together_as_wide_as_a_line() -> None:
    spec = next(
        line for line in document([small_table(1)]).splitlines() if "p{" in line
    )

    shares = [
        float(part.split(r"\linewidth")[0]) for part in spec.split("dimexpr ")[1:]
    ]
    gaps = [float(part.split("pt")[0]) for part in spec.split(r"\linewidth-")[1:]]
    assert sum(shares) == pytest.approx(1)
    assert 8 <= sum(gaps) < 8.1


def test_a_table_longer_than_a_page_comes_in_parts_with_all_rows() -> None:
    text = document([small_table(2 * LINES)])

    assert r"\caption{A small table (part 1 of 3)}" in text
    assert r"\label{tab:small}" in text
    assert r"\label{tab:small-2}" in text
    assert all(f"{{row {n}}}" in text for n in range(2 * LINES))


def test_many_tables_are_let_out_before_latex_holds_too_many() -> None:
    text = document([small_table(1)] * 30)

    assert text.count(r"\clearpage") == 2


def test_the_first_line_says_what_a_document_needs() -> None:
    first = document([small_table(1)]).splitlines()[0]

    assert first.startswith("%")
    assert r"\usepackage{booktabs}" in first


def test_hostile_text_leaves_no_sign_that_latex_obeys() -> None:
    text = assess_latex.render(hostile_study())

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"\textbackslash{} k" in text


def test_two_runs_give_the_same_text() -> None:
    assert assess_latex.render(river()) == assess_latex.render(river())
