"""The files that a figure can be written as."""

from collections.abc import Callable, Mapping

from streams.diagrams.canvas.figure import Figure


def _svg(figure: Figure) -> bytes:
    return figure.svg.encode()


def _pdf(figure: Figure) -> bytes:
    from streams.diagrams.render import pdf_of

    return pdf_of(figure)


def _png(figure: Figure) -> bytes:
    from streams.diagrams.render import png_of

    return png_of(figure)


FIGURE_FORMATS: Mapping[str, Callable[[Figure], bytes]] = {
    "svg": _svg,
    "pdf": _pdf,
    "png": _png,
}
"""What a figure can be written as; `dot` is written from the picture and has no figure."""
