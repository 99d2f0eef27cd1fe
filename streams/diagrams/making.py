"""The figures of a study by name: which diagram, of which policies, from which results."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from streams.assessment.result import Assessment
from streams.diagrams.canvas.figure import Figure
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.matrix_from_assessment import matrix_picture
from streams.diagrams.source import StreamSource
from streams.diagrams.stream.diagram import draw_stream_sheets
from streams.diagrams.stream.dot import stream_dot
from streams.diagrams.stream_from_graph import stream_picture

Width = Literal["17cm", "8.5cm"]


@dataclass(frozen=True)
class Named:
    """A figure and the name of its file, without an ending."""

    name: str
    figure: Figure


def streams_figures(source: StreamSource, width: Width) -> list[Named]:
    """Return the stream diagram of a policy: one figure, or a national and a local sheet."""
    picture = stream_picture(source.graph, source.gaps, whole=source.whole)
    sheets = draw_stream_sheets(picture, width)
    if len(sheets) == 1:
        return [Named(source.name, sheets[0])]
    return [
        Named(f"{source.name}-{n}", sheet) for n, sheet in enumerate(sheets, start=1)
    ]


def streams_dot(source: StreamSource) -> str:
    """Return the same picture as text in the DOT language."""
    return stream_dot(stream_picture(source.graph, source.gaps, whole=source.whole))


def matrix_figure(assessment: Assessment, width: Width) -> Named:
    """Return the matrix of one policy."""
    name = f"{assessment.policy.id}.matrix"
    return Named(name, draw_matrix(matrix_picture(assessment), width))


def matrices_figures(assessments: Sequence[Assessment]) -> list[Named]:
    """Return pages of small matrices, in the order given."""
    pages = draw_multiples([matrix_picture(each) for each in assessments])
    if len(pages) == 1:
        return [Named("matrices", pages[0])]
    return [Named(f"matrices-{n}", page) for n, page in enumerate(pages, start=1)]
