import random
import textwrap
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from streams.checks.running import every_aim
from streams.diagrams.canvas.figure import PAGE, Room
from streams.diagrams.canvas.problems import problems
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.tiers.dot import agencies_dot
from streams.diagrams.tiers.picture import (
    LINED,
    TIERS,
    AgenciesPicture,
    Body,
    Tie,
    TieState,
    Work,
)
from streams.diagrams.tiers.rows import rows_of
from streams.diagrams.tiers_from_graph import agencies_picture
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.dates import parse_date
from streams.study.loading import load_study
from tests.builders import study_of

POLICIES = Path(__file__).parents[2] / "policies"
TWO_TIERS = """
    agencies: [{id: ministry, tier: national}, {id: town, tier: place}, {id: clinic, tier: place}]
    participants: [{agencies: [ministry], roles: [funder, sponsor]}, {agencies: [town, clinic]}]
"""
ROOMS = (PAGE, Room(482.0, 271.0), Room(720.0, 405.0))
HOSTILE = '</text><script>&"\\N\u202e ' + "Wohlfahrtsverbandsvorsitzende " * 4


def picture_of(yaml: str, at: str | None = None) -> AgenciesPicture:
    study = study_of(textwrap.dedent(TWO_TIERS) + textwrap.dedent(yaml))
    moment = Moment(parse_date(at)) if at else Moment()
    policy = study.policies["policy"]
    return agencies_picture(PolicyGraph(study, policy, every_aim(policy), moment))


