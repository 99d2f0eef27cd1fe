import pytest

from streams.checks.check import AlignmentCheck
from streams.checks.rules.no_evaluation import NoEvaluation
from streams.checks.rules.no_joint_forum import NoJointForum
from streams.checks.rules.no_national_machinery import NoNationalMachinery
from tests.builders import graph_of
from tests.checks.observing import answers

AIMS = "focal_aim: a\naims: [{id: a}, {id: b}]\n"


def test_a_governance_process_of_two_local_bodies_is_a_forum() -> None:
    yaml = (
        AIMS
        + "processes: [{id: p, kind: governance, run_by: council, with: police, serves: a}]"
    )

    assert answers(NoJointForum(), yaml) == {"policy": "yes"}
    assert answers(NoNationalMachinery(), yaml) == {"policy": "unknown"}


def test_a_partnership_that_delivers_is_a_forum() -> None:
    yaml = AIMS + (
        "agencies: [{id: board, kind: partnership, members: [council, police]}]\n"
        "processes: [{id: p, kind: delivery, run_by: board, serves: a}]"
    )

    assert answers(NoJointForum(), yaml) == {"policy": "yes"}


def test_a_governance_process_of_two_national_bodies_is_machinery() -> None:
    yaml = AIMS + (
        "processes: [{id: p, kind: governance, run_by: [national-a, national-b], serves: a}]"
    )

    assert answers(NoNationalMachinery(), yaml) == {"policy": "yes"}


def test_where_agencies_are_not_named_the_written_dimension_decides() -> None:
    yaml = AIMS + (
        "processes: [{id: p, kind: governance, level: national, direction: horizontal, serves: a}]"
    )

    assert answers(NoNationalMachinery(), yaml) == {"policy": "yes"}
    assert answers(NoJointForum(), yaml) == {"policy": "unknown"}


@pytest.mark.parametrize(
    ("rule", "dimension", "kind"),
    [
        (NoJointForum(), "horizontal-local", "governance"),
        (NoNationalMachinery(), "horizontal-national", "governance"),
        (NoEvaluation(), "vertical", "evaluation"),
        (NoEvaluation(), "horizontal-national", "evaluation"),
    ],
)
def test_known_absence_is_a_gap_for_its_own_aim(
    rule: AlignmentCheck, dimension: str, kind: str
) -> None:
    absent = (
        f"absent: [{{stream: process, dimension: {dimension}, kind: {kind}, about: X}}]"
    )

    assert answers(rule, AIMS + absent.replace("X", "a")) == {"policy": "no"}
    assert answers(rule, AIMS + absent.replace("X", "b")) == {"policy": "unknown"}


def test_an_absence_that_names_no_kind_is_no_absence_of_evaluation() -> None:
    yaml = AIMS + "absent: [{stream: process, dimension: horizontal-national}]"

    assert answers(NoEvaluation(), yaml) == {"policy": "unknown"}
    assert answers(NoNationalMachinery(), yaml) == {"policy": "no"}


def test_complete_processes_without_an_evaluation_are_a_gap() -> None:
    yaml = AIMS + (
        "processes: [{id: p, kind: delivery, serves: a}, {id: q, kind: evaluation, serves: b}]\n"
        "complete: processes"
    )

    assert answers(NoEvaluation(), yaml) == {"policy": "no"}


def test_an_evaluation_that_does_not_say_of_what_is_unknown_even_then() -> None:
    yaml = AIMS + "processes: [{id: p, kind: evaluation}]\ncomplete: processes"

    assert answers(NoEvaluation(), yaml) == {"policy": "unknown"}


def test_an_evaluation_run_locally_is_one() -> None:
    yaml = AIMS + "processes: [{id: p, kind: evaluation, run_by: council, serves: a}]"

    assert answers(NoEvaluation(), yaml) == {"policy": "yes"}


def test_bodies_that_a_source_leaves_unspecified_may_be_several_that_meet() -> None:
    yaml = AIMS + (
        "agencies: [{id: local-bodies, kind: unspecified}]\n"
        "processes: [{id: p, kind: governance, run_by: local-bodies, with: none, serves: a}]\n"
        "complete: processes"
    )

    assert answers(NoJointForum(), yaml) == {"policy": "unknown"}


def test_a_gap_of_a_whole_policy_names_the_policy_and_its_aims() -> None:
    yaml = AIMS + "processes: [{id: p, kind: delivery, serves: a}]\ncomplete: processes"

    (gap,) = NoEvaluation().observe(graph_of(yaml))

    assert gap.message == "Policy `policy` is without an evaluation for its aim `a`"


def test_a_gap_of_all_aims_stays_the_same_when_there_is_another() -> None:
    yaml = "aims: [{id: a}]\nprocesses: [{id: p, kind: delivery}]\ncomplete: processes"
    more = yaml.replace("{id: a}", "{id: a}, {id: b}")

    (gap,) = NoEvaluation().observe(graph_of(yaml))
    (of_both,) = NoEvaluation().observe(graph_of(more))

    assert gap.message == "Policy `policy` is without an evaluation for any of its aims"
    assert of_both.message == gap.message
    assert [related.message for related in of_both.related] == [
        "all processes are said to be listed",
        "nor for aim `b`",
    ]


def test_such_a_gap_points_to_the_aim_and_to_why_it_is_known() -> None:
    yaml = AIMS + "processes: [{id: p, kind: delivery, serves: b}]\ncomplete: processes"

    (gap,) = NoEvaluation().observe(graph_of(yaml, aim="b"))

    assert (gap.location.line, gap.location.column) == (2, 22)
    assert [(each.location.line, each.message) for each in gap.related] == [
        (4, "all processes are said to be listed")
    ]


def test_an_absence_that_names_its_aims_is_told_of_these_aims_only() -> None:
    yaml = """
        aims: [{id: a}, {id: b}, {id: c}]
        absent: [{stream: process, dimension: vertical, kind: evaluation, about: [c, a]}]
        """

    (gap,) = NoEvaluation().observe(graph_of(yaml))

    assert gap.message == (
        "Policy `policy` is without an evaluation for its aims `a` and `c`"
    )
    assert gap.location.line == 3


def test_where_no_aim_belongs_to_a_lens_the_lens_and_the_policy_are_named() -> None:
    yaml = (
        "topics: [{id: t, title: T}]\nlenses: [{id: fairness, title: F, topics: t}]\n"
    )

    (seen,) = NoEvaluation().observe(
        graph_of(f"{yaml}id: policy\n{AIMS}", aim="fairness")
    )

    assert seen.message == (
        "Policy `policy` is not known to have an evaluation for `fairness`, "
        "to which none of its aims belongs"
    )
    assert seen.location.line == 3
