"""Comparisons for machines: a contract with a version, and no dump of what is inside."""

from streams import __version__
from streams.assessment.compare import Compared, TwoCompared
from streams.assessment.era_result import ErasCompared
from streams.reports.eras_shape import eras_shape
from streams.reports.json_text import json_text
from streams.reports.two_shape import two_shape

SCHEMA = "policy-streams/comparison/1"


def render(compared: Compared) -> str:
    """Return one JSON object, ending in a line feed; `kind` says what is compared, and so which keys follow."""
    about = compared.study.about
    return json_text(
        {
            "schema": SCHEMA,
            "tool": {"name": "policy-streams", "version": __version__},
            "study": {"id": about.id, "title": about.title},
            "rubric": {"id": compared.rubric.id, "version": compared.rubric.version},
            **_by_kind(compared),
            "notes": list(compared.notes),
        }
    )


def _by_kind(compared: Compared) -> dict[str, object]:
    if isinstance(compared, TwoCompared):
        return {**two_shape(compared)}
    if isinstance(compared, ErasCompared):
        return {**eras_shape(compared)}
    raise TypeError(type(compared).__name__)
