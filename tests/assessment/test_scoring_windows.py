from itertools import permutations, product

import pytest

from streams.assessment.dominance import Difference, Dominance, compare, difference
from streams.assessment.judged import Confidence, Judged
from streams.assessment.levels import UNKNOWN, Level, exactly
from streams.assessment.scoring import (
    Coverage,
    Outcome,
    Reason,
    ScoredCell,
    Verdict,
    score_cell,
)
from streams.assessment.windows import Conjunction, score_window


def cell(*levels: Level | int | None) -> ScoredCell:
    return score_cell(
        [
            Judged(f"c{index}", exactly(level) if isinstance(level, int) else level)
            for index, level in enumerate(levels)
        ]
    )


GAP, ALIGNED, MIXED = cell(1, 1), cell(2, 3), cell(1, 2)
INSUFFICIENT = cell(1, UNKNOWN, UNKNOWN)
NOT_APPLICABLE = cell(None)


@pytest.mark.parametrize(
    ("policy", "process", "resource", "verdict", "decided_by"),
    [
        (ALIGNED, ALIGNED, ALIGNED, Verdict.ALIGNED, ("policy", "process", "resource")),
        (ALIGNED, GAP, INSUFFICIENT, Verdict.GAP, ("process",)),
        (GAP, GAP, MIXED, Verdict.GAP, ("policy", "process")),
        (ALIGNED, MIXED, INSUFFICIENT, Verdict.INSUFFICIENT, ("resource",)),
        (ALIGNED, MIXED, ALIGNED, Verdict.UNDECIDED, ("process",)),
        (ALIGNED, NOT_APPLICABLE, ALIGNED, Verdict.ALIGNED, ("policy", "resource")),
        (NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, Verdict.NOT_APPLICABLE, ()),
    ],
)
def test_a_window_is_no_more_open_than_its_cells(
    policy: ScoredCell,
    process: ScoredCell,
    resource: ScoredCell,
    verdict: Verdict,
    decided_by: tuple[str, ...],
) -> None:
    window = score_window({"policy": policy, "process": process, "resource": resource})

    assert window.verdict is verdict
    assert window.decided_by == decided_by


def test_a_window_has_the_lowest_low_and_the_lowest_high_of_its_cells() -> None:
    window = score_window({"a": cell(Level(1, 3)), "b": cell(2), "c": NOT_APPLICABLE})

    assert window.level == Level(1, 2)


@pytest.mark.parametrize("conjunction", Conjunction)
def test_the_order_of_cells_does_not_matter_to_a_window(
    conjunction: Conjunction,
) -> None:
    for chosen in product(
        [GAP, ALIGNED, MIXED, INSUFFICIENT, NOT_APPLICABLE], repeat=3
    ):
        windows = {
            (window.level, window.verdict)
            for order in permutations(enumerate(chosen))
            for window in [score_window(dict(order), conjunction)]
        }

        assert len(windows) == 1


def test_a_lean_does_not_enter_a_window() -> None:
    gate = Judged("gate", exactly(0), Confidence.LOW, counts=False)
    lean = score_cell([gate, Judged("c0", UNKNOWN)])

    window = score_window({"a": lean, "b": ALIGNED})

    assert window.verdict is Verdict.UNDECIDED


@pytest.mark.parametrize(
    ("cells", "verdict"),
    [
        ((ALIGNED, ALIGNED, GAP), Verdict.ALIGNED),
        ((GAP, GAP, ALIGNED), Verdict.GAP),
        ((GAP, ALIGNED, INSUFFICIENT), Verdict.INSUFFICIENT),
        ((GAP, ALIGNED, MIXED), Verdict.UNDECIDED),
        ((GAP, ALIGNED), Verdict.UNDECIDED),
        ((NOT_APPLICABLE,), Verdict.NOT_APPLICABLE),
    ],
)
def test_a_rubric_may_ask_for_most_cells_only(
    cells: tuple[ScoredCell, ...], verdict: Verdict
) -> None:
    window = score_window(dict(enumerate(cells)), Conjunction.MOST)

    assert window.verdict is verdict


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (exactly(2), exactly(1), Difference.HIGHER),
        (Level(1, 2), Level(0, 1), Difference.NOT_LOWER),
        (exactly(1), exactly(1), Difference.SAME),
        (Level(0, 1), Level(1, 2), Difference.NOT_HIGHER),
        (exactly(0), Level(1, 3), Difference.LOWER),
        (Level(1, 2), Level(1, 2), Difference.CANNOT_SAY),
        (UNKNOWN, exactly(3), Difference.CANNOT_SAY),
    ],
)
def test_levels_differ_only_where_that_is_sure(
    first: Level, second: Level, expected: Difference
) -> None:
    assert difference(first, second) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((cell(3), cell(2)), (cell(1), cell(2)), Dominance.FIRST),
        ((cell(1), cell(2)), (cell(3), cell(2)), Dominance.SECOND),
        ((cell(1), cell(2)), (cell(1), cell(2)), Dominance.SAME),
        (
            (cell(3), cell(0), INSUFFICIENT),
            (cell(1), cell(2), cell(1)),
            Dominance.NEITHER,
        ),
        ((cell(3), INSUFFICIENT), (cell(1), cell(1)), Dominance.CANNOT_SAY),
        ((cell(3), NOT_APPLICABLE), (cell(1), cell(1)), Dominance.FIRST),
        ((cell(3),), (cell(1), cell(1)), Dominance.FIRST),
        ((NOT_APPLICABLE,), (cell(1),), Dominance.CANNOT_SAY),
    ],
)
def test_a_matrix_dominates_only_if_surely_nowhere_lower_and_somewhere_higher(
    first: tuple[ScoredCell, ...], second: tuple[ScoredCell, ...], expected: Dominance
) -> None:
    comparison = compare(dict(enumerate(first)), dict(enumerate(second)))

    assert comparison.dominance is expected


def test_a_cell_that_only_one_matrix_has_is_shown_and_left_out() -> None:
    comparison = compare({"a": cell(3)}, {"a": cell(1), "b": cell(1)})

    assert comparison.cells == {"a": Difference.HIGHER, "b": Difference.NOT_APPLICABLE}


def test_a_lean_enters_no_comparison() -> None:
    lean = ScoredCell(
        Level(0, 1), Outcome(Verdict.UNDECIDED, Reason.LEANS_GAP), Coverage(0, 3)
    )

    comparison = compare({"a": lean}, {"a": cell(3)})

    assert comparison.cells == {"a": Difference.CANNOT_SAY}
