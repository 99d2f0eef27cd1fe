"""The diagrams of a study: their figures by name, and what else they can be written as."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from streams.assessment.result import Assessment
from streams.diagrams.canvas.figure import COLUMN, PAGE, Figure, Room
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.lineage.dot import lineage_dot
from streams.diagrams.lineage.rows import rows_of as rows_of_lineage
from streams.diagrams.lineage_from_study import lineage_picture
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.multiples import draw_multiples
from streams.diagrams.matrix.rows import rows_of as rows_of_matrices
from streams.diagrams.matrix.table import draw_table
from streams.diagrams.matrix_from_assessment import matrix_picture
from streams.diagrams.rows import Rows, rows_of_stream
from streams.diagrams.source import StreamSource
from streams.diagrams.stream.diagram import stream_sheets
from streams.diagrams.stream.dot import stream_dot
from streams.diagrams.stream_from_graph import stream_picture
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.tiers.dot import agencies_dot
from streams.diagrams.tiers.rows import rows_of as rows_of_agencies
from streams.diagrams.tiers_from_graph import agencies_picture
from streams.diagrams.timeline.diagram import draw_timeline
from streams.diagrams.timeline.table import rows_of as rows_of_timeline
from streams.diagrams.timeline_from_study import timeline_picture
from streams.study.policy import Policy
from streams.study.study import Study


@dataclass(frozen=True)
class Named:
    """A figure and the name of its file, without an ending."""

    name: str
    figure: Figure


@dataclass(frozen=True)
class Diagram:
    """One diagram: its sheets, the rows that it shows, and its text in the DOT language if it has one.

    Each is made when it is asked for, figures for a room of their own sheets; `room` is
    the one to take where none is asked for. Narrower than `narrowest` cm its letters would lie over each other.
    """

    name: str
    figures: Callable[[Room], list[Named]]
    rows: Callable[[], Rows]
    dot: Callable[[], str] | None = None
    room: Room = PAGE
    narrowest: float = 0.0


def stream_diagram(source: StreamSource) -> Diagram:
    """Return the stream diagram of a policy."""
    picture = stream_picture(source.graph, source.gaps, whole=source.whole)
    return Diagram(
        source.name,
        lambda room: streams_figures(source, room),
        lambda: rows_of_stream(picture),
        lambda: stream_dot(picture),
    )


def matrix_diagram(
    assessments: Sequence[Assessment], *, in_rows: bool = False
) -> Diagram:
    """Return the matrix of one policy, or several small ones on pages, or a table with a policy in each row."""
    pictures = [matrix_picture(each) for each in assessments]
    if in_rows:
        return Diagram(
            "matrix-table",
            lambda room: sheets("matrix-table", draw_table(pictures, room=room)),
            lambda: rows_of_matrices(pictures),
        )
    if len(assessments) == 1:
        only = assessments[0]
        name = f"{only.policy.id}.matrix"
        return Diagram(
            name,
            lambda room: [matrix_figure(only, room)],
            lambda: rows_of_matrices(pictures),
            room=COLUMN,
        )
    return Diagram(
        "matrices",
        lambda room: matrices_figures(assessments, room),
        lambda: rows_of_matrices(pictures),
    )


def agencies_diagram(source: StreamSource) -> Diagram:
    """Return the diagram of who takes part in a policy."""
    picture = agencies_picture(source.graph)
    name = f"{source.graph.policy.id}.agencies"
    return Diagram(
        name,
        lambda room: sheets(name, draw_agencies(picture, room)),
        lambda: rows_of_agencies(picture),
        lambda: agencies_dot(picture),
        narrowest=12.0,
    )


def lineage_diagram(study: Study, policies: Sequence[Policy] | None) -> Diagram:
    """Return the lineage of these policies and of the bodies in them; None means of the whole study."""
    picture = lineage_picture(study, policies)
    one = policies is not None and len(policies) == 1
    name = f"{picture.id}.lineage" if one else "lineage"
    return Diagram(
        name,
        lambda room: sheets(name, draw_lineage(picture, room)),
        lambda: rows_of_lineage(picture),
        lambda: lineage_dot(picture),
        narrowest=11.0,
    )


def timeline_diagram(
    study: Study, policies: Sequence[Policy], judged: Sequence[Assessment]
) -> Diagram:
    """Return the timeline of policies; `judged` has an assessment of each in each year, or is empty."""
    picture = timeline_picture(study, policies, judged)
    name = f"{picture.id}.timeline" if len(policies) == 1 else "timeline"
    return Diagram(
        name,
        lambda room: sheets(name, draw_timeline(picture, room)),
        lambda: rows_of_timeline(picture),
        narrowest=8.5,
    )


def sheets(name: str, figures: Sequence[Figure]) -> list[Named]:
    """Return figures under a name, numbered if there are several."""
    if len(figures) == 1:
        return [Named(name, figures[0])]
    return [Named(f"{name}-{n}", figure) for n, figure in enumerate(figures, start=1)]


def streams_figures(source: StreamSource, room: Room = PAGE) -> list[Named]:
    """Return the stream diagram of a policy: one figure, or a national and a local sheet, and the agencies left out."""
    picture = stream_picture(source.graph, source.gaps, whole=source.whole)
    made = stream_sheets(picture, room)
    beside = sheets(f"{source.name}-agencies", made.agencies)
    return [*sheets(source.name, made.diagrams), *beside]


def matrix_figure(assessment: Assessment, room: Room = COLUMN) -> Named:
    """Return the matrix of one policy."""
    name = f"{assessment.policy.id}.matrix"
    return Named(name, draw_matrix(matrix_picture(assessment), room))


def matrices_figures(
    assessments: Sequence[Assessment], room: Room = PAGE
) -> list[Named]:
    """Return pages of small matrices, in the order given."""
    pictures = [matrix_picture(each) for each in assessments]
    return sheets("matrices", draw_multiples(pictures, room=room))
