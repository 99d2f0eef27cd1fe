"""Schemas for one study, in which its own ids complete, with their names beside them.

What another file declares (agencies, topics, areas, policies, works) is a closed choice: an id that is not among
them is flagged as one types it, and the message says how to renew the schemas. What the file at hand declares
itself (its aims, processes and phases) is offered only, for it changes with every line; `streams check` judges it.
"""

import re
from collections.abc import Iterable, Mapping

from pydantic import JsonValue

from streams.authoring.criteria import offer_criteria
from streams.authoring.known_ids import Described, KnownIds, known_ids
from streams.authoring.schemas import (
    KINDS,
    as_text,
    file_name,
    schema,
    with_definitions,
)
from streams.authoring.shapes import SHAPES, Schema, ref
from streams.rubric.model import Rubric
from streams.study.study import Study

RENEW = "after adding it, run `streams schema --study .`"
_OPEN = frozenset({"AimId", "FocalAim", "ProcessId", "ElementId", "PhaseId"})
_HOMES = {"AgencyId": "agencies", "TopicId": "study", "AreaId": "study"}
_NAMES = {
    "AgencyId": "an agency",
    "TopicId": "a topic",
    "AreaId": "a kind of area",
    "PolicyId": "a policy",
    "Policies": "`all` or a policy",
    "RubricId": "a rubric",
    "AimOrLens": "a lens or an aim",
}
# Which shape an id has, by model and key as the author writes it; aims of other policies have one already.
PLACES: Mapping[tuple[str, str], str] = {
    ("StudyFile", "rubric"): "RubricId",
    ("Lens", "topics"): "TopicId",
    ("Area", "nests_in"): "AreaId",
    ("Area", "coincides_with"): "AreaId",
    ("Area", "crosses"): "AreaId",
    ("Ignore", "policy"): "PolicyId",
    ("Agency", "area"): "AreaId",
    ("Agency", "members"): "AgencyId",
    ("Succession", "agency"): "AgencyId",
    ("ContextItem", "policies"): "Policies",
    ("Policy", "succeeds"): "PolicyId",
    ("Policy", "became"): "PolicyId",
    ("Policy", "part_of"): "PolicyId",
    ("Policy", "delivered_through"): "PolicyId",
    ("Policy", "focal_aim"): "FocalAim",
    ("Participants", "agencies"): "AgencyId",
    ("Aim", "topic"): "TopicId",
    ("Aim", "set_by"): "AgencyId",
    ("Aim", "for"): "AgencyId",
    ("Aim", "held_by"): "AgencyId",
    ("Aim", "not_held_by"): "AgencyId",
    ("Aim", "partly_held_by"): "AgencyId",
    ("Process", "run_by"): "AgencyId",
    ("Process", "with"): "AgencyId",
    ("Process", "answers_to"): "AgencyId",
    ("Resource", "provided_by"): "AgencyId",
    ("Resource", "received_by"): "AgencyId",
    ("Resource", "enables"): "ProcessId",
    ("Resource", "hinders"): "ElementId",
    ("EvaluationFinding", "about"): "ElementId",
    ("Relation", "from"): "AgencyId",
    ("Relation", "to"): "AgencyId",
    ("RatingsFile", "policy"): "PolicyId",
    ("RatingsFile", "rubric"): "RubricId",
    ("RatingsFile", "aim"): "AimOrLens",
}
_PHASED = "phase"


def study_schema(kind: str, study: Study, rubric: Rubric | None) -> Schema:
    """Return the schema of a kind of file in which the ids of a study are named, and a rubric's criteria."""
    known = known_ids(study)
    top = schema(kind)
    definitions = top.pop("definitions")
    assert isinstance(definitions, dict)  # noqa: S101  `schema` puts them there
    named: Schema = {name: _named(name, part) for name, part in definitions.items()}
    for shape, ids in known.by_shape().items():
        named[shape] = _choice(shape, ids, kind)
    named["Line"] = _line(known, with_elements=kind == "ratings")
    whole = _named(KINDS[kind].__name__, top)
    assert isinstance(whole, dict)  # noqa: S101  a mapping stays one
    if kind == "ratings" and rubric is not None:
        offer_criteria(whole, named, rubric)
    return with_definitions(whole, named)


def study_schema_files(study: Study, rubric: Rubric | None) -> dict[str, str]:
    """Return the text of every schema of a study by the name of its file."""
    return {
        file_name(kind): as_text(study_schema(kind, study, rubric)) for kind in KINDS
    }


def _named(model: str, definition: JsonValue) -> JsonValue:
    """Return a definition with its ids taken for what they stand for."""
    if not isinstance(definition, dict):
        return definition
    properties = definition.get("properties")
    if not isinstance(properties, dict):
        return definition
    replaced: Schema = {}
    for key, part in properties.items():
        shape = "PhaseId" if key == _PHASED else PLACES.get((model, key))
        replaced[key] = _replaced(part, shape) if shape else part
    return {**definition, "properties": replaced}


def _replaced(part: JsonValue, shape: str) -> JsonValue:
    if isinstance(part, list):
        return [_replaced(each, shape) for each in part]
    if not isinstance(part, dict):
        return part
    if part.get("$ref") == ref("Id")["$ref"]:
        return {**part, **ref(shape)}
    return {key: _replaced(each, shape) for key, each in part.items()}


def _choice(shape: str, ids: Described, kind: str) -> Schema:
    general = SHAPES["AimId" if shape == "AimId" else "Id"]
    if not ids:
        return general
    if shape in _OPEN or _HOMES.get(shape) == kind:
        return {**general, **_offered(ids)}
    message = f"This is not {_NAMES[shape]} of this study; {RENEW}."
    return _closed(rf"^({_any_of(ids)})$", message, _offered(ids))


def _line(known: KnownIds, *, with_elements: bool) -> Schema:
    """Return the shape of a line of evidence, which begins with the key of a work that the study has.

    In ratings it may also be the id of an element or finding of the policy.
    """
    keys = {**known.references, **(known.elements if with_elements else {})}
    if not keys:
        return SHAPES["Line"]
    grounds = "a work or an element" if with_elements else "a work"
    message = f"This does not begin with the key of {grounds} of this study; {RENEW}."
    pattern = rf"^\s*({_any_of(keys)})\s*(,\s*([\s\S]*\S)?\s*)?$"
    return {**SHAPES["Line"], **_closed(pattern, message, _offered(keys))}


def _closed(pattern: str, message: str, offered: Schema) -> Schema:
    return {
        "type": "string",
        "pattern": pattern,
        "patternErrorMessage": message,
        **offered,
    }


def _offered(ids: Described) -> Schema:
    """Return what makes an editor offer ids; an `enum` would be told whole in every message and hover."""
    return {
        "defaultSnippets": [
            {"label": name, "body": name, "description": words}
            for name, words in ids.items()
        ]
    }


def _any_of(ids: Iterable[str]) -> str:
    return "|".join(re.escape(name).replace(r"\-", "-") for name in ids)
