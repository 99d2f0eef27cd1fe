"""Aim that has the id of a lens.

Why: an aim or a lens is named by its id alone, under `focal_aim:`, in ratings and with `--lens`. Where both have the
same one, whoever means the aim is answered for the lens, which other aims belong to as well.
Source: own rule of this framework.

Passes::

    topics: [{id: falls, title: Falls}]
    lenses: [{id: fewer-falls, title: Fewer falls, topics: falls}]
    aims: [{id: fewer-falls-at-home, topic: falls}]

Fails::

    topics: [{id: falls, title: Falls}]
    lenses: [{id: fewer-falls, title: Fewer falls, topics: falls}]
    aims: [{id: fewer-falls, topic: falls}]
"""

from collections.abc import Iterator

from streams.checks.check import StudyCheck
from streams.findings.finding import Finding, Related, Severity
from streams.study.study import Study


class AimNamedAsLens(StudyCheck):
    """Find aims that cannot be told from a lens of the study."""

    id = "aim-named-as-lens"
    title = "Aim named as a lens"
    severity = Severity.ERROR
    remedy = "Give the aim an id of its own, wherever it is named."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding an aim."""
        for policy in study.policies.values():
            for aim in policy.aims:
                lens = study.about.lens(aim.id)
                if lens is not None:
                    message = f"Aim `{aim.id}` has the id of a lens of the study"
                    related = [Related(lens.place("id"), "the lens")]
                    yield self.finding(
                        aim.place("id"), message, aim.id, policy.id, related
                    )
