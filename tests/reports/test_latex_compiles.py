import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from streams.agreement.report import Asked, report_agreement
from streams.assessment.compare import View, Way, compare_two
from streams.assessment.eras import compare_eras
from streams.reports.formats import agree_latex, assess_latex, compare_latex
from streams.study.finding_studies import reference_study
from streams.study.study import Study
from streams.workflow import Question, assess_policies, open_study, rubric_of
from tests.hostile import HOSTILE, UNSEEN, hostile_study
from tests.latex import compiled, needs_latex
from tests.made_up_study import write, write_study
from tests.reports_builders import river

LENS = "health-inequalities"
WORST = r"[2pt]*\ { } $ & # _ % ~ ^ -- '' `` é Ł « ą 健 🏥 ≤ ∑ \input{/etc/passwd} \end{table} "
PLAIN = r"\documentclass{article}\usepackage{booktabs}"
OTHER_ENCODING = r"\documentclass[a4paper,11pt]{article}\usepackage[T1]{fontenc}\usepackage{booktabs}"

pytestmark = needs_latex


def compile_log(folder: Path, tables: str, preamble: str = PLAIN) -> str:
    """Return the log of compiling the tables in a document; fails where LaTeX stops."""
    folder.mkdir(exist_ok=True)
    (folder / "tables.tex").write_text(tables, "utf-8")
    document = f"{preamble}\n\\begin{{document}}\nBefore.\n\\input{{tables}}\nAfter.\n\\end{{document}}\n"
    return compiled(folder, document, "-draftmode")


def labels(tables: str) -> list[str]:
    return re.findall(r"\\label\{([^}]*)\}", tables)


@cache
def reference() -> Study:
    return open_study(reference_study())


def made_up(folder: Path) -> Study:
    """Return the made-up study with titles of policies that try everything."""
    study = write_study(folder)
    quoted = (WORST + HOSTILE).replace("'", "''")
    for name in ("zones", "boards"):
        file = study / f"{name}.yaml"
        lines = file.read_text("utf-8").splitlines()
        lines[1] = f"title: '{quoted}'"
        write(file, "\n".join(lines))
    return open_study(study)


def assessed_tables(study: Study) -> str:
    asked = Question(LENS if study.about.lens(LENS) else "fairness")
    return assess_latex.render(assess_policies(study, rubric_of(study), asked))


def compared_tables(study: Study) -> str:
    lens = study.about.lenses[0].id
    first, second = list(study.policies.values())[:2]
    views = (View(first, lens), View(second, lens))
    return compare_latex.render(
        compare_two(study, rubric_of(study), Way.POLICIES, *views)
    )


def eras_tables(study: Study) -> str:
    lens = study.about.lenses[0].id
    first, second = (era.id for era in study.about.eras[:2])
    return compare_latex.render(
        compare_eras(study, rubric_of(study), lens, (first, second))
    )


def agreed_tables(study: Study) -> str:
    return agree_latex.render(report_agreement(study, rubric_of(study), Asked()))


every_kind = pytest.mark.parametrize(
    "make", [assessed_tables, compared_tables, eras_tables, agreed_tables]
)


@every_kind
def test_the_tables_of_a_made_up_study_with_hostile_text_compile(
    tmp_path: Path, make: Callable[[Study], str]
) -> None:
    tables = make(made_up(tmp_path))

    compile_log(tmp_path / "paper", tables)


@every_kind
def test_the_tables_of_the_reference_study_compile_and_fit_the_text_block(
    tmp_path: Path, make: Callable[[Study], str]
) -> None:
    tables = make(reference())

    log = compile_log(tmp_path / "paper", tables)

    assert "Overfull" not in log
    assert "Float too large" not in log
    assert len(set(labels(tables))) == len(labels(tables))


def test_hostile_text_in_every_place_compiles(tmp_path: Path) -> None:
    tables = assess_latex.render(hostile_study(WORST + UNSEEN))

    compile_log(tmp_path / "paper", tables)


def test_tables_compile_in_a_document_of_another_font_encoding(tmp_path: Path) -> None:
    compile_log(tmp_path / "paper", assess_latex.render(river()), OTHER_ENCODING)


def test_tables_of_more_policies_than_latex_can_hold_back_compile(
    tmp_path: Path,
) -> None:
    few = river()
    many = replace(few, assessments=[*few.assessments] * 40)

    compile_log(tmp_path / "paper", assess_latex.render(many))
