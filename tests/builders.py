"""Small studies from a few lines of YAML, for the examples of the rules and for the tests."""

import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from streams.findings.errors import InputError
from streams.findings.location import Location, at_start_of
from streams.graph.focus import Focus, focus_on
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import AgenciesFile, Agency
from streams.study.context import ContextFile
from streams.study.mentions import agencies_named
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.references import ReferencesFile
from streams.study.study import Study
from streams.study.study_file import StudyFile
from streams.yaml_source.located import YamlList, YamlMap
from streams.yaml_source.model import Located
from streams.yaml_source.reader import Document, read_yaml
from streams.yaml_source.validation import validate

Model = TypeVar("Model", bound=Located)
FILE = "example.yaml"
NOWHERE: Location = at_start_of(FILE)
ABOUT_KEYS = (
    "topics",
    "lenses",
    "eras",
    "areas",
    "rules",
    "overrides",
    "fail_on",
    "ignore",
)
DEFAULTS: Mapping[str, Mapping[str, object]] = {
    "agencies": {"name": "A body", "kind": "body", "tier": "place"},
    "references": {"title": "A work", "type": "report"},
    "context": {
        "title": "A fact",
        "kind": "strategy",
        "period": YamlMap(where=NOWHERE, key_where={}, value_where={}),
    },
    "aims": {"text": "An aim."},
    "processes": {"text": "A process."},
    "resources": {"text": "A resource."},
    "findings": {"text": "A finding."},
    "absent": {"text": "Something lacking."},
    "participants": {"roles": "partner"},
}


def study_of(yaml: str) -> Study:
    """Return a study of one policy, `policy`, from the keys of a policy file and these besides.

    `agencies`, `references` and `context` stand for the entries of their files, `ratings` for a list
    of ratings files; `topics`, `lenses`, `eras`, `areas`, `rules`, `overrides`, `fail_on` and `ignore` for keys of study.yaml.
    Titles, texts, kinds and roles may be left out. Agencies that elements name but `agencies` does not
    are made known: at national tier if the id begins with `national`, else at place.

    Raises
    ------
    InputError
        If the YAML does not validate.
    """
    root = _read(yaml)
    for key, defaults in DEFAULTS.items():
        for entry in _entries(root, key):
            for name, value in defaults.items():
                _put(entry, name, value)
    ratings = [_ratings_file(entry) for entry in _take(root, "ratings")]
    about = _map({key: root.pop(key) for key in ABOUT_KEYS if key in root}, root)
    files = {key: _take(root, key) for key in ("agencies", "references", "context")}
    policy = _model(Policy, root, id="policy", title="A policy")
    agencies = _model(
        AgenciesFile, _map({"agencies": files["agencies"]}, root)
    ).agencies
    agencies += _implied(policy, {agency.id for agency in agencies})
    works = _model(
        ReferencesFile, _map({"references": files["references"]}, root)
    ).references
    return Study(
        folder=Path("example"),
        about=_model(StudyFile, about, id="example", title="An example"),
        agencies={agency.id: agency for agency in agencies},
        references={work.id: work for work in works},
        context=_model(ContextFile, _map({"context": files["context"]}, root)).context,
        policies={policy.id: policy},
        ratings=ratings,
        texts={FILE: yaml},
    )


def graph_of(
    yaml: str, *, aim: str | None = None, moment: Moment | None = None
) -> PolicyGraph:
    """Return the graph of such a study's policy, for its focal aim unless another is named.

    Without a focal aim every aim of the policy is in focus.
    """
    study = study_of(yaml)
    policy = study.policies["policy"]
    every = Focus(
        "every-aim", "Every aim", is_lens=True, aims=tuple(a.id for a in policy.aims)
    )
    named = aim or policy.focal_aim
    return PolicyGraph(
        study, policy, focus_on(study, policy, aim) if named else every, moment
    )


def policy_of(yaml: str) -> Policy:
    """Return the policy of such a study."""
    return study_of(yaml).policies["policy"]


def _read(yaml: str) -> YamlMap:
    document = read_yaml(textwrap.dedent(yaml).encode(), FILE)
    if document.findings:
        raise InputError(document.findings)
    assert isinstance(document.root, YamlMap)
    return document.root


def _entries(root: YamlMap, key: str) -> Iterable[YamlMap]:
    value = root.get(key)
    return (
        [entry for entry in value if isinstance(entry, YamlMap)]
        if isinstance(value, list)
        else []
    )


def _take(root: YamlMap, key: str) -> YamlList:
    value = root.pop(key, None)
    return (
        value if isinstance(value, YamlList) else YamlList(where=NOWHERE, item_where=[])
    )


def _put(entry: YamlMap, key: str, value: object) -> None:
    if key not in entry:
        entry[key] = value
        entry.key_where = {**entry.key_where, key: entry.where}
        entry.value_where = {**entry.value_where, key: entry.where}


def _map(values: Mapping[str, object], like: YamlMap) -> YamlMap:
    where = {key: like.value_where.get(key, like.where) for key in values}
    return YamlMap(values, where=like.where, key_where=where, value_where=where)


def _model(model: type[Model], root: YamlMap, **defaults: object) -> Model:
    for key, value in defaults.items():
        _put(root, key, value)
    built, findings = validate(model, Document(FILE, root, (), ""))
    if built is None:
        raise InputError(findings)
    return built


def _ratings_file(entry: object) -> RatingsFile:
    assert isinstance(entry, YamlMap)
    defaults = {"policy": "policy", "rubric": "exworthy-powell", "rubric_version": 2}
    return _model(RatingsFile, entry, **defaults, coder="reader-a")


def _implied(policy: Policy, known: set[str]) -> list[Agency]:
    return [
        Agency(
            id=name,
            name=name,
            kind="body",
            tier="national" if name.startswith("national") else "place",
        )
        for name in agencies_named(policy)
        if name not in known
    ]
