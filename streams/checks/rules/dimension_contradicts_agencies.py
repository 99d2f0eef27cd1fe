"""Written dimension that the agencies contradict.

Why: where both sides of an element are named, its place in the grid follows from them. If the author wrote another
place, either the agencies or the written place is wrong, and every cell that counts the element is wrong with it.
Source: exworthy-powell-2004 (vertical and horizontal dimensions, national and local levels).

Passes::

    processes: [{id: board, run_by: council, with: trust, level: local, direction: horizontal}]

Fails::

    processes: [{id: board, run_by: council, with: trust, direction: vertical}]
"""

from collections.abc import Iterator, Sequence

from streams.checks.called import called, opening
from streams.checks.check import StudyCheck
from streams.findings.finding import Finding, Severity
from streams.graph.dimensions import LOCAL, NATIONAL, Placement, placement, sides
from streams.study.elements import Element
from streams.study.policy import Policy
from streams.study.study import Study


class DimensionContradictsAgencies(StudyCheck):
    """Find elements whose `direction` or `level` cannot be squared with the agencies they name."""

    id = "dimension-contradicts-agencies"
    title = "Dimension contradicts agencies"
    severity = Severity.ERROR
    remedy = "Remove the written `direction` and `level`, or correct the agencies on the two sides."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding an element, with both readings."""
        for policy in study.policies.values():
            for element in policy.elements():
                yield from self._of(study, policy, element)

    def _of(self, study: Study, policy: Policy, element: Element) -> Iterator[Finding]:
        placed = placement(element, study.agencies)
        if _direction_contradicts(placed):
            key, written = "direction", _listed(placed.written)
        elif _level_contradicts(element, placed):
            key, written = "level", str(element.level)
        else:
            return
        two = sides(element)
        message = (
            f"{opening(called(element))} is written as {written}, but its agencies place it as "
            f"{_listed(placed.derived)}: {_with_tiers(study, two.givers)} to {_with_tiers(study, two.takers)}"
        )
        yield self.finding(element.place(key), message, element.id, policy.id)


def _direction_contradicts(placed: Placement) -> bool:
    """Tell whether neither reading is part of the other: an author may narrow or widen, not replace."""
    written, derived = set(placed.written), set(placed.derived)
    return bool(written and derived) and not (written <= derived or derived <= written)


def _level_contradicts(element: Element, placed: Placement) -> bool:
    opposite = {"national": (LOCAL,), "local": (NATIONAL,)}
    return element.level is not None and placed.derived == opposite[element.level]


def _listed(dimensions: Sequence[str]) -> str:
    return " and ".join(dimensions)


def _with_tiers(study: Study, names: Sequence[str] | None) -> str:
    """Return agencies with their tiers, in the order of the file."""
    known = [study.agencies[name] for name in names or () if name in study.agencies]
    return ", ".join(f"`{agency.id}` ({agency.tier})" for agency in known)
