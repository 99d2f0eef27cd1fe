from pathlib import Path

import pytest

from streams.assessment.era_result import ErasCompared, EraSide
from streams.assessment.eras import compare_eras, sharp, years_within
from streams.assessment.scoring import Verdict
from streams.findings.answer import Answer
from streams.findings.errors import UsageError
from streams.study.dates import Period, parse_date
from streams.workflow import open_study, rubric_of
from tests.made_up_study import opened, write

LENS = "fairness"


def early_and_late(folder: Path, second: str = "late") -> ErasCompared:
    study, rubric = opened(folder)
    return compare_eras(study, rubric, LENS, ("early", second))


def ids(side: EraSide) -> list[str]:
    return [member.assessment.policy.id for member in side.members]


def period(start: str, end: str) -> Period:
    return Period(
        from_=parse_date(start), to="ongoing" if end == "ongoing" else parse_date(end)
    )


def test_a_policy_belongs_to_every_era_in_which_it_ran(tmp_path: Path) -> None:
    early, late = early_and_late(tmp_path).sides

    assert ids(early) == ["zones", "boards"]
    assert ids(late) == ["boards", "plans"]


def test_a_policy_of_both_eras_is_noted(tmp_path: Path) -> None:
    compared = early_and_late(tmp_path)

    early, late = compared.sides
    assert [member.also_in for member in early.members] == [False, True]
    assert [member.began for member in late.members] == [False, True]
    assert "ran in both: boards" in compared.notes[0]


def test_a_policy_is_assessed_by_what_held_in_the_era(tmp_path: Path) -> None:
    early, late = early_and_late(tmp_path).sides

    key = ("process", "vertical")
    verdicts = [
        member.assessment.cells[key].scored.verdict
        for side in (early, late)
        for member in side.members
        if member.assessment.policy.id == "boards"
    ]
    assert verdicts == [Verdict.GAP, Verdict.ALIGNED]


def test_ratings_of_another_era_are_left_out(tmp_path: Path) -> None:
    study, _ = opened(tmp_path)
    write(
        study.folder / "ratings" / "consensus" / "boards.yaml",
        """
        policy: boards
        rubric: tiny
        rubric_version: 1
        aim: fairness
        coder: consensus
        ratings:
          clear:
            - {period: {from: 2008, to: 2009}, rating: 0, rationale: none, evidence: 'work, p. 1'}
            - {period: {from: 2010, to: ongoing}, rating: 3, rationale: all, evidence: 'work, p. 1'}
        """,
    )
    again = open_study(study.folder)

    early, late = compare_eras(again, rubric_of(again), LENS, ("early", "late")).sides

    assert early.cells[0].verdicts[Verdict.GAP] == ("boards",)
    assert late.cells[0].verdicts[Verdict.ALIGNED] == ("boards",)


def test_verdicts_are_counted_by_policy_and_never_averaged(tmp_path: Path) -> None:
    early, _ = early_and_late(tmp_path).sides

    assert early.cells[0].verdicts == {
        Verdict.ALIGNED: ("zones",),
        Verdict.GAP: ("boards",),
        Verdict.UNDECIDED: (),
        Verdict.INSUFFICIENT: (),
        Verdict.NOT_APPLICABLE: (),
    }


def test_windows_are_counted_too(tmp_path: Path) -> None:
    early, _ = early_and_late(tmp_path).sides

    assert early.windows["link"][Verdict.GAP] == ("zones", "boards")


def test_the_setting_of_an_era_tells_how_long_each_fact_held_in_it(
    tmp_path: Path,
) -> None:
    early, late = early_and_late(tmp_path).sides

    around = [
        [
            (each.item.id, each.bearing.effect, each.years)
            for each in side.cells[1].context
        ]
        for side in (early, late)
    ]
    assert around == [
        [("strategy", "supports", 7)],
        [("strategy", "supports", 1), ("no-strategy", "undermines", 9)],
    ]


def test_policies_are_counted_by_what_their_own_setting_does(tmp_path: Path) -> None:
    _, late = early_and_late(tmp_path).sides

    settings = late.cells[1].settings
    assert {effect: names for effect, names in settings.items() if names} == {
        "both": ("boards",),
        "undermines": ("plans",),
    }


def test_eras_that_share_years_are_noted(tmp_path: Path) -> None:
    compared = early_and_late(tmp_path, second="middle")

    assert compared.notes[0].startswith("The eras overlap")


def test_policies_that_nobody_rated_are_noted_once(tmp_path: Path) -> None:
    compared = early_and_late(tmp_path)

    assert compared.notes[-1].startswith("Nobody has rated for this lens: plans.")


def test_an_era_holds_the_whole_of_its_first_and_last_year() -> None:
    era = sharp(period("2010", "2019"))

    assert era.covers(parse_date("2010-01-01")) is Answer.YES
    assert era.covers(parse_date("2019-12-31")) is Answer.YES
    assert era.covers(parse_date("2009-12-31")) is Answer.NO


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (period("1990", "2030"), 10),
        (period("2009-12", "2010-01"), 1),
        (period("2015", "ongoing"), 5),
        (period("1990", "2009"), 0),
        (Period(), 10),
    ],
)
def test_years_are_counted_within_the_era(item: Period, expected: int) -> None:
    assert years_within(item, period("2010", "2019")) == (expected, 10)


@pytest.mark.parametrize(
    ("lens", "names", "said"),
    [
        (None, ("early", "late"), "only be compared for one aim"),
        ("fair", ("early", "late"), "not a lens"),
        (LENS, ("early", "never"), "`never` is not an era"),
        (LENS, ("late", "late"), "the same"),
    ],
)
def test_a_comparison_of_eras_that_has_no_meaning_is_refused(
    tmp_path: Path, lens: str | None, names: tuple[str, str], said: str
) -> None:
    study, rubric = opened(tmp_path)

    with pytest.raises(UsageError, match=said):
        compare_eras(study, rubric, lens, names)


def test_a_fact_of_an_eras_edge_is_told_from_one_that_filled_it(tmp_path: Path) -> None:
    _, late = early_and_late(tmp_path).sides

    assert {each.item.id: each.is_long for each in late.cells[1].context} == {
        "strategy": False,
        "no-strategy": True,
    }
