from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.assessment.judged import (
    Confidence,
    Judged,
    Median,
    Method,
    Necessary,
    strength,
)
from streams.assessment.levels import UNKNOWN, Level, exactly, spanning
from streams.assessment.scoring import (
    Outcome,
    Reason,
    Verdict,
    cell_level,
    score_cell,
    strengths,
    weaknesses,
)

LEVELS = st.sampled_from(
    [None, UNKNOWN, *(Level(lo, hi) for lo in range(4) for hi in range(lo, 4))]
)
CONFIDENCES = st.sampled_from([None, *Confidence])
METHODS = st.builds(Method, st.sampled_from(Median), st.sampled_from(Necessary))
FLAGS = st.booleans()


@st.composite
def cells(draw: st.DrawFn) -> list[Judged]:
    number = draw(st.integers(min_value=0, max_value=5))
    return [
        Judged(f"c{index}", draw(LEVELS), draw(CONFIDENCES), draw(FLAGS), draw(FLAGS))
        for index in range(number)
    ]


def votes(*levels: Level | int) -> list[Judged]:
    return [
        Judged(
            f"c{index}",
            exactly(level) if isinstance(level, int) else level,
            Confidence.MODERATE,
        )
        for index, level in enumerate(levels)
    ]


def gate(level: Level | int, confidence: Confidence | None = Confidence.HIGH) -> Judged:
    return Judged(
        "gate",
        exactly(level) if isinstance(level, int) else level,
        confidence,
        counts=False,
    )


def necessary(
    level: Level | int, confidence: Confidence | None = Confidence.HIGH
) -> Judged:
    return Judged(
        "necessary",
        exactly(level) if isinstance(level, int) else level,
        confidence,
        necessary=True,
    )


def completions(criteria: list[Judged]) -> list[list[Judged]]:
    choices = [
        [criterion]
        if criterion.level is None
        else [
            replace(criterion, level=exactly(at))
            for at in range(criterion.level.lo, criterion.level.hi + 1)
        ]
        for criterion in criteria
    ]
    return [list(choice) for choice in product(*choices)]


GAP, ALIGNED = Outcome(Verdict.GAP), Outcome(Verdict.ALIGNED)
INSUFFICIENT = Outcome(Verdict.INSUFFICIENT)
MIXED, STRADDLES = (
    Outcome(Verdict.UNDECIDED, Reason.MIXED),
    Outcome(Verdict.UNDECIDED, Reason.STRADDLES),
)
LEANS_GAP = Outcome(Verdict.UNDECIDED, Reason.LEANS_GAP)
LEANS_ALIGNED = Outcome(Verdict.UNDECIDED, Reason.LEANS_ALIGNED)


@pytest.mark.parametrize(
    ("criteria", "level", "outcome"),
    [
        # Worked by hand from steps 3 and 4 of the method: lows sorted, highs sorted, the middle of each.
        (votes(1, 1, 1, 1), Level(1, 1), GAP),
        (votes(0, 1, 1, 3), Level(1, 1), GAP),
        (votes(1, 1, 2, 3), Level(1, 2), MIXED),  # two against two is left open
        (votes(2, 2, 3, 3), Level(2, 3), ALIGNED),
        (
            votes(0, 2, 3),
            Level(2, 2),
            ALIGNED,
        ),  # the weak one is hidden here, and listed as a weakness
        (votes(1, 1, 1, UNKNOWN), Level(1, 1), GAP),  # the unknown cannot overturn it
        (votes(1, 1, UNKNOWN, UNKNOWN), Level(0, 3), LEANS_GAP),
        (votes(2, 3, UNKNOWN, UNKNOWN), Level(0, 3), LEANS_ALIGNED),
        (votes(1, 2, UNKNOWN, UNKNOWN), Level(0, 3), MIXED),
        (votes(1, UNKNOWN, UNKNOWN, UNKNOWN), Level(0, 3), INSUFFICIENT),
        (votes(UNKNOWN, UNKNOWN), Level(0, 3), INSUFFICIENT),
        (votes(Level(1, 2), Level(1, 2), Level(1, 3)), Level(1, 2), STRADDLES),
        (votes(Level(0, 1), Level(0, 1), 1), Level(0, 1), GAP),
        ([*votes(3, 3, 3), gate(0)], Level(1, 1), GAP),
        ([*votes(3, 3, 3), gate(1)], Level(3, 3), ALIGNED),
        (
            [*votes(3, 3, 3), gate(UNKNOWN)],
            Level(1, 3),
            LEANS_ALIGNED,
        ),  # a doubt, never a gap
        ([*votes(3, 3, 3), necessary(0)], Level(1, 1), GAP),
        ([*votes(0, 0, 0), gate(3)], Level(0, 0), GAP),  # presence has no vote
        ([gate(3)], None, Outcome(Verdict.NOT_APPLICABLE)),
        ([], None, Outcome(Verdict.NOT_APPLICABLE)),
        ([Judged("c0", None), *votes(3, 3)], Level(3, 3), ALIGNED),
    ],
)
def test_cells_worked_by_hand(
    criteria: list[Judged], level: Level | None, outcome: Outcome
) -> None:
    cell = score_cell(criteria)

    assert cell.level == level
    assert cell.outcome == outcome


