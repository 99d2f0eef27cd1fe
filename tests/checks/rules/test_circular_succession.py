from streams.checks.rules.circular_succession import CircularSuccession
from tests.checks.finding import found, told, with_policies


def test_agencies_that_follow_one_another_in_a_circle_are_told_with_every_step() -> (
    None
):
    (finding,) = found(
        CircularSuccession(),
        """\
        agencies:
          - {id: board, became: [{agency: trust, how: merged}]}
          - {id: trust, became: [{agency: council, how: split}]}
          - {id: council, became: [{agency: board, how: renamed}]}
        """,
    )

    assert finding.message == (
        "The agency `board` became `trust`, then `council`, then `board` again"
    )
    assert finding.location.line == 2
    assert [related.location.line for related in finding.related] == [3, 4]


def test_splitting_and_joining_again_is_no_circle() -> None:
    yaml = """
    agencies:
      - {id: board, became: [{agency: east, how: split}, {agency: west, how: split}]}
      - {id: east, became: [{agency: trust, how: merged}]}
      - {id: west, became: [{agency: trust, how: merged}]}
      - {id: trust}
    """

    assert told(CircularSuccession(), yaml) == []


def test_what_became_itself_is_a_circle_of_one() -> None:
    yaml = "agencies: [{id: board, became: [{agency: board, how: renamed}]}]"

    assert told(CircularSuccession(), yaml) == [
        "1:42 The agency `board` became `board` again"
    ]


def test_policies_that_succeed_each_other_are_told() -> None:
    study = with_policies("succeeds: policy-2", "succeeds: policy-1")

    (finding,) = found(CircularSuccession(), study)

    assert (
        finding.message
        == "The policy `policy-2` became `policy-1`, then `policy-2` again"
    )


def test_both_sides_of_one_succession_may_be_written() -> None:
    study = with_policies("became: policy-2", "succeeds: policy-1")

    assert found(CircularSuccession(), study) == []


def test_two_circles_are_two_findings_and_what_leads_to_one_is_not_in_it() -> None:
    yaml = """
    agencies:
      - {id: first, became: [{agency: a, how: split}]}
      - {id: a, became: [{agency: b, how: split}]}
      - {id: b, became: [{agency: a, how: split}]}
      - {id: c, became: [{agency: d, how: split}]}
      - {id: d, became: [{agency: c, how: split}]}
    """

    assert [f.subject for f in found(CircularSuccession(), yaml)] == ["a + b", "c + d"]
