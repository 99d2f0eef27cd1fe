import json
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import rate, write_study

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_study(tmp_path)


def change(folder: Path, policy: str, old: str, new: str) -> None:
    file = folder / f"{policy}.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def assessed(folder: Path, capsys: Capture, *more: str) -> tuple[int, str, str]:
    status = run(["assess", "--study", str(folder), *more])
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def policies_in(out: str) -> set[str]:
    return {policy["id"] for policy in json.loads(out)["policies"]}


def test_a_policy_without_a_focal_aim_is_left_out_and_named(
    folder: Path, capsys: Capture
) -> None:
    change(folder, "boards", "focal_aim: fair\n", "")

    status, out, err = assessed(folder, capsys, "-f", "json")

    document = json.loads(out)
    assert status == 0
    assert "boards" not in policies_in(out)
    assert document["not_assessed"] == [{"policy": "boards", "lacks": "focal-aim"}]
    assert err.startswith(
        "streams: left out, because they name no focal aim: `boards`; "
        "add `focal_aim:` to the file, or name a lens with `--lens`\n"
    )


def test_a_policy_that_was_named_is_not_left_out(folder: Path, capsys: Capture) -> None:
    change(folder, "boards", "focal_aim: fair\n", "")

    status, out, err = assessed(folder, capsys, "boards")

    assert (status, out) == (2, "")
    assert "`boards` names no focal aim" in err


def test_policies_that_lack_the_aim_asked_for_are_left_out(
    folder: Path, capsys: Capture
) -> None:
    change(folder, "boards", "{id: quick,", "{id: slow,")

    status, out, err = assessed(folder, capsys, "-f", "json", "--lens", "quick")

    assert status == 0
    assert "boards" not in policies_in(out)
    assert "left out, because `quick` is no aim of theirs: `boards`" in err


def test_policies_that_lack_the_phase_asked_for_are_left_out(
    folder: Path, capsys: Capture
) -> None:
    status, out, err = assessed(folder, capsys, "-f", "json", "--phase", "by-law")

    assert status == 0
    assert policies_in(out) == {"boards"}
    assert "left out, because they have no phase `by-law`:" in err


@pytest.mark.parametrize("asked", [["--lens", "nonesuch"], ["--phase", "nonesuch"]])
def test_what_no_policy_has_is_wrong_usage(
    asked: list[str], folder: Path, capsys: Capture
) -> None:
    status, out, err = assessed(folder, capsys, *asked)

    assert (status, out) == (2, "")
    assert "nonesuch" in err


def test_nothing_is_said_where_nothing_is_left_out(
    folder: Path, capsys: Capture
) -> None:
    status, out, err = assessed(folder, capsys, "-f", "json")

    assert status == 0
    assert "left out" not in err
    assert json.loads(out)["not_assessed"] == []


@pytest.mark.parametrize(
    "command",
    [
        ["assess", "boards"],
        ["explain", "boards", "policy/vertical"],
        ["diagram", "matrix", "boards"],
    ],
    ids=lambda command: command[0],
)
def test_ratings_for_another_aim_are_told_of_with_the_lens_to_ask_for(
    command: list[str], folder: Path, capsys: Capture
) -> None:
    rate(folder, "ada", "boards", clear="2")

    status = run([*command, "--study", str(folder)])

    assert status == 0
    assert capsys.readouterr().err == (
        "streams: no rating counts here, because `boards` is rated for `fairness` only; "
        "ask for that with `--lens fairness`\n"
    )


def test_nothing_is_told_of_ratings_that_count(folder: Path, capsys: Capture) -> None:
    rate(folder, "ada", "boards", clear="2")

    _, _, err = assessed(folder, capsys, "boards", "--lens", "fairness")

    assert err == ""
