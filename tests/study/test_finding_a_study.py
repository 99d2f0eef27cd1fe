from pathlib import Path

import pytest

from streams.findings.errors import UsageError
from streams.study.finding_studies import find_study, reference_study
from streams.yaml_source.shipped import shipped


def study_in(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "study.yaml").write_text("id: own\ntitle: Own\n", encoding="utf-8")
    return folder


def test_the_nearest_study_at_or_above_the_working_folder_is_found(
    tmp_path: Path,
) -> None:
    study_in(tmp_path / "outer")
    inner = study_in(tmp_path / "outer" / "inner")
    below = inner / "ratings" / "reader-a"
    below.mkdir(parents=True)

    assert find_study(None, below) == inner
    assert find_study(None, inner) == inner


def test_a_study_in_policies_below_the_working_folder_is_found(tmp_path: Path) -> None:
    policies = study_in(tmp_path / "policies")

    assert find_study(None, tmp_path) == policies
    assert find_study(tmp_path, tmp_path / "policies") == policies


def test_a_study_above_comes_before_one_in_policies_below(tmp_path: Path) -> None:
    outer = study_in(tmp_path / "outer")
    study_in(outer / "policies")

    assert find_study(None, outer) == outer


def test_a_study_is_named_by_its_folder_or_by_its_file(tmp_path: Path) -> None:
    own = study_in(tmp_path / "own")

    assert find_study(own, tmp_path) == own
    assert find_study(own / "study.yaml", tmp_path) == own


def test_without_a_study_the_message_says_how_to_begin_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"streams new study NAME.*--reference"):
        find_study(None, tmp_path)


def test_a_named_folder_without_a_study_is_refused_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"`.*nowhere` holds no study\.yaml"):
        find_study(tmp_path / "nowhere", tmp_path)


def test_the_reference_study_and_the_rubrics_lie_in_a_checkout() -> None:
    assert (reference_study() / "study.yaml").is_file()
    assert (shipped("rubrics") / "exworthy-powell.yaml").is_file()


def test_what_was_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="`songs` folder"):
        shipped("songs")
