"""Examples of what stands under a key, shown by editors and on the generated pages."""

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

_YEARS: Sequence[JsonValue] = ({"from": 1998, "to": "2003-03"},)

# By model and key as the author writes it. An editor writes the only example of a key when the key is completed.
EXAMPLES: Mapping[tuple[str, str], Sequence[JsonValue]] = {
    ("StudyFile", "licence"): ("CC-BY-4.0",),
    ("Era", "period"): _YEARS,
    ("Agency", "period"): _YEARS,
    ("Agency", "sector"): ("health",),
    ("Agency", "short"): ("PCTs",),
    ("ContextItem", "period"): _YEARS,
    ("Policy", "period"): _YEARS,
    ("Phase", "period"): _YEARS,
    ("Coverage", "extent"): ("england",),
    ("Amount", "unit"): ("GBP million",),
    ("Amount", "period"): ("2015/16",),
    ("Rating", "rationale"): ("Why this level and not the next.",),
    ("Criterion", "levels"): ([0, 0.333, 0.667],),
}
