import textwrap

from streams.checks.running import every_aim
from streams.diagrams.canvas.problems import problems
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.tiers.dot import agencies_dot
from streams.diagrams.tiers.picture import AgenciesPicture, Break, Tie
from streams.diagrams.tiers.rows import HEADING, rows_of
from streams.diagrams.tiers_from_graph import agencies_picture
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.dates import parse_date
from tests.builders import study_of

TIERS = """
    agencies:
      - {id: ministry, name: Ministry, tier: national}
      - {id: inspectorate, name: Inspectorate, tier: national}
      - {id: bureau, name: Bureau, tier: national, period: {from: 1990, to: 2005-06}}
      - {id: town, name: Town, tier: place}
      - {id: clinic, name: Clinic, tier: place}
      - {id: board, name: Board, tier: place, period: {from: 2000, to: 2007-03}}
    participants:
      - {agencies: [ministry], roles: [funder, sponsor]}
      - {agencies: [bureau], roles: [overseer]}
      - {agencies: [town, clinic], roles: [partner]}
"""


def picture_of(yaml: str, at: str | None = None) -> AgenciesPicture:
    tiers = "" if "agencies:" in yaml else textwrap.dedent(TIERS)
    study = study_of(f"{tiers}{textwrap.dedent(yaml)}")
    moment = Moment(parse_date(at)) if at else Moment()
    policy = study.policies["policy"]
    return agencies_picture(PolicyGraph(study, policy, every_aim(policy), moment))


def open_ends(picture: AgenciesPicture) -> dict[str, str]:
    return {tie.source: tie.state for tie in picture.ties if tie.target is None}


def test_a_chain_that_stops_at_a_local_body_is_open_there() -> None:
    picture = picture_of("processes: [{id: care, run_by: clinic, answers_to: town}]")

    (figure,) = draw_agencies(picture)

    assert open_ends(picture) == {"town": "unknown"}
    assert picture.breaks == (Break("clinic", "town", "unknown"),)
    assert "The line from Clinic ends at Town" in figure.caption
    assert "short of a sponsor, funder or overseer" in figure.caption
    assert "not known to whom it answers" in figure.svg
    assert problems(figure.drawing) == []


def test_a_chain_that_stops_at_a_body_known_to_answer_to_nobody_ends_in_an_x() -> None:
    picture = picture_of("""
        processes:
          - {id: care, run_by: clinic, answers_to: town}
          - {id: plan, run_by: town, answers_to: none}
    """)

    assert open_ends(picture) == {"town": "absent"}
    assert picture.breaks == (Break("clinic", "town", "absent"),)


def test_a_chain_that_stops_at_a_central_body_that_sponsors_nothing_is_open() -> None:
    picture = picture_of(
        "processes: [{id: care, run_by: clinic, answers_to: inspectorate}]"
    )

    assert open_ends(picture) == {"inspectorate": "unknown"}


def test_a_chain_that_reaches_a_sponsor_is_whole() -> None:
    picture = picture_of("""
        processes:
          - {id: care, run_by: clinic, answers_to: town}
          - {id: plan, run_by: town, answers_to: ministry}
    """)

    assert open_ends(picture) == {}
    assert picture.breaks == ()


def test_a_body_that_answers_only_to_itself_answers_to_nobody_known() -> None:
    picture = picture_of("processes: [{id: plan, run_by: town, answers_to: town}]")

    assert open_ends(picture) == {"town": "unknown"}


def test_bodies_that_answer_to_one_another_in_a_circle_are_open_once() -> None:
    picture = picture_of("""
        processes:
          - {id: care, run_by: clinic, answers_to: town}
          - {id: plan, run_by: town, answers_to: clinic}
    """)

    assert open_ends(picture) == {"clinic": "unknown"}
    assert problems(draw_agencies(picture)[0].drawing) == []


