import pytest

from streams.findings.answer import Answer
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.builders import graph_of

YAML = """
period: {from: 2001, to: 2010}
phases: [{id: early, period: {from: 2001, to: 2004}}, {id: late, period: {from: 2005, to: 2010}}]
agencies: [{id: trust, period: {from: 1999, to: 2005}}]
aims: [{id: a}]
processes:
  - {id: dated, period: {from: 2001, to: 2003}}
  - {id: phased, phase: late}
  - {id: inherited}
  - {id: carried, run_by: trust}
  - {id: undated, period: unknown}
"""


def there(moment: Moment) -> dict[str, str]:
    graph = graph_of(YAML, moment=moment)
    return {p.id: str(graph.exists(p)) for p in graph.all_processes}


def test_over_the_whole_life_of_a_policy_everything_was_there() -> None:
    assert set(there(Moment()).values()) == {"yes"}
    assert len(there(Moment())) == 5


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (
            "2002-06",
            {
                "dated": "yes",
                "inherited": "yes",
                "carried": "yes",
                "undated": "unknown",
            },
        ),
        ("2007", {"phased": "yes", "inherited": "yes", "undated": "unknown"}),
    ],
)
def test_at_a_date_what_was_surely_not_there_is_left_out(
    day: str, expected: dict[str, str]
) -> None:
    assert there(Moment(as_of=parse_date(day))) == expected


def test_at_a_year_means_on_some_day_of_it() -> None:
    yaml = YAML.replace("{from: 2001, to: 2003}", "{from: 2002-04, to: 2003-03}")

    graph = graph_of(yaml, moment=Moment(as_of=parse_date("2002")))

    assert graph.exists(graph.all_processes[0]) == "yes"


def test_in_a_phase_what_overlaps_it_was_there() -> None:
    assert there(Moment(phase="early"))["dated"] == "yes"
    assert "phased" not in there(Moment(phase="early"))
    assert there(Moment(phase="late"))["phased"] == "yes"


def test_only_dates_that_nobody_wrote_are_inherited() -> None:
    graph = graph_of(YAML)

    inherited = {p.id: graph.lifetime(p).inherited for p in graph.all_processes}

    assert inherited == {
        "dated": False,
        "phased": False,
        "inherited": True,
        "carried": True,
        "undated": False,
    }


def test_what_is_enabled_at_a_date_is_sure_or_only_possible() -> None:
    yaml = """
        period: {from: 2001, to: 2010}
        processes: [{id: p}]
        resources:
          - {id: sure, enables: p, period: {from: 2001, to: 2010}}
          - {id: perhaps, enables: p, period: {from: 2001}}
          - {id: later, enables: p, period: {from: 2008, to: 2010}}
    """
    graph = graph_of(yaml, moment=Moment(as_of=parse_date("2005")))

    found = graph.resources_enabling(graph.all_processes[0])

    assert [r.id for r in found.sure] == ["sure"]
    assert [r.id for r in found.possible] == ["perhaps"]


def test_what_a_body_of_unknown_end_did_may_have_ended_with_it() -> None:
    graph = graph_of(
        """
        period: {from: 2000, to: 2010}
        agencies: [{id: trusts, period: {from: 1999}}, {id: boards, period: {from: 1999, to: 2012}}]
        aims:
          - {id: a, set_by: trusts}
          - {id: b, set_by: [trusts, boards]}
        """,
        moment=Moment(as_of=parse_date("2005")),
    )

    a, b = graph.all_aims
    assert graph.exists(a) is Answer.UNKNOWN
    assert graph.exists(b) is Answer.YES
