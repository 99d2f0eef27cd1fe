import pytest

from streams.findings.errors import UsageError
from streams.graph.focus import focus_on
from tests.builders import graph_of, study_of

YAML = """
topics: [{id: falls, title: Falls}, {id: money, title: Money}]
lenses: [{id: safety, title: Safety, topics: falls}]
focal_aim: a
aims:
  - {id: a, topic: falls}
  - {id: carrier, carries: a}
  - {id: helper, supports: carrier}
  - {id: other, topic: money}
  - {id: apart, topic: falls}
processes: [{id: p, serves: helper}, {id: q, serves: other}, {id: s}]
resources: [{id: r, enables: p}, {id: t, enables: q}]
"""


def test_aims_that_carry_or_support_the_focal_aim_belong_to_it() -> None:
    graph = graph_of(YAML)

    assert graph.focus.aims == ("a", "carrier", "helper")
    assert not graph.focus.is_lens


def test_a_lens_takes_in_every_aim_of_its_topics() -> None:
    graph = graph_of(YAML, aim="safety")

    assert graph.focus.aims == ("a", "carrier", "helper", "apart")
    assert graph.focus.is_lens


def test_means_and_resources_belong_to_the_focus_through_what_they_serve() -> None:
    graph = graph_of(YAML)

    assert [p.id for p in graph.processes] == ["p"]
    assert [r.id for r in graph.resources] == ["r"]
    assert [p.id for p in graph.all_processes] == ["p", "q", "s"]


def test_an_aim_that_there_is_not_is_refused_with_the_lenses_named() -> None:
    study = study_of(YAML)

    with pytest.raises(UsageError, match=r"neither a lens .*`safety`"):
        focus_on(study, study.policies["policy"], "nowhere")


def test_a_policy_without_a_focal_aim_asks_for_one() -> None:
    study = study_of(YAML.replace("focal_aim: a\n", ""))

    with pytest.raises(UsageError, match="focal_aim"):
        focus_on(study, study.policies["policy"], None)


def test_aims_that_support_each_other_do_not_trap_the_search() -> None:
    graph = graph_of(YAML.replace("topic: falls}", "supports: helper}", 1))

    assert graph.focus.aims == ("a", "carrier", "helper")
