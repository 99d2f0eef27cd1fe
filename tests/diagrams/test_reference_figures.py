import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from streams.checks.running import every_aim
from streams.diagrams.canvas.figure import PAGE, Figure
from streams.diagrams.canvas.lettering import SIZE
from streams.diagrams.canvas.palette import PALETTE, contrast
from streams.diagrams.canvas.problems import problems
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.lineage_from_study import lineage_picture
from streams.diagrams.making import (
    agencies_diagram,
    lineage_diagram,
    streams_figures,
    timeline_diagram,
)
from streams.diagrams.presets import grey_of, in_grey
from streams.diagrams.render import pdf_of
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.tiers_from_graph import agencies_picture
from streams.graph.policy_graph import PolicyGraph
from streams.study.finding_studies import reference_study
from streams.study.study import Study
from streams.workflow import Question, chosen_policies, open_study, stream_sources
from tests.builders import study_of

FINEST = 0.3
"""The finest line that Taylor & Francis print, in points."""

HASHES = """
import hashlib
from tests.diagrams.test_reference_figures import some_figures
print([hashlib.sha256((f.svg + f.description).encode()).hexdigest() for f in some_figures()])
"""


@cache
def reference() -> Study:
    return open_study(reference_study())


@cache
def figures() -> tuple[Figure, ...]:
    """Return every sheet of every agencies diagram, timeline and lineage of the reference study."""
    study = reference()
    policies = chosen_policies(study, ())
    diagrams = [agencies_diagram(s) for s in stream_sources(study, Question())]
    diagrams += [timeline_diagram(study, policies, ())]
    diagrams += [timeline_diagram(study, [policy], ()) for policy in policies]
    diagrams += [lineage_diagram(study, None)]
    diagrams += [lineage_diagram(study, [policy]) for policy in policies]
    return tuple(
        named.figure for diagram in diagrams for named in diagram.figures(diagram.room)
    )


def some_figures() -> list[Figure]:
    """Return the sheets of one diagram of each kind."""
    study = reference()
    (source,) = stream_sources(study, Question(policies=("better-care-fund",)))
    diagrams = [
        agencies_diagram(source),
        timeline_diagram(study, chosen_policies(study, ()), ()),
        lineage_diagram(study, None),
    ]
    return [
        named.figure for diagram in diagrams for named in diagram.figures(diagram.room)
    ]


def test_nothing_lies_over_anything_in_streams_for_one_aim() -> None:
    asked = Question("health-inequalities")
    sources = stream_sources(reference(), asked)
    sheets = [each for source in sources for each in streams_figures(source)]

    found = {each.name: problems(each.figure.drawing) for each in sheets}

    assert {name: said for name, said in found.items() if said} == {}


def test_nothing_is_cut_or_lies_over_anything_and_all_fits_a_page() -> None:
    found = {figure.title: problems(figure.drawing) for figure in figures()}

    assert {title: said for title, said in found.items() if said} == {}
    assert [f.title for f in figures() if f.height > PAGE.tallest] == []


def test_letters_lines_and_colours_are_those_that_journals_print() -> None:
    svg = "".join(figure.svg for figure in figures())

    sizes = {float(each) for each in re.findall(r'font-size="([\d.]+)"', svg)}
    widths = {float(each) for each in re.findall(r'stroke-width="([\d.]+)"', svg)}
    assert min(sizes) >= SIZE
    assert min(widths) >= FINEST
    assert set(re.findall(r'(?:fill|stroke)="(#[0-9A-Fa-f]{6})"', svg)) <= PALETTE


def test_every_letter_stands_out_in_colour_and_in_grey() -> None:
    inks = set(
        re.findall(r'<text[^>]* fill="(#\w{6})"', "".join(f.svg for f in figures()))
    )

    assert inks
    assert all(contrast(ink, "#D9D9D9") >= 4.5 for ink in inks)
    assert all(contrast(grey_of(ink), "#D9D9D9") >= 4.5 for ink in inks)
    greys = re.findall(r'="#(..)(..)(..)"', in_grey(figures()[0]).svg)
    assert all(len(set(parts)) == 1 for parts in greys)


def test_every_figure_has_words_for_who_cannot_see_it() -> None:
    for figure in figures():
        assert figure.alt_text.count("\n") == 0
        assert figure.alt_text.endswith(".")
        assert len(figure.description) > len(figure.alt_text)
        assert 'role="img"' in figure.svg


def test_two_processes_draw_the_same() -> None:
    root = Path(__file__).parents[2]

    runs = {
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", HASHES],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


@pytest.mark.parametrize("start", ["Agencies", "Timeline", "Lineage"])
def test_a_pdf_of_each_kind_embeds_its_font(start: str) -> None:
    pytest.importorskip("typst")
    figure = next(each for each in figures() if each.title.startswith(start))

    pdf = pdf_of(figure)

    assert b"/FontFile2" in pdf
    assert b"/Subtype/Image" not in pdf.replace(b" ", b"")


def test_a_line_of_descent_passes_behind_the_lives_that_it_does_not_concern() -> None:
    (sheet, *_) = draw_lineage(lineage_picture(reference()))

    first_dashed_line = sheet.svg.index("stroke-dasharray")
    first_life = sheet.svg.index("<g id=")
    assert first_dashed_line < first_life


def test_what_is_known_to_be_missing_between_bodies_is_listed_with_its_mark() -> None:
    study = study_of("""
        absent:
          - {text: No joint board, stream: process, dimension: horizontal-local}
          - {text: No shared aim, stream: policy, dimension: vertical}
    """)

    policy = study.policies["policy"]
    picture = agencies_picture(PolicyGraph(study, policy, every_aim(policy)))
    figure = draw_agencies(picture)[0]

    assert picture.lacking == (("Among local bodies", "No joint board"),)
    assert "Known to be lacking, among local bodies: No joint board." in (
        figure.description
    )
    assert problems(figure.drawing) == []
