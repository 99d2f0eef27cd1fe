"""What a timeline shows, as rows of a table with a heading first."""

from collections.abc import Iterator

from streams.diagrams.timeline.lanes import runs
from streams.diagrams.timeline.picture import ContextBar, PolicyBar, TimelinePicture
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
    "effect",
    "policies",
]


def rows_of(picture: TimelinePicture) -> list[list[str]]:
    """Return a row for each policy, phase, run of one verdict, fact of the setting and reorganisation.

    Times are decimal years; an empty one is not known, and `ongoing` is a known open end. The kind of a policy is
    its era, that of a phase its name, that of a window its title. `policies` are ids, empty where a fact concerns
    all that are shown.
    """
    rows = [HEADING]
    for era in picture.eras:
        for policy in era.policies:
            rows += _policy(picture, policy, era.title)
    for item in (*picture.context, *picture.context_of_some):
        rows.append(_fact(item))
    for upheaval in picture.upheavals:
        time = f"{upheaval.time:.2f}"
        times = [time, time, "", ""]
        title = f"{upheaval.year}: {upheaval.title}"
        rows.append(["reorganisation", "", title, "", *times, "", "", ""])
    return rows


def _policy(
    picture: TimelinePicture, policy: PolicyBar, era: str
) -> Iterator[list[str]]:
    named = [policy.id, policy.title]
    yield ["policy", *named, era, *_times(policy.stretch), "", "", ""]
    for phase in policy.phases:
        yield ["phase", *named, phase.name, *_times(phase.stretch), "", "", ""]
    for place, window in enumerate(picture.windows):
        for first, last, verdict in runs(policy.verdicts, place):
            times = [str(first), "", "", str(last)]
            yield ["window", *named, window, *times, verdict, "", ""]


def _fact(item: ContextBar) -> list[str]:
    state = "absent" if item.absent else ""
    return [
        "context",
        item.id,
        item.title,
        item.kind,
        *_times(item.stretch),
        state,
        item.effect,
        "; ".join(item.policies),
    ]


def _times(stretch: Stretch) -> list[str]:
    end = ["ongoing", "ongoing"] if stretch.ongoing else _edge(stretch.end)
    return [*_edge(stretch.start), *end]


def _edge(edge: Edge | None) -> list[str]:
    return [f"{edge.earliest:.2f}", f"{edge.latest:.2f}"] if edge else ["", ""]
