import re
from pathlib import Path

import pytest

from streams.checks.catalogue import rule_ids
from streams.cli.main import run
from streams.reports.explain_problem import PROBLEMS
from streams.rubric.loading import load_rubric
from tests.made_up_study import write_study

Capture = pytest.CaptureFixture[str]


def test_a_rule_is_explained_without_a_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(["explain", "aim-without-process"])

    assert status == 0
    assert capsys.readouterr().out.startswith("aim-without-process: ")


def test_a_criterion_of_the_standard_rubric_is_explained_without_a_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(["explain", "goal-clarity"])

    assert status == 0
    assert "Goal clarity" in capsys.readouterr().out


def test_without_a_name_rules_and_criteria_are_listed_by_cell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)

    status = run(["explain"])

    lines = capsys.readouterr().out.splitlines()
    named = {line.split()[0] for line in lines if line.startswith("    ")}
    criteria = {each.id for each in load_rubric("exworthy-powell").criteria}
    assert status == 0
    assert named == {*rule_ids(), *criteria}
    assert lines.index("  policy/vertical") < lines.index("  resource/vertical")
    assert max(map(len, lines)) <= 90
    assert lines.count("  process/local") == 2, "a cell has one name in both lists"


def test_every_problem_of_a_file_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    corpus = Path(__file__).parents[1] / "invalid"
    texts = [file.read_text("utf-8") for file in corpus.glob("*.yaml")]
    told = {rule for text in texts for rule in re.findall(r"# expect: (\S+)", text)}
    monkeypatch.chdir(tmp_path)

    assert told <= set(PROBLEMS)
    for name in PROBLEMS:
        assert run(["explain", name]) == 0
        assert PROBLEMS[name][:30] in capsys.readouterr().out


def test_the_criteria_listed_are_those_of_the_study_s_own_rubric(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["explain", "--study", str(folder)])

    text = capsys.readouterr().out
    assert status == 0
    assert "Clear aim" in text
    assert "goal-clarity" not in text


def test_a_criterion_of_the_study_s_own_rubric_is_explained(
    tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["explain", "clear", "--study", str(folder)])

    assert status == 0
    assert "Clear aim" in capsys.readouterr().out


@pytest.mark.parametrize("cell", ["policy/vertical", "process/national"])
def test_a_cell_is_explained_down_to_who_said_what(
    cell: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)
    asked = ["explain", "boards", cell, "--study", str(folder)]

    status = run([*asked, "--lens", "fairness"])

    text = capsys.readouterr().out
    assert status == 0
    assert "The arithmetic\n" in text
    assert "consensus" in text


def test_an_explanation_can_go_to_a_file(tmp_path: Path, capsys: Capture) -> None:
    folder, file = write_study(tmp_path), tmp_path / "why.txt"
    asked = ["explain", "boards", "policy/vertical", "--study", str(folder)]

    status = run([*asked, "--lens", "fairness", "-o", str(file)])

    assert status == 0
    assert "The arithmetic\n" in file.read_text("utf-8")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["aim-without-proces"], "(did you mean `aim-without-process`?)"),
        (["nonesuch"], "neither a rule nor a criterion"),
        (["nonesuch"], "`streams explain` without a name lists them"),
        (["boards"], "name a cell of `boards` too"),
        (["boards", "policy/sideways"], "sideways"),
        (["boards", "policy"], "policy"),
        (["boards", "a/b/c"], "a/b/c"),
        (["boards", ""], "policy/vertical"),
        (["bords", "policy/vertical"], "(did you mean `boards`?)"),
        (["boards", "policy/vertical", "--lens", "nonesuch"], "nonesuch"),
        (["boards", "policy/vertical", "--as-of", "x"], "--as-of:"),
        (["boards", "policy/vertical", "--phase", "nonesuch"], "nonesuch"),
        (["clear", "--rubric", "nonesuch"], "nonesuch"),
    ],
)
def test_what_cannot_be_explained_is_told_in_one_sentence(
    arguments: list[str], told: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = write_study(tmp_path)

    status = run(["explain", *arguments, "--study", str(folder)])

    printed = capsys.readouterr()
    assert status == 2
    assert told in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""