LATE = """
    period: {from: 2000, to: 2010}
    processes: [{id: plan, run_by: town, answers_to: bureau}]
    resources: [{id: grant, kind: money, provided_by: ministry, received_by: board}]
    relations: [{from: town, to: board, kind: collaborates-with}]
"""


def test_a_line_to_a_body_that_had_ended_is_drawn_broken() -> None:
    picture = picture_of(LATE, at="2009")

    (figure,) = draw_agencies(picture)

    assert Tie("answers-to", "town", "bureau", "not-there", "2000", "2010") in (
        picture.ties
    )
    assert picture.breaks == (Break("town", "bureau", "not-there"),)
    assert "broken: ends at a body that" in figure.svg
    assert "ends at Bureau, which was not there at that time" in figure.caption
    assert "Bureau (not there then, 1990\u20132005)" in figure.description
    assert 'stroke-dasharray="5 2"' in figure.svg
    assert problems(figure.drawing) == []


def test_a_line_to_a_body_that_still_lived_is_whole() -> None:
    picture = picture_of(LATE, at="2003")

    assert {tie.state for tie in picture.ties} == {"ok"}
    assert all(body.present for body in picture.bodies)


def test_money_to_a_body_that_had_ended_stops_and_joint_work_with_it_is_over() -> None:
    picture = picture_of(LATE, at="2009")

    ties = {tie.kind: tie.state for tie in picture.ties if tie.target == "board"}
    assert ties == {"money": "not-there"}


def test_over_a_whole_policy_a_body_says_what_part_of_it_it_saw() -> None:
    picture = picture_of(LATE)

    times = {body.id: body.time for body in picture.bodies}
    assert times["bureau"] == "until 2005"
    assert times["board"] == "until 2007"
    assert times["town"] == ""


def test_the_table_says_from_when_to_when_and_where_lines_break() -> None:
    heading, *rows = rows_of(picture_of(LATE, at="2009"))

    assert heading == HEADING
    assert {len(row) for row in rows} == {len(heading)}
    told = {row[2]: dict(zip(heading, row, strict=True)) for row in rows}
    assert told["money"]["until"] == "2010"
    assert told["answers-to"]["state"] == "not-there"
    assert told["line broken at"]["to"] == "bureau"
    assert "not-there" in agencies_dot(picture_of(LATE, at="2009"))


def test_sheets_say_what_each_of_them_shows() -> None:
    ties = "".join(
        f"\n      - {{id: p{n}, text: A joint plan, run_by: town, with: clinic, answers_to: ministry}}"
        for n in range(60)
    )
    picture = picture_of(f"\n    processes:{ties}\n")

    figures = draw_agencies(picture)

    assert len(figures) > 1
    assert len({figure.caption.split("(sheet")[1][6:] for figure in figures}) == len(
        figures
    )
    assert len({figure.alt_text for figure in figures}) == len(figures)
    assert "1 line of accountability" in figures[0].alt_text
    assert "joint processes" in figures[-1].alt_text
    assert "Accountability of" not in figures[-1].description


def test_letters_that_the_font_lacks_are_noted_once_for_all_sheets() -> None:
    ties = "".join(
        f"\n      - {{id: p{n}, text: A \u6c49 plan, run_by: town, with: clinic}}"
        for n in range(60)
    )

    figures = draw_agencies(picture_of(f"\n    processes:{ties}\n"))

    assert len(figures) > 1
    assert [len(figure.notes) for figure in figures] == [1] + [0] * (len(figures) - 1)


def test_a_body_and_its_successor_do_not_work_jointly() -> None:
    picture = picture_of("""
        agencies:
          - {id: old, name: Old, tier: place, period: {from: 1990, to: 2005-06}}
          - {id: new, name: New, tier: place, period: {from: 2005-07, to: 2012}}
        participants: [{agencies: [old, new], roles: [lead]}]
        processes: [{id: study, run_by: [old, new]}]
    """)

    assert picture.works == ()
    assert picture.alone == 1
    assert [body.id for body in picture.bodies] == ["old", "new"]
