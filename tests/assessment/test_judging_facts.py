import pytest

from streams.assessment.judged import Confidence
from streams.assessment.levels import UNKNOWN, Level, exactly
from streams.assessment.result import CriterionResult, State
from streams.findings.answer import Answer
from tests.assessment_builders import assessment_of, on, rubric_of

CRITERION = {
    "id": "served",
    "cell": {"stream": "process", "dimension": "vertical"},
    "basis": "structural",
    "check": "aim-without-process",
    "levels": [0, 0.333, 0.667],
}
SERVED = rubric_of(CRITERION)


def derived(yaml: str, day: str | None = None) -> CriterionResult:
    (result,) = assessment_of(yaml, SERVED, moment=on(day) if day else None).criteria()
    return result


def policy(complete: str, *served: str) -> str:
    return f"""
        focal_aim: fewer-falls
        complete: {complete}
        aims:
          - {{id: fewer-falls}}
          - {{id: safer-homes, supports: fewer-falls}}
          - {{id: quicker-help, supports: fewer-falls}}
        processes: [{", ".join(f"{{id: for-{aim}, serves: {aim}}}" for aim in served)}]
    """


@pytest.mark.parametrize(
    ("served", "level"),
    [
        ((), 0),
        (("fewer-falls",), 2),
        (("fewer-falls", "safer-homes"), 2),
        (("fewer-falls", "safer-homes", "quicker-help"), 3),
    ],
)
def test_the_share_of_subjects_met_is_the_level(
    served: tuple[str, ...], level: int
) -> None:
    result = derived(policy("[aims, processes]", *served))

    assert (result.state, result.level) == (State.DERIVED, exactly(level))


def test_subjects_that_are_unknown_leave_the_level_open() -> None:
    result = derived(policy("aims", "fewer-falls"))

    assert result.level == Level(2, 3)
    assert result.counts_of == {Answer.YES: 1, Answer.NO: 0, Answer.UNKNOWN: 2}


def test_facts_of_which_nothing_is_known_are_unknown_and_not_zero() -> None:
    result = derived(policy("aims"))

    assert (result.state, result.level) == (State.UNKNOWN, UNKNOWN)


def test_without_any_subject_the_level_is_unknown() -> None:
    yaml = "{focal_aim: fewer-falls, aims: [{id: fewer-falls, period: {to: 2001}}]}"

    assert derived(yaml, "2005").state is State.UNKNOWN


def test_a_closed_list_without_any_subject_does_not_apply() -> None:
    yaml = """
        focal_aim: fewer-falls
        complete: aims
        aims: [{id: fewer-falls, period: {to: 2001}}]
    """

    assert derived(yaml, "2005").state is State.NOT_APPLICABLE


def test_facts_are_taken_as_moderately_sure_unless_their_evidence_is_weaker() -> None:
    plain = policy("[aims, processes]", "fewer-falls")
    weak = plain.replace(
        "{id: fewer-falls}",
        "{id: fewer-falls, evidence: [{at: a work, confidence: low}]}",
    ).replace("a work", "work")

    assert derived(plain).judged.confidence is Confidence.MODERATE
    assert derived(weak).judged.confidence is Confidence.LOW


def test_only_what_existed_at_the_date_is_counted() -> None:
    yaml = """
        period: {from: 2000, to: 2010}
        focal_aim: fewer-falls
        complete: [aims, processes]
        aims: [{id: fewer-falls}]
        processes: [{id: home-visits, serves: fewer-falls, period: {from: 2005, to: 2010}}]
    """

    assert derived(yaml, "2003").level == exactly(0)
    assert derived(yaml, "2007").level == exactly(3)


def test_subjects_that_serve_other_aims_are_left_out_and_counted() -> None:
    yaml = """
        focal_aim: fewer-falls
        complete: [aims, processes]
        aims: [{id: fewer-falls}, {id: cheaper-beds}]
        processes: [{id: home-visits, serves: fewer-falls}]
    """

    assessment = assessment_of(yaml, SERVED)

    assert [len(result.observations) for result in assessment.criteria()] == [1]
    assert assessment.left_out["aim-without-process"] == 1


def test_a_check_that_finds_nothing_and_moves_nothing_leaves_nothing_out() -> None:
    yaml = """
        focal_aim: fewer-falls
        aims: [{id: fewer-falls}, {id: cheaper-beds}]
        rules: {aim-without-process: {enabled: false}}
    """

    unused = assessment_of(yaml, rubric_of({"id": "goal"})).left_out
    scored = assessment_of(yaml, SERVED).left_out

    assert "aim-without-process" not in unused
    assert scored["aim-without-process"] == 1


def test_a_prompt_is_shown_beside_a_rating_and_has_no_vote() -> None:
    rubric = rubric_of({"id": "goal", "prompt": "aim-without-process"})

    assessment = assessment_of(
        policy("[aims, processes]"), rubric, {"reader-a": {"goal": 3}}
    )

    (result,) = assessment.criteria()
    assert result.level == exactly(3)
    assert result.counts_of[Answer.NO] == 3
