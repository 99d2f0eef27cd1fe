"""Turns a figure into PDF, PNG and TIFF with typst and Pillow, in the font that the package ships and no other."""

import functools
import importlib
import io
import re
import struct
import zlib
from importlib import resources
from pathlib import Path
from types import ModuleType
from typing import Literal, Protocol, cast

from streams.diagrams.canvas.figure import Figure
from streams.findings.errors import StreamsError

PPI = 300
_COLOURED = re.compile(r'"#(?!(..)\1\1")')
_FORMAT = Literal["pdf", "png"]
_PAGE = """#set document(title: sys.inputs.title, date: none)
#set page(width: {width}pt, height: {height}pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: {width}pt, height: {height}pt, alt: sys.inputs.alt)
"""


class _Warning(Protocol):
    message: str


class _Typst(Protocol):
    def compile_with_warnings(
        self,
        input: bytes,  # noqa: A002 - the name is typst's
        *,
        format: str,  # noqa: A002 - the name is typst's
        ppi: float,
        font_paths: list[Path],
        ignore_system_fonts: bool,
        sys_inputs: dict[str, str],
    ) -> tuple[bytes, list[_Warning]]: ...


def pdf_of(figure: Figure) -> bytes:
    """Return a figure as PDF of its own size: vectors, embedded fonts, no clock.

    Raises
    ------
    StreamsError
        If typst is not installed.
    """
    return _compiled(figure, "pdf", PPI)


def png_of(figure: Figure, ppi: int = PPI) -> bytes:
    """Return a figure as PNG; `ppi` is 300 or more, and written into the file so that it keeps its size on paper.

    Raises
    ------
    StreamsError
        If typst is not installed, or `ppi` is below 300.
    """
    if ppi < PPI:
        message = f"a PNG of {ppi} ppi is too coarse to print; ask for {PPI} or more"
        raise StreamsError(message)
    return _with_density(_compiled(figure, "png", ppi), ppi)


def tiff_of(figure: Figure, ppi: int = PPI) -> bytes:
    """Return a figure as TIFF: one flat layer, LZW, no alpha; grey if no colour is in it, otherwise RGB.

    The number of pixels an inch, 300 or more, is written into the file.

    Raises
    ------
    StreamsError
        If typst or Pillow is not installed, or `ppi` is below 300.
    """
    files = _pillow()
    # Opened as what it is: Image.open distrusts a large page at 1200 ppi, which is no attack here.
    drawn = files.PngImageFile(io.BytesIO(png_of(figure, ppi)))
    flat = drawn.convert("RGB" if _COLOURED.search(figure.svg) else "L")
    written = io.BytesIO()
    flat.save(written, format="TIFF", compression="tiff_lzw", dpi=(ppi, ppi))
    return written.getvalue()


def _compiled(figure: Figure, kind: _FORMAT, ppi: int) -> bytes:
    page = _PAGE.format(width=f"{figure.width:.2f}", height=f"{figure.height:.2f}")
    with resources.as_file(
        resources.files("streams.diagrams").joinpath("fonts")
    ) as fonts:
        rendered, warnings = _typst().compile_with_warnings(
            page.encode(),
            format=kind,
            ppi=ppi,
            font_paths=[fonts],
            ignore_system_fonts=True,
            sys_inputs={
                "svg": figure.svg,
                "title": figure.title,
                "alt": figure.alt_text,
            },
        )
    if warnings:
        message = f"typst could not draw the figure as it is: {warnings[0].message}"
        raise StreamsError(message)
    return rendered


@functools.cache
def _typst() -> _Typst:
    try:
        return cast("_Typst", importlib.import_module("typst"))
    except ImportError as error:
        message = "PDF and PNG need typst, which is not installed: pip install 'policy-streams[figures]'"
        raise StreamsError(message) from error


def _pillow() -> ModuleType:
    try:
        return importlib.import_module("PIL.PngImagePlugin")
    except ImportError as error:
        message = "TIFF needs Pillow, which is not installed: pip install 'policy-streams[figures]'"
        raise StreamsError(message) from error


def _with_density(png: bytes, ppi: int) -> bytes:
    """Return a PNG that says how many pixels make a metre (PNG specification, pHYs chunk)."""
    per_metre = round(ppi / 0.0254)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", 9) + body + struct.pack(">I", zlib.crc32(body))
    after_header = 33
    return png[:after_header] + chunk + png[after_header:]
