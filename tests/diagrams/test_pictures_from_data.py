from dataclasses import replace

from streams.checks.running import configure, every_aim, gaps
from streams.diagrams.matrix.words import caption, caption_of_many
from streams.diagrams.matrix_from_assessment import matrix_picture
from streams.diagrams.stream.picture import StreamPicture
from streams.diagrams.stream_from_graph import stream_picture
from streams.graph.focus import focus_on
from streams.graph.moment import WHOLE_LIFE, Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.dates import parse_date
from tests.builders import study_of
from tests.reports_builders import grants


def picture_of(yaml: str, aim: str | None = None) -> StreamPicture:
    study = study_of(yaml)
    policy = study.policies["policy"]
    focus = focus_on(study, policy, aim) if aim else every_aim(policy)
    found = gaps(study, policy, focus, WHOLE_LIFE, configure(study))
    return stream_picture(PolicyGraph(study, policy, focus), found, whole=aim is None)


def test_an_aim_known_to_have_no_process_is_drawn_with_a_cut_line() -> None:
    picture = picture_of("aims: [{id: fewer-falls}]\ncomplete: [processes]")

    (link,) = picture.links
    assert (link.kind, link.source, link.target) == ("serves", None, "fewer-falls")
    assert link.state == "absent"


def test_a_stream_for_one_aim_says_for_which() -> None:
    yaml = "aims: [{id: fewer-falls, text: Fewer falls}]"

    assert "for the aim “Fewer falls”" in picture_of(yaml, "fewer-falls").title
    assert "for the aim" not in picture_of(yaml).title


def test_silence_about_processes_draws_no_cut_line() -> None:
    picture = picture_of("aims: [{id: fewer-falls}]")

    assert picture.links == ()


def test_money_used_for_something_else_is_drawn_as_diverted() -> None:
    picture = picture_of("""
        aims: [{id: fewer-falls}]
        processes: [{id: visits, serves: fewer-falls}]
        resources: [{id: grant, kind: money, enables: visits, diverted: true}]
    """)

    assert {link.kind: link.state for link in picture.links} == {
        "serves": "ok",
        "enables": "diverted",
    }


def test_an_aim_that_helps_another_is_linked_to_it() -> None:
    picture = picture_of("aims: [{id: fewer-falls, supports: savings}, {id: savings}]")

    assert [(link.kind, link.source, link.target) for link in picture.links] == [
        ("supports", "fewer-falls", "savings")
    ]


def test_what_is_known_to_be_lacking_is_an_empty_place_in_its_stream() -> None:
    picture = picture_of("""
        absent:
          - {id: no-unit, stream: process, dimension: horizontal-national}
          - {id: no-pool, stream: resource, dimension: horizontal-local}
    """)

    assert [(e.id, e.stream, e.level, e.state) for e in picture.elements] == [
        ("no-unit", "processes", "national", "absent"),
        ("no-pool", "resources", "local", "absent"),
    ]


def test_for_one_aim_only_what_serves_it_is_drawn() -> None:
    yaml = """
        aims: [{id: fewer-falls}, {id: less-crime}]
        processes: [{id: visits, serves: fewer-falls}, {id: patrols, serves: less-crime}]
    """

    picture = picture_of(yaml, aim="fewer-falls")

    assert [element.id for element in picture.elements] == ["fewer-falls", "visits"]


def test_nobody_to_answer_to_is_absent_and_silence_is_unknown() -> None:
    picture = picture_of("""
        aims: [{id: fewer-falls}]
        processes:
          - {id: visits, serves: fewer-falls, run_by: council, answers_to: none}
          - {id: classes, serves: fewer-falls, run_by: clinic}
    """)

    assert {a.source: a.state for a in picture.accountability} == {
        "council": "absent",
        "clinic": "unknown",
    }


def test_silence_about_who_runs_a_process_is_unknown_and_none_is_nobody() -> None:
    picture = picture_of("""
        aims: [{id: fewer-falls}]
        processes:
          - {id: visits, serves: fewer-falls}
          - {id: classes, serves: fewer-falls, run_by: none}
    """)

    _, visits, classes = picture.elements
    assert (visits.agencies_from, visits.nobody) == (None, ())
    assert (classes.agencies_from, classes.nobody) == ((), ("from",))


def test_every_body_that_answers_is_kept_however_many_there_are() -> None:
    runs = "".join(
        f"\n  - {{id: p{n}, serves: fewer-falls, run_by: [council, clinic]}}"
        for n in (1, 2)
    )

    picture = picture_of(f"aims: [{{id: fewer-falls}}]\nprocesses:{runs}")

    assert [agency.id for agency in picture.agencies] == ["council", "clinic"]


def test_an_aim_without_marks_says_which_are_missing() -> None:
    picture = picture_of(
        "aims: [{id: fewer-falls, set_by: national-board, not_stated: [measure, date]}]"
    )

    assert picture.elements[0].gaps == ("No measure, no date",)


def test_the_matrix_has_every_cell_and_window_of_the_rubric() -> None:
    assessment = grants()

    picture = matrix_picture(assessment)

    assert [(c.row, c.column) for c in picture.cells] == list(assessment.cells)
    assert len(picture.windows) == len(assessment.windows)
    assert {c.judgement.verdict for c in picture.cells} == {
        cell.scored.verdict.value for cell in assessment.cells.values()
    }


def test_a_matrix_says_for_which_aim_and_when_a_policy_is_judged() -> None:
    picture = matrix_picture(grants())

    assert f"for the aim “{grants().focus.text}”" in caption(picture)
    at_a_date = replace(grants(), moment=Moment(as_of=parse_date("2003")))
    assert "”, at 2003:" in caption(matrix_picture(at_a_date))


def test_matrices_of_one_aim_name_it_once() -> None:
    picture = replace(matrix_picture(grants()), asked="for the aim “Fewer falls”")
    other = replace(picture, asked="for the aim “More walks”")

    assert caption_of_many([picture, picture]).count("Fewer falls") == 1
    assert "each for an aim of its own" in caption_of_many([picture, other])
