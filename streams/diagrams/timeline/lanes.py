"""Draws a policy's windows year by year: a lane each, with a sign wherever the verdict changes."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from streams.diagrams.canvas.drawing import Area, Drawing, Paint
from streams.diagrams.canvas.lettering import Style, printable
from streams.diagrams.canvas.marks import DOTS, mark_area, verdict_sign
from streams.diagrams.canvas.palette import MUTED, RULE
from streams.diagrams.matrix.cells import FILLS
from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.picture import PolicyBar
from streams.diagrams.years.scale import Scale

SIGN = 3.0
LANE = 8.0
"""How tall the lane of a window is, in points."""

Silence = Literal["insufficient", "not-judged"]

_JUDGED = ("aligned", "gap", "undecided")
_ORDER: tuple[Verdict, ...] = (
    "aligned",
    "gap",
    "undecided",
    "insufficient",
)


def draw_lanes(
    drawing: Drawing,
    scale: Scale,
    policy: PolicyBar,
    windows: tuple[str, ...],
    top: float,
) -> None:
    """Draw a lane for each window below the bar of a policy."""
    for place, window in enumerate(windows):
        y = top + place * LANE
        drawing.text(
            scale.left - 4.0,
            y + 6.2,
            printable(window),
            Style("italic", MUTED, anchor="end"),
        )
        for first, last, verdict in runs(policy.verdicts, place):
            left, right = scale.x(first), scale.x(last + 1)
            inset = min(0.4, (right - left) / 4)
            area = Area(left + inset, y + 0.3, right - inset, y + LANE - 0.3)
            dash = DOTS if verdict in ("insufficient", "not-applicable") else ""
            drawing.rectangle(area, Paint(RULE, 0.5, FILLS[verdict], dash))
            # A stretch too short for its sign is still shown: leaving it out would hide a verdict.
            if verdict != "not-applicable" and right - left >= 2 * SIGN:
                centre = (min(left + 6.0, (left + right) / 2), y + LANE / 2)
                verdict_sign(drawing, centre, SIGN, verdict)
                drawing.note_shape(
                    "mark", f"{policy.id} {window} {first}", mark_area(*centre, SIGN)
                )


def runs(
    verdicts: Mapping[int, tuple[Verdict, ...]], place: int
) -> Iterator[tuple[int, int, Verdict]]:
    """Yield the first and the last year of each stretch of one verdict of a window."""
    first = last = None
    current: Verdict | None = None
    for year in sorted(verdicts):
        verdict = verdicts[year][place]
        if last is not None and first is not None and current is not None:
            if verdict == current and year == last + 1:
                last = year
                continue
            yield first, last, current
        first, last, current = year, year, verdict
    if first is not None and last is not None and current is not None:
        yield first, last, current


def silence_of(policy: PolicyBar) -> Silence | None:
    """Return why no window of a policy says anything in any year; None where one does.

    `insufficient` is too little evidence in every year, `not-judged` that there is no verdict of any kind.
    """
    found = {verdict for year in policy.verdicts.values() for verdict in year}
    if found.intersection(_JUDGED):
        return None
    return "insufficient" if "insufficient" in found else "not-judged"


def verdicts_of(policies: Iterable[PolicyBar]) -> list[Verdict]:
    """Return the verdicts that occur in lanes, in the order of the key."""
    found = {
        verdict
        for policy in policies
        if silence_of(policy) is None
        for year in policy.verdicts.values()
        for verdict in year
    }
    return [verdict for verdict in _ORDER if verdict in found]
