from streams.checks.rules.aim_not_shared import AimNotShared
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.checks.observing import answers

PARTNERS = "participants: [{agencies: [council, police], roles: partner}]\n"


def test_partners_that_set_or_hold_the_aim_share_it() -> None:
    yaml = PARTNERS + "aims: [{id: a, set_by: council, held_by: police}]"

    assert answers(AimNotShared(), yaml) == {"council": "yes", "police": "yes"}


def test_a_partner_known_not_to_hold_the_aim_is_a_gap() -> None:
    yaml = PARTNERS + "aims: [{id: a, held_by: council, not_held_by: police}]"

    assert answers(AimNotShared(), yaml) == {"council": "yes", "police": "no"}


def test_silence_and_an_aim_that_only_some_of_a_class_hold_are_unknown() -> None:
    yaml = PARTNERS + "aims: [{id: a, partly_held_by: council}]"

    assert answers(AimNotShared(), yaml) == {"council": "unknown", "police": "unknown"}


def test_holding_an_aim_that_is_not_in_focus_is_not_sharing() -> None:
    yaml = (
        PARTNERS
        + "focal_aim: a\naims: [{id: a, held_by: none}, {id: b, set_by: police}]"
    )

    assert answers(AimNotShared(), yaml) == {"council": "no", "police": "no"}


def test_a_partner_that_rejects_the_aim_is_not_excused_by_silence_about_lesser_aims() -> (
    None
):
    yaml = PARTNERS + (
        "focal_aim: a\naims: [{id: a, not_held_by: police}, {id: b, supports: a, set_by: council}]"
    )

    assert answers(AimNotShared(), yaml) == {"council": "yes", "police": "no"}


def test_members_are_counted_and_not_their_partnership() -> None:
    yaml = PARTNERS + (
        "agencies: [{id: board, kind: partnership, members: [council, police]}]\n"
        "aims: [{id: a, held_by: [board, council, police]}]\n"
    )
    with_board = yaml.replace("[council, police], roles", "[board, council], roles")

    assert list(answers(AimNotShared(), with_board)) == ["council"]


def test_deliverers_and_national_bodies_are_no_main_partners() -> None:
    yaml = """
        participants:
          - {agencies: national-x, roles: partner}
          - {agencies: trust, roles: deliverer}
        aims: [{id: a}]
    """

    assert answers(AimNotShared(), yaml) == {}


def test_an_aim_that_is_only_perhaps_there_is_only_perhaps_shared() -> None:
    yaml = PARTNERS + "aims: [{id: a, held_by: council, period: unknown}]"
    in_2005 = Moment(as_of=parse_date("2005"))

    assert answers(AimNotShared(), yaml)["council"] == "yes"
    assert answers(AimNotShared(), yaml, moment=in_2005)["council"] == "unknown"
