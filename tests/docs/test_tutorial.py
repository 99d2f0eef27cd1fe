from pathlib import Path

import pytest

from streams.workflow import open_study
from tests.docs.documents import DOCS, Shown, agrees, carry_out

PAGE = (DOCS / "tutorial.md").read_text("utf-8")
PICTURE = DOCS / "images" / "warm-homes.svg"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Shown]]:
    folder = tmp_path_factory.mktemp("tutorial")
    return folder, list(carry_out(PAGE, folder))


def test_each_command_answers_as_the_tutorial_shows(
    done: tuple[Path, list[Shown]],
) -> None:
    otherwise = [shown for shown in done[1] if not agrees(shown.page, shown.answer)]

    assert [(shown.command, shown.answer) for shown in otherwise] == []


def test_every_command_of_the_tutorial_is_run(done: tuple[Path, list[Shown]]) -> None:
    verbs = {shown.command.split()[1] for shown in done[1]}

    assert verbs == {"new", "check", "explain", "assess", "report", "diagram"}


def test_the_picture_is_the_one_that_the_tutorial_draws(
    done: tuple[Path, list[Shown]],
) -> None:
    drawn = done[0] / "winter" / "warm-homes.svg"

    assert PICTURE.read_bytes() == drawn.read_bytes(), "copy it into docs/images"


def test_the_study_of_the_tutorial_is_said_to_be_invented(
    done: tuple[Path, list[Shown]],
) -> None:
    study = open_study(done[0] / "winter")

    assert "invented" in study.about.title
    assert "**invented**" in PAGE


@pytest.mark.parametrize(
    ("page", "given", "agreed"),
    [
        ("one\n", "one\n", True),
        ("one\n", "one\ntwo\n", False),
        ("one\n…\n", "one\ntwo\nthree\n", True),
        ("…\nthree\n", "one\ntwo\nthree\n", True),
        ("one\n…\nfour\n", "one\ntwo\nthree\n", False),
    ],
)
def test_lines_may_be_left_out_but_not_changed(
    page: str, given: str, agreed: bool
) -> None:
    assert agrees(page, given) is agreed
