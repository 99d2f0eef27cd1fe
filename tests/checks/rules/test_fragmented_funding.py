from streams.checks.rules.fragmented_funding import FragmentedFunding
from tests.checks.observing import answers, messages

AIM = "aims: [{id: a}]\nprocesses: [{id: p, serves: a}]\nresources:\n"
GRANT = "  - {id: ID, kind: money, provided_by: national-x, received_by: council, enables: p}\n"


def grants(count: int) -> str:
    return AIM + "".join(GRANT.replace("ID", f"grant-{n}") for n in range(count))


def test_more_streams_than_a_few_are_fragmented() -> None:
    assert answers(FragmentedFunding(), grants(3)) == {"council": "no"}


def test_few_known_streams_are_few_only_where_resources_are_complete() -> None:
    assert answers(FragmentedFunding(), grants(2)) == {"council": "unknown"}
    assert answers(FragmentedFunding(), grants(2) + "complete: resources") == {
        "council": "yes"
    }


def test_what_counts_as_few_is_an_option() -> None:
    assert answers(FragmentedFunding(most_streams=1), grants(2)) == {"council": "no"}
    assert answers(
        FragmentedFunding(most_streams=3), grants(3) + "complete: resources"
    ) == {"council": "yes"}


def test_one_entry_may_stand_for_several_grants() -> None:
    yaml = grants(1).replace("kind: money", "kind: money, grants: [2, 5]")

    assert answers(FragmentedFunding(), yaml + "complete: resources") == {
        "council": "unknown"
    }
    assert messages(FragmentedFunding(), yaml) == [
        "`council` is known to receive central money for the aim in 2 to 5 streams"
    ]
    assert answers(FragmentedFunding(), yaml.replace("[2, 5]", "[3, 5]")) == {
        "council": "no"
    }


def test_local_money_is_no_stream_from_the_centre() -> None:
    yaml = grants(2) + GRANT.replace("ID", "own").replace("national-x", "trust")

    assert answers(FragmentedFunding(), yaml) == {"council": "unknown"}


def test_national_bodies_that_receive_money_are_not_looked_at() -> None:
    yaml = grants(3).replace("received_by: council", "received_by: national-y")

    assert answers(FragmentedFunding(), yaml) == {}


def test_money_for_bodies_that_are_not_named_one_by_one_may_be_a_further_stream() -> (
    None
):
    together = GRANT.replace("ID", "other").replace("council", "local-bodies")
    yaml = f"agencies: [{{id: local-bodies, kind: unspecified}}]\n{grants(2)}{together}complete: resources"

    assert answers(FragmentedFunding(), yaml)["council"] == "unknown"
