"""Ratings by another version of the rubric.

Why: a new version is made when some rating could turn out differently, so older ratings have to be looked at again
before they are scored by the new one.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls}]
    ratings: [{aim: fewer-falls, rubric_version: 2, ratings: {goal-clarity: unknown}}]

Fails::

    aims: [{id: fewer-falls}]
    ratings: [{aim: fewer-falls, rubric_version: 999, ratings: {goal-clarity: unknown}}]
"""

from collections.abc import Iterator

from streams.checks.check import StudyCheck
from streams.checks.rubrics import Rubrics
from streams.findings.finding import Finding
from streams.study.study import Study


class OutdatedRubricVersion(StudyCheck):
    """Find ratings files that were made with another version than the rubric has."""

    id = "outdated-rubric-version"
    title = "Outdated rubric version"
    remedy = (
        "Look at the ratings again beside the rubric as it is, then write its version."
    )

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a ratings file; a rubric that cannot be read is told elsewhere."""
        rubrics = Rubrics(study)
        for file in study.ratings:
            rubric = rubrics.get(file.rubric)
            if rubric is None or rubric.version == file.rubric_version:
                continue
            order = "older" if file.rubric_version < rubric.version else "newer"
            message = (
                f"The ratings of {file.coder} were made with version {file.rubric_version} of "
                f"`{rubric.id}`, {order} than version {rubric.version} here"
            )
            subject = f"{file.coder} + {file.aim}"
            yield self.finding(
                file.place("rubric_version"), message, subject, file.policy
            )
