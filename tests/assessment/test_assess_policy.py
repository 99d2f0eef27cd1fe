import re
from dataclasses import replace

import pytest

from streams.assessment.assess import assess
from streams.assessment.result import Effect
from streams.assessment.scoring import Verdict
from streams.findings.errors import UsageError
from streams.graph.moment import Moment
from streams.study.study import Study
from tests.assessment_builders import (
    POLICY,
    Ratings,
    assessment_of,
    on,
    rated,
    rubric_of,
)
from tests.builders import study_of

GOAL = rubric_of({"id": "goal"})
VERTICAL = ("policy", "vertical")


def assessed(study: Study, aim: str | None = None) -> Verdict:
    result = assess(study, study.policies["policy"], GOAL, aim)
    return result.cells[VERTICAL].scored.verdict


def test_without_an_aim_nothing_is_scored() -> None:
    with pytest.raises(UsageError, match="names no focal aim"):
        assessment_of("aims: [{id: fewer-falls}]", GOAL)


def test_an_unknown_aim_is_refused_with_the_lenses_that_there_are() -> None:
    yaml = POLICY + "    lenses: [{id: safety, title: Safety, topics: harm}]"

    with pytest.raises(UsageError, match=re.escape("(lenses: `safety`)")):
        assessment_of(yaml, GOAL, aim="wealth")


def test_an_unknown_phase_is_refused_with_the_phases_that_there_are() -> None:
    yaml = POLICY + "    phases: [{id: pilots, period: {from: 2000}}]"

    with pytest.raises(UsageError, match="its phases: `pilots`"):
        assessment_of(yaml, GOAL, moment=Moment(phase="pilot"))


def test_ratings_for_another_aim_do_not_count() -> None:
    study = study_of(
        """
        focal_aim: fewer-falls
        aims: [{id: fewer-falls}, {id: cheaper-beds}]
        """
    )
    for_falls: Ratings = {"reader-a": {"goal": 3}}
    for_beds: Ratings = {"reader-a": {"goal": 0}}

    study = rated(study, GOAL, for_falls, "fewer-falls")
    study = rated(study, GOAL, for_beds, "cheaper-beds")

    assert assessed(study) is Verdict.ALIGNED
    assert assessed(study, "cheaper-beds") is Verdict.GAP


def test_ratings_by_another_rubric_do_not_count_nor_does_its_consensus() -> None:
    other = rubric_of({"id": "goal"}, id="other")
    study = rated(study_of(POLICY), other, {"consensus": {"goal": 0}})

    study = rated(study, GOAL, {"reader-a": {"goal": 3}})

    assert assessed(study) is Verdict.ALIGNED


def test_the_versions_that_the_ratings_were_made_with_are_told() -> None:
    newer = rubric_of({"id": "goal"}, version=3)
    study = rated(study_of(POLICY), GOAL, {"reader-a": {"goal": 3}})

    result = assess(study, study.policies["policy"], newer)

    assert (result.rubric.version, result.rubric_versions) == (3, (2,))


def test_the_method_is_that_of_the_rubric() -> None:
    criteria = ({"id": "first"}, {"id": "second"})
    ratings: Ratings = {"reader-a": {"first": 1, "second": 2}}

    verdicts = [
        assessment_of(POLICY, rubric_of(*criteria, cell={"median": median}), ratings)
        .cells[VERTICAL]
        .scored.verdict
        for median in ("symmetric", "lower", "upper")
    ]

    assert verdicts == [Verdict.UNDECIDED, Verdict.GAP, Verdict.ALIGNED]


def test_a_gate_has_no_vote_but_is_listed_as_strength_or_weakness() -> None:
    rubric = rubric_of({"id": "stated", "counts": False}, {"id": "goal"})

    assessment = assessment_of(POLICY, rubric, {"reader-a": {"stated": 3, "goal": 1}})

    assert assessment.cells[VERTICAL].scored.verdict is Verdict.GAP
    assert [result.criterion.id for result in assessment.strengths] == ["stated"]
    assert [result.criterion.id for result in assessment.weaknesses] == ["goal"]
    assert assessment.known == (1, 1)


