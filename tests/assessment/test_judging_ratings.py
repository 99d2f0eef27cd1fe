import pytest

from streams.assessment.judged import Confidence
from streams.assessment.levels import UNKNOWN, Level, exactly
from streams.assessment.result import Assessment, CriterionResult, State
from streams.assessment.scoring import Verdict
from streams.graph.moment import Moment
from tests.assessment_builders import POLICY, Ratings, assessment_of, on, rubric_of

GOAL = rubric_of({"id": "goal"})
PHASED = (
    POLICY
    + """
    period: {from: 2000, to: 2010}
    phases:
      - {id: pilots, period: {from: 2000, to: 2004}}
      - {id: everywhere, period: {from: 2004, to: 2010}}
"""
)


def judged(
    ratings: Ratings, yaml: str = POLICY, moment: Moment | None = None
) -> CriterionResult:
    return only(assessment_of(yaml, GOAL, ratings, moment=moment))


def only(assessment: Assessment) -> CriterionResult:
    (result,) = assessment.criteria()
    return result


def test_one_coder_gives_a_criterion_its_level() -> None:
    result = judged({"reader-a": {"goal": 2}})

    assert (result.state, result.level) == (State.RATED, exactly(2))
    assert result.judged.confidence is Confidence.HIGH


def test_a_range_stays_a_range_and_says_why() -> None:
    result = judged({"reader-a": {"goal": (1, 2)}})

    assert (result.state, result.level) == (State.RATED, Level(1, 2))
    assert result.ranges == ("sites-differ",)


@pytest.mark.parametrize(
    "ratings", [{}, {"reader-a": {}}, {"reader-a": {"goal": "unknown"}}]
)
def test_silence_is_not_absence(ratings: Ratings) -> None:
    result = judged(ratings)

    assert (result.state, result.level) == (State.UNKNOWN, UNKNOWN)
    assert result.judged.confidence is None


def test_a_criterion_that_does_not_apply_drops_out() -> None:
    result = judged({"reader-a": {"goal": "not-applicable"}})

    assert (result.state, result.level) == (State.NOT_APPLICABLE, None)


def test_coders_without_consensus_span_from_the_lowest_to_the_highest() -> None:
    result = judged({"reader-a": {"goal": 0}, "reader-b": {"goal": 2}})

    assert (result.state, result.level) == (State.DISPUTED, Level(0, 2))


def test_coders_who_agree_are_not_disputed() -> None:
    result = judged({"reader-a": {"goal": 2}, "reader-b": {"goal": 2}})

    assert (result.state, result.level) == (State.RATED, exactly(2))
    assert [given.coder for given in result.judgements] == ["reader-a", "reader-b"]


def test_a_disputed_level_is_as_sure_as_the_least_sure_coder() -> None:
    result = judged(
        {
            "reader-a": {"goal": 0},
            "reader-b": {"goal": {"rating": 1, "confidence": "low"}},
        }
    )

    assert result.judged.confidence is Confidence.LOW


def test_the_consensus_alone_is_scored_where_there_is_one() -> None:
    ratings = {
        "reader-a": {"goal": 0},
        "reader-b": {"goal": 3},
        "consensus": {"goal": 1},
    }

    assessment = assessment_of(POLICY, GOAL, ratings)

    assert assessment.coders == ("consensus",)
    assert only(assessment).level == exactly(1)


def test_dated_ratings_that_differ_have_changed_and_are_not_disputed() -> None:
    ratings = {
        "reader-a": {
            "goal": [
                {"rating": 0, "phase": "pilots"},
                {"rating": 2, "phase": "everywhere"},
            ]
        }
    }

    result = judged(ratings, PHASED)

    assert (result.state, result.level) == (State.CHANGED, Level(0, 2))


def test_coders_who_saw_the_same_change_are_not_disputed() -> None:
    dated = [{"rating": 0, "phase": "pilots"}, {"rating": 2, "phase": "everywhere"}]

    result = judged({"reader-a": {"goal": dated}, "reader-b": {"goal": dated}}, PHASED)

    assert (result.state, result.level) == (State.CHANGED, Level(0, 2))


@pytest.mark.parametrize(("day", "level"), [("2002-06", 0), ("2008-06", 2)])
def test_at_a_date_only_the_rating_of_that_time_counts(day: str, level: int) -> None:
    ratings = {
        "reader-a": {
            "goal": [
                {"rating": 0, "period": {"from": "2000", "to": "2003"}},
                {"rating": 2, "period": {"from": "2005", "to": "2010"}},
            ]
        }
    }

    result = judged(ratings, PHASED, on(day))

    assert (result.state, result.level) == (State.RATED, exactly(level))


@pytest.mark.parametrize(("phase", "level"), [("pilots", 0), ("everywhere", 2)])
def test_at_a_phase_the_ratings_of_other_phases_do_not_count_though_they_meet_in_a_year(
    phase: str, level: int
) -> None:
    ratings = {
        "reader-a": {
            "goal": [
                {"rating": 0, "phase": "pilots"},
                {"rating": 2, "phase": "everywhere"},
            ]
        }
    }

    result = judged(ratings, PHASED, Moment(phase=phase))

    assert (result.state, result.level) == (State.RATED, exactly(level))


def test_a_rating_whose_time_is_not_known_may_hold_at_any_date() -> None:
    ratings = {"reader-a": {"goal": {"rating": 2, "period": "unknown"}}}

    assert judged(ratings, PHASED, on("2001")).level == exactly(2)


def test_an_undated_rating_is_of_the_life_of_the_policy_and_of_no_other_time() -> None:
    ratings = {"reader-a": {"goal": 2}}

    assert judged(ratings, PHASED, on("2005")).level == exactly(2)
    assert judged(ratings, PHASED, on("1990")).state is State.UNKNOWN


def test_a_citation_is_followed_to_the_works_that_the_element_rests_on() -> None:
    yaml = """
        focal_aim: fewer-falls
        aims: [{id: fewer-falls, text: Fewer falls., evidence: "white-paper, ch. 2"}]
    """
    evidence = [{"at": "fewer-falls"}, {"at": "audit-2001, p. 4"}]

    result = judged({"reader-a": {"goal": {"rating": 1, "evidence": evidence}}}, yaml)

    element, work = result.judgements[0].grounds
    assert element.item is not None
    assert [piece.at for piece in element.evidence] == ["white-paper, ch. 2"]
    assert (work.item, work.cited) == (None, "audit-2001")


def test_a_question_falls_away_where_another_criterion_surely_has_the_level() -> None:
    rubric = rubric_of(
        {"id": "money"},
        {"id": "certainty", "not_applicable_when": {"criterion": "money", "level": 0}},
    )

    sure = assessment_of(POLICY, rubric, {"a": {"money": 0, "certainty": 3}}).criteria()
    perhaps = assessment_of(
        POLICY, rubric, {"a": {"money": (0, 1), "certainty": 3}}
    ).criteria()

    assert [result.state for result in sure] == [State.RATED, State.NOT_APPLICABLE]
    assert perhaps[1].level == exactly(3)


def test_a_cell_without_an_applicable_criterion_does_not_apply() -> None:
    assessment = assessment_of(POLICY, GOAL, {"a": {"goal": "not-applicable"}})

    assert (
        assessment.cells["policy", "vertical"].scored.verdict is Verdict.NOT_APPLICABLE
    )
