import json

import pytest

from streams.cli.main import run


def test_a_policy_is_assessed_in_each_year_in_which_it_ran(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = run(
        [
            "assess",
            "--reference",
            "total-place-pilots",
            "--lens",
            "health-inequalities",
            "--years",
            "2007-2012",
            "-f",
            "json",
        ]
    )

    years = [each["as_of"] for each in json.loads(capsys.readouterr().out)["policies"]]
    assert status == 0
    assert years == ["2009", "2010"]


@pytest.mark.parametrize("years", ["2010", "2010-2003", "soon", "1998-99"])
def test_what_is_no_period_of_years_is_refused(
    years: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(["assess", "--reference", "total-place-pilots", "--years", years])

    assert status == 2
    assert "write it as 2003-2010" in capsys.readouterr().err


def test_years_and_a_date_are_two_questions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = run(["assess", "--reference", "--years", "2003-2005", "--as-of", "2003"])

    assert status == 2
    assert "two questions" in capsys.readouterr().err
