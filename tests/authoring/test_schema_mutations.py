import json
from collections.abc import Iterator

import pytest
from pydantic import JsonValue, TypeAdapter

from streams.yaml_source.reader import read_yaml
from tests.authoring.judging import judge

JSON: TypeAdapter[JsonValue] = TypeAdapter(JsonValue)
POLICY = """
id: home-visits
title: Home visits
period: {from: 1998-04, to: ongoing}
government: [labour, coalition]
mandate: voluntary
coverage: {extent: england, areas: 26, population_per_area: {mean: 50000}}
geography: place
focal_aim: fewer-falls
evidence: author2024, ch. 4
phases: [{id: first-wave, period: {from: 1998, to: 2001}}]
complete: [aims]
participants:
  - {agencies: trusts, roles: [lead, funder], needed: true, evidence: [author2024]}
aims:
  - id: fewer-falls
    text: Cut falls.
    set_by: [department]
    stated: measure
    conflicts: {aim: other-policy/fewer-beds, evidence: author2024}
    carried: varies
processes:
  - {id: visits, text: Nurses visit., kind: delivery, serves: [fewer-falls], authority: none, level: local}
resources:
  - id: grant
    text: A grant.
    kind: money
    amount: {planned: 60, unit: GBP million, period: {from: 1998, to: 2001}}
    ring_fenced: false
absent: [{text: No board., stream: process, dimension: vertical, kind: governance, about: fewer-falls}]
findings: [{id: no-fall, text: Falls did not fall., about: [fewer-falls]}]
relations: [{from: trusts, to: department, kind: accountable-to}]
"""
RATINGS = """
policy: home-visits
rubric: exworthy-powell
rubric_version: 1
aim: fewer-falls
coder: reader-a
date: 2026-01-05
ratings:
  goal-clarity: {rating: 2, confidence: low, rationale: So it is., evidence: {at: author2024, says: It is.}}
  adequacy: [{rating: 1, rationale: So it was., phase: first-wave}, unknown]
"""
AGENCIES = """
agencies:
  - id: trusts
    name: Primary care trusts
    kind: class
    tier: place
    period: {from: 2000, to: 2013}
    members: [practices]
    became: [{agency: groups, how: functions-moved, on: 2013}]
"""
STUDY = """
id: some-study
title: Some study
coded: {by: two coders, reviewed_by_human_expert: true}
topics: [{id: falls, title: Falls}]
lenses: [{id: falls, title: Cut falls, topics: [falls]}]
eras: [{id: early, period: {from: 1997, to: 2009}}]
areas: [{id: district, nests_in: county}]
rules: {unmeasured-aim: {severity: error, enabled: true, options: {mark: date}}}
ignore: [{rule: unmeasured-aim, policy: home-visits, reason: Known., until: 2027}]
"""
FILES = {"policy": POLICY, "ratings": RATINGS, "agencies": AGENCIES, "study": STUDY}
VALUES: list[JsonValue] = [
    7,
    True,
    "Some words",
    "some-id",
    [],
    ["some-id"],
    {"x": "y"},
]
# What a study may ask of which rule is for `streams check` to judge.
OF_RULES = ("rules", "rule")


@pytest.mark.parametrize("kind", FILES)
def test_a_file_with_one_thing_changed_is_judged_alike(kind: str) -> None:
    root = read_yaml(FILES[kind].encode(), kind).root

    different = [
        (text, verdicts)
        for changed in changes(JSON.validate_json(json.dumps(root)))
        if not (verdicts := judge(kind, text := json.dumps(changed))).agree
    ]

    assert different == []


def changes(whole: JsonValue) -> Iterator[JsonValue]:
    """Yield a tree with each of its values replaced, left out or misnamed, one at a time."""
    if isinstance(whole, dict):
        for key, value in whole.items():
            if key in OF_RULES:
                continue
            rest = {name: each for name, each in whole.items() if name != key}
            yield rest
            yield {**rest, f"{key}x": value}
            yield from ({**whole, key: each} for each in (*VALUES, *changes(value)))
    elif isinstance(whole, list):
        for position, value in enumerate(whole):
            before, after = whole[:position], whole[position + 1 :]
            for each in (*VALUES, *changes(value)):
                yield [*before, each, *after]
