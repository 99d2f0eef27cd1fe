"""What a model asks beyond the shape of each key, as JSON Schema's if and then."""

from collections.abc import Mapping

from streams.authoring.shapes import Schema
from streams.study.ratings import HIGHEST

# By model. A level needs its reason, a range the reason why it is one; a structural criterion needs its check.
CONDITIONS: Mapping[str, Schema] = {
    "Rating": {
        "allOf": [
            {
                "if": {
                    "required": ["rating"],
                    "properties": {"rating": {"not": {"enum": ["unknown"]}}},
                },
                "then": {
                    "required": ["rationale"],
                    "properties": {"rationale": {"minLength": 1}},
                },
            },
            {
                "if": {
                    "required": ["rating"],
                    "properties": {
                        "rating": {
                            "type": "array",
                            "anyOf": [
                                {
                                    "items": [
                                        {"enum": [low]},
                                        {"minimum": low + 1},
                                    ]
                                }
                                for low in range(HIGHEST)
                            ],
                        }
                    },
                },
                "then": {"required": ["range"]},
            },
        ]
    },
    "Criterion": {
        "if": {
            "required": ["basis"],
            "properties": {"basis": {"enum": ["structural"]}},
        },
        "then": {"required": ["check", "levels"]},
        "else": {
            "allOf": [
                {"not": {"required": ["check"]}},
                {"not": {"required": ["levels"]}},
            ]
        },
    },
}
