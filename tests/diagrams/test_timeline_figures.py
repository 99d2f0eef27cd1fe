import re
from functools import cache

import pytest

from streams.assessment.result import Assessment
from streams.diagrams.canvas.figure import PAGE, Room
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.timeline.diagram import draw_timeline
from streams.diagrams.timeline.picture import (
    TimelinePicture,
)
from streams.diagrams.timeline.table import rows_of
from streams.diagrams.timeline_from_study import timeline_picture
from streams.study.dates import parse_date
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
from tests.diagrams.timelines import made_up_timeline

SLIDE = Room(482.0, 271.0)


@cache
def reference() -> Study:
    return open_study(reference_study())


def judged(*policies: str) -> list[Assessment]:
    years = tuple(parse_date(year) for year in range(2012, 2023))
    question = Question("health-inequalities", policies=policies, years=years)
    study = reference()
    return list(assess_policies(study, rubric_of(study), question).assessments)


def all_policies() -> TimelinePicture:
    study = reference()
    return timeline_picture(study, chosen_policies(study, ()))


def test_the_overview_of_the_reference_study_fits_one_page() -> None:
    overview, further = draw_timeline(all_policies())

    assert problems(overview.drawing) == problems(further.drawing) == []
    assert max(overview.height, further.height) <= PAGE.tallest
    assert "Crime and disorder reduction partnerships" in overview.svg
    assert "Strategic health authorities give way" in overview.description
    assert "Crime and disorder reduction partnerships" not in further.drawing.svg(
        "", ""
    )
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", overview.svg)) <= PALETTE


def test_no_fact_of_the_setting_is_left_out() -> None:
    study = reference()

    sheets = draw_timeline(all_policies())

    words = " ".join(sheet.description for sheet in sheets)
    assert [item.title for item in study.context if item.title not in words] == []
    assert "20 facts that concern only some of these" in sheets[0].caption


def test_facts_about_the_setting_stand_under_their_kinds() -> None:
    words = draw_timeline(all_policies())[0].description

    kinds = ("strategies", "spending", "legislation", "reorganisation")
    places = [words.index(f"Setting: {kind}.") for kind in kinds]
    assert places == sorted(places)


def test_phases_are_in_the_words_and_in_the_table() -> None:
    study = reference()
    picture = timeline_picture(study, chosen_policies(study, ("health-action-zones",)))

    (figure,) = draw_timeline(picture)

    assert "Phases: first-wave 1998-04 to 1999-03; both-waves" in figure.description
    phases = [row for row in rows_of(picture) if row[0] == "phase"]
    assert phases[0][1:6] == [
        "health-action-zones",
        "Health action zones",
        "first-wave",
        "1998.25",
        "1998.33",
    ]


def test_reorganisations_have_their_letter_on_every_sheet() -> None:
    sheets = draw_timeline(all_policies(), SLIDE)

    assert all(f">{letter}<" in each.svg for each in sheets for letter in "ABCD")
    assert all("D 2022" in each.svg or "D, 2022" in each.svg for each in sheets)


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
@pytest.mark.parametrize("room", [PAGE, SLIDE], ids=["page", "slide"])
def test_any_number_of_policies_is_drawn_without_anything_over_anything(
    count: int, windows: int, room: Room
) -> None:
    for seed in (1, 2):
        sheets = draw_timeline(made_up_timeline(count, seed, windows=windows), room)

        assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
        assert all(sheet.height <= room.tallest for sheet in sheets)
        assert all(parsed(sheet.svg) is not None for sheet in sheets)


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
