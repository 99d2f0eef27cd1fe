import random
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from streams.diagrams.canvas.figure import PAGE, Room
from streams.diagrams.canvas.palette import PALETTE
from streams.diagrams.canvas.problems import problems
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.lineage.dot import lineage_dot
from streams.diagrams.lineage.families import families_of
from streams.diagrams.lineage.picture import Life, LineagePicture, Step, StepKind
from streams.diagrams.lineage.rows import HEADING, rows_of
from streams.diagrams.lineage_from_study import lineage_picture
from streams.diagrams.years.stretch import Edge, Stretch
from streams.study.loading import load_study
from streams.study.study import Study
from tests.diagrams.svg_reading import parsed

KINDS: tuple[StepKind, ...] = (
    "renamed",
    "merged",
    "split",
    "functions-moved",
    "de-facto",
)
HOSTILE = "<script>alert('x')</script> & \u202e\x07 \u6c49\u5b57 " + "endless" * 30


ROOMS = (PAGE, Room(482.0, 271.0), Room(720.0, 405.0))


@pytest.fixture(scope="module")
def reference() -> Study:
    study = load_study(Path(__file__).parents[2] / "policies").study
    assert study is not None
    return study


@pytest.mark.parametrize("room", ROOMS)
def test_the_reference_study_is_drawn_without_anything_over_anything(
    reference: Study, room: Room
) -> None:
    sheets = draw_lineage(lineage_picture(reference), room)

    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
    assert [sheet.notes for sheet in sheets] == [() for _ in sheets]
    assert all(sheet.height <= room.tallest for sheet in sheets)
    colours = set(re.findall(r"#[0-9A-Fa-f]{6}", "".join(s.svg for s in sheets)))
    assert colours <= PALETTE


def test_the_main_line_of_health_goes_from_authorities_to_integrated_care_boards(
    reference: Study,
) -> None:
    picture = lineage_picture(reference)

    largest = families_of(picture.lives, picture.steps)[0]

    line = (
        "health-authorities",
        "primary-care-trusts",
        "clinical-commissioning-groups",
        "integrated-care-boards",
    )
    rows = [life.id for life in largest.lives]
    first = rows.index(line[0])
    assert largest.line == line
    assert tuple(rows[first : first + 4]) == line


def test_every_body_stands_on_a_sheet_or_is_named_as_left_out(
    reference: Study,
) -> None:
    picture = lineage_picture(reference)

    words = " ".join(sheet.description for sheet in draw_lineage(picture))

    assert all(agency.name in words for agency in reference.agencies.values())
    assert all(policy.title in words for policy in reference.policies.values())
    assert len(picture.lives) + len(picture.alone) == len(reference.agencies)


def test_a_body_without_recorded_succession_is_not_said_to_have_had_none(
    reference: Study,
) -> None:
    last = draw_lineage(lineage_picture(reference))[-1]

    assert "does not say that there was none" in last.caption
    assert "No succession is recorded for" in last.description


def test_a_chosen_policy_brings_its_bodies_with_what_they_came_from_and_became(
    reference: Study,
) -> None:
    chosen = [reference.policies["health-action-zones"]]

    picture = lineage_picture(reference, chosen)

    names = {life.id for life in picture.lives}
    assert {"health-authorities", "integrated-care-boards"} <= names
    assert "police-authorities" not in names
    assert picture.policies == ()
    assert picture.policies_alone == (chosen[0].title,)


def test_a_succession_told_by_both_policies_is_drawn_once(reference: Study) -> None:
    picture = lineage_picture(reference)

    pairs = [(step.source, step.target) for step in picture.policy_steps]

    assert len(pairs) == len(set(pairs))
    assert (
        "sustainability-and-transformation-plans",
        "integrated-care-systems",
    ) in pairs


def test_kinds_of_succession_differ_without_colour() -> None:
    drawn = {}
    for kind in KINDS:
        (figure,) = draw_lineage(_pair(kind))
        drawn[kind] = re.sub(r"#[0-9A-F]{6}", "", figure.svg.split("</desc>")[1])

    assert len(set(drawn.values())) == len(KINDS)
    assert '"5 1.6 1.2 1.6"' in drawn["de-facto"]
    assert '"1.2 1.2"' not in drawn["de-facto"], "dots mean that it is not known"
    assert "4 2" in drawn["functions-moved"]


def test_a_step_without_a_date_says_so() -> None:
    picture = _pair("merged")
    undated = replace(picture, steps=(replace(picture.steps[0], on=None, when=""),))

    (with_date,) = draw_lineage(picture)
    (without,) = draw_lineage(undated)

    assert "date not known" in without.description
    assert "date not known" not in with_date.description
    assert without.svg.count("<circle") > with_date.svg.count("<circle")


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("seed", range(12))
def test_any_lineage_is_drawn_with_its_words_in_their_places(
    seed: int, room: Room
) -> None:
    picture = _random(random.Random(seed), 4 + 2 * seed)  # noqa: S311 - not a secret

    sheets = draw_lineage(picture, room)

    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]
    assert all(sheet.height <= room.tallest for sheet in sheets)
    assert sum(len(parsed(s.svg).findall(".//{*}g")) for s in sheets) == len(
        picture.lives
    )


