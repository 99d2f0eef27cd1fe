import importlib
import inspect
import pkgutil
import re
import textwrap

import pytest
from pydantic import ValidationError

from streams.checks import registry, rules
from streams.checks.check import AlignmentCheck, Check, Observation, StudyCheck
from streams.findings.answer import Answer
from streams.findings.finding import Finding
from streams.graph.policy_graph import PolicyGraph
from streams.study.study import Study
from tests.builders import graph_of, study_of

MODULES = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
every_rule = pytest.mark.parametrize("check", registry.ALL, ids=lambda check: check.id)
every_alignment_rule = pytest.mark.parametrize(
    "check", registry.ALIGNMENT_CHECKS, ids=lambda check: check.id
)


def page_of(check: type[Check]) -> str:
    module = importlib.import_module(check.__module__)
    return inspect.cleandoc(module.__doc__ or "")


def example_of(check: type[Check], heading: str) -> str:
    found = re.search(
        rf"^{heading}::\n\n((?:    .*\n|\n)+)", page_of(check) + "\n", re.MULTILINE
    )
    assert found, f"add a '{heading}::' example to the docstring of {check.__module__}"
    return textwrap.dedent(found[1])


def findings_in(check: type[Check], yaml: str) -> list[Finding]:
    rule = check()
    if isinstance(rule, AlignmentCheck):
        graph = graph_of(yaml)
        unmet = {o.subject for o in rule.observe(graph) if o.answer is Answer.NO}
        return [finding for finding in rule.find(graph) if finding.subject in unmet]
    assert isinstance(rule, StudyCheck)
    return list(rule.find(study_of(yaml)))


def turned_round(graph: PolicyGraph) -> PolicyGraph:
    policy = graph.policy.model_copy(
        update={
            part: list(reversed(getattr(graph.policy, part)))
            for part in (
                "participants",
                "aims",
                "processes",
                "resources",
                "absent",
                "relations",
            )
        }
    )
    study = Study(
        folder=graph.study.folder,
        about=graph.study.about,
        agencies=dict(reversed(list(graph.study.agencies.items()))),
        context=list(reversed(graph.study.context)),
        policies={policy.id: policy},
    )
    return PolicyGraph(study, policy, graph.focus, graph.moment)


@pytest.mark.parametrize("module", MODULES)
def test_every_module_of_rules_is_registered(module: str) -> None:
    registered = {check.__module__.rpartition(".")[2] for check in registry.ALL}

    assert module in registered, "list it in streams/checks/registry.py"


@every_rule
def test_a_rule_is_named_as_its_module(check: type[Check]) -> None:
    module = check.__module__.rpartition(".")[2]

    assert check.id == module.replace("_", "-")
    assert check.__name__ == "".join(word.title() for word in module.split("_"))


@every_rule
def test_the_page_of_a_rule_says_what_and_why_and_whence(check: type[Check]) -> None:
    page = page_of(check)
    first, blank, *_ = page.splitlines()

    assert first.endswith(".")
    assert not blank
    assert re.search(r"^Why: \w", page, re.MULTILINE)
    assert re.search(r"^Source: \w", page, re.MULTILINE)


@every_rule
def test_the_example_that_passes_does(check: type[Check]) -> None:
    found = findings_in(check, example_of(check, "Passes"))

    assert found == []


@every_rule
def test_the_example_that_fails_does(check: type[Check]) -> None:
    found = findings_in(check, example_of(check, "Fails"))

    assert found
    assert {finding.rule for finding in found} == {check.id}
    assert all(finding.location.line > 0 for finding in found)


@every_rule
def test_an_option_that_there_is_not_is_refused(check: type[Check]) -> None:
    with pytest.raises(ValidationError):
        check.model_validate({"no_such_option": 1})


@every_rule
def test_every_option_says_what_it_is_and_has_a_default(check: type[Check]) -> None:
    for name, option in check.model_fields.items():
        assert option.description, f"describe the option {name} of {check.id}"
        assert not option.is_required()


@every_alignment_rule
@pytest.mark.parametrize("heading", ["Passes", "Fails"])
def test_the_order_of_the_file_does_not_matter(
    check: type[AlignmentCheck], heading: str
) -> None:
    graph = graph_of(example_of(check, heading))

    forwards = {_said(seen) for seen in check().observe(graph)}
    backwards = {_said(seen) for seen in check().observe(turned_round(graph))}

    assert forwards == backwards


@every_alignment_rule
def test_nothing_is_said_to_be_wrong_of_a_policy_of_which_nothing_is_known(
    check: type[AlignmentCheck],
) -> None:
    found = findings_in(check, "period: {from: 2001, to: 2005}")

    assert found == []


@every_alignment_rule
def test_silence_never_settles_that_there_are_no_subjects(
    check: type[AlignmentCheck],
) -> None:
    graph = graph_of("aims: [{id: a}]")

    assert not check().is_closed(graph)


@every_alignment_rule
@pytest.mark.parametrize("heading", ["Passes", "Fails"])
def test_with_every_aim_in_focus_nothing_is_left_out(
    check: type[AlignmentCheck], heading: str
) -> None:
    graph = graph_of(example_of(check, heading))

    assert check().left_out(graph) == 0


def test_ids_are_unique() -> None:
    ids = registry.known_ids()

    assert len(ids) == len(set(ids))


def _said(seen: Observation) -> tuple[str, Answer, str]:
    return seen.subject, seen.answer, seen.message
