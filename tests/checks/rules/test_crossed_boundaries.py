import pytest

from streams.checks.rules.crossed_boundaries import CrossedBoundaries
from tests.checks.observing import answers

PARTNERS = (
    "agencies: [{id: council, area: county}, {id: trust, area: catchment}]\n"
    "participants: [{agencies: [council, trust], roles: partner}]\n"
)


@pytest.mark.parametrize(
    ("areas", "answer"),
    [
        ("[{id: county, crosses: catchment}, {id: catchment}]", "no"),
        ("[{id: county}, {id: catchment, crosses: county}]", "no"),
        ("[{id: county, coincides_with: catchment}, {id: catchment}]", "yes"),
        ("[{id: county}, {id: catchment, nests_in: county}]", "yes"),
        (
            "[{id: county}, {id: ward, nests_in: county}, {id: catchment, nests_in: ward}]",
            "yes",
        ),
        (
            "[{id: england}, {id: county, nests_in: england}, {id: catchment, nests_in: england}]",
            "unknown",
        ),
        ("[{id: county}, {id: catchment}]", "unknown"),
        (
            "[{id: county, coincides_with: catchment}, {id: catchment, coincides_with: county}]",
            "yes",
        ),
    ],
)
def test_areas_fit_as_the_study_says(areas: str, answer: str) -> None:
    assert answers(CrossedBoundaries(), f"{PARTNERS}areas: {areas}") == {
        "council + trust": answer
    }


@pytest.mark.parametrize(
    ("kind", "answer"), [("same-area", "yes"), ("crossed-area", "no")]
)
def test_what_the_policy_says_of_two_bodies_goes_before_what_the_study_says(
    kind: str, answer: str
) -> None:
    yaml = PARTNERS + (
        "areas: [{id: county, coincides_with: catchment}, {id: catchment}]\n"
        f"relations: [{{from: trust, to: council, kind: {kind}}}]"
    )

    assert answers(CrossedBoundaries(), yaml) == {"council + trust": answer}


def test_bodies_of_one_kind_of_area_fit() -> None:
    yaml = PARTNERS.replace("catchment", "county")

    assert answers(CrossedBoundaries(), yaml) == {"council + trust": "yes"}


def test_pairs_with_a_body_whose_area_is_not_known_are_passed_over() -> None:
    yaml = PARTNERS.replace(", area: catchment", "")

    assert answers(CrossedBoundaries(), yaml) == {}
