from streams.checks.rules.partnership_counted_twice import PartnershipCountedTwice
from streams.checks.rules.process_without_aim import ProcessWithoutAim
from tests.checks.finding import found, told

BOARD = "agencies: [{id: board, kind: partnership, members: [council, trust]}, {id: council}, {id: trust}]\n"


def test_a_process_that_serves_nothing_is_worse_than_one_that_does_not_say() -> None:
    findings = found(
        ProcessWithoutAim(), "processes: [{id: visits, serves: none}, {id: board}]"
    )

    assert [(str(f.severity), f.message) for f in findings] == [
        ("warning", "Process `visits` serves no aim"),
        ("info", "Process `board` does not say which aim it serves"),
    ]


def test_a_process_that_serves_or_hinders_an_aim_has_its_place() -> None:
    yaml = """
    aims: [{id: falls}]
    processes: [{id: visits, serves: falls}, {id: penalty, serves: none, hinders: falls}]
    """

    assert found(ProcessWithoutAim(), yaml) == []


def test_a_partnership_beside_its_members_is_told_with_them() -> None:
    yaml = BOARD + (
        "participants:\n"
        "  - {agencies: board, roles: lead}\n"
        "  - {agencies: [council, trust], roles: partner}\n"
    )

    (finding,) = found(PartnershipCountedTwice(), yaml)

    assert finding.message == (
        "Agency `board` takes part beside its own members `council` and `trust`; "
        "the members are counted and the partnership is not"
    )
    assert str(finding.severity) == "info"
    assert finding.location.line == 3


def test_only_working_roles_at_one_time_are_counted_twice() -> None:
    advising = BOARD + (
        "participants: [{agencies: board, roles: adviser}, {agencies: council, roles: lead}]\n"
    )
    apart = BOARD + (
        "participants:\n"
        "  - {agencies: council, roles: lead, period: {from: 2000, to: 2005}}\n"
        "  - {agencies: board, roles: lead, period: {from: 2006, to: 2010}}\n"
    )

    assert told(PartnershipCountedTwice(), advising) == []
    assert told(PartnershipCountedTwice(), apart) == []
