import pytest

from streams.checks.rules.advisory_forum import AdvisoryForum
from tests.checks.observing import answers

FORUM = (
    "focal_aim: a\naims: [{id: a}, {id: b}]\n"
    "processes: [{id: p, kind: governance, run_by: [council, police], serves: a, authority: WORD}]"
)


@pytest.mark.parametrize(
    ("word", "answer"),
    [("binding", "yes"), ("must-consider", "no"), ("advisory", "no"), ("none", "no")],
)
def test_only_a_binding_forum_binds(word: str, answer: str) -> None:
    assert answers(AdvisoryForum(), FORUM.replace("WORD", word)) == {"p": answer}


def test_a_duty_to_consider_may_be_taken_to_bind() -> None:
    rule = AdvisoryForum(must_consider_binds=True)

    assert answers(rule, FORUM.replace("WORD", "must-consider")) == {"p": "yes"}


def test_a_forum_of_which_nobody_says_whether_it_binds_is_unknown() -> None:
    assert answers(AdvisoryForum(), FORUM.replace(", authority: WORD", "")) == {
        "p": "unknown"
    }


def test_forums_for_other_aims_and_national_ones_are_left_out() -> None:
    advisory = FORUM.replace("WORD", "advisory")

    assert answers(AdvisoryForum(), advisory.replace("serves: a", "serves: b")) == {}
    assert (
        answers(
            AdvisoryForum(),
            advisory.replace("[council, police]", "national-x, with: council"),
        )
        == {}
    )
