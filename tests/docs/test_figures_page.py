import re

import pytest

from streams.diagrams.formats import FIGURE_FORMATS
from streams.diagrams.presets import PRESETS, Preset
from tests.docs.documents import DOCS

PAGE = (DOCS / "figures.md").read_text("utf-8")
ROWS = {
    cells[0]: cells[1:]
    for line in PAGE.splitlines()
    if line.startswith("| ")
    for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
}


def facts_of(asked: Preset) -> dict[str, str]:
    def said(value: float | None) -> str:
        return (
            "\N{EN DASH}" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")
        )

    return {
        "narrowest, cm": said(asked.narrowest),
        "widest, cm": said(asked.widest),
        "tallest, cm": said(asked.tallest),
        "smallest letters, points": said(asked.smallest),
        "largest letters, points": said(asked.largest),
        "finest line, points": said(asked.finest),
        "pixels to the inch": said(asked.ppi),
        "greyscale": "yes" if asked.greyscale else "no",
        "heaviest file, MB": said(asked.heaviest),
    }


@pytest.mark.parametrize("name", PRESETS)
def test_the_page_gives_the_facts_of_each_preset(name: str) -> None:
    place = ROWS[""].index(f"`{name}`")
    told = {fact: ROWS[fact][place] for fact in facts_of(PRESETS[name])}

    assert told == facts_of(PRESETS[name])


def test_every_format_of_a_figure_is_on_the_page() -> None:
    named = set(re.findall(r"`(\w+)`", "".join(ROWS)))

    assert set(FIGURE_FORMATS) <= named
