import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from streams.agreement.report import Asked, report_agreement
from streams.assessment.collection import Assessed
from streams.cli.comparing import Wanted, compared_as_asked
from streams.diagrams import making
from streams.diagrams.canvas.figure import Figure
from streams.diagrams.formats import FIGURE_FORMATS, PRINT
from streams.diagrams.making import Diagram, Named
from streams.diagrams.timeline_from_study import timeline_years
from streams.escaping.tex import FALLBACK, as_tex
from streams.reports.bibliography import bibliography_files
from streams.reports.formats import agree_latex, assess_latex, compare_latex
from streams.study.dates import parse_date
from streams.study.finding_studies import reference_study
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    chosen_policies,
    open_study,
    rubric_of,
    stream_sources,
)
from tests.latex import compiled, needs_tikz

BIBTEX = shutil.which("bibtex")
LENS = "health-inequalities"
AS_PDF = ("better-care-fund.agencies", "better-care-fund.matrix", "lineage-1")
PREAMBLE = r"""\documentclass[a4paper]{article}
\usepackage[margin=2cm]{geometry}
\usepackage{booktabs}
\usepackage{tikz}
\usetikzlibrary{svg.path}
"""
END = r"""
\bibliographystyle{plain}
\bibliography{references}
\end{document}
"""

pytestmark = needs_tikz


@cache
def reference() -> Study:
    return open_study(reference_study())


@cache
def assessed() -> Assessed:
    return assess_policies(reference(), rubric_of(reference()), Question(LENS))


def every_table() -> dict[str, str]:
    """Return the tables of each command for the reference study, and of each way to compare."""
    study, rubric = reference(), rubric_of(reference())
    two = ("health-action-zones", "integrated-care-systems")
    long = "sure-start-local-programmes"
    phases = [phase.id for phase in study.policies[long].phases]
    aims = [aim.id for aim in study.policies[long].aims]
    eras = [era.id for era in study.about.eras]
    ways = {
        "policies": Wanted(two, lens=LENS),
        "dates": Wanted((long,), dates=("2000", "2005"), lens=LENS),
        "phases": Wanted((long,), phases=(phases[0], phases[1]), lens=LENS),
        "aims": Wanted((long,), aims=(aims[0], aims[1])),
        "eras": Wanted(eras=(eras[0], eras[1]), lens=LENS),
    }
    compared = {
        name: compare_latex.render(compared_as_asked(study, rubric, wanted))
        for name, wanted in ways.items()
    }
    agreed = agree_latex.render(report_agreement(study, rubric, Asked()))
    return {"assess": assess_latex.render(assessed()), **compared, "agree": agreed}


def every_diagram() -> Iterator[Diagram]:
    """Yield the diagrams of the reference study: those of each policy, then those of all."""
    study = reference()
    policies = chosen_policies(study, ())
    for source in stream_sources(study, Question()):
        yield making.stream_diagram(source)
        yield making.agencies_diagram(source)
    for assessment in assessed().assessments:
        yield making.matrix_diagram([assessment])
    for policy in policies:
        yield making.timeline_diagram(study, [policy], ())
        yield making.lineage_diagram(study, [policy])
    yield making.matrix_diagram(assessed().assessments)
    years = tuple(parse_date(year) for year in timeline_years(study, policies))
    judged = assess_policies(study, rubric_of(study), Question(LENS, years=years))
    yield making.timeline_diagram(study, policies, ())
    yield making.timeline_diagram(study, policies, judged.assessments)
    yield making.lineage_diagram(study, None)


@cache
def every_figure() -> Sequence[Named]:
    return [
        named for diagram in every_diagram() for named in diagram.figures(diagram.room)
    ]


def test_one_document_with_every_table_and_every_figure_of_the_reference_study_compiles(
    tmp_path: Path,
) -> None:
    tables, figures = every_table(), every_figure()
    inputs = write_tables(tmp_path, tables)
    bibliography = bibliography_files(assessed())["references.bib"]
    (tmp_path / "references.bib").write_text(bibliography, "utf-8")
    compiled(tmp_path, PREAMBLE + r"\begin{document}" + inputs + END, "-draftmode")
    cite(tmp_path)
    compiled(tmp_path, PREAMBLE + r"\begin{document}" + inputs + END, "-draftmode")

    floats = write_figures(tmp_path, figures)
    log = compiled(tmp_path, PREAMBLE + r"\begin{document}" + inputs + floats + END)

    listed = (tmp_path / "paper.aux").read_text("utf-8")
    assert listed.count(r"\@writefile{lof}") == len(figures) + len(AS_PDF)
    assert listed.count(r"\@writefile{lot}") == "".join(tables.values()).count(
        r"\caption{"
    )
    assert len(figures) > 19 * 5
    assert "undefined" not in log
    assert "multiply defined" not in log
    assert "Float too large" not in log
    assert "Overfull" not in log
    assert "Missing character" not in log
    assert "pk>" not in log, "a font is set in pixels"


def write_tables(folder: Path, tables: dict[str, str]) -> str:
    """Write a file for each command and return what puts them into a document."""
    for name, text in tables.items():
        (folder / f"{name}.tex").write_text(text, "utf-8")
    return "".join(f"\n\\input{{{name}}}\n\\clearpage" for name in tables)


def write_figures(folder: Path, figures: Sequence[Named]) -> str:
    """Write every figure as TikZ, and some as PDF, and return what puts them into a document."""
    floats = [FALLBACK]
    for place, named in enumerate(figures):
        file = folder / f"figure-{place}.tex"
        file.write_bytes(FIGURE_FORMATS["tex"](named.figure, PRINT))
        floats.append(float_of(rf"\input{{{file.stem}}}", named.figure))
    for named in figures:
        if named.name in AS_PDF:
            file = folder / f"{named.name.replace('.', '-')}.pdf"
            file.write_bytes(FIGURE_FORMATS["pdf"](named.figure, PRINT))
            floats.append(float_of(rf"\includegraphics{{{file.name}}}", named.figure))
    return "\n".join(floats)


def float_of(picture: str, figure: Figure) -> str:
    caption = rf"\caption{{{as_tex(figure.caption)}}}"
    return f"\\begin{{figure}}[p]\\centering\n{picture}\n{caption}\n\\end{{figure}}\\clearpage\n"


def cite(folder: Path) -> None:
    """Run BibTeX, which fails where a work that a table cites is not in the bibliography."""
    done = subprocess.run(  # noqa: S603 - the program is the one that was found
        [str(BIBTEX), "paper"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    missing = [
        line for line in done.stdout.splitlines() if "to sort" in line or "find" in line
    ]
    assert (done.returncode, missing) == (0, [])
