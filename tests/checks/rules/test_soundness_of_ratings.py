import pytest

from streams.checks.rules.outdated_rubric_version import OutdatedRubricVersion
from streams.checks.rules.rating_contradicts_structure import (
    RatingContradictsStructure,
)
from streams.checks.rules.rating_without_evidence import RatingWithoutEvidence
from tests.checks.finding import found, told


def rated(rating: str, facts: str = "aims: [{id: falls}]", head: str = "") -> str:
    return f"{facts}\nratings:\n  - aim: falls\n    {head}\n    ratings: {{{rating}}}\n"


UNMEASURED = "aims: [{id: falls, set_by: national-board, not_stated: [measure, baseline, date, priority]}]"
MEASURED = "aims: [{id: falls, set_by: national-board, stated: [measure, baseline, date, priority]}]"


def test_a_level_without_evidence_is_told_at_the_level() -> None:
    yaml = rated("goal-clarity: {rating: [1, 2], range: unsure, rationale: R}")

    assert told(RatingWithoutEvidence(), yaml) == [
        "5:38 The rating of `goal-clarity` by reader-a names no evidence"
    ]


@pytest.mark.parametrize(
    "rating",
    [
        "unknown",
        "{rating: not-applicable, rationale: R}",
        "{rating: 1, rationale: R, evidence: falls}",
    ],
)
def test_only_a_level_needs_evidence(rating: str) -> None:
    assert told(RatingWithoutEvidence(), rated(f"goal-clarity: {rating}")) == []


def test_each_of_several_dated_levels_needs_evidence() -> None:
    rating = "goal-clarity: [{rating: 1, rationale: R, evidence: falls}, {rating: 2, rationale: R}]"

    assert len(found(RatingWithoutEvidence(), rated(rating))) == 1


@pytest.mark.parametrize(("version", "order"), [(0, "older"), (999, "newer")])
def test_ratings_by_another_version_are_told(version: int, order: str) -> None:
    yaml = rated("goal-clarity: unknown", head=f"rubric_version: {version}")

    (message,) = told(OutdatedRubricVersion(), yaml)

    assert message.startswith("4:21 ")
    assert f"version {version} of `exworthy-powell`, {order} than version" in message


def test_a_rubric_that_there_is_not_has_no_version_to_compare() -> None:
    yaml = rated("goal-clarity: unknown", head="rubric: other")

    assert told(OutdatedRubricVersion(), yaml) == []
    assert told(RatingContradictsStructure(), yaml) == []


def test_an_open_rating_against_facts_that_nothing_meets_is_told_with_the_facts() -> (
    None
):
    rating = "goal-clarity: {rating: 2, rationale: R, evidence: falls}"

    (finding,) = found(RatingContradictsStructure(), rated(rating, UNMEASURED))

    assert finding.message == (
        "reader-a rates `goal-clarity` 2, but by `unmeasured-aim` nothing meets it (0 met, 1 not met)"
    )
    assert [related.location.line for related in finding.related] == [1]


def test_a_closed_rating_against_facts_that_all_meet_it_is_told() -> None:
    rating = "goal-clarity: {rating: 0, rationale: R, evidence: falls}"

    (finding,) = found(RatingContradictsStructure(), rated(rating, MEASURED))

    assert "rates `goal-clarity` 0" in finding.message
    assert "everything meets it (1 met, 0 not met)" in finding.message


@pytest.mark.parametrize(
    ("rating", "facts"),
    [
        ("1", UNMEASURED),
        ("[1, 2]", UNMEASURED),
        ("3", "aims: [{id: falls}]"),
        ("[0, 1]", MEASURED),
        ("2", MEASURED),
    ],
)
def test_middling_levels_wide_ranges_and_silent_facts_contradict_nothing(
    rating: str, facts: str
) -> None:
    words = f"goal-clarity: {{rating: {rating}, range: unsure, rationale: R, evidence: falls}}"

    assert found(RatingContradictsStructure(), rated(words, facts)) == []


def test_the_facts_are_those_of_the_time_that_is_rated() -> None:
    facts = (
        "period: {from: 1998, to: 2010}\n"
        "aims:\n"
        "  - {id: falls, set_by: national-board, period: {from: 1998, to: 2003}, not_stated: [measure, baseline, date, priority]}\n"
        "  - {id: fear, set_by: national-board, supports: falls, period: {from: 2004, to: 2010}, stated: [measure, baseline, date, priority]}"
    )
    rating = (
        "goal-clarity: {rating: 3, rationale: R, evidence: falls, period: {from: %s}}"
    )
    early = (rating % 1999).replace("from: 1999", "from: 1999-01-01, to: 2002-12-31")
    late = (rating % 2005).replace("from: 2005", "from: 2005-01-01, to: 2009-12-31")

    assert len(found(RatingContradictsStructure(), rated(early, facts))) == 1
    assert found(RatingContradictsStructure(), rated(late, facts)) == []


def test_a_rating_of_a_structural_criterion_is_never_used() -> None:
    rating = "aims-carried-locally: {rating: 2, rationale: R, evidence: falls}"

    (message,) = told(RatingContradictsStructure(), rated(rating))

    assert message.endswith(
        "`aims-carried-locally` takes its level from the check `aim-not-carried`, "
        "so the rating by reader-a is not used"
    )
