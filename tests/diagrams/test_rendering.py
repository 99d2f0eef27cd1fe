import io
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from streams.diagrams import render
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.presets import in_grey
from streams.diagrams.render import pdf_of, png_of, tiff_of
from streams.diagrams.stream.diagram import draw_stream
from streams.findings.errors import StreamsError
from tests.diagrams.matrices import one_matrix
from tests.diagrams.pictures import care_systems

COMPRESSION, LZW = 259, 5
HASHES = """
import hashlib
from tests.diagrams.matrices import many_matrices, one_matrix
from tests.diagrams.pictures import care_systems, made_up
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.render import pdf_of, png_of, tiff_of
from streams.diagrams.stream.diagram import draw_stream, draw_stream_sheets
from streams.diagrams.stream.dot import stream_dot

figures = [draw_stream(care_systems()), *draw_stream_sheets(made_up(40, 5)), draw_matrix(one_matrix())]
figures += draw_multiples(many_matrices(6))
parts = [figure.svg.encode() for figure in figures] + [stream_dot(made_up(24, 5)).encode()]
parts += [pdf_of(figures[0]), png_of(figures[3]), tiff_of(figures[3])]
print([hashlib.sha256(part).hexdigest() for part in parts])
"""


def test_two_processes_write_the_same_bytes() -> None:
    pytest.importorskip("typst")
    root = Path(__file__).parents[2]

    runs = {
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", HASHES],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(runs) == 1


def test_a_pdf_is_made_of_vectors_and_embeds_its_font() -> None:
    pytest.importorskip("typst")

    pdf = pdf_of(draw_stream(care_systems()))

    assert b"/FontFile2" in pdf
    assert b"+StreamsSans-Regular" in pdf
    assert b"/Subtype/Image" not in pdf.replace(b" ", b"")
    assert b"CreationDate" not in pdf


def test_a_png_is_fine_enough_to_print_and_knows_its_size() -> None:
    pytest.importorskip("typst")
    figure = draw_stream(care_systems())

    png = png_of(figure)

    width, height = struct.unpack(">II", png[16:24])
    assert (width, height) == pytest.approx(
        (figure.width / 72 * 300, figure.height / 72 * 300), abs=1
    )
    place = png.index(b"pHYs")
    assert struct.unpack(">I", png[place + 4 : place + 8])[0] == round(300 / 0.0254)
    assert png.count(b"pHYs") == 1


def test_a_coarse_png_is_refused() -> None:
    figure = draw_stream(care_systems())

    with pytest.raises(StreamsError, match="300 or more"):
        png_of(figure, 150)


def test_a_tiff_is_flat_packed_without_loss_and_knows_its_size() -> None:
    pytest.importorskip("typst")
    image = pytest.importorskip("PIL.Image")
    figure = draw_matrix(one_matrix())

    drawn = image.open(io.BytesIO(tiff_of(figure, 600)))

    assert (drawn.format, drawn.mode, drawn.n_frames) == ("TIFF", "RGB", 1)
    assert drawn.tag_v2[COMPRESSION] == LZW
    assert drawn.info["dpi"] == (600, 600)
    assert drawn.width == pytest.approx(figure.width / 72 * 600, abs=1)
    assert drawn.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_a_tiff_shows_just_what_the_png_shows() -> None:
    pytest.importorskip("typst")
    image = pytest.importorskip("PIL.Image")
    figure = draw_matrix(one_matrix())

    tiff = image.open(io.BytesIO(tiff_of(figure)))
    png = image.open(io.BytesIO(png_of(figure))).convert("RGB")

    assert tiff.tobytes() == png.tobytes()


def test_a_tiff_without_colour_has_one_channel() -> None:
    pytest.importorskip("typst")
    image = pytest.importorskip("PIL.Image")

    drawn = image.open(io.BytesIO(tiff_of(in_grey(draw_matrix(one_matrix())))))

    assert drawn.mode == "L"


def test_without_pillow_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    monkeypatch.setitem(sys.modules, "PIL.PngImagePlugin", None)

    with pytest.raises(
        StreamsError, match=r"Pillow.*pip install 'policy-streams\[figures\]'"
    ):
        tiff_of(draw_stream(care_systems()))


def test_without_typst_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    render._typst.cache_clear()
    figure = draw_stream(care_systems())

    with pytest.raises(StreamsError, match=r"pip install 'policy-streams\[figures\]'"):
        pdf_of(figure)
