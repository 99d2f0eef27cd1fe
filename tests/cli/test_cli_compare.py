import json
from pathlib import Path

import pytest

from streams.cli.main import run
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]
LENS = ["--lens", "fairness"]


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        (["zones", "boards", *LENS], "policies"),
        (["boards", "plans", *LENS, "--as-of", "2018"], "policies"),
        (["--eras", "early", "late", *LENS], "eras"),
        (["boards", "--dates", "2009", "2016-05"], "dates"),
        (["boards", "--phases", "pilot", "by-law", *LENS], "phases"),
        (["boards", "--aims", "fair", "quick"], "aims"),
    ],
)
def test_every_way_of_comparing_has_one_contract(
    tmp_path: Path, capsys: Capture, arguments: list[str], kind: str
) -> None:
    folder = write_study(tmp_path)

    status = run(["compare", *arguments, "--study", str(folder), "-f", "json"])

    printed = capsys.readouterr()
    assert (status, printed.err) == (0, "")
    document = json.loads(printed.out)
    assert document["schema"] == "policy-streams/comparison/1"
    assert document["kind"] == kind


def test_the_first_policy_named_is_the_first_side(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    run(["compare", "boards", "zones", *LENS, "--study", str(folder), "-f", "json"])

    sides = json.loads(capsys.readouterr().out)["sides"]
    assert [side["policy"] for side in sides] == ["boards", "zones"]


def test_markdown_goes_to_a_file(tmp_path: Path, capsys: Capture) -> None:
    folder = write_study(tmp_path)
    file = tmp_path / "brief.md"

    options = [*LENS, "--study", str(folder), "-f", "markdown", "-o", str(file)]
    status = run(["compare", "zones", "boards", *options])

    assert (status, capsys.readouterr().out) == (0, "")
    assert file.read_text("utf-8").startswith("# Comparison of two policies\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["zones", "boards"], "for one aim that they share"),
        (["zones", "boards", "--lens", "fair"], "`fair` is not a lens of the study"),
        (["--eras", "early", "late"], "for one aim that they share"),
        (["--eras", "early", "never", *LENS], "its eras: `early`, `late`, `middle`"),
        (["zones", "--eras", "early", "late", *LENS], "name no policy beside it"),
        (["--eras", "early", "late", *LENS, "--as-of", "2001"], "name two times"),
        ([], "no policies were named"),
        (["zones"], "1 policy was named"),
        (["zones", "zones", *LENS], "named twice"),
        (["zones", "boards", "--dates", "2001", "2002"], "one policy with itself"),
        (["zones", "nowhere", *LENS], "`nowhere` is not a policy"),
        (["zones", "--dates", "2001", "then"], "--dates: `then` is not a date"),
        (["zones", "--dates", "2001", "2016"], "did not run at 2016"),
        (["boards", "--phases", "pilot", "end"], "has no phase `end`"),
        (["boards", "--aims", "fair", "end"], "neither a lens of the study nor an aim"),
        (["boards", "--aims", "fair", "quick", *LENS], "leave `--lens` out"),
        (["boards", "--aims", "a", "b", "--dates", "1", "2"], "two comparisons"),
        (["boards", "--dates", "2009", "2010", "--as-of", "2011"], "a third time"),
    ],
)
def test_a_comparison_without_meaning_is_refused_in_one_line(
    tmp_path: Path, capsys: Capture, arguments: list[str], said: str
) -> None:
    folder = write_study(tmp_path)

    status = run(["compare", *arguments, "--study", str(folder)])

    printed = capsys.readouterr()
    assert status == 2
    assert printed.out == ""
    assert said in printed.err
    assert len(printed.err.splitlines()) == 1
