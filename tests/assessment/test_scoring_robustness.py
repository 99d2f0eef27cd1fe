from hypothesis import given
from hypothesis import strategies as st

from streams.assessment.inquiry import find_out_next
from streams.assessment.judged import Confidence, Judged
from streams.assessment.levels import UNKNOWN, Level, exactly
from streams.assessment.robustness import Lost, try_verdicts
from streams.assessment.scoring import Outcome, Reason, Verdict, score_cell

LEVELS = st.sampled_from(
    [None, UNKNOWN, *(Level(lo, hi) for lo in range(4) for hi in range(lo, 4))]
)
CONFIDENCES = st.sampled_from([None, *Confidence])


@st.composite
def matrices(draw: st.DrawFn) -> dict[int, list[Judged]]:
    return {
        cell: [
            Judged(
                f"{cell}.{index}",
                draw(LEVELS),
                draw(CONFIDENCES),
                draw(st.booleans()),
                draw(st.booleans()),
            )
            for index in range(draw(st.integers(0, 4)))
        ]
        for cell in range(draw(st.integers(0, 3)))
    }


def votes(cell: str, *levels: Level | int) -> list[Judged]:
    return [
        Judged(
            f"{cell}{index}",
            exactly(level) if isinstance(level, int) else level,
            Confidence.MODERATE,
        )
        for index, level in enumerate(levels)
    ]


def test_a_verdict_by_one_criterion_too_few_is_lost_when_that_one_is_dropped() -> None:
    matrix = {"firm": votes("f", 0, 1, 1, 1), "thin": votes("t", 1, 1, 3)}

    trial = try_verdicts(matrix).drop_one

    assert (trial.kept, trial.of) == (1, 2)
    assert trial.lost == (
        Lost("thin", Verdict.GAP, "t0"),
        Lost("thin", Verdict.GAP, "t1"),
    )


def test_a_verdict_by_a_gate_is_lost_without_the_gate() -> None:
    matrix = {"cell": [Judged("gate", exactly(0), counts=False), *votes("v", 3, 3, 3)]}

    trial = try_verdicts(matrix).drop_one

    assert trial.lost == (Lost("cell", Verdict.GAP, "gate"),)


def test_a_tilted_median_decides_a_tie_and_is_reported_as_a_gain() -> None:
    robustness = try_verdicts({"tie": votes("t", 1, 1, 2, 2), "gap": votes("g", 1)})

    assert robustness.lower_median.gained == ("tie",)
    assert robustness.upper_median.gained == ("tie",)
    assert (robustness.lower_median.kept, robustness.lower_median.of) == (1, 1)


def test_alignment_over_a_weak_necessary_criterion_is_lost_when_it_bounds_the_cell() -> (
    None
):
    necessary = Judged("necessary", exactly(1), necessary=True)

    trial = try_verdicts({"cell": [necessary, *votes("v", 3, 3)]}).necessary_bounds

    assert trial.lost == (Lost("cell", Verdict.ALIGNED, None),)


def test_the_lowest_confidence_is_that_of_the_least_sure_verdict() -> None:
    matrix = {
        "sure": [Judged("a", exactly(1), Confidence.HIGH)],
        "doubtful": [Judged("b", exactly(3), Confidence.LOW)],
        "open": [Judged("c", UNKNOWN, Confidence.VERY_LOW)],
    }

    assert try_verdicts(matrix).lowest_confidence is Confidence.LOW


def test_a_matrix_without_verdicts_has_nothing_to_lose() -> None:
    robustness = try_verdicts({"open": votes("o", UNKNOWN)})

    assert (robustness.drop_one.kept, robustness.drop_one.of) == (0, 0)
    assert robustness.lowest_confidence is None


@given(matrices())
def test_no_standard_verdict_is_lost_to_a_tilted_median(
    matrix: dict[int, list[Judged]],
) -> None:
    robustness = try_verdicts(matrix)

    assert robustness.lower_median.lost == ()
    assert robustness.upper_median.lost == ()


@given(matrices())
def test_what_is_kept_and_what_is_lost_make_up_the_verdicts(
    matrix: dict[int, list[Judged]],
) -> None:
    robustness = try_verdicts(matrix)

    for trial in (robustness.drop_one, robustness.necessary_bounds):
        assert trial.kept + len({loss.cell for loss in trial.lost}) == trial.of


def test_an_answer_that_could_bring_a_verdict_comes_first() -> None:
    matrix = {
        "silent": votes("s", 1, UNKNOWN, UNKNOWN, UNKNOWN),
        "close": votes("c", 1, 1, UNKNOWN, UNKNOWN),
        "decided": votes("d", 1, 1, 1, UNKNOWN),
    }

    inquiries = find_out_next(matrix)

    assert [inquiry.criterion for inquiry in inquiries] == [
        "c2",
        "c3",
        "s1",
        "s2",
        "s3",
    ]


def test_a_silent_cell_could_come_to_lean_or_turn_out_mixed() -> None:
    first = find_out_next({"cell": votes("v", 1, UNKNOWN, UNKNOWN, UNKNOWN)})[0]

    assert first.now == Outcome(Verdict.INSUFFICIENT)
    assert first.could == (
        Outcome(Verdict.UNDECIDED, Reason.LEANS_GAP),
        Outcome(Verdict.UNDECIDED, Reason.MIXED),
    )


def test_an_unknown_gate_could_close_a_cell_or_let_it_stand() -> None:
    gate = Judged("gate", UNKNOWN, counts=False)

    inquiry = find_out_next({"cell": [gate, *votes("v", 3, 3)]})[0]

    assert [outcome.verdict for outcome in inquiry.at_level] == [
        Verdict.GAP,
        Verdict.ALIGNED,
        Verdict.ALIGNED,
        Verdict.ALIGNED,
    ]


def test_an_answer_that_alone_changes_nothing_is_listed_last() -> None:
    matrix = {
        "empty": votes("a", UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
        "close": votes("b", 2, UNKNOWN),
    }

    inquiries = find_out_next(matrix)

    assert inquiries[0].criterion == "b1"
    assert inquiries[-1].could == ()


@given(matrices())
def test_every_unknown_without_a_verdict_is_asked_for_once(
    matrix: dict[int, list[Judged]],
) -> None:
    waiting = sorted(
        criterion.id
        for criteria in matrix.values()
        if not score_cell(criteria).verdict.is_decided
        for criterion in criteria
        if criterion.is_unknown
    )

    assert sorted(inquiry.criterion for inquiry in find_out_next(matrix)) == waiting


@given(matrices())
def test_the_order_of_the_files_does_not_change_what_to_find_out_next(
    matrix: dict[int, list[Judged]],
) -> None:
    turned = {cell: list(reversed(matrix[cell])) for cell in reversed(matrix)}

    assert find_out_next(turned) == find_out_next(matrix)
