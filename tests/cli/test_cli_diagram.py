import re
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]
Binary = pytest.CaptureFixture[bytes]


@pytest.mark.parametrize("kind", ["stream", "matrix"])
def test_one_figure_goes_to_standard_output(
    kind: str, tmp_path: Path, capsysbinary: Binary
) -> None:
    folder = write_study(tmp_path)

    asked = ["boards", "--lens", "fairness", "--study", str(folder)]
    status = run(["diagram", kind, *asked])

    printed = capsysbinary.readouterr()
    assert status == 0
    assert printed.out.startswith(b"<svg ")
    assert printed.err == b""


def test_several_figures_go_into_a_folder(tmp_path: Path) -> None:
    folder, out = write_study(tmp_path), tmp_path / "figures"

    status = run(["diagram", "stream", "--study", str(folder), "-o", str(out)])

    names = {file.name for file in out.iterdir()}
    assert status == 0
    assert "boards.stream.svg" in names
    assert len(names) == 3


def test_several_figures_for_the_name_of_a_file_are_numbered(tmp_path: Path) -> None:
    folder, file = write_study(tmp_path), tmp_path / "Fig1.svg"
    asked = ["diagram", "stream", "--study", str(folder), "--captions"]

    status = run([*asked, "-f", f"svg={file}"])

    names = sorted(each.name for each in tmp_path.iterdir() if each != folder)
    assert status == 0
    assert names == [
        f"Fig1-{number}.{kind}" for number in (1, 2, 3) for kind in ("svg", "txt")
    ]


def test_a_person_is_told_under_which_names_sheets_were_written(
    tmp_path: Path, capsys: Capture
) -> None:
    folder, file = write_study(tmp_path), tmp_path / "Fig1.svg"

    run(["diagram", "stream", "--study", str(folder), "-f", f"svg={file}"])

    told = f"3 files for `{file}`: Fig1-1.svg, Fig1-2.svg, Fig1-3.svg\n"
    assert capsys.readouterr().err == f"streams: {told}"


def test_one_figure_with_its_words_keeps_the_name_of_its_file(tmp_path: Path) -> None:
    folder, file = write_study(tmp_path), tmp_path / "Fig1.svg"
    asked = ["diagram", "stream", "boards", "--study", str(folder), "--captions"]

    status = run([*asked, "-f", f"svg={file}"])

    names = sorted(each.name for each in tmp_path.iterdir() if each != folder)
    assert status == 0
    assert names == ["Fig1.svg", "Fig1.txt"]


