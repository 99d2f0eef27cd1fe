"""What a timeline shows, as rows of a table with a heading first."""

from streams.diagrams.timeline.lanes import runs
from streams.diagrams.timeline.picture import TimelinePicture
from streams.diagrams.years.stretch import Edge, Stretch

HEADING = [
    "what",
    "id",
    "title",
    "kind",
    "from earliest",
    "from latest",
    "to earliest",
    "to latest",
    "state",
]


def rows_of(picture: TimelinePicture) -> list[list[str]]:
    """Return a row for each policy, each run of one verdict, each fact of the setting and each reorganisation.

    Times are decimal years; an empty one is not known, and `ongoing` is a known open end.
    """
    rows = [HEADING]
    for era in picture.eras:
        for policy in era.policies:
            rows.append(
                [
                    "policy",
                    policy.id,
                    policy.title,
                    era.title,
                    *_times(policy.stretch),
                    "",
                ]
            )
            rows += [
                [
                    "window",
                    policy.id,
                    policy.title,
                    window,
                    str(first),
                    "",
                    "",
                    str(last),
                    verdict,
                ]
                for place, window in enumerate(picture.windows)
                for first, last, verdict in runs(policy.verdicts, place)
            ]
    for item in picture.context:
        state = "absent" if item.absent else ""
        rows.append(
            ["context", item.id, item.title, item.kind, *_times(item.stretch), state]
        )
    for upheaval in picture.upheavals:
        time = f"{upheaval.time:.2f}"
        rows.append(["reorganisation", "", upheaval.title, "", time, time, "", "", ""])
    return rows


def _times(stretch: Stretch) -> list[str]:
    end = ["ongoing", "ongoing"] if stretch.ongoing else _edge(stretch.end)
    return [*_edge(stretch.start), *end]


def _edge(edge: Edge | None) -> list[str]:
    return [f"{edge.earliest:.2f}", f"{edge.latest:.2f}"] if edge else ["", ""]