def test_facts_and_judgements_that_contradict_each_other_are_seen() -> None:
    structural = {
        "id": "served",
        "basis": "structural",
        "check": "aim-without-process",
        "levels": [0, 0.333, 0.667],
    }
    yaml = POLICY + "    complete: [aims, processes]"

    assessment = assessment_of(
        yaml, rubric_of({"id": "goal"}, structural), {"reader-a": {"goal": 3}}
    )

    cell = assessment.cells[VERTICAL]
    assert cell.structural_alone.verdict is Verdict.GAP
    assert cell.rated_alone.verdict is Verdict.ALIGNED
    assert cell.kinds_differ


def test_what_is_not_met_is_a_gap_and_what_is_unknown_is_none() -> None:
    closed = assessment_of(POLICY + "    complete: [aims, processes]", GOAL)
    silent = assessment_of(POLICY, GOAL)

    assert "aim-without-process" in [gap.rule for gap in closed.gaps]
    assert "aim-without-process" not in [gap.rule for gap in silent.gaps]


def test_a_window_names_the_cells_that_decide_it() -> None:
    rubric = rubric_of(
        {"id": "goal"},
        {"id": "means", "cell": {"stream": "process", "dimension": "vertical"}},
    )

    assessment = assessment_of(POLICY, rubric, {"reader-a": {"goal": 3, "means": 1}})

    window = assessment.windows["link"]
    assert (window.verdict, window.decided_by) == (
        Verdict.GAP,
        (("process", "vertical"),),
    )


def test_elements_without_dates_of_their_own_are_named() -> None:
    yaml = """
        period: {from: 2000, to: 2010}
        focal_aim: fewer-falls
        aims: [{id: fewer-falls}, {id: safer-homes, period: {from: 2002}}]
    """

    assert assessment_of(yaml, GOAL).inherited == ("fewer-falls",)


def test_the_order_of_the_files_does_not_change_a_verdict() -> None:
    study = rated(
        study_of(POLICY), GOAL, {"reader-a": {"goal": 1}, "reader-b": {"goal": 2}}
    )

    turned = replace(study, ratings=list(reversed(study.ratings)))

    assert assessed(study) is assessed(turned)


CONTEXT = (
    POLICY
    + """
    period: {from: 2000, to: 2010}
    context:
      - id: strategy
        period: {from: 2000, to: 2004}
        bears_on: {stream: policy, dimension: vertical, effect: supports, strength: weak}
      - id: austerity
        period: {from: 2006, to: 2012}
        bears_on: {stream: policy, dimension: vertical, effect: undermines, strength: strong}
      - id: later
        period: {from: 2011, to: 2012}
        bears_on: {stream: process, dimension: vertical, effect: supports}
      - id: elsewhere
        period: {from: 2000, to: 2010}
        policies: another-policy
        bears_on: {stream: resource, dimension: vertical, effect: supports}
"""
)


def test_the_setting_stands_beside_the_cells_and_never_enters_one() -> None:
    with_context = assessment_of(CONTEXT, GOAL, {"reader-a": {"goal": 2}})
    without = assessment_of(POLICY, GOAL, {"reader-a": {"goal": 2}})

    assert with_context.cells[VERTICAL].setting is not None
    assert with_context.cells[VERTICAL].scored == without.cells[VERTICAL].scored


def test_over_its_whole_life_a_policy_may_be_both_supported_and_undermined() -> None:
    setting = assessment_of(CONTEXT, GOAL).cells[VERTICAL].setting

    assert setting is not None
    assert (setting.effect, setting.strength) == (Effect.BOTH, "strong")
    assert [item.id for item in setting.items] == ["strategy", "austerity"]


@pytest.mark.parametrize(
    ("day", "effect"), [("2002", Effect.SUPPORTS), ("2008", Effect.UNDERMINES)]
)
def test_the_setting_is_that_of_the_date(day: str, effect: Effect) -> None:
    setting = assessment_of(CONTEXT, GOAL, moment=on(day)).cells[VERTICAL].setting

    assert setting is not None
    assert setting.effect is effect


def test_what_came_later_or_concerns_other_policies_is_no_setting() -> None:
    cells = assessment_of(CONTEXT, GOAL).cells

    assert cells["process", "vertical"].setting is None
    assert cells["resource", "vertical"].setting is None
