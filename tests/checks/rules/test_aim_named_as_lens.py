from pathlib import Path

import pytest

from streams.checks.rules.aim_named_as_lens import AimNamedAsLens
from streams.findings.errors import BrokenStudyError
from streams.workflow import open_study
from tests.checks.finding import found
from tests.made_up_study import write_study

LENS = "topics: [{id: t, title: T}]\nlenses: [{id: fair, title: F, topics: t}]\n"


def test_the_aim_is_told_with_the_place_of_the_lens() -> None:
    (finding,) = found(AimNamedAsLens(), f"{LENS}aims: [{{id: fair, topic: t}}]")

    assert finding.message == "Aim `fair` has the id of a lens of the study"
    assert finding.location.line == 3
    assert [related.location.line for related in finding.related] == [2]


def test_nothing_is_scored_while_an_aim_could_be_a_lens(tmp_path: Path) -> None:
    folder = write_study(tmp_path)
    about = folder / "study.yaml"
    text = about.read_text("utf-8").replace("id: fairness,", "id: fair,")
    about.write_text(text, "utf-8")
    for file in folder.glob("ratings/*/*.yaml"):
        file.unlink()

    with pytest.raises(BrokenStudyError, match="has the id of a lens"):
        open_study(folder)
