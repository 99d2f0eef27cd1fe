import os
from collections.abc import Callable

import pytest

from streams import aside as module
from streams.aside import aside
from streams.findings.errors import UsageError


@pytest.fixture(params=["a copy", "here"])
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    chosen = str(request.param)
    if chosen == "here":
        monkeypatch.setattr(module, "_can_copy", lambda: False)
    return chosen


def refused() -> str:
    raise UsageError("no such policy")


@pytest.mark.usefixtures("place")
def test_what_was_worked_out_aside_is_at_hand_when_it_is_asked_for() -> None:
    with aside(lambda: ["x" * 1_000_000, 2]) as result:
        found = result()

    assert found == ["x" * 1_000_000, 2]


@pytest.mark.usefixtures("place")
def test_an_error_of_the_work_is_raised_where_its_result_is_asked_for() -> None:
    with aside(refused) as result, pytest.raises(UsageError, match="no such policy"):
        result()


def test_a_result_that_cannot_be_sent_is_worked_out_here() -> None:
    def make() -> Callable[[], int]:
        return lambda: 3

    with aside(make) as result:
        assert result()() == 3


def test_an_error_beside_the_work_leaves_no_copy_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copies: list[int] = []
    fork = os.fork

    def counted() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(module, "_can_copy", lambda: True)
    monkeypatch.setattr(os, "fork", counted)
    with pytest.raises(UsageError), aside(lambda: "x" * 1_000_000):
        raise UsageError("beside it")

    with pytest.raises(ChildProcessError):
        os.waitpid(copies[0], os.WNOHANG)