def made_up(seed: int) -> AgenciesPicture:
    chance = random.Random(seed)  # noqa: S311 - made-up pictures, no secrets
    states: tuple[TieState, ...] = ("ok", "ok", "unknown", "diverted")
    names = [f"b{n}" for n in range(chance.randint(1, 24))]
    bodies = [
        Body(
            name,
            chance.choice(["NHS", "Upper-tier local authorities", HOSTILE]),
            chance.choice(TIERS),
            ("lead", "partner", "deliverer")[: chance.randint(0, 3)],
            chance.random() < 0.8,
        )
        for name in names
    ]
    ties = {
        (kind, *ends): Tie(kind, *ends, chance.choice(states))
        for _ in range(chance.randint(0, 40))
        for kind in [chance.choice(LINED)]
        for ends in [(chance.choice(names), chance.choice([*names, "stranger"]))]
    }
    stubs = [
        Tie("answers-to", n, None, chance.choice(["absent", "unknown"]))
        for n in names[::3]
    ]
    works = [
        Work(
            f"w{n}",
            chance.choice(["Joint plan", HOSTILE]),
            tuple(chance.sample(names, 1)),
            tuple(chance.sample(names, len(names) // 2)),
            chance.choice(["Among local bodies", "Between centre and localities"]),
            chance.random() < 0.8,
        )
        for n in range(chance.randint(0, 30))
    ]
    every = (*ties.values(), *stubs)
    return AgenciesPicture("made-up", HOSTILE, "", tuple(bodies), every, tuple(works))


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("at", [None, "2009", "2020"])
def test_every_policy_of_the_reference_study_can_be_read_on_pages_and_slides(
    room: Room, at: str | None
) -> None:
    study = load_study(POLICIES).study
    assert study is not None
    moment = Moment(parse_date(at)) if at else Moment()

    for policy in study.policies.values():
        picture = agencies_picture(PolicyGraph(study, policy, None, moment))
        figures = draw_agencies(picture, room)
        assert [problems(figure.drawing) for figure in figures] == [[]] * len(figures)
        assert [figure.notes for figure in figures] == [()] * len(figures)
        assert all(figure.height <= room.tallest for figure in figures)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("room", ROOMS)
def test_any_agencies_and_ties_can_be_read(seed: int, room: Room) -> None:
    figures = draw_agencies(made_up(seed), room)

    for figure in figures:
        ET.fromstring(figure.svg)  # noqa: S314 - written by this package
        assert "<script" not in figure.svg
        assert problems(figure.drawing) == []


def test_the_same_picture_gives_the_same_bytes() -> None:
    first, second = (draw_agencies(made_up(3)) for _ in range(2))

    assert [f.svg for f in first] == [f.svg for f in second]
    assert agencies_dot(made_up(3)) == agencies_dot(made_up(3))


def test_a_policy_without_bodies_says_so() -> None:
    (figure,) = draw_agencies(AgenciesPicture("empty", "Empty", "", ()))

    assert "No body is known" in figure.svg


def test_accountability_is_dashed_and_money_is_a_double_line() -> None:
    picture = picture_of("""
        processes: [{id: plan, run_by: town, answers_to: ministry}]
        resources: [{id: grant, kind: money, provided_by: ministry, received_by: town}]
    """)

    (figure,) = draw_agencies(picture)
    assert 'stroke-dasharray="3.2 1.6"' in figure.svg
    assert 'stroke-width="3"' in figure.svg
    assert "Money: from" in figure.description


def test_a_runner_that_answers_to_nobody_differs_from_one_of_which_it_is_not_said() -> (
    None
):
    picture = picture_of("""
        processes: [{id: plan, run_by: town, answers_to: none}, {id: care, run_by: clinic}]
    """)

    ends = {tie.source: tie.state for tie in picture.ties if tie.target is None}
    assert ends == {"town": "absent", "clinic": "unknown"}


def test_a_central_body_owes_no_line_upward() -> None:
    picture = picture_of("processes: [{id: plan, run_by: ministry}]")

    assert picture.ties == ()


def test_money_is_drawn_once_a_pair_and_other_resources_not_at_all() -> None:
    picture = picture_of("""
        resources:
          - {id: one, kind: money, provided_by: ministry, received_by: town}
          - {id: two, kind: money, provided_by: ministry, received_by: town}
          - {id: staff, kind: staff, provided_by: ministry, received_by: clinic}
    """)

    assert picture.ties == (Tie("money", "ministry", "town"),)


def test_conflict_ends_in_a_bar_and_stands_once_whichever_way_it_is_written() -> None:
    picture = picture_of("""
        relations:
          - {from: town, to: clinic, kind: conflicts-with}
          - {from: clinic, to: town, kind: conflicts-with}
    """)

    assert [tie.kind for tie in picture.ties] == ["conflict"]
    assert "Conflict:" in draw_agencies(picture)[0].description


def test_joint_work_needs_two_bodies_and_the_others_are_counted() -> None:
    picture = picture_of("""
        processes: [{id: board, run_by: town, with: clinic}, {id: care, run_by: clinic}]
    """)

    assert [(w.id, w.run_by, w.joined_by) for w in picture.works] == [
        ("board", ("town",), ("clinic",))
    ]
    assert picture.alone == 1
    assert (
        "fewer than two bodies of one time: 1 process."
        in draw_agencies(picture)[0].caption
    )


def test_a_tie_that_ended_before_the_date_is_not_drawn() -> None:
    picture = picture_of(
        """
        period: {from: 2000, to: 2010}
        resources:
          - {id: early, kind: money, provided_by: ministry, received_by: town, period: {from: 2000, to: 2003}}
          - {id: late, kind: money, provided_by: ministry, received_by: clinic, period: {from: 2004, to: 2009}}
        """,
        at="2006",
    )

    assert [tie.target for tie in picture.ties if tie.kind == "money"] == ["clinic"]
    assert picture.moment == "at 2006"


def test_the_rows_name_bodies_ties_and_joint_work() -> None:
    heading, *rows = rows_of(made_up(5))

    assert {len(row) for row in rows} == {len(heading)}
    assert len(rows) == sum(
        len(part) for part in (made_up(5).bodies, made_up(5).ties, made_up(5).works)
    )
