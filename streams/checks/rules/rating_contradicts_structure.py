"""Rating that the coded facts contradict.

Why: a criterion may name a check as its prompt. If the facts say that no subject meets it and the coder rates the
criterion open, or all meet it and the coder rates it closed, then the facts or the rating want a second look. A
structural criterion takes its level from the facts, so a rating of one is never used.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls, set_by: national-board, stated: [measure, baseline, date, priority]}]
    ratings: [{aim: fewer-falls, ratings: {goal-clarity: {rating: 3, rationale: Plain., evidence: fewer-falls}}}]

Fails::

    aims: [{id: fewer-falls, set_by: national-board, not_stated: [measure, baseline, date, priority]}]
    ratings: [{aim: fewer-falls, ratings: {goal-clarity: {rating: 3, rationale: Plain., evidence: fewer-falls}}}]
"""

from collections.abc import Iterator, Sequence

from streams.checks.by_name import alignment_check
from streams.checks.check import Observation, StudyCheck
from streams.checks.rated import Rated, every_rating
from streams.findings.answer import Answer
from streams.findings.errors import UsageError
from streams.findings.finding import Finding, Related
from streams.graph.focus import Focus, focus_on
from streams.graph.moment import Moment
from streams.graph.policy_graph import PolicyGraph
from streams.study.dates import PartialDate, Period
from streams.study.study import Study

OPEN = 2  # the level that the rubric's anchors describe as met for the most part
NAMED_AT_MOST = 5


class RatingContradictsStructure(StudyCheck):
    """Find ratings that the check beside their criterion contradicts, and ratings of structural criteria."""

    id = "rating-contradicts-structure"
    title = "Rating contradicts structure"
    remedy = "Read the evidence again: either the facts in the policy file or the rating is wrong."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield at most one finding a rating; a range contradicts only where both of its ends do."""
        for rated in every_rating(study):
            if rated.criterion.basis == "structural":
                yield self._never_used(rated)
            elif rated.criterion.prompt:
                seen = _observed(study, rated, rated.criterion.prompt)
                yield from self._contradicted(rated, seen)

    def _never_used(self, rated: Rated) -> Finding:
        message = (
            f"`{rated.criterion.id}` takes its level from the check `{rated.criterion.check}`, "
            f"so the rating by {rated.file.coder} is not used"
        )
        return self._told(rated, message)

    def _contradicted(
        self, rated: Rated, seen: Sequence[Observation]
    ) -> Iterator[Finding]:
        rating = rated.rating.rating
        if isinstance(rating, str):
            return
        answers = [observation.answer for observation in seen]
        if rating[0] >= OPEN and Answer.NO in answers and Answer.YES not in answers:
            against = [each for each in seen if each.answer is Answer.NO]
            message = _says(rated, rating, "nothing meets it", answers)
            yield self._told(rated, message, against)
        elif rating[1] == 0 and answers and set(answers) == {Answer.YES}:
            message = _says(rated, rating, "everything meets it", answers)
            yield self._told(rated, message, seen)

    def _told(
        self, rated: Rated, message: str, seen: Sequence[Observation] = ()
    ) -> Finding:
        place = rated.rating.place("rating")
        related = [
            Related(each.location, each.message) for each in seen[:NAMED_AT_MOST]
        ]
        policy, subject = rated.policy.id, rated.criterion.id
        return self.finding(place, message, subject, policy, related)


def _observed(study: Study, rated: Rated, prompt: str) -> list[Observation]:
    check, focus = alignment_check(study, prompt), _focus(study, rated)
    if check is None or focus is None:
        return []
    graph = PolicyGraph(study, rated.policy, focus, _moment(rated))
    return list(check.observe(graph))


def _focus(study: Study, rated: Rated) -> Focus | None:
    try:
        return focus_on(study, rated.policy, rated.file.aim)
    except UsageError:
        return None


def _moment(rated: Rated) -> Moment:
    """Return the time of a rating; a period is a date of which only its first and last day are known."""
    rating = rated.rating
    if rating.phase is not None:
        return Moment(phase=rating.phase)
    if rating.period is None or rating.period == Period():
        return Moment()
    period = rating.period
    return Moment(
        as_of=PartialDate(
            period.first_possible,
            period.last_possible,
            period.last_possible,
            str(period),
        )
    )


def _says(
    rated: Rated, level: tuple[int, int], what: str, answers: Sequence[Answer]
) -> str:
    low, high = level
    shown = f"{low}" if low == high else f"{low} to {high}"
    unknown = answers.count(Answer.UNKNOWN)
    rest = f", {unknown} unknown" if unknown else ""
    return (
        f"{rated.file.coder} rates `{rated.criterion.id}` {shown}, but by `{rated.criterion.prompt}` "
        f"{what} ({answers.count(Answer.YES)} met, {answers.count(Answer.NO)} not met{rest})"
    )