def test_one_figure_goes_into_a_folder_that_is_there(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    out = tmp_path / "figures"
    out.mkdir()

    status = run(
        ["diagram", "matrix", "boards", "--study", str(folder), "-o", str(out)]
    )

    assert status == 0
    assert [file.name for file in out.iterdir()] == ["boards.matrix.svg"]


@pytest.mark.parametrize(
    ("format_", "start"),
    [
        ("svg", b"<svg "),
        ("pdf", b"%PDF"),
        ("png", b"\x89PNG"),
        ("tif", b"II*\x00"),
        ("tiff", b"II*\x00"),
        ("tex", b"% Alignment matrix"),
    ],
)
def test_each_format_is_what_it_says(
    format_: str, start: bytes, tmp_path: Path
) -> None:
    folder, file = write_study(tmp_path), tmp_path / "figure"
    asked = ["diagram", "matrix", "boards", "--study", str(folder)]

    status = run([*asked, "-f", f"{format_}={file}"])

    assert status == 0
    assert file.read_bytes().startswith(start)


def test_a_stream_diagram_can_be_had_for_graphviz(
    tmp_path: Path, capsysbinary: Binary
) -> None:
    folder = write_study(tmp_path)

    status = run(["diagram", "stream", "boards", "--study", str(folder), "-f", "dot"])

    assert status == 0
    assert b"digraph" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nonesuch"], "is not a policy of this study"),
        (["boards", "--lens", "nonesuch"], "nonesuch"),
        (["boards", "--as-of", "late"], "--as-of:"),
        (["boards", "--as-of", "2005", "--phase", "x"], "name two times"),
        (["boards", "--width", "wide"], "write it as 17cm, 170mm or 6.7in"),
        (["boards", "--width", "3cm"], "is not between 6.68cm and 25.4cm"),
        (["boards", "--preset", "slide", "--width", "9cm"], "a slide has one width"),
        (["boards", "-f", "eps"], "send the PDF or the TIFF"),
        (["boards", "-f", "svgz"], "(did you mean `svg`?)"),
        (["boards", "-f", "svg", "-f", "pdf"], "two formats would go to"),
    ],
)
@pytest.mark.parametrize("kind", ["stream", "matrix"])
def test_a_diagram_that_cannot_be_drawn_says_why(
    kind: str, arguments: list[str], told: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    out = tmp_path / "out"

    status = run(
        ["diagram", kind, *arguments, "--study", str(folder), "-o", str(out / "x")]
    )

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert not out.exists()


def test_a_slide_and_a_page_have_the_size_asked_for(
    tmp_path: Path, capsysbinary: Binary
) -> None:
    asked = ["diagram", "stream", "boards", "--study", str(write_study(tmp_path))]

    run([*asked, "--preset", "slide"])
    slide = capsysbinary.readouterr().out
    run([*asked, "--preset", "plos", "--width", "13.3cm"])
    page = capsysbinary.readouterr().out

    assert b'width="720pt" height="405pt"' in slide
    assert b'width="377.01pt"' in page


def test_the_preset_for_print_in_grey_can_be_had_in_colour(
    tmp_path: Path, capsysbinary: Binary
) -> None:
    asked = ["diagram", "matrix", "boards", "--study", str(write_study(tmp_path))]

    run([*asked, "--preset", "tandf"])
    grey = capsysbinary.readouterr().out
    run([*asked, "--preset", "tandf", "--colour"])
    coloured = capsysbinary.readouterr().out

    assert not has_colour(grey)
    assert has_colour(coloured)


def test_the_matrices_of_a_study_can_stand_in_the_rows_of_one_table(
    tmp_path: Path, capsys: Capture
) -> None:
    asked = ["diagram", "matrix", "--study", str(write_study(tmp_path))]

    status = run([*asked, "--layout", "rows"])

    printed = capsys.readouterr()
    assert status == 0
    assert "Alignment table of" in printed.out


def test_a_width_too_narrow_for_a_diagram_is_refused(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(
        ["diagram", "agencies", "boards", "--study", str(folder), "--width", "8.5cm"]
    )

    assert status == 2
    assert "8.5cm is too narrow for boards.agencies" in capsys.readouterr().err


def has_colour(svg: bytes) -> bool:
    painted = re.findall(rb'(?:fill|stroke)="#(..)(..)(..)"', svg)
    return any(len(set(parts)) > 1 for parts in painted)


def test_several_figures_need_a_folder(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)

    status = run(["diagram", "stream", "--study", str(folder)])

    printed = capsys.readouterr()
    assert status == 2
    assert "name a folder for them with `-o`" in printed.err
    assert printed.out == ""


def test_a_place_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    taken = tmp_path / "taken"
    taken.write_text("mine", "utf-8")
    asked = ["diagram", "stream", "boards", "--study", str(folder)]

    status = run([*asked, "-o", str(taken / "figure.svg")])

    assert status == 2
    assert "cannot be written" in capsys.readouterr().err
    assert {file.name for file in tmp_path.iterdir()} == {folder.name, "taken"}


@pytest.mark.parametrize("kind", ["stream", "matrix"])
def test_a_study_without_policies_has_nothing_to_draw(
    kind: str, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "study.yaml").write_text("id: s\ntitle: S\n", "utf-8")
    out = tmp_path / "figures"

    status = run(["diagram", kind, "--study", str(tmp_path), "-o", str(out)])

    printed = capsys.readouterr()
    assert status == 2
    assert "no policy to draw" in printed.err
    assert not out.exists()
