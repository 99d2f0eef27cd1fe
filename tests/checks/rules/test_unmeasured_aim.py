import pytest

from streams.checks.rules.unmeasured_aim import UnmeasuredAim
from tests.checks.observing import answers, messages


def test_an_aim_stated_with_a_measure_is_measured() -> None:
    seen = answers(
        UnmeasuredAim(), "aims: [{id: a, set_by: national-x, stated: measure}]"
    )

    assert seen == {"a": "yes"}


@pytest.mark.parametrize("known", ["not_stated: measure", "stated: []"])
def test_an_aim_known_to_lack_a_measure_is_a_gap(known: str) -> None:
    seen = answers(UnmeasuredAim(), f"aims: [{{id: a, set_by: national-x, {known}}}]")

    assert seen == {"a": "no"}


def test_silence_about_a_measure_is_unknown_even_beside_other_marks() -> None:
    seen = answers(UnmeasuredAim(), "aims: [{id: a, set_by: national-x, stated: date}]")

    assert seen == {"a": "unknown"}


def test_what_a_local_body_set_itself_is_not_looked_at() -> None:
    seen = answers(UnmeasuredAim(), "aims: [{id: a, set_by: council}]")

    assert seen == {}


def test_an_aim_that_nobody_is_known_to_have_set_stays_unknown() -> None:
    seen = answers(UnmeasuredAim(), "aims: [{id: a, not_stated: measure}]")

    assert seen == {"a": "unknown"}


def test_another_mark_can_be_asked_for() -> None:
    aims = "aims: [{id: a, set_by: national-x, stated: measure, not_stated: date}]"

    seen = answers(UnmeasuredAim(mark="date"), aims)

    assert seen == {"a": "no"}


def test_the_message_counts_all_four_marks() -> None:
    aims = "aims: [{id: a, set_by: national-x, stated: [date, measure], not_stated: priority}]"

    assert messages(UnmeasuredAim(), aims) == [
        "Aim `a`: stated with measure, date; stated without priority; nothing known of baseline"
    ]
