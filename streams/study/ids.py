"""Ids that people write: short words joined by hyphens."""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, Field

from streams.yaml_source.model import Many

CURLY_QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb"
_BETWEEN = re.compile(r"[,;&]| and ")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def is_id(value: str) -> bool:
    """Tell whether a word is an id."""
    return _ID.fullmatch(value) is not None


def _check_id(value: str) -> str:
    if _ID.fullmatch(value) is None:
        raise ValueError(f"`{value[:60]}` is not an id; {_mend(value)}")
    return value


def _mend(value: str) -> str:
    parts = [part.strip() for part in _BETWEEN.split(value)]
    if len(parts) > 1 and all(map(_ID.fullmatch, parts)):
        return f"put a list into square brackets: [{', '.join(parts)}]"
    if not value.isprintable():
        return "delete the invisible character in it"
    plain = value.strip(CURLY_QUOTES)
    if plain != value and _ID.fullmatch(plain):
        return f"curly quotes are plain letters here; write {plain}"
    letters = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", value.lower())
        if not unicodedata.combining(letter)
    )
    meant = "-".join(re.findall(r"[a-z0-9]+", letters))
    hint = "use small letters, digits and single hyphens"
    return f"{hint}, such as `{meant}`" if meant and letters.isascii() else hint


def _check_aim(value: str) -> str:
    policy, slash, aim = value.rpartition("/")
    for part in (policy, aim) if slash else (aim,):
        _check_id(part)
    return value


Id = Annotated[
    str, AfterValidator(_check_id), Field(json_schema_extra={"pattern": _PATTERN})
]
Ids = Annotated[list[Id], Many(none_is_empty=True)]
AimId = Annotated[
    str,
    AfterValidator(_check_aim),
    Field(json_schema_extra={"pattern": r"^([a-z0-9-]+/)?[a-z0-9]+(-[a-z0-9]+)*$"}),
]
AimIds = Annotated[list[AimId], Many(none_is_empty=True)]
