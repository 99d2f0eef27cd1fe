import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.assessment.levels import UNKNOWN, Level, exactly, share_as_level, spanning

THIRDS = [0, 0.333, 0.667]
COUNTS = st.integers(min_value=0, max_value=12)


@pytest.mark.parametrize(
    ("met", "unmet", "unknown", "level"),
    [
        (0, 5, 0, Level(0, 0)),
        (1, 4, 0, Level(1, 1)),
        (1, 2, 0, Level(2, 2)),  # a third exactly
        (2, 1, 0, Level(2, 2)),  # two thirds exactly
        (3, 1, 0, Level(3, 3)),
        (5, 0, 0, Level(3, 3)),
        (0, 3, 1, Level(0, 1)),
        (1, 1, 1, Level(2, 2)),  # a third or two thirds: the same level
        (1, 0, 3, Level(1, 3)),
        (0, 0, 4, Level(0, 3)),
    ],
)
def test_the_share_of_subjects_met_follows_the_anchors(
    met: int, unmet: int, unknown: int, level: Level
) -> None:
    assert share_as_level(met, unmet, unknown, THIRDS) == level


def test_without_subjects_a_structural_criterion_is_unknown() -> None:
    assert share_as_level(0, 0, 0, THIRDS) == UNKNOWN


def test_a_closed_empty_list_means_what_its_check_says() -> None:
    assert share_as_level(0, 0, 0, THIRDS, when_none=exactly(0)) == Level(0, 0)


@given(met=COUNTS, unmet=COUNTS, unknown=COUNTS)
def test_the_level_of_a_share_holds_every_way_the_unknown_subjects_turn_out(
    met: int, unmet: int, unknown: int
) -> None:
    level = share_as_level(met, unmet, unknown, THIRDS)

    turns = [
        share_as_level(met + more, unmet + unknown - more, 0, THIRDS)
        for more in range(unknown + 1)
    ]

    assert level == spanning(turns)


@given(met=COUNTS, unmet=COUNTS, unknown=COUNTS)
def test_a_subject_that_turns_out_met_never_lowers_the_level(
    met: int, unmet: int, unknown: int
) -> None:
    before = share_as_level(met, unmet + 1, unknown, THIRDS)
    after = share_as_level(met + 1, unmet, unknown, THIRDS)

    assert after.lo >= before.lo
    assert after.hi >= before.hi


@pytest.mark.parametrize(
    "thresholds", [[0, 0.5], [0.5, 0.3, 0.9], [0, 0, 1], [0, 0.5, 1.2]]
)
def test_thresholds_that_are_not_three_rising_shares_are_refused(
    thresholds: list[float],
) -> None:
    with pytest.raises(ValueError, match="3 rising shares between 0 and 1"):
        share_as_level(1, 1, 0, thresholds)


def test_negative_counts_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be negative"):
        share_as_level(-1, 1, 0, THIRDS)


@pytest.mark.parametrize(("lo", "hi"), [(-1, 2), (2, 1), (0, 4)])
def test_a_level_off_the_scale_or_upside_down_is_refused(lo: int, hi: int) -> None:
    with pytest.raises(ValueError, match="lowest first"):
        Level(lo, hi)


def test_coders_who_differ_span_their_levels_and_are_not_averaged() -> None:
    assert spanning([exactly(0), exactly(2)]) == Level(0, 2)


def test_nothing_cannot_be_spanned() -> None:
    with pytest.raises(ValueError, match="no levels"):
        spanning([])


def test_only_a_level_narrower_than_the_scale_is_known() -> None:
    assert Level(0, 2).is_known
    assert not UNKNOWN.is_known
