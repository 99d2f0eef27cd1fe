"""JSON as every command writes it: one object, or a list of them, in a fixed order, with nothing that a terminal would obey."""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

from streams.escaping.plain import UNSEEN

_NOT_ASCII_OR_CONTROL = re.compile(r"[^\x20-\x7e\n]")


def json_text(
    document: Mapping[str, object] | Sequence[Mapping[str, object]],
) -> str:
    """Return a JSON text ending in a line feed.

    Letters of all scripts stay as they are; control and direction-changing characters are written as
    escapes, which read back as the same text.
    """
    text = json.dumps(document, indent=2, ensure_ascii=False)
    return _NOT_ASCII_OR_CONTROL.sub(_escaped, text) + "\n"


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    if unicodedata.category(char) not in UNSEEN:
        return char
    return json.dumps(char)[1:-1]