def test_every_cell_of_four_criteria_contains_and_reaches_its_completions() -> None:
    levels = [
        UNKNOWN,
        *(Level(lo, hi) for lo in range(4) for hi in range(lo, 4) if hi - lo < 2),
    ]
    for chosen in product(levels, repeat=3):
        criteria = [necessary(chosen[0]), *votes(*chosen[1:]), gate(UNKNOWN)]

        level = cell_level(criteria)

        assert level == spanning(
            at for full in completions(criteria) if (at := cell_level(full)) is not None
        )


@given(cells(), METHODS)
def test_bounds_contain_and_reach_every_completion_under_every_method(
    criteria: list[Judged], method: Method
) -> None:
    level = cell_level(criteria, method)

    ends = [
        at
        for full in completions(criteria)
        if (at := cell_level(full, method)) is not None
    ]

    assert level == (spanning(ends) if ends else None)


@given(cells(), METHODS, st.data())
def test_raising_a_criterion_never_lowers_its_cell(
    criteria: list[Judged], method: Method, data: st.DataObject
) -> None:
    raised = [
        criterion
        if criterion.level is None
        else replace(criterion, level=_raised(criterion.level, data))
        for criterion in criteria
    ]

    before, after = cell_level(criteria, method), cell_level(raised, method)

    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert after.lo >= before.lo
        assert after.hi >= before.hi


@given(cells(), METHODS, st.data())
def test_filling_an_unknown_never_overturns_a_verdict(
    criteria: list[Judged], method: Method, data: st.DataObject
) -> None:
    before = score_cell(criteria, method)
    filled = [
        replace(
            criterion,
            level=exactly(data.draw(st.integers(0, 3))),
            confidence=data.draw(CONFIDENCES) or criterion.confidence,
        )
        if criterion.is_unknown and data.draw(FLAGS)
        else criterion
        for criterion in criteria
    ]

    after = score_cell(filled, method)

    if before.verdict.is_decided:
        assert after.outcome == before.outcome


@given(cells(), METHODS, st.randoms(use_true_random=False))
def test_the_order_of_the_criteria_does_not_matter(
    criteria: list[Judged], method: Method, random: Random
) -> None:
    shuffled = list(criteria)
    random.shuffle(shuffled)

    one, other = score_cell(criteria, method), score_cell(shuffled, method)

    assert replace(one, decided_by=()) == replace(other, decided_by=())
    assert set(one.decided_by) == set(other.decided_by)


@given(cells(), METHODS, st.data())
def test_more_confidence_never_makes_a_verdict_less_sure(
    criteria: list[Judged], method: Method, data: st.DataObject
) -> None:
    surer = [
        replace(
            criterion,
            confidence=max(criterion.confidence, data.draw(CONFIDENCES), key=strength),
        )
        for criterion in criteria
    ]

    before, after = score_cell(criteria, method), score_cell(surer, method)

    assert strength(after.confidence) >= strength(before.confidence)
    if before.verdict.is_decided:
        assert after.outcome == before.outcome


