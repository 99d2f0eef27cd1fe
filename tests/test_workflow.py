from pathlib import Path

import pytest

from streams.findings.errors import BrokenStudyError
from streams.workflow import open_study


def test_a_study_cannot_turn_off_what_would_make_its_numbers_wrong(
    tmp_path: Path,
) -> None:
    (tmp_path / "study.yaml").write_text(
        "id: s\ntitle: S\nrules: {unknown-reference: {enabled: false}}\n"
    )
    (tmp_path / "p.yaml").write_text(
        "id: p\ntitle: P\naims: [{id: a, text: A}]\n"
        "processes: [{id: b, text: B, serves: misspelt}]\n"
    )

    with pytest.raises(BrokenStudyError, match="misspelt"):
        open_study(tmp_path)
