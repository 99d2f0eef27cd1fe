import csv
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]


def test_words_go_beside_each_figure(tmp_path: Path) -> None:
    folder, out = write_study(tmp_path), tmp_path / "figures"
    asked = ["diagram", "stream", "boards", "--study", str(folder), "--captions"]

    status = run([*asked, "-o", str(out)])

    words = (out / "boards.stream.txt").read_text()
    assert status == 0
    assert [line for line in words.splitlines() if line in ("Caption", "Alt text")]
    assert (out / "boards.stream.svg").exists()


def test_a_figure_with_its_words_needs_a_folder(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["diagram", "stream", "boards", "--study", str(folder), "--captions"])

    printed = capsys.readouterr()
    assert status == 2
    assert printed.out == ""
    assert "name a folder" in printed.err


@pytest.mark.parametrize("kind", ["stream", "matrix", "agencies"])
def test_what_is_drawn_comes_as_a_table(
    kind: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["diagram", kind, "boards", "--study", str(folder), "-f", "csv"])

    heading, *rows = csv.reader(capsys.readouterr().out.splitlines())
    assert status == 0
    assert "what" in heading[:3]
    assert rows
    assert {len(row) for row in rows} == {len(heading)}


def test_a_preset_that_is_none_is_told(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)
    asked = ["diagram", "matrix", "boards", "--study", str(folder)]

    status = run([*asked, "--preset", "nature"])

    assert status == 2
    assert "presets: plos, tandf, bmj, slide" in capsys.readouterr().err


def test_greyscale_leaves_no_colour(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)
    asked = ["diagram", "matrix", "boards", "--study", str(folder)]

    run([*asked, "--greyscale"])

    assert "#9C3100" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["eps", "eps=figure.eps", "JPG"])
def test_a_format_that_is_not_written_comes_with_a_way_out(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["diagram", "matrix", "boards", "--study", str(folder), "-f", name])

    assert status == 2
    assert "send the PDF" in capsys.readouterr().err


def test_what_a_figure_could_not_do_is_told_once_beside_it(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    zones = folder / "zones.yaml"
    zones.write_text(zones.read_text("utf-8").replace("Zones", "\u4e2d"), "utf-8")
    files = [tmp_path / "out.svg", tmp_path / "out.pdf"]
    formats = [part for file in files for part in ("-f", f"{file.suffix[1:]}={file}")]

    status = run(["diagram", "timeline", "--study", str(folder), *formats])

    printed = capsys.readouterr()
    assert status == 0
    assert printed.out == ""
    assert printed.err.count("the font of the figures lacks 1 letters") == 1
    assert all(file.exists() for file in files)


@pytest.mark.parametrize("kind", ["timeline", "lineage", "agencies"])
@pytest.mark.parametrize("policies", [[], ["boards"]])
def test_every_diagram_of_a_small_study_is_drawn(
    kind: str, policies: list[str], tmp_path: Path
) -> None:
    folder = write_study(tmp_path)
    asked = ["diagram", kind, *policies, "--study", str(folder), "--greyscale"]

    status = run([*asked, "-o", str(tmp_path / "out"), "-f", "svg"])

    assert status == 0
    assert (tmp_path / "out").exists()
