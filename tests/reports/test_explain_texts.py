import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from streams.assessment.method import method_of
from streams.assessment.scoring import Reason, Verdict
from streams.checks.check import Check
from streams.checks.registry import ALIGNMENT_CHECKS, STUDY_CHECKS
from streams.findings.errors import UsageError
from streams.reports.cell_arithmetic import (
    other_levels,
    steps,
    verdict_reason,
    without_one,
)
from streams.reports.explain_cell import explain_cell
from streams.reports.explain_criterion import explain_criterion
from streams.reports.explain_rule import explain_rule
from streams.reports.naming import find_cell
from streams.reports.plain import level_text
from tests.assessment_builders import POLICY, Level, assessment_of, rubric_of
from tests.hostile import hostile_study
from tests.reports_builders import grants, river

RULES: Sequence[type[Check]] = (*ALIGNMENT_CHECKS, *STUDY_CHECKS)
VERTICAL = ("policy", "vertical")
LEVELS = st.one_of(
    st.integers(0, 3),
    st.sampled_from([(0, 1), (1, 2), (1, 3)]),
    st.sampled_from(["unknown", "not-applicable"]),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.id))
def test_every_rule_explains_itself(rule: type[Check]) -> None:
    text = explain_rule(rule)

    assert text.startswith(f"{rule.id}: {rule.title}\n")
    assert "Why: " in text
    assert "Passes::" in text
    assert "What to do: " in text
    assert f"    - rule: {rule.id}\n" in text


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.model_fields], ids=lambda r: str(r.id)
)
def test_a_rule_names_its_options(rule: type[Check]) -> None:
    text = explain_rule(rule)

    assert all(f"\n  {name}" in text for name in rule.model_fields)


@pytest.mark.parametrize(
    "name", ["aim-stated", "clear-goal", "means-for-aims", "certain-money"]
)
def test_the_explanation_of_a_criterion(
    name: str, file_regression: FileRegressionFixture
) -> None:
    rubric = river().rubric
    criterion = rubric.criterion(name)

    assert criterion is not None
    file_regression.check(explain_criterion(rubric, criterion), extension=".txt")


@pytest.mark.parametrize(
    "cell",
    [
        "policy/link",
        "policy/local",
        "policy/national",
        "process/vertical",
        "resource/vertical",
        "resource/national",
    ],
)
def test_the_explanation_of_a_cell(
    cell: str, file_regression: FileRegressionFixture
) -> None:
    assessed = river()
    assessment = assessed.assessments[0]

    text = explain_cell(assessment, find_cell(assessed.rubric, cell), assessed.study)

    file_regression.check(text, extension=".txt")


@pytest.mark.parametrize(
    "name", ["policy/vertical", "policy/link", "Policy/Vertical", " policy / vertical "]
)
def test_a_cell_may_be_named_by_its_dimension_its_short_name_or_its_window(
    name: str,
) -> None:
    assert find_cell(river().rubric, name) == VERTICAL


@pytest.mark.parametrize("name", ["policy/lokal", "policy", "", "money/vertical"])
def test_a_cell_that_there_is_not_is_refused_with_those_that_there_are(
    name: str,
) -> None:
    with pytest.raises(UsageError, match="its cells: policy/vertical, policy/local"):
        find_cell(river().rubric, name)


@given(
    st.lists(LEVELS, min_size=1, max_size=6),
    st.integers(0, 3),
    st.sampled_from(["cap", "bounds"]),
    st.sampled_from(["symmetric", "lower", "upper"]),
)
def test_the_steps_lead_to_the_level_of_the_cell(
    levels: list[Level], gate: int, necessary: str, median: str
) -> None:
    names = [f"c{number}" for number in range(len(levels))]
    rubric = rubric_of(
        {"id": "gate", "counts": False},
        *({"id": name, "necessary": name == "c0"} for name in names),
        cell={"median": median, "necessary": necessary},
    )
    ratings = {"reader-a": {"gate": gate, **dict(zip(names, levels, strict=True))}}
    cell = assessment_of(POLICY, rubric, ratings).cells[VERTICAL]

    told = steps(cell, method_of(rubric))

    if cell.scored.level is None:
        assert told == ["No criterion that has a vote applies, so there is no level."]
        return
    ends = [int(found) for text in told for found in re.findall(r"end is (\d)\.", text)]
    held = [found for text in told for found in re.findall(r"becomes (\S+)\.", text)]
    start = str(ends[0]) if ends[0] == ends[1] else f"{ends[0]}-{ends[1]}"
    assert [start, *held][-1] == level_text(cell.scored.level)


