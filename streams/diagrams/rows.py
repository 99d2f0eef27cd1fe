"""Writes what a stream diagram shows as rows of a table with a heading first."""

from streams.diagrams.stream.picture import Element, Side, StreamPicture
from streams.diagrams.stream.scene import set_scene

Rows = list[list[str]]
STREAM_HEADING = [
    "policy",
    "what",
    "id",
    "text",
    "stream",
    "level",
    "from",
    "to",
    "state",
    "gaps",
    "code",
]


def rows_of_stream(picture: StreamPicture) -> Rows:
    """Return a row for each element, link and line of accountability.

    A side on which there is known to be no agency is `none`, one of which that is not known `unknown`.
    """
    rows, codes = [STREAM_HEADING], set_scene(picture).codes
    for e in picture.elements:
        who = [_agencies(e, "from", e.agencies_from), _agencies(e, "to", e.agencies_to)]
        rows.append(
            [
                picture.id,
                "element",
                e.id,
                e.text,
                e.stream,
                e.level,
                *who,
                e.state,
                "; ".join(e.gaps),
                codes.get(e.id, ""),
            ]
        )
    for link in picture.links:
        ends = [link.source or "", link.target or ""]
        rows.append(
            [
                picture.id,
                link.kind,
                "",
                link.words or "",
                "",
                "",
                *ends,
                link.state,
                "",
                "",
            ]
        )
    for line in picture.accountability:
        ends = [line.source, line.target or ""]
        rows.append(
            [picture.id, "answers to", "", "", "", "", *ends, line.state, "", ""]
        )
    return rows


def _agencies(element: Element, side: Side, names: tuple[str, ...] | None) -> str:
    if side in element.nobody:
        return "none"
    return "unknown" if names is None else "; ".join(names)
