import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from streams.authoring.schemas import KINDS, schema
from streams.yaml_source.located import YamlMap
from streams.yaml_source.reader import read_yaml
from tests.authoring.judging import judge

ROOT = Path(__file__).parents[2]
SHARED = ("study", "agencies", "references", "context")
VALID = sorted(
    [
        *ROOT.glob("policies/*.yaml"),
        *ROOT.glob("policies/ratings/*/*.yaml"),
        *ROOT.glob("rubrics/*.yaml"),
    ]
)


def is_sound_yaml(file: Path) -> bool:
    document = read_yaml(file.read_bytes(), file.name)
    return not document.findings and isinstance(document.root, YamlMap)


INVALID = sorted(filter(is_sound_yaml, ROOT.glob("tests/invalid/*.yaml")))
# Mistakes that lie in how values stand to each other; a schema sees shapes.
BEYOND_SHAPE = {
    "aim_that_carries_itself",
    "criterion_given_twice",
    "criterion_outside_the_grid",
    "date_not_in_the_calendar",
    "disputed_date_backwards",
    "evidence_in_curly_quotes",
    "figure_without_an_end",
    "figures_backwards",
    "held_and_not_held",
    "id_given_twice",
    "lens_given_twice",
    "member_of_itself",
    "levels_that_fall",
    "period_backwards",
    "phase_and_period",
    "phase_given_twice",
    "range_backwards",
    "stated_and_not_stated",
    "window_of_an_unknown_column",
}
POLICY = "id: home-visits\ntitle: Home visits\n"
AIM = f"{POLICY}aims:\n  - id: fewer-falls\n    text: Cut falls.\n    "
AGENCY = "agencies:\n  - {id: trusts, name: Trusts, kind: class, tier: place, "
STUDY = "id: some-study\ntitle: Some study\n"
RATINGS = "policy: p\nrubric: r\nrubric_version: 1\naim: a\ncoder: c\nratings:\n  goal-clarity: "
CONTEXT = "context:\n  - {id: cuts, title: Cuts, kind: spending, period: {from: 2010}, "
ALIKE = [
    ("policy", f"{POLICY}mandate: voluntary\n"),
    ("policy", f"{POLICY}mandate: optional\n"),
    ("policy", f"{POLICY}mandat: voluntary\n"),
    ("policy", "id: home-visits\n"),
    ("policy", "id: Home Visits\ntitle: Home visits\n"),
    ("policy", f"{POLICY}period: {{from: 1998, to: ongoing}}\n"),
    ("policy", f"{POLICY}period: {{from: 1998-04, to: 2003-03-31}}\n"),
    ("policy", f"{POLICY}period: {{from: [1998, 1999-04]}}\n"),
    ("policy", f"{POLICY}period: {{from: [1998]}}\n"),
    ("policy", f"{POLICY}period: {{from: 98}}\n"),
    ("policy", f"{POLICY}period: {{from: ongoing}}\n"),
    ("policy", f"{POLICY}period: {{from: 1998-13}}\n"),
    ("policy", f"{POLICY}period: {{from: true}}\n"),
    ("policy", f"{POLICY}period: {{begin: 1998}}\n"),
    ("policy", f"{POLICY}period: {{}}\n"),
    ("policy", f"{POLICY}period: unknown\n"),
    ("policy", f"{POLICY}period: 1998\n"),
    ("policy", f"{POLICY}geography: place\n"),
    ("policy", f"{POLICY}geography: [place, system]\n"),
    ("policy", f"{POLICY}geography: [place, village]\n"),
    ("policy", f"{POLICY}geography: none\n"),
    ("policy", f"{POLICY}succeeds: none\n"),
    ("policy", f"{POLICY}succeeds: []\n"),
    ("policy", f"{POLICY}succeeds: [a-b, C]\n"),
    ("policy", f"{POLICY}coverage: {{areas: [26, 31], population_per_area: 50000}}\n"),
    ("policy", f"{POLICY}coverage: {{areas: '26'}}\n"),
    (
        "policy",
        f"{POLICY}coverage: {{population_per_area: {{mean: 5, min: [1, 2]}}}}\n",
    ),
    ("policy", f"{POLICY}coverage: {{population_per_area: {{median: 5}}}}\n"),
    ("policy", f"{POLICY}evidence: nao2018, p. 12\n"),
    ("policy", f"{POLICY}evidence: nao2018\n"),
    ("policy", f"{POLICY}evidence: ', p. 12'\n"),
    ("policy", f"{POLICY}evidence: 2018\n"),
    ("policy", f"{POLICY}evidence: {{at: 'nao2018, p. 12', says: It rose.}}\n"),
    ("policy", f"{POLICY}evidence: {{at: nao2018, confidence: sure}}\n"),
    ("policy", f"{POLICY}evidence: {{says: It rose.}}\n"),
    ("policy", f"{POLICY}evidence: ['nao2018, p. 12', {{at: pac2017}}]\n"),
    ("policy", f"{POLICY}evidence: []\n"),
    ("policy", f"{POLICY}complete: [aims, agencies]\n"),
    ("policy", f"{AIM}set_by: none\n"),
    ("policy", f"{AIM}set_by: [a, b]\n"),
    ("policy", f"{AIM}set_by: {{a: b}}\n"),
    ("policy", f"{AIM}carries: other-policy/other-aim\n"),
    ("policy", f"{AIM}carries: a/b/c\n"),
    ("policy", f"{AIM}carries: a--b/c\n"),
    ("policy", f"{AIM}carried: varies\n"),
    ("policy", f"{AIM}carried: sometimes\n"),
    ("policy", f"{AIM}conflicts: none\n"),
    ("policy", f"{AIM}conflicts: other-aim\n"),
    ("policy", f"{AIM}conflicts: [{{aim: other-aim}}, third-aim]\n"),
    ("policy", f"{AIM}conflicts: {{goal: other-aim}}\n"),
    ("policy", f"{AIM}direction: [vertical, horizontal]\n"),
    ("policy", f"{AIM}direction: sideways\n"),
    ("policy", f"{AIM}stated: [measure, target]\n"),
    ("policy", f"{AIM}label: {'x' * 41}\n"),
    ("policy", f"{POLICY}aims: {{id: fewer-falls, text: Cut falls.}}\n"),
    (
        "policy",
        f"{POLICY}resources: [{{id: m, text: M., amount: {{planned: 3, period: 2015/16}}}}]\n",
    ),
    (
        "policy",
        f"{POLICY}resources: [{{id: m, text: M., amount: [{{planned: [3, 4], period: 2015}}]}}]\n",
    ),
    (
        "policy",
        f"{POLICY}resources: [{{id: m, text: M., amount: {{period: {{from: 2015, to: ongoing}}}}}}]\n",
    ),
    (
        "policy",
        f"{POLICY}resources: [{{id: m, text: M., amount: {{period: {{from: 2015}}}}}}]\n",
    ),
    (
        "policy",
        f"{POLICY}resources: [{{id: m, text: M., amount: {{period: 2015-16}}}}]\n",
    ),
    ("policy", f"{POLICY}resources: [{{id: m, text: M., ring_fenced: varies}}]\n"),
    ("policy", f"{POLICY}resources: [{{id: m, text: M., ring_fenced: 'true'}}]\n"),
    (
        "policy",
        f"{POLICY}absent: [{{text: No board., stream: process, dimension: vertical, kind: data}}]\n",
    ),
    ("policy", f"{POLICY}absent: [{{text: No board., stream: process}}]\n"),
    ("policy", f"{POLICY}relations: [{{from: a, to: [b, c], kind: same-area}}]\n"),
    ("policy", f"{POLICY}relations: [{{to: b, kind: same-area}}]\n"),
    ("agencies", f"{AGENCY}period: unknown}}\n"),
    ("agencies", f"{AGENCY}members: a}}\n"),
    ("agencies", f"{AGENCY}became: [{{agency: b, how: renamed, on: 2013-04}}]}}\n"),
    ("agencies", f"{AGENCY}became: {{agency: b, how: renamed}}}}\n"),
    ("agencies", "agencies: []\n"),
    ("agencies", "agencies: none\n"),
    ("context", f"{CONTEXT}policies: all}}\n"),
    (
        "context",
        f"{CONTEXT}absent: true, bears_on: {{stream: policy, dimension: vertical, effect: supports}}}}\n",
    ),
    (
        "context",
        f"{CONTEXT}bears_on: {{stream: aims, dimension: vertical, effect: supports}}}}\n",
    ),
    (
        "study",
        f"{STUDY}rules: {{unmeasured-aim: {{severity: error, options: {{mark: date}}}}}}\n",
    ),
    ("study", f"{STUDY}rules: {{unmeasured-aim: {{severity: grave}}}}\n"),
    (
        "study",
        f"{STUDY}ignore: {{rule: unmeasured-aim, reason: Known., until: 2027-01}}\n",
    ),
    ("study", f"{STUDY}ignore: [{{rule: unmeasured-aim}}]\n"),
    ("study", f"{STUDY}eras: [{{id: a, period: unknown}}]\n"),
    ("study", f"{STUDY}lenses: [{{id: a, title: A, topics: b}}]\n"),
    (
        "references",
        "references: [{id: a2020, type: book, title: A, issued: 2020, note: kept}]\n",
    ),
    (
        "references",
        "references: [{id: a2020, type: book, title: A, issued: {date-parts: [[2020, 1]]}}]\n",
    ),
    ("references", "references: [{id: a2020, type: book, title: A, issued: soon}]\n"),
    (
        "references",
        "references: [{id: a2020, type: book, title: A, author: {family: B}}]\n",
    ),
    ("references", "references: [{id: a2020, type: book, title: A, author: B}]\n"),
    ("ratings", f"{RATINGS}unknown\n"),
    ("ratings", f"{RATINGS}not-applicable\n"),
    ("ratings", f"{RATINGS}2\n"),
    ("ratings", f"{RATINGS}[1, 2]\n"),
    ("ratings", f"{RATINGS}[]\n"),
    ("ratings", f"{RATINGS}{{rating: 2}}\n"),
    ("ratings", f"{RATINGS}{{rating: 2, rationale: ''}}\n"),
    (
        "ratings",
        f"{RATINGS}{{rating: 2, rationale: So it is., evidence: a, confidence: low}}\n",
    ),
    ("ratings", f"{RATINGS}{{rating: 4, rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}{{rating: 1.5, rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}{{rating: '2', rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}{{rating: [1, 2], rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}{{rating: [2, 2], rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}{{rating: [1, 2], range: unsure, rationale: So it is.}}\n"),
    (
        "ratings",
        f"{RATINGS}{{rating: [1, 2, 3], range: unsure, rationale: So it is.}}\n",
    ),
    ("ratings", f"{RATINGS}{{rating: unknown}}\n"),
    ("ratings", f"{RATINGS}{{rating: not-applicable}}\n"),
    ("ratings", f"{RATINGS}{{rationale: So it is.}}\n"),
    ("ratings", f"{RATINGS}[{{rating: 1, rationale: A., phase: one}}, unknown]\n"),
    ("ratings", f"{RATINGS}[unknown]\n"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one(kind: str) -> None:
    Draft7Validator.check_schema(schema(kind))


@pytest.mark.parametrize(
    "file", VALID, ids=lambda file: f"{file.parent.name}/{file.stem}"
)
def test_a_file_of_the_reference_study_is_right_by_model_and_schema(file: Path) -> None:
    verdicts = judge(kind_of(file), file.read_text(encoding="utf-8"))

    assert verdicts.by_model == []
    assert verdicts.by_schema == []


@pytest.mark.parametrize("file", INVALID, ids=lambda file: file.stem)
def test_an_invalid_file_is_refused_by_the_schema_unless_its_shape_is_right(
    file: Path,
) -> None:
    text = file.read_text(encoding="utf-8")
    named = re.search(r"^# as: (\w+)$", text, re.MULTILINE)

    verdicts = judge(named[1] if named else "policy", text)

    assert verdicts.by_model
    assert bool(verdicts.by_schema) == (file.stem not in BEYOND_SHAPE)


@pytest.mark.parametrize(("kind", "text"), ALIKE, ids=[text[-40:] for _, text in ALIKE])
def test_schema_and_model_judge_alike(kind: str, text: str) -> None:
    verdicts = judge(kind, text)

    assert verdicts.agree, verdicts


def test_every_word_and_every_key_is_explained() -> None:
    for kind in KINDS:
        for part in mappings_in(json.loads(json.dumps(schema(kind)))):
            if part.get("type") == "string" and "enum" in part:
                described = part["enumDescriptions"]
                assert isinstance(described, list)
                assert all(described), part["enum"]
            properties = part.get("properties")
            if (
                isinstance(properties, dict)
                and part.get("additionalProperties") is False
            ):
                assert all("title" in each for each in properties.values()), kind


def kind_of(file: Path) -> str:
    if file.parent.name == "rubrics":
        return "rubric"
    if file.parent.parent.name == "ratings":
        return "ratings"
    return file.stem if file.stem in SHARED else "policy"


def mappings_in(part: object) -> list[dict[str, object]]:
    if isinstance(part, dict):
        return [part, *(found for each in part.values() for found in mappings_in(each))]
    if isinstance(part, list):
        return [found for each in part for found in mappings_in(each)]
    return []
