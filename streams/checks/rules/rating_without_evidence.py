"""Rating without evidence.

Why: a level that rests on nothing named is an opinion that nobody can check. `unknown` needs no evidence; a number
does.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls}]
    ratings: [{aim: fewer-falls, ratings: {goal-clarity: {rating: 1, rationale: Stated once., evidence: fewer-falls}}}]

Fails::

    aims: [{id: fewer-falls}]
    ratings: [{aim: fewer-falls, ratings: {goal-clarity: {rating: 1, rationale: Stated once.}}}]
"""

from collections.abc import Iterator

from streams.checks.check import StudyCheck
from streams.findings.finding import Finding, Severity
from streams.study.study import Study


class RatingWithoutEvidence(StudyCheck):
    """Find levels for which no evidence is given."""

    id = "rating-without-evidence"
    title = "Rating without evidence"
    severity = Severity.ERROR
    remedy = "Add `evidence:` with ids of the policy file or references with a locator, or rate `unknown`."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding a level."""
        for file in study.ratings:
            for criterion, ratings in file.ratings.items():
                for rating in ratings:
                    if rating.is_known and not rating.evidence:
                        message = f"The rating of `{criterion}` by {file.coder} names no evidence"
                        yield self.finding(
                            rating.place("rating"), message, criterion, file.policy
                        )
