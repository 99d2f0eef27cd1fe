"""Every figure of the reference study in every preset: letters, lines, sizes."""

import re
from functools import cache

import pytest

from streams.diagrams.canvas.figure import POINTS_PER_CM, Figure
from streams.diagrams.making import (
    Diagram,
    agencies_diagram,
    lineage_diagram,
    matrix_diagram,
    stream_diagram,
    timeline_diagram,
)
from streams.diagrams.presets import PRESETS, fitted, preset
from streams.diagrams.slides import slides_of
from streams.study.finding_studies import reference_study
from streams.workflow import (
    Question,
    assess_policies,
    chosen_policies,
    open_study,
    rubric_of,
    stream_sources,
)

PAGES = [name for name in PRESETS if name != "slide"]


@cache
def diagrams() -> tuple[Diagram, ...]:
    """Return every diagram of the reference study."""
    study = open_study(reference_study())
    policies = chosen_policies(study, ())
    sources = stream_sources(study, Question())
    question = Question("health-inequalities")
    assessed = assess_policies(study, rubric_of(study), question).assessments
    return (
        *(stream_diagram(source) for source in sources),
        *(agencies_diagram(source) for source in sources),
        *(matrix_diagram([each]) for each in assessed),
        matrix_diagram(assessed),
        matrix_diagram(assessed, in_rows=True),
        timeline_diagram(study, policies, ()),
        *(timeline_diagram(study, [policy], ()) for policy in policies),
        lineage_diagram(study, None),
        *(lineage_diagram(study, [policy]) for policy in policies),
    )


@cache
def pages() -> tuple[Figure, ...]:
    """Return every sheet as it is drawn where no preset is named."""
    return tuple(
        named.figure for each in diagrams() for named in each.figures(each.room)
    )


@cache
def figures(name: str) -> tuple[Figure, ...]:
    """Return every sheet as a preset has it."""
    if name == "slide":
        return tuple(s.figure for each in diagrams() for s in slides_of(each.figures))
    return tuple(fitted(figure, preset(name)) for figure in pages())


@pytest.mark.parametrize("name", PRESETS)
def test_letters_and_lines_are_those_that_the_preset_takes(name: str) -> None:
    asked = preset(name)

    told = [
        f for f in figures(name) if any("points on the slide" in n for n in f.notes)
    ]
    others = [figure for figure in figures(name) if figure not in told]
    sizes = [size for figure in others for size in printed(figure, "font-size")]
    lines = [width for figure in others for width in printed(figure, "stroke-width")]
    assert min(sizes) >= asked.smallest - 0.01
    assert asked.largest is None or max(sizes) <= largest_of(name) + 0.01
    assert min(lines) >= asked.finest
    assert len(told) * 20 < len(figures(name))


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_fits_the_page_of_its_journal(name: str) -> None:
    asked = preset(name)

    outside = [
        figure.title
        for figure in figures(name)
        if figure.width > asked.widest * POINTS_PER_CM + 0.1
        or figure.height > asked.tallest * POINTS_PER_CM + 0.1
    ]

    assert outside == []


def printed(figure: Figure, attribute: str) -> set[float]:
    """Return sizes in points on the page, whatever the figure is drawn in."""
    view = re.search(r'viewBox="(.*?)"', figure.svg)
    assert view is not None
    scale = figure.width / float(view[1].split()[2])
    found = re.findall(rf'{attribute}="([\d.]+)"', figure.svg)
    return {float(each) * scale for each in found}


def largest_of(name: str) -> float:
    """Return the largest letters; on a slide, headings beside letters of 12 points are larger by an eighth."""
    largest = preset(name).largest or 0.0
    return largest * 9 / 8 if name == "slide" else largest
