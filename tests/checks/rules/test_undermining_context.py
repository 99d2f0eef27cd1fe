import pytest

from streams.checks.rules.undermining_context import UnderminingContext
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.builders import graph_of
from tests.checks.observing import answers

CUTS = """
period: {from: 2005, to: 2015}
aims: [{id: a}]
context:
  - id: cuts
    period: {from: 2010, to: 2020}
    bears_on:
      - {stream: resource, dimension: vertical, effect: undermines, strength: strong}
      - {stream: resource, dimension: horizontal-local, effect: undermines}
      - {stream: policy, dimension: vertical, effect: supports}
"""


def test_a_finding_stands_in_each_cell_that_is_undermined() -> None:
    found = list(UnderminingContext().find(graph_of(CUTS)))

    assert [(f.stream, f.dimension) for f in found] == [
        ("resource", "vertical"),
        ("resource", "horizontal-local"),
    ]
    assert {f.subject for f in found} == {"cuts"}


def test_what_only_supports_undermines_nothing() -> None:
    yaml = CUTS.replace("undermines", "supports")

    assert answers(UnderminingContext(), yaml) == {"cuts": "yes"}


@pytest.mark.parametrize(
    ("policy", "seen"),
    [
        ("{from: 2000, to: 2009}", {}),
        ("{from: 2000, to: 2010}", {"cuts": "unknown"}),
        ("{from: 2000, to: 2011}", {"cuts": "no"}),
        ("{from: 2000}", {"cuts": "unknown"}),
    ],
)
def test_only_what_held_while_the_policy_ran_bears_on_it(
    policy: str, seen: dict[str, str]
) -> None:
    yaml = CUTS.replace("{from: 2005, to: 2015}", policy)

    assert answers(UnderminingContext(), yaml) == seen


def test_only_what_held_at_the_moment_counts() -> None:
    before = Moment(as_of=parse_date("2008"))
    during = Moment(as_of=parse_date("2012"))

    assert answers(UnderminingContext(), CUTS, moment=before) == {}
    assert answers(UnderminingContext(), CUTS, moment=during) == {"cuts": "no"}


def test_what_was_meant_for_other_policies_is_passed_over() -> None:
    yaml = CUTS.replace("id: cuts\n", "id: cuts\n    policies: [another]\n")

    assert answers(UnderminingContext(), yaml) == {}
