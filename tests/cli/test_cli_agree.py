import json
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import rate, write_study

Capture = pytest.CaptureFixture[str]


def test_the_coders_of_a_study_are_compared(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)

    status = run(["agree", "--study", str(folder)])

    printed = capsys.readouterr()
    assert status == 0
    assert printed.out.startswith("Agreement between coders: A made-up study")
    assert printed.err == ""


def test_json_and_text_in_one_run(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)
    file = tmp_path / "agreement.json"

    status = run(["agree", "--study", str(folder), "-f", "text", "-f", f"json={file}"])

    assert status == 0
    assert json.loads(file.read_text("utf-8"))["schema"] == "policy-streams/agreement/1"
    assert "Different levels: 1" in capsys.readouterr().out


def test_coders_can_be_named(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)
    rate(folder, "reader-c", "boards", clear="3")

    run(
        ["agree", "--study", str(folder), "--coders", "reader-a,reader-c", "-f", "json"]
    )

    named = json.loads(capsys.readouterr().out)["coders"]
    assert [coder["id"] for coder in named] == ["reader-a", "reader-c"]


def test_a_policy_can_be_left_out(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)

    run(["agree", "--study", str(folder), "--except", "boards", "-f", "json"])

    assert json.loads(capsys.readouterr().out)["policies"] == ["zones"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--coders", "reader-x"], "`reader-x` is no coder of this study"),
        (["--coders", "reader-a"], "only `reader-a` to compare"),
        (["--lens", "nothing"], "nothing is rated for `nothing`"),
        (["--except", "nowhere"], "`nowhere` is not a policy"),
        (["nowhere"], "`nowhere` is not a policy"),
        (["-f", "xml"], "`agree` has no format `xml`"),
    ],
)
def test_what_cannot_be_compared_is_told_in_one_line(
    tmp_path: Path, capsys: Capture, options: list[str], said: str
) -> None:
    folder = write_study(tmp_path)

    status = run(["agree", "--study", str(folder), *options])

    printed = capsys.readouterr()
    assert status == 2
    assert printed.out == ""
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
