import re

import pytest

from streams.cli.app import COMMANDS, GROUPS
from streams.cli.main import run
from streams.diagrams.formats import FIGURE_FORMATS
from streams.reports.registry import FORMATS, names

Capture = pytest.CaptureFixture[str]
FIGURES = ("stream", "matrix", "agencies", "timeline", "lineage")
GRAPHS = ("stream", "agencies", "lineage")
BEGUN = ("study", "policy", "rating")
ALONE = [[name] for name in COMMANDS if name not in GROUPS]
EVERY = [
    *ALONE,
    *(["new", what] for what in BEGUN),
    *(["diagram", kind] for kind in FIGURES),
]


def help_of(command: list[str], capsys: Capture) -> str:
    run([*command, "--help"])
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("command", FORMATS)
def test_help_names_every_format_with_the_default_first(
    command: str, capsys: Capture
) -> None:
    first, *others = names(command)

    told = help_of([command], capsys)

    place = "NAME" if command == "report" else "NAME[=FILE]"
    assert f"{place} {', '.join([first, *others[:-1]])} or {others[-1]};" in told


@pytest.mark.parametrize("kind", FIGURES)
def test_help_names_every_format_of_a_figure(kind: str, capsys: Capture) -> None:
    known = [*FIGURE_FORMATS, "csv", *(["dot"] if kind in GRAPHS else [])]

    told = help_of(["diagram", kind], capsys)

    assert f"NAME[=FILE] {', '.join(known[:-1])} or {known[-1]};" in told


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_help_speaks_of_policies_and_not_of_types(
    command: list[str], capsys: Capture
) -> None:
    told = help_of(command, capsys)

    assert re.findall(r"<\w+|\[\[", told) == []


@pytest.mark.parametrize("group", GROUPS)
def test_no_summary_of_a_command_is_cut(group: str, capsys: Capture) -> None:
    run([group, "--help"])

    assert "...\n" not in capsys.readouterr().out.partition("Commands:")[2]
