from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.builders import graph_of

CHAIN = """
period: {from: 2001, to: 2010}
processes: [{id: p, run_by: ward, answers_to: council}]
relations:
  - {from: council, to: national-x, kind: accountable-to}
  - {from: council, to: national-y, kind: collaborates-with}
"""


def test_processes_and_relations_make_one_line() -> None:
    lines = graph_of(CHAIN).accountability

    found = lines.paths("ward", ["national-x"])

    assert [path.agencies for path in found.sure] == [("ward", "council", "national-x")]
    assert found.sure[0].steps == 2


def test_working_together_is_not_answering_to() -> None:
    lines = graph_of(CHAIN).accountability

    assert lines.paths("ward", ["national-y"]).answer == "unknown"
    assert list(lines.seniors("council")) == ["national-x"]


def test_a_body_of_which_nothing_is_said_is_unknown_and_never_no() -> None:
    lines = graph_of(CHAIN).accountability

    assert lines.seniors("stranger").answer == "unknown"
    assert lines.paths("stranger", ["national-x"]).answer == "unknown"


def test_the_shortest_line_comes_first() -> None:
    yaml = CHAIN + "  - {from: ward, to: national-x, kind: accountable-to}\n"

    found = graph_of(yaml).accountability.paths("ward", ["national-x"])

    assert [path.steps for path in found.sure] == [1, 2]


def test_bodies_that_answer_to_each_other_do_not_trap_the_search() -> None:
    yaml = CHAIN + "  - {from: council, to: ward, kind: accountable-to}\n"

    found = graph_of(yaml).accountability.paths("ward", ["national-x"])

    assert len(found.sure) == 1


def test_a_line_with_a_link_that_was_perhaps_there_is_possible() -> None:
    yaml = CHAIN.replace("accountable-to}", "accountable-to, period: {from: 2001}}")
    graph = graph_of(yaml, moment=Moment(as_of=parse_date("2005")))

    found = graph.accountability.paths("ward", ["national-x"])

    assert found.answer == "unknown"
    assert len(found.possible) == 1
