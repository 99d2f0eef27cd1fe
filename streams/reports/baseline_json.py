"""A baseline as the JSON file that is kept with a study."""

from collections.abc import Sequence

from streams.checks.baseline import SCHEMA, Entry
from streams.reports.json_text import json_text


def render(entries: Sequence[Entry]) -> str:
    """Return one JSON object, its entries in the order given, ending in a line feed.

    An entry without policy or subject leaves the key out; an empty reason is there to be filled in.
    """
    return json_text(
        {
            "schema": SCHEMA,
            "entries": [entry.model_dump(exclude_none=True) for entry in entries],
        }
    )
