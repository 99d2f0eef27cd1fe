import pytest

from streams.checks.rules.idle_partner import IdlePartner
from tests.checks.observing import answers

PARTNERS = (
    "participants: [{agencies: [council, charities], roles: partner}]\n"
    "focal_aim: a\naims: [{id: a}, {id: b}]\n"
)


def test_those_who_run_a_process_and_those_with_them_take_part() -> None:
    yaml = (
        PARTNERS + "processes: [{id: p, run_by: council, with: charities, serves: a}]"
    )

    assert answers(IdlePartner(), yaml) == {"council": "yes", "charities": "yes"}


def test_a_partner_named_in_no_process_may_take_part_in_one_not_listed() -> None:
    yaml = PARTNERS + "processes: [{id: p, run_by: council, with: none, serves: a}]"

    assert answers(IdlePartner(), yaml)["charities"] == "unknown"
    assert answers(IdlePartner(), yaml + "\ncomplete: processes")["charities"] == "no"


def test_a_process_that_names_nobody_leaves_it_open_who_takes_part() -> None:
    yaml = (
        PARTNERS
        + "processes: [{id: p, run_by: council, serves: a}]\ncomplete: processes"
    )

    assert answers(IdlePartner(), yaml)["charities"] == "unknown"


def test_members_take_part_in_what_their_partnership_does() -> None:
    yaml = PARTNERS + (
        "agencies: [{id: board, kind: partnership, members: [council]}]\n"
        "processes: [{id: p, run_by: board, serves: a}]"
    )

    assert answers(IdlePartner(), yaml) == {"council": "yes", "charities": "unknown"}


def test_work_for_another_aim_does_not_count() -> None:
    yaml = PARTNERS + (
        "processes: [{id: p, run_by: council, with: charities, serves: b}]\ncomplete: processes"
    )

    assert answers(IdlePartner(), yaml) == {"council": "no", "charities": "no"}


@pytest.mark.parametrize("kind", ["partnership", "unspecified"])
def test_a_partner_may_be_among_bodies_that_are_not_named_one_by_one(kind: str) -> None:
    yaml = PARTNERS + (
        f"agencies: [{{id: board, kind: {kind}}}]\n"
        "processes: [{id: p, run_by: board, with: none, serves: a}]\ncomplete: processes"
    )

    assert answers(IdlePartner(), yaml) == {
        "council": "unknown",
        "charities": "unknown",
    }
