import re
from functools import cache

import pytest

from streams.assessment.result import Assessment
from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.figure import PAGE
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.timeline.diagram import draw_timeline
from streams.diagrams.timeline.picture import EraRows, PolicyBar, TimelinePicture
from streams.diagrams.timeline.table import rows_of
from streams.diagrams.timeline_from_study import timeline_picture
from streams.diagrams.years.bars import Bar, draw_stretch
from streams.diagrams.years.scale import Scale
from streams.diagrams.years.stretch import Edge, Stretch, stretch_of
from streams.study.dates import Period, parse_date
from streams.study.finding_studies import reference_study
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    chosen_policies,
    open_study,
    rubric_of,
)
from tests.builders import study_of
from tests.diagrams.svg_reading import parsed
from tests.diagrams.timelines import made_up_timeline, stretch


@cache
def reference() -> Study:
    return open_study(reference_study())


def judged(*policies: str) -> list[Assessment]:
    years = tuple(parse_date(year) for year in range(2012, 2023))
    question = Question("health-inequalities", policies=policies, years=years)
    study = reference()
    return list(assess_policies(study, rubric_of(study), question).assessments)


def of_one(bar: PolicyBar) -> TimelinePicture:
    return TimelinePicture(
        "one", "one", (2000, 2010), (EraRows("Policies", None, (bar,)),)
    )


def drawn(life: Stretch) -> str:
    drawing = Drawing(300.0, 20.0, "bar")
    draw_stretch(
        drawing, Scale(0.0, 300.0, 2000, 2009), life, Bar("bar", 10.0, 4.0, "#E9E9E9")
    )
    return drawing.svg("", "")


def test_the_timeline_of_the_reference_study_fits_one_page() -> None:
    study = reference()

    (figure,) = draw_timeline(timeline_picture(study, chosen_policies(study, ())))

    assert problems(figure.drawing) == []
    assert figure.height <= PAGE.tallest
    assert "Crime and disorder reduction partnerships" in figure.svg
    assert "2013: LINks, PCTs and SHAs give way" in figure.svg
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", figure.svg)) <= PALETTE


def test_windows_are_drawn_year_by_year() -> None:
    study = reference()
    names = ("integrated-care-systems", "sustainability-and-transformation-plans")
    policies = chosen_policies(study, names)

    sheets = draw_timeline(timeline_picture(study, policies, judged(*names)))

    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
    words = " ".join(sheet.description for sheet in sheets)
    assert "Little window: 2015 to 2021 gap." in words


@pytest.mark.parametrize("count", [0, 1, 2, 9, 24, 60])
@pytest.mark.parametrize("windows", [0, 1, 3])
def test_any_number_of_policies_is_drawn_without_anything_over_anything(
    count: int, windows: int
) -> None:
    for seed in (1, 2):
        sheets = draw_timeline(made_up_timeline(count, seed, windows=windows))

        assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
        assert all(sheet.height <= PAGE.tallest for sheet in sheets)
        assert all(parsed(sheet.svg) is not None for sheet in sheets)


def test_text_that_is_no_text_is_shown_as_it_is() -> None:
    name = 'x"><script>f</script> &amp; \x1b[31m \u202e ' + "W" * 90
    bar = PolicyBar(name, name, stretch(2001, 2003))

    (figure,) = draw_timeline(of_one(bar))

    assert problems(figure.drawing) == []
    assert not [e for e in parsed(figure.svg).iter() if e.tag.endswith("script")]


def test_an_end_known_to_the_year_is_ragged_and_one_known_to_the_day_is_straight() -> (
    None
):
    rough = drawn(Stretch(Edge(2002.0, 2003.0), Edge(2006.0, 2007.0), False, ""))
    exact = drawn(Stretch(Edge(2002.0, 2002.0), Edge(2006.0, 2006.0), False, ""))

    corners = [
        len(re.findall("[ML]", re.findall(r' d="([^"]*)"', svg)[0]))
        for svg in (rough, exact)
    ]
    assert corners == [10, 4]


def test_an_unknown_end_is_dotted_and_marked_and_an_open_one_is_an_arrow() -> None:
    unknown = drawn(Stretch(Edge(2002.0, 2002.0), None, False, ""))
    ongoing = drawn(Stretch(Edge(2002.0, 2002.0), None, True, ""))

    assert "stroke-dasharray" in unknown
    assert "<circle" in unknown
    assert "stroke-dasharray" not in ongoing
    assert "<circle" not in ongoing


def test_a_life_of_which_nothing_is_known_is_not_left_out() -> None:
    assert "stroke-dasharray" in drawn(stretch_of(None))


def test_an_end_counts_its_whole_year_and_a_start_may_be_any_day_of_it() -> None:
    life = stretch_of(
        Period.model_validate({"from": parse_date(2001), "to": parse_date(2003)})
    )

    assert life.start is not None
    assert life.end is not None
    assert (life.start.earliest, life.end.earliest) == (2001.0, 2003.0)
    assert life.start.latest == pytest.approx(2002.0, abs=0.01)
    assert life.end.latest == pytest.approx(2004.0, abs=0.01)


def test_what_is_known_to_be_lacking_is_said_to_be() -> None:
    study = reference()
    policies = chosen_policies(study, ("integrated-care-systems",))

    sheets = draw_timeline(timeline_picture(study, policies))

    words = " ".join(sheet.description for sheet in sheets)
    assert (
        "No national strategy to reduce health inequalities (known to be lacking)"
        in words
    )


def test_a_study_without_eras_or_dates_has_a_timeline() -> None:
    study = study_of("title: Boards")

    (figure,) = draw_timeline(timeline_picture(study, list(study.policies.values())))

    assert problems(figure.drawing) == []
    assert "time not known" in figure.description


def test_a_reorganisation_that_bodies_show_has_a_line() -> None:
    study = reference()

    picture = timeline_picture(study, chosen_policies(study, ()))

    assert [int(each.time - 0.01) for each in picture.upheavals] == [
        2001,
        2002,
        2013,
        2022,
    ]


def test_the_table_has_every_bar_and_tells_unknown_from_open() -> None:
    study = reference()
    policies = chosen_policies(study, ())

    heading, *rows = rows_of(timeline_picture(study, policies))

    times = {row[1]: row[4:8] for row in rows if row[0] == "policy"}
    assert len(times) == 19
    assert times["local-strategic-partnerships"] == ["2001.00", "2002.00", "", ""]
    assert times["better-care-fund"][2:] == ["ongoing", "ongoing"]
    assert all(len(row) == len(heading) for row in rows)
