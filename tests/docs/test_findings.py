import re
from collections import Counter

import pytest

from streams.assessment.levels import Level, exactly
from streams.assessment.result import Assessment
from streams.assessment.scoring import Verdict, weaknesses
from tests.docs.documents import DOCS, ROOT, agrees, answer, carry_out
from tests.docs.recounting import (
    LOCAL,
    VERDICTS,
    compared,
    criteria,
    criterion_of,
    era_rows,
    every_cell_if,
    every_policy,
    highest,
    lowest,
    mended,
    place,
    row_of,
    said,
    systems,
    verdicts,
    windows_if,
    written,
)

PAGE = (DOCS / "findings.md").read_text("utf-8")
FLOWING = " ".join(PAGE.split())
_CHALLENGE = re.compile(
    r"^\| \d+ \| [^|]+ \| ([^|]+) \| (yes|in part|no) \|$", re.MULTILINE
)
_CITED = re.compile(r"`([a-z-]+)` (\d(?:-\d)?)")


def test_each_command_answers_as_the_findings_show() -> None:
    shown = list(carry_out(PAGE, ROOT))

    otherwise = [each for each in shown if not agrees(each.page, each.answer)]
    assert len(shown) == 7
    assert [(each.command, each.page) for each in otherwise] == []


def test_the_findings_can_be_read_at_one_sitting() -> None:
    assert len(PAGE.splitlines()) <= 200


def test_the_table_lists_every_weakness_of_integrated_care_systems() -> None:
    informal, statutory = systems("informal"), systems("statutory")

    rows = [
        f"| {place(key)} | {row_of(informal, key)} | {row_of(statutory, key)} |"
        for key in statutory.cells
    ]

    assert [row for row in rows if row not in PAGE] == []


def test_integrated_care_systems_are_weak_in_every_stream_and_dimension() -> None:
    statutory = systems("statutory")

    weak = [key for key, cell in statutory.cells.items() if weaknesses(cell.judged)]

    assert {stream for stream, _ in weak} == {"policy", "process", "resource"}
    assert {dimension for _, dimension in weak} == {key[1] for key in statutory.cells}
    assert set(statutory.cells) - set(weak) == {("resource", LOCAL)}


def test_mending_only_local_cells_opens_no_other_window() -> None:
    looked_at = [*every_policy(), systems("informal"), systems("statutory")]

    moved = {
        window
        for assessment in looked_at
        for window, scored in windows_if(assessment, mended).items()
        if said(scored) != said(assessment.windows[window])
    }

    assert len(looked_at) == 21
    assert moved == {"little"}


@pytest.mark.parametrize("phase", ["informal", "statutory"])
def test_mending_local_cells_opens_the_little_window(phase: str) -> None:
    assessment = systems(phase)

    after = windows_if(assessment, mended)["little"]

    assert assessment.windows["little"].verdict is Verdict.GAP
    assert after.verdict is Verdict.ALIGNED


def test_verdicts_of_two_eras_are_counted_as_the_table_says() -> None:
    rows = [row for row in era_rows() if row not in PAGE]

    assert rows == []


def test_the_setting_of_the_2000s_supports_more_cells_and_undermines_fewer() -> None:
    first, second = compared().sides

    reached = {
        (side.era.id, effect): sum(
            any(each.is_long for each in cell.bearing(effect)) for cell in side.cells
        )
        for side in (first, second)
        for effect in ("supports", "undermines")
    }

    assert sum(bool(cell.context) for cell in second.cells) == 8
    assert list(reached.values()) == [7, 4, 3, 8]
    assert (
        "support 7 in the 2000s and 3 in the 2010s; they undermine 4 and 8" in FLOWING
    )


@pytest.mark.parametrize(
    ("criterion", "after", "before"), [("follows-need", 7, 0), ("salience", 6, 2)]
)
def test_two_criteria_are_low_mostly_in_policies_begun_after_2009(
    criterion: str, after: int, before: int
) -> None:
    late = {m.assessment.policy.id for m in compared().sides[1].members if m.began}
    low = {
        assessment.policy.id
        for assessment in every_policy()
        if criterion_of(assessment, criterion).is_surely_low
    }

    assert (len(late), len(low & late), len(low - late)) == (7, after, before)


def test_an_aim_is_stated_in_law_and_unclear_at_once() -> None:
    statutory = systems("statutory")

    assert criterion_of(statutory, "aim-stated").level == exactly(3)
    assert criterion_of(statutory, "goal-clarity").level == exactly(1)


def test_a_strong_will_stands_beside_priorities_that_are_not_shared() -> None:
    statutory = systems("statutory")

    assert criterion_of(statutory, "commitment").level == Level(2, 3)
    assert criterion_of(statutory, "shared-priorities").level == exactly(0)
    assert statutory.cells["policy", LOCAL].scored.decided_by == ("shared-priorities",)


