import pytest

from streams.checks.check import AlignmentCheck
from streams.checks.rules.single_contributor import SingleContributor
from streams.checks.rules.single_payer import SinglePayer
from tests.checks.observing import answers

LOCAL = "participants: [{agencies: [one, two], roles: partner}]\n"
NATIONAL = "participants: [{agencies: [one, two], roles: sponsor, needed: true}]\nagencies: [{id: one, tier: national}, {id: two, tier: national}]\n"
AIM = "focal_aim: a\naims: [{id: a}, {id: b}]\nprocesses: [{id: p, serves: a}, {id: q, serves: b}]\n"
GIVEN = "resources: [{id: team, kind: staff, provided_by: one, enables: p}]\n"
both = pytest.mark.parametrize(
    ("rule", "bodies", "dimension"),
    [
        (SingleContributor(), LOCAL, "horizontal-local"),
        (SinglePayer(), NATIONAL, "horizontal-national"),
    ],
    ids=["local", "national"],
)


@both
def test_a_resource_of_any_kind_is_a_contribution(
    rule: AlignmentCheck, bodies: str, dimension: str
) -> None:
    del dimension

    assert answers(rule, bodies + AIM + GIVEN) == {"one": "yes", "two": "unknown"}


@both
def test_who_gives_nothing_is_known_only_where_resources_are_complete(
    rule: AlignmentCheck, bodies: str, dimension: str
) -> None:
    del dimension

    yaml = bodies + AIM + GIVEN + "complete: resources\n"
    nameless = yaml.replace("provided_by: one, ", "")

    assert answers(rule, yaml)["two"] == "no"
    assert answers(rule, nameless) == {"one": "unknown", "two": "unknown"}


@both
def test_an_absence_counts_only_if_it_speaks_of_every_kind(
    rule: AlignmentCheck, bodies: str, dimension: str
) -> None:
    absent = f"absent: [{{stream: resource, dimension: {dimension}}}]\n"
    of_money = absent.replace("}]", ", kind: money}]")

    assert answers(rule, bodies + AIM + GIVEN + absent) == {"one": "yes", "two": "no"}
    assert answers(rule, bodies + AIM + GIVEN + of_money)["two"] == "unknown"


@both
def test_what_is_given_for_another_aim_does_not_count(
    rule: AlignmentCheck, bodies: str, dimension: str
) -> None:
    del dimension

    yaml = (
        bodies + AIM + GIVEN.replace("enables: p", "enables: q") + "complete: resources"
    )

    assert answers(rule, yaml) == {"one": "no", "two": "no"}


def test_what_a_partnership_gives_may_be_any_members() -> None:
    yaml = (
        LOCAL
        + AIM
        + (
            "agencies: [{id: board, kind: partnership, members: [two]}]\n"
            "resources: [{id: team, kind: staff, provided_by: [one, board], enables: p}]\n"
            "complete: resources"
        )
    )

    assert answers(SingleContributor(), yaml) == {"one": "yes", "two": "unknown"}


def test_one_needed_body_pays_alone_and_rightly() -> None:
    yaml = NATIONAL.replace("[one, two], roles", "one, roles") + AIM + GIVEN

    assert answers(SinglePayer(), yaml) == {}


@both
@pytest.mark.parametrize("kind", ["partnership", "unspecified"])
def test_a_giver_may_be_among_bodies_that_are_not_named_one_by_one(
    rule: AlignmentCheck, bodies: str, dimension: str, kind: str
) -> None:
    tier = "place" if dimension == "horizontal-local" else "national"
    entry = f"{{id: together, kind: {kind}, tier: {tier}}}"
    yaml = bodies + AIM + GIVEN.replace("one", "together") + "complete: resources\n"
    listed = (
        yaml.replace("agencies: [{id: one", f"agencies: [{entry}, {{id: one")
        if "agencies: [{id: one" in yaml
        else f"{yaml}agencies: [{entry}]\n"
    )

    assert answers(rule, listed) == {"one": "unknown", "two": "unknown"}
