"""The files that a figure can be written as, and the words that go beside it."""

from collections.abc import Callable, Mapping

from streams.diagrams.canvas.figure import Figure
from streams.diagrams.tikz import tikz_of

PRINT = 300
RASTERS = ("png", "tif", "tiff")


def _svg(figure: Figure, ppi: int) -> bytes:
    del ppi
    return figure.svg.encode()


def _pdf(figure: Figure, ppi: int) -> bytes:
    from streams.diagrams.render import pdf_of

    del ppi
    return pdf_of(figure)


def _png(figure: Figure, ppi: int) -> bytes:
    from streams.diagrams.render import png_of

    return png_of(figure, ppi)


def _tex(figure: Figure, ppi: int) -> bytes:
    del ppi
    return tikz_of(figure).encode()


def _tiff(figure: Figure, ppi: int) -> bytes:
    from streams.diagrams.render import tiff_of

    return tiff_of(figure, ppi)


FIGURE_FORMATS: Mapping[str, Callable[[Figure, int], bytes]] = {
    "svg": _svg,
    "pdf": _pdf,
    "png": _png,
    "tif": _tiff,
    "tiff": _tiff,
    "tex": _tex,
}
"""What a figure can be written as, at a number of pixels an inch that only PNG and TIFF ask for."""


def words_beside(figure: Figure) -> str:
    """Return a figure's caption, its one-sentence alternative text and its long description."""
    parts = (
        ("Caption", figure.caption),
        ("Alt text", figure.alt_text),
        ("Description", figure.description),
    )
    return "\n\n".join(f"{title}\n{text}" for title, text in parts) + "\n"