def test_lasting_bodies_are_not_the_same_as_no_reorganisation() -> None:
    statutory = systems("statutory")

    around = statutory.cells["process", LOCAL].setting

    assert criterion_of(statutory, "time-and-stability").level == Level(2, 3)
    assert around is not None
    assert "reorganisation-of-2022" in [item.id for item in around.items]


def test_silence_about_a_policy_makes_no_gap() -> None:
    silent = [
        assessment.policy.id
        for assessment in every_policy()
        if set(verdicts([assessment])) == {Verdict.INSUFFICIENT}
    ]

    assert {"linkage-plus-pilots", "total-place-pilots"} < set(silent)
    assert {"better-care-fund", "new-care-model-vanguards"} < set(silent)
    assert f"{len(silent)} policies have nine insufficient" in FLOWING


def test_two_policies_cannot_be_put_above_each_other() -> None:
    command = re.findall(r"`(streams compare --reference sure-start[^`]+)`", PAGE)[0]

    given = answer(command, ROOT)

    cells = given.partition("Windows")[0]
    assert cells.count("cannot be said") == 9 + 1


def test_further_numbers_are_those_of_the_study() -> None:
    every = every_policy()
    learning = [criterion_of(each, "learning").level for each in every]
    sponsorship = [criterion_of(each, "sponsorship") for each in every]
    stable = [criterion_of(each, "time-and-stability") for each in every]
    forum = [criterion_of(each, "forum-with-power") for each in every]

    assert Counter(learning)[Level(1, 3)] == 8
    assert sum(level is not None and level.is_known for level in learning) == 9
    assert all(each.is_unknown for each in sponsorship)
    assert sum(each.is_surely_high for each in stable) == 13
    assert sum(each.is_surely_low for each in forum) == 3
    assert all(
        text in FLOWING
        for text in (
            "`learning` is 1-3 in 8 of the 9",
            "`sponsorship` is unknown in all 19",
            "surely high in 13 of 19",
            "surely low for health and wellbeing boards",
        )
    )


def test_what_is_known_of_all_cells_is_counted() -> None:
    counted = verdicts(every_policy())
    votes = [
        judged
        for assessment in every_policy()
        for judged in criteria(assessment)
        if judged.counts
    ]
    known = sum(not judged.is_unknown for judged in votes)

    aligned, gaps, undecided, insufficient = (counted[each] for each in VERDICTS)
    assert (
        f"Of {counted.total()} cells {insufficient} are insufficient, {undecided} undecided, {gaps} a gap, "
        f"{aligned} aligned; {known} of {len(votes)} votes are known." in FLOWING
    )


def test_the_rules_on_silence_are_weighed() -> None:
    low = Counter(cell.verdict for cell in every_cell_if(lowest))
    high = Counter(cell.verdict for cell in every_cell_if(highest))

    gaps, aligned = low[Verdict.GAP], low[Verdict.ALIGNED]
    assert f"{gaps} gaps and {aligned} aligned cell; at its high end" in FLOWING
    gaps, aligned = high[Verdict.GAP], high[Verdict.ALIGNED]
    assert f"at its high end {gaps} gap and {aligned} aligned" in FLOWING


def test_challenges_of_chapter_5_have_the_levels_that_are_shown() -> None:
    statutory = systems("statutory")

    shown = _CITED.findall(PAGE.partition("## A test of the method")[2])

    assert len(shown) == 22
    assert [
        (name, level)
        for name, level in shown
        if level != written(criterion_of(statutory, name).level)
    ] == []


def test_a_challenge_is_found_where_a_criterion_about_it_is_surely_low() -> None:
    statutory = systems("statutory")

    rows = _CHALLENGE.findall(PAGE)

    assert [found_by(statutory, cited) for cited, _ in rows] == [
        found for _, found in rows
    ]
    found = Counter(each for _, each in rows)
    assert (found["yes"], found["in part"], len(rows)) == (9, 1, 12)
    assert "finds 9 of 12 challenges and 1 in part" in FLOWING


def test_answering_gap_always_finds_every_challenge_and_nothing_in_place() -> None:
    judged = list(criteria(systems("statutory")))

    low = sum(each.is_surely_low for each in judged)
    high = sum(each.is_surely_high for each in judged)
    assert "finds 12 of 12 and 0 of 4" in FLOWING
    assert (
        f"of {len(judged)} criteria {low} are surely low, {high} surely high, "
        f"{len(judged) - low - high} open" in FLOWING
    )


def test_agreement_is_quoted_with_the_number_of_its_units() -> None:
    command = "streams agree --reference --lens health-inequalities"

    given = answer(command, ROOT)

    assert f"`{command}` gives alpha and AC2 of 1.00 on 37 units" in FLOWING
    assert re.search(r"^overall +37/173 +1\.00 +1\.00 ", given, re.MULTILINE)


def found_by(assessment: Assessment, cited: str) -> str:
    asked = [criterion_of(assessment, name) for name, _ in _CITED.findall(cited)]
    if not any(each.is_surely_low for each in asked):
        return "no"
    return "in part" if any(each.is_surely_high for each in asked) else "yes"