@pytest.mark.parametrize(
    ("levels", "outcome", "reason"),
    [
        ((1, 0), Verdict.GAP, "The highest possible level is 1 or below"),
        ((2, 3), Verdict.ALIGNED, "The lowest possible level is 2 or above"),
        ((1, "unknown", "unknown"), Verdict.INSUFFICIENT, "Known are 1 of 3 votes"),
        ((1, 3), Reason.MIXED, "Surely 2 or above: c1. Surely 1 or below: c0."),
        ((1, "unknown"), Reason.LEANS_GAP, "would say a gap"),
        ((3, "unknown"), Reason.LEANS_ALIGNED, "would say aligned"),
        (((1, 2), (1, 2)), Reason.STRADDLES, "because levels are ranges"),
        (
            ("not-applicable",),
            Verdict.NOT_APPLICABLE,
            "No criterion that votes applies.",
        ),
    ],
)
def test_a_verdict_is_given_its_reason_in_words(
    levels: tuple[Level, ...], outcome: Verdict | Reason, reason: str
) -> None:
    names = [f"c{number}" for number in range(len(levels))]
    rubric = rubric_of(*({"id": name} for name in names))
    ratings = {"reader-a": dict(zip(names, levels, strict=True))}

    cell = assessment_of(POLICY, rubric, ratings).cells[VERTICAL]

    assert (cell.scored.reason or cell.scored.verdict) is outcome
    assert reason in verdict_reason(cell)


def test_a_lean_for_want_of_confidence_says_so() -> None:
    rubric = rubric_of({"id": "goal", "necessary": True}, {"id": "a"}, {"id": "b"})
    doubtful = {"rating": 0, "confidence": "low"}

    cell = assessment_of(POLICY, rubric, {"reader-a": {"goal": doubtful}}).cells[
        VERTICAL
    ]

    assert cell.scored.reason is Reason.LEANS_GAP
    assert "(goal) is low: a lean, and no verdict." in verdict_reason(cell)


def test_what_would_change_a_cell_is_told_criterion_by_criterion() -> None:
    rubric = rubric_of({"id": "goal"}, {"id": "room"})

    assessment = assessment_of(POLICY, rubric, {"reader-a": {"goal": 1}})

    assert list(other_levels(assessment, VERTICAL)) == [
        "goal (now 1): 2 or 3 -> leans aligned",
        "room (now unknown): 0 or 1 -> GAP; 2 or 3 -> mixed",
    ]


def test_a_verdict_names_the_criteria_that_it_cannot_spare() -> None:
    rubric = rubric_of({"id": "goal"}, {"id": "room"}, {"id": "rank"})

    assessment = assessment_of(
        POLICY, rubric, {"reader-a": {"goal": 1, "room": 1, "rank": 2}}
    )

    assert list(without_one(assessment, VERTICAL)) == [
        "without goal: mixed",
        "without room: mixed",
    ]


def test_an_explanation_shows_hostile_text_and_does_not_obey_it() -> None:
    assessed = hostile_study()
    assessment = assessed.assessments[0]
    criterion = assessed.rubric.criteria[0]

    texts = [
        explain_cell(assessment, VERTICAL, assessed.study),
        explain_criterion(assessed.rubric, criterion),
    ]

    assert all(line.isprintable() for text in texts for line in text.split("\n"))
    assert all("\\u001b" in text for text in texts)


def test_every_cell_of_the_grid_can_be_explained() -> None:
    assessment = grants()
    study = river().study

    texts = [explain_cell(assessment, key, study) for key in assessment.cells]

    assert len(set(texts)) == len(assessment.cells)
