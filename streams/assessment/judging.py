"""From ratings and observations to the level of one criterion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from streams.assessment.grounds import judgement
from streams.assessment.judged import Confidence, Judged, weakest
from streams.assessment.levels import UNKNOWN, Level, exactly, share_as_level, spanning
from streams.assessment.result import CriterionResult, Judgement, State
from streams.checks.check import Observation
from streams.checks.running import Configured
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.rubric.model import Criterion
from streams.study.ratings import Rating, RatingsFile

FACTS = Confidence.MODERATE
"""What a structural criterion starts from. Its facts were read by coders from sources, so they are not
raised to high; evidence marked lower brings it down."""


@dataclass(frozen=True, slots=True)
class Judging:
    """Everything that the criteria of one policy are judged from."""

    graph: PolicyGraph
    ratings: Sequence[RatingsFile]
    checks: Configured

    def judge(self, criterion: Criterion) -> CriterionResult:
        """Return the level of a criterion and where it comes from."""
        if criterion.basis == "structural":
            return self._derived(criterion)
        return self._rated(criterion)

    def _derived(self, criterion: Criterion) -> CriterionResult:
        check = self.checks.alignment_check(criterion.check or "")
        seen = tuple(check.observe(self.graph)) if check else ()
        answers = [observation.answer for observation in seen]
        if check is not None and not seen and check.is_closed(self.graph):
            level = None
        else:
            level = share_as_level(
                answers.count(Answer.YES),
                answers.count(Answer.NO),
                answers.count(Answer.UNKNOWN),
                criterion.levels or (),
            )
        state = _state_of(level, State.DERIVED)
        confidence = self._confidence_of_facts(seen) if state is State.DERIVED else None
        return CriterionResult(
            criterion, state, _judged(criterion, level, confidence), observations=seen
        )

    def _rated(self, criterion: Criterion) -> CriterionResult:
        check = self.checks.alignment_check(criterion.prompt or "")
        prompts = tuple(check.observe(self.graph)) if check else ()
        judgements = tuple(self._judgements(criterion.id))
        by_coder: dict[str, list[Judgement]] = {}
        for given in judgements:
            by_coder.setdefault(given.coder, []).append(given)
        coders = [_over_time(own) for own in by_coder.values()]
        level = _span(coders) if coders else UNKNOWN
        state = _state_of(level, _rated_state(coders, by_coder))
        confidence = weakest(
            _confidence(given) for given in judgements if given.rating.is_known
        )
        return CriterionResult(
            criterion, state, _judged(criterion, level, confidence), judgements, prompts
        )

    def _judgements(self, criterion: str) -> list[Judgement]:
        """Return the ratings that may hold at the moment, coder by coder in file order."""
        return [
            judgement(self.graph.policy, file, rating)
            for file in self.ratings
            for rating in file.ratings.get(criterion, ())
            if self._may_hold(rating)
        ]

    def _may_hold(self, rating: Rating) -> bool:
        """Tell whether a rating may be true of the moment; an undated one is of the policy's life."""
        policy, moment = self.graph.policy, self.graph.moment
        if moment.phase and rating.phase and moment.phase != rating.phase:
            # Two phases that meet in one year may overlap by their dates, but never by their names.
            return False
        phase = policy.phase(rating.phase) if rating.phase else None
        period = rating.period or (phase.period if phase else policy.period)
        return period is None or moment.within(policy, period) is not Answer.NO

    def _confidence_of_facts(self, seen: Sequence[Observation]) -> Confidence:
        named = {
            name for observation in seen for name in observation.subject.split(" + ")
        }
        marked = [
            Confidence(piece.confidence)
            for element in self.graph.policy.elements()
            if element.id in named
            for piece in element.evidence
            if piece.confidence
        ]
        return weakest([FACTS, *marked]) or FACTS


def fall_away(results: Sequence[CriterionResult]) -> list[CriterionResult]:
    """Return the criteria with those not applicable that another's level makes so (`not_applicable_when`)."""
    levels: Mapping[str, Level | None] = {r.criterion.id: r.level for r in results}
    return [_without_question(r) if _falls_away(r, levels) else r for r in results]


def _falls_away(result: CriterionResult, levels: Mapping[str, Level | None]) -> bool:
    rule = result.criterion.not_applicable_when
    return rule is not None and levels.get(rule.criterion) == exactly(rule.level)


def _without_question(result: CriterionResult) -> CriterionResult:
    judged = replace(result.judged, level=None, confidence=None)
    return replace(result, state=State.NOT_APPLICABLE, judged=judged)


def _over_time(own: Sequence[Judgement]) -> Level | None:
    """Return what one coder says over the whole moment: the range of the dated ratings."""
    levels = [given.level for given in own if given.level is not None]
    return spanning(levels) if levels else None


def _span(levels: Sequence[Level | None]) -> Level | None:
    known = [level for level in levels if level is not None]
    return spanning(known) if known else None


def _rated_state(
    coders: Sequence[Level | None], by_coder: Mapping[str, Sequence[Judgement]]
) -> State:
    if len(set(coders)) > 1:
        return State.DISPUTED
    changed = any(len({given.level for given in own}) > 1 for own in by_coder.values())
    return State.CHANGED if changed else State.RATED


def _state_of(level: Level | None, otherwise: State) -> State:
    if level is None:
        return State.NOT_APPLICABLE
    if otherwise in (State.DISPUTED, State.CHANGED):
        return otherwise
    return otherwise if level.is_known else State.UNKNOWN


def _judged(
    criterion: Criterion, level: Level | None, confidence: Confidence | None
) -> Judged:
    return Judged(
        criterion.id, level, confidence, criterion.necessary, criterion.counts
    )


def _confidence(given: Judgement) -> Confidence | None:
    return Confidence(given.rating.confidence) if given.rating.confidence else None
