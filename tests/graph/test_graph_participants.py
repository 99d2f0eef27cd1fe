from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.builders import graph_of

YAML = """
period: {from: 2001, to: 2010}
agencies: [{id: board, kind: partnership, members: [council, police]}]
participants:
  - {agencies: national-x, roles: sponsor, needed: true}
  - {agencies: [board, council], roles: lead}
  - {agencies: council, roles: funder, period: {from: 2006, to: 2010}}
  - {agencies: charity, roles: adviser}
aims: [{id: a, set_by: national-x, held_by: board, not_held_by: charity, partly_held_by: council}]
"""


def test_the_roles_of_a_body_are_gathered_from_every_entry() -> None:
    council = graph_of(YAML).participants[2]

    assert council.agency.id == "council"
    assert council.roles == {"lead", "funder"}


def test_at_a_date_only_the_roles_of_that_time_count() -> None:
    graph = graph_of(YAML, moment=Moment(as_of=parse_date("2003")))

    assert graph.participants[2].roles == {"lead"}


def test_members_are_counted_and_not_their_partnership() -> None:
    assert [p.agency.id for p in graph_of(YAML).local_partners()] == ["council"]


def test_a_partnership_counts_where_no_member_is_named() -> None:
    graph = graph_of(
        YAML.replace("[board, council], roles", "board, roles").replace(
            "agencies: council, roles: funder", "agencies: ward, roles: funder"
        )
    )

    assert [p.agency.id for p in graph.local_partners()] == ["board", "ward"]


def test_sponsors_and_needed_bodies_are_national() -> None:
    graph = graph_of(YAML)

    assert [p.agency.id for p in graph.sponsors()] == ["national-x"]
    assert [p.agency.id for p in graph.needed_nationally()] == ["national-x"]


def test_setting_an_aim_is_holding_it_and_holding_it_in_part_is_unknown() -> None:
    graph = graph_of(YAML)
    aim = graph.aims[0]

    held = {p.agency.id: str(graph.holds(p.agency, aim)) for p in graph.participants}

    assert held == {
        "national-x": "yes",
        "board": "yes",
        "council": "unknown",
        "charity": "no",
    }


def test_absences_are_those_of_the_cell_and_of_the_aim_in_focus() -> None:
    graph = graph_of("""
        focal_aim: a
        aims: [{id: a}, {id: b}]
        absent:
          - {id: here, stream: process, dimension: vertical, kind: oversight}
          - {id: unnamed, stream: process, dimension: vertical, about: a}
          - {id: other-aim, stream: process, dimension: vertical, about: b}
          - {id: other-cell, stream: resource, dimension: vertical}
    """)

    everything = graph.absences("process", "vertical")
    of_kind = graph.absences("process", "vertical", ["evaluation"])

    assert [entry.id for entry in everything] == ["here", "unnamed"]
    assert [entry.id for entry in of_kind] == ["unnamed"]
