from pathlib import Path

import pytest

from streams.findings.errors import InputError, UsageError
from streams.rubric.loading import known_rubrics, load_rubric

SMALL = """
id: small
version: 1
title: A small rubric
scale: [closed, ajar, open, wide]
rows: {id: stream, title: Stream, values: {policy: {title: Policy stream, short: Policy}}}
columns: {id: dimension, title: Dimension, values: {vertical: {title: Vertical, short: Vertical}}}
windows: {link: {title: Link, columns: vertical}}
criteria:
  - id: goals
    title: Goals
    cell: {stream: policy, dimension: vertical}
    question: Are they clear?
    anchors: [no, hardly, mostly, yes]
    basis: rated
"""


def own_rubric(folder: Path, text: str = SMALL) -> Path:
    rubrics = folder / "rubrics"
    rubrics.mkdir(parents=True)
    (rubrics / "small.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_standard_rubric_comes_along() -> None:
    rubric = load_rubric("exworthy-powell")

    assert rubric.id == "exworthy-powell"
    assert len(rubric.cells()) == 9
    assert all(rubric.criteria_of(*cell) for cell in rubric.cells())


def test_every_cell_of_the_standard_rubric_has_voters_and_a_necessary_criterion() -> (
    None
):
    rubric = load_rubric("exworthy-powell")

    for cell in rubric.cells():
        criteria = rubric.criteria_of(*cell)
        assert any(criterion.counts for criterion in criteria)
        assert any(
            criterion.necessary or not criterion.counts for criterion in criteria
        )


def test_every_source_of_the_standard_rubric_is_among_its_references() -> None:
    rubric = load_rubric("exworthy-powell")

    known = {reference.id for reference in rubric.references}

    named = {key for criterion in rubric.criteria for key in criterion.derives_from}
    assert named <= known


def test_a_study_may_bring_a_rubric_of_its_own(tmp_path: Path) -> None:
    study = own_rubric(tmp_path / "study")

    rubric = load_rubric("small", study)

    assert rubric.title == "A small rubric"
    assert rubric.criterion("goals") is not None
    assert rubric.criterion("other") is None
    assert "small" in known_rubrics(study)
    assert "exworthy-powell" in known_rubrics(study)


def test_a_rubric_may_lie_beside_the_study(tmp_path: Path) -> None:
    own_rubric(tmp_path)

    assert load_rubric("small", tmp_path / "policies").version == 1


def test_a_study_may_replace_the_standard_rubric(tmp_path: Path) -> None:
    study = own_rubric(tmp_path)
    (study / "rubrics" / "small.yaml").rename(
        study / "rubrics" / "exworthy-powell.yaml"
    )

    assert load_rubric("exworthy-powell", study).title == "A small rubric"


def test_an_unknown_rubric_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        UsageError, match=r"no rubric `small`; there are .*exworthy-powell"
    ):
        load_rubric("small")


def test_what_is_wrong_with_a_rubric_is_told_at_its_place(tmp_path: Path) -> None:
    study = own_rubric(tmp_path, SMALL.replace("basis: rated", "basis: guessed"))

    with pytest.raises(InputError) as caught:
        load_rubric("small", study)

    (problem,) = caught.value.findings
    assert str(problem.location) == "rubrics/small.yaml:15:12"
    assert problem.message == "`basis` cannot be `guessed` (in criterion `goals`)"