def test_a_family_taller_than_a_page_is_cut_and_its_other_steps_are_told() -> None:
    lives = tuple(_life(f"b{n}", 1990 + n / 2, 1991 + n / 2) for n in range(60))
    steps = tuple(
        Step(one.id, other.id, "renamed", one.stretch.end, "then")
        for one, other in pairwise(lives)
    )

    sheets = draw_lineage(LineagePicture("s", "S", (1990, 2022), lives, steps, (), ()))

    assert len(sheets) > 1
    assert all(sheet.height <= PAGE.tallest for sheet in sheets)
    assert "To or from another sheet: b31 renamed b32, then." in sheets[0].svg
    told = " ".join(sheet.description for sheet in sheets)
    assert all(f"{s.source} renamed {s.target}, then" in told for s in steps)
    assert [problems(sheet.drawing) for sheet in sheets] == [[] for _ in sheets]


def test_hostile_names_are_shown_as_letters() -> None:
    picture = _pair("split")
    lives = tuple(
        replace(life, name=HOSTILE, short=HOSTILE[:28]) for life in picture.lives
    )
    hostile = replace(picture, lives=lives, title=HOSTILE, alone=(HOSTILE,))

    (figure,) = draw_lineage(hostile)

    assert parsed(figure.svg) is not None
    assert "<script" not in figure.svg
    assert problems(figure.drawing) == []
    assert any("lacks" in note for note in figure.notes)
    assert "label=<" not in lineage_dot(hostile)


def test_a_circle_of_successions_is_drawn_all_the_same() -> None:
    picture = _pair("renamed")
    (step,) = picture.steps
    back = replace(step, source=step.target, target=step.source)

    (figure,) = draw_lineage(replace(picture, steps=(step, back)))

    assert "two renamed one" in figure.description


def test_a_study_without_any_succession_says_so() -> None:
    (figure,) = draw_lineage(LineagePicture("s", "S", (1997, 2022), (), (), (), ()))

    assert "No succession is recorded" in figure.svg
    assert problems(figure.drawing) == []


def test_the_same_lineage_gives_the_same_bytes(reference: Study) -> None:
    once = [sheet.svg for sheet in draw_lineage(lineage_picture(reference))]
    again = [sheet.svg for sheet in draw_lineage(lineage_picture(reference))]

    assert once == again


def test_rows_hold_every_life_and_step(reference: Study) -> None:
    picture = lineage_picture(reference)

    rows = rows_of(picture)

    assert rows[0] == HEADING
    assert {len(row) for row in rows} == {len(HEADING)}
    assert sum(row[1] == "step" for row in rows) == len(picture.steps) + len(
        picture.policy_steps
    )
    step = next(row for row in rows if row[2] == "police-authorities" and row[6])
    followed = ["police-and-crime-commissioners", "functions-moved", "2012-11", ""]
    assert step[6:] == followed
    main = [row[2] for row in rows if row[1] == "life" and row[-1] == "yes"]
    assert {"health-authorities", "integrated-care-boards"} <= set(main)


def test_dot_text_tells_each_step_in_words(reference: Study) -> None:
    picture = lineage_picture(reference)

    dot = lineage_dot(picture)

    assert dot.count("->") == len(picture.steps) + len(picture.policy_steps)
    assert "functions moved to 2012-11" in dot


def _life(name: str, start: float | None, end: float | None) -> Life:
    stretch = Stretch(
        Edge(start, start) if start is not None else None,
        Edge(end, end) if end is not None else None,
        ongoing=False,
        words=f"{start} to {end}",
    )
    return Life(name, name, "", "health", central=True, stretch=stretch)


def _pair(kind: StepKind) -> LineagePicture:
    one, two = _life("one", 1998.0, 2006.0), _life("two", 2006.0, 2015.0)
    step = Step("one", "two", kind, Edge(2006.0, 2006.0), "2006")
    return LineagePicture("pair", "A pair", (1997, 2022), (one, two), (step,), (), ())


def _random(chance: random.Random, count: int) -> LineagePicture:
    lives = []
    for n in range(count):
        start = chance.choice([None, chance.uniform(1990, 2021)])
        end = chance.choice([None, (start or 1997) + chance.uniform(0.0, 9)])
        name = " ".join(
            chance.choices(["care", "authorities", "of", HOSTILE[:70]], k=4)
        )
        life = replace(_life(f"l{n}", start, end), name=name)
        lives.append(replace(life, group=chance.choice(["", "health", "police"])))
    steps = {
        (one.id, other.id): Step(
            one.id, other.id, chance.choice(KINDS), one.stretch.end, ""
        )
        for one, other in (chance.sample(lives, 2) for _ in range(count))
    }
    named = {end for pair in steps for end in pair}
    shown = tuple(life for life in lives if life.id in named)
    return LineagePicture("r", "R", (1997, 2022), shown, tuple(steps.values()), (), ())