@given(cells(), METHODS)
def test_the_criteria_that_decide_entail_the_verdict_with_all_else_unknown(
    criteria: list[Judged], method: Method
) -> None:
    cell = score_cell(criteria, method)
    alone = [
        criterion
        if criterion.level is None or criterion.id in cell.decided_by
        else replace(criterion, level=UNKNOWN)
        for criterion in criteria
    ]

    level = cell_level(alone, method)

    if cell.verdict.is_decided:
        assert level is not None
        assert (
            level.is_surely_high
            if cell.verdict is Verdict.ALIGNED
            else level.is_surely_low
        )


@given(cells())
def test_only_a_gate_or_a_necessary_criterion_decides_below_half_coverage(
    criteria: list[Judged],
) -> None:
    cell = score_cell(criteria)

    if cell.verdict.is_decided and not cell.coverage.is_enough:
        assert cell.verdict is Verdict.GAP
        assert all(
            criterion.necessary or not criterion.counts
            for criterion in criteria
            if criterion.id in cell.decided_by
        )


@pytest.mark.parametrize("confidence", [Confidence.HIGH, Confidence.MODERATE])
def test_a_sure_gate_decides_a_cell_that_is_otherwise_silent(
    confidence: Confidence,
) -> None:
    cell = score_cell([gate(0, confidence), *votes(UNKNOWN, UNKNOWN, UNKNOWN)])

    assert cell.outcome == GAP
    assert cell.decided_by == ("gate",)


@pytest.mark.parametrize("confidence", [Confidence.LOW, Confidence.VERY_LOW, None])
def test_a_doubtful_gate_over_a_silent_cell_is_only_a_lean(
    confidence: Confidence | None,
) -> None:
    cell = score_cell([gate(0, confidence), *votes(UNKNOWN, UNKNOWN, UNKNOWN)])

    assert cell.outcome == LEANS_GAP
    assert cell.comparable_level == UNKNOWN


def test_a_doubtful_gate_decides_once_half_of_the_votes_are_known() -> None:
    cell = score_cell([gate(0, Confidence.LOW), *votes(3, UNKNOWN)])

    assert cell.outcome == GAP


def test_a_verdict_is_as_sure_as_its_strongest_argument() -> None:
    judged = [
        Judged(f"c{index}", exactly(1), confidence)
        for index, confidence in enumerate(
            [Confidence.VERY_LOW, Confidence.HIGH, Confidence.HIGH, Confidence.MODERATE]
        )
    ]

    cell = score_cell(judged)

    assert cell.confidence is Confidence.MODERATE
    assert cell.decided_by == ("c0", "c1", "c2", "c3")


def test_alignment_is_never_surer_than_the_gate_it_passed() -> None:
    cell = score_cell([gate(2, Confidence.LOW), *votes(3, 3, 3)])

    assert cell.outcome == ALIGNED
    assert cell.confidence is Confidence.LOW


def test_an_undecided_cell_has_the_confidence_of_most_of_what_is_known() -> None:
    judged = [
        Judged("c0", exactly(1), Confidence.HIGH),
        Judged("c1", exactly(2), Confidence.LOW),
        Judged("c2", UNKNOWN, None),
    ]

    assert score_cell(judged).confidence is Confidence.LOW


def test_a_necessary_criterion_bounds_its_cell_when_the_rubric_asks_for_it() -> None:
    criteria = [necessary(1), *votes(3, 3)]

    assert cell_level(criteria, Method(necessary=Necessary.CAP)) == Level(3, 3)
    assert cell_level(criteria, Method(necessary=Necessary.BOUNDS)) == Level(1, 1)


def test_a_tie_is_a_gap_under_the_lower_median_and_alignment_under_the_upper() -> None:
    criteria = votes(1, 1, 2, 2)

    assert score_cell(criteria, Method(Median.LOWER)).outcome == GAP
    assert score_cell(criteria, Method(Median.UPPER)).outcome == ALIGNED


def test_strengths_and_weaknesses_are_the_sure_criteria_with_gates() -> None:
    criteria = [gate(3), *votes(1, 2, Level(1, 2), UNKNOWN)]

    assert strengths(criteria) == ("gate", "c1")
    assert weaknesses(criteria) == ("c0",)


def _raised(level: Level, data: st.DataObject) -> Level:
    lo = data.draw(st.integers(level.lo, 3))
    return Level(lo, data.draw(st.integers(max(lo, level.hi), 3)))
