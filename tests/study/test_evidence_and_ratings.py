import pytest

from streams.study.evidence import Evidence
from streams.study.ratings import Rating, RatingsFile
from tests.builders import policy_of, study_of


def evidence(words: str) -> list[Evidence]:
    return policy_of(f"evidence: {words}").evidence


def ratings(words: str) -> RatingsFile:
    indented = words.replace("\n", "\n      ")
    return study_of(
        f"ratings:\n  - aim: fewer-falls\n    ratings:\n      {indented}\n"
    ).ratings[0]


def rating(words: str) -> Rating:
    return ratings(f"goal-clarity: {words}").ratings["goal-clarity"][0]


@pytest.mark.parametrize(
    ("written", "reference", "locator"),
    [
        ("nao2018, p. 12", "nao2018", "p. 12"),
        ("'nao2018, ch. 4, table 1'", "nao2018", "ch. 4, table 1"),
        ("nao2018", "nao2018", None),
        ("'nao2018,'", "nao2018", None),
        ("{at: 'nao2018, p. 12', says: Falls went down.}", "nao2018", "p. 12"),
    ],
)
def test_evidence_is_a_reference_a_comma_and_a_locator(
    written: str, reference: str, locator: str | None
) -> None:
    (found,) = evidence(written)

    assert found.reference == reference
    assert found.locator == locator


def test_several_pieces_of_evidence_mix_the_short_and_the_long_form() -> None:
    short, long = evidence(
        "['nao2018, p. 12', {at: 'bauld2005, p. 3', says: It rose., confidence: low}]"
    )

    assert short.says is None
    assert (long.says, long.confidence) == ("It rose.", "low")


def test_a_piece_of_evidence_knows_where_it_was_written() -> None:
    policy = policy_of(
        "title: Visits\nevidence:\n  - nao2018, p. 12\n  - bauld2005, p. 3"
    )

    assert policy.evidence[1].place("at").line == 4
    assert policy.evidence[1].place("at").column == 5


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("{rating: 3, rationale: Clear.}", (3, 3)),
        ("{rating: [1, 2], range: unsure, rationale: Perhaps.}", (1, 2)),
        ("unknown", "unknown"),
        ("{rating: unknown}", "unknown"),
        ("{rating: not-applicable, rationale: No grant.}", "not-applicable"),
    ],
)
def test_a_rating_is_a_level_a_range_or_a_word(written: str, level: object) -> None:
    found = rating(written)

    assert found.rating == level
    assert found.is_known == isinstance(level, tuple)


def test_several_dated_ratings_of_one_criterion_keep_their_order_and_place() -> None:
    found = ratings(
        "goal-clarity:\n"
        "  - {rating: 1, rationale: Vague., period: {to: 2001}}\n"
        "  - {rating: 2, rationale: Clear., phase: late}"
    ).ratings["goal-clarity"]

    assert [each.rating for each in found] == [(1, 1), (2, 2)]
    assert [each.place("rating").line for each in found] == [5, 6]
    assert found[1].phase == "late"


def test_evidence_of_a_rating_may_be_an_id_without_a_locator() -> None:
    (piece,) = rating("{rating: 1, rationale: Vague., evidence: fewer-falls}").evidence

    assert (piece.reference, piece.locator) == ("fewer-falls", None)
