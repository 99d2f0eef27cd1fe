from pathlib import Path

import pytest

from streams.assessment.compare import TwoCompared, View, Way, compare_two
from streams.assessment.dominance import Difference, Dominance
from streams.findings.errors import UsageError
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.made_up_study import opened

LENS = "fairness"
POLICY_LINK = ("policy", "vertical")
PROCESS_LINK = ("process", "vertical")


def two_policies(folder: Path, first: str, second: str) -> TwoCompared:
    study, rubric = opened(folder)
    views = [View(study.policies[name], LENS) for name in (first, second)]
    return compare_two(study, rubric, Way.POLICIES, *views)


def phases_of_boards(folder: Path) -> TwoCompared:
    study, rubric = opened(folder)
    boards = study.policies["boards"]
    views = [View(boards, LENS, Moment(phase=phase)) for phase in ("pilot", "by-law")]
    return compare_two(study, rubric, Way.PHASES, *views)


def test_each_cell_says_how_the_first_stands_to_the_second(tmp_path: Path) -> None:
    compared = two_policies(tmp_path, "zones", "boards")

    assert {cell.key: cell.difference for cell in compared.cells} == {
        POLICY_LINK: Difference.HIGHER,
        ("policy", "horizontal-national"): Difference.HIGHER,
        PROCESS_LINK: Difference.LOWER,
        ("process", "horizontal-national"): Difference.CANNOT_SAY,
    }


def test_neither_policy_dominates_where_each_is_higher_somewhere(
    tmp_path: Path,
) -> None:
    assert two_policies(tmp_path, "zones", "boards").dominance is Dominance.NEITHER


def test_a_phase_that_gains_a_means_and_loses_nothing_dominates(
    tmp_path: Path,
) -> None:
    assert phases_of_boards(tmp_path).dominance is Dominance.SECOND


def test_the_criteria_that_differ_stand_behind_a_cell(tmp_path: Path) -> None:
    compared = two_policies(tmp_path, "zones", "boards")

    cell = compared.cells[0]
    (found,) = cell.criteria
    assert found.criterion.id == "clear"
    assert [side.level and side.level.lo for side in found.sides] == [3, 1]


def test_a_criterion_with_one_level_on_both_sides_is_not_listed(tmp_path: Path) -> None:
    compared = phases_of_boards(tmp_path)

    assert [f.criterion.id for cell in compared.cells for f in cell.criteria] == [
        "served"
    ]


def test_a_gap_that_one_side_alone_has_is_named(tmp_path: Path) -> None:
    cell = phases_of_boards(tmp_path).cells[2]

    first, second = cell.gaps
    assert [(gap.rule, gap.subject) for gap in first] == [
        ("aim-without-process", "fair")
    ]
    assert second == ()


def test_a_process_of_one_phase_alone_is_a_fact_behind_the_difference(
    tmp_path: Path,
) -> None:
    cell = phases_of_boards(tmp_path).cells[2]

    first, second = cell.facts
    assert first == ()
    assert [fact.element for fact in second] == ["plan"]
    assert second[0].features == ("planning", "authority: binding")


def test_aims_of_one_sort_do_not_part_two_policies(tmp_path: Path) -> None:
    compared = two_policies(tmp_path, "zones", "boards")

    assert compared.cells[0].facts == ((), ())


def test_the_context_of_one_side_alone_is_told_apart_from_the_levels(
    tmp_path: Path,
) -> None:
    cell = two_policies(tmp_path, "zones", "boards").cells[1]

    alone = [[item.id for item in items] for items in cell.context]
    assert alone == [[], ["no-strategy"]]
    assert [setting and setting.effect for setting in cell.settings] == [
        "supports",
        "both",
    ]


def test_two_dates_of_a_policy_are_two_sides(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    views = [
        View(study.policies["boards"], LENS, Moment(as_of=parse_date(year)))
        for year in ("2009", "2016")
    ]

    compared = compare_two(study, rubric, Way.DATES, *views)

    assert compared.cells[2].difference is Difference.LOWER


def test_two_aims_of_a_policy_are_two_sides(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    boards = study.policies["boards"]

    compared = compare_two(
        study, rubric, Way.AIMS, View(boards, "fair"), View(boards, "quick")
    )

    assert compared.cells[2].difference is Difference.HIGHER


def test_an_aim_that_nobody_rated_is_noted_with_those_that_are(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    boards = study.policies["boards"]

    compared = compare_two(
        study, rubric, Way.AIMS, View(boards, LENS), View(boards, "quick")
    )

    (note,) = compared.notes
    assert "Nobody has rated `boards` for `quick`" in note
    assert "It is rated for: `fairness`" in note


def test_a_policy_that_nobody_rated_is_not_thereby_lower(tmp_path: Path) -> None:
    compared = two_policies(tmp_path, "zones", "plans")

    assert compared.cells[0].difference is Difference.CANNOT_SAY


@pytest.mark.parametrize("lens", [None, "fair", "nothing"])
def test_policies_are_not_compared_without_a_lens_of_the_study(
    tmp_path: Path, lens: str | None
) -> None:
    study, rubric = opened(tmp_path)
    views = [View(study.policies[name], lens) for name in ("zones", "boards")]

    with pytest.raises(UsageError, match="its lenses: `fairness`"):
        compare_two(study, rubric, Way.POLICIES, *views)


def test_a_date_outside_the_life_of_a_policy_is_refused(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    views = [
        View(study.policies["zones"], LENS, Moment(as_of=parse_date(year)))
        for year in ("2001", "2016")
    ]

    with pytest.raises(UsageError, match="did not run at 2016"):
        compare_two(study, rubric, Way.DATES, *views)


def test_a_side_is_not_compared_with_itself(tmp_path: Path) -> None:
    study, rubric = opened(tmp_path)
    view = View(study.policies["zones"], LENS)

    with pytest.raises(UsageError, match="both sides"):
        compare_two(study, rubric, Way.POLICIES, view, view)
