import re
from pathlib import Path

import pytest

from streams.cli.gallery import GALLERY, IMAGES, PAGE, gallery_files, write_gallery

DOCS = Path(__file__).parents[2] / "docs"


def test_the_gallery_is_what_its_commands_draw_today(tmp_path: Path) -> None:
    files = gallery_files()

    stale = [
        str(path)
        for path, content in files.items()
        if not (DOCS / path).is_file() or (DOCS / path).read_bytes() != content
    ]
    kept = {IMAGES / file.name for file in (DOCS / IMAGES).iterdir()}
    assert stale == [], "run `python -m streams.cli.gallery docs`"
    assert kept == set(files) - {PAGE}


def test_every_figure_of_the_gallery_has_its_command_and_words() -> None:
    page = (DOCS / PAGE).read_text(encoding="utf-8")

    images = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", page)
    assert page.count("streams diagram ") == len(GALLERY)
    assert {kind.arguments.split()[0] for kind in GALLERY} == {
        "stream",
        "agencies",
        "matrix",
        "timeline",
        "lineage",
    }
    assert all(words and (DOCS / path).is_file() for words, path in images)


def test_an_image_that_is_in_the_gallery_no_more_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("streams.cli.gallery.GALLERY", GALLERY[:1])
    old = tmp_path / IMAGES / "old-1.svg"
    old.parent.mkdir(parents=True)
    old.write_text("<svg/>")

    write_gallery(tmp_path)

    assert not old.exists()
    assert (tmp_path / PAGE).is_file()
