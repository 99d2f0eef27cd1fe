import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HERE = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
THERE = {"PYTHONHASHSEED": "2", "TZ": "Pacific/Niue", "LC_ALL": "tr_TR.UTF-8"}
SOME = ("better-care-fund", "partnerships-for-older-people-projects")
LENS = ("--lens", "health-inequalities")
COMMANDS: Mapping[str, Sequence[str]] = {
    "check": (
        "check",
        "--show-notes",
        "--fail-on=never",
        "-ftext=check.txt",
        "-fjson=check.json",
        "-fsarif=check.sarif",
        "-fjunit=check.xml",
        "-fgithub=check.log",
        "-fmarkdown=check.md",
    ),
    "assess": ("assess", *LENS, "-ftable=a.txt", "-fjson=a.json", "-fcsv=a.csv"),
    "report": ("report", *SOME, "-fmarkdown", "-fjson", "-o", "report"),
    "stream diagrams": ("diagram", "stream", *SOME, "-fsvg=svg", "-fdot=dot"),
    "matrices": ("diagram", "matrix", *SOME, "-fsvg=svg"),
    "pictures": ("diagram", "matrix", SOME[0], "-fpng=m.png", "-fpdf=m.pdf"),
    "an explanation": ("explain", SOME[0], "policy/vertical", "-o", "e.txt"),
    "a comparison": (
        "compare",
        *("--eras", "2000s", "2010s"),
        *LENS,
        "-ftext=c.txt",
        "-fjson=c.json",
        "-fmarkdown=c.md",
    ),
    "agreement": ("agree", "-ftext=g.txt", "-fjson=g.json", "-fmarkdown=g.md"),
}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Copy the reference study to two places with paths of different length."""
    near = tmp_path_factory.mktemp("near") / "a"
    far = tmp_path_factory.mktemp("far") / "b" / "somewhat-further-away"
    for place in (near, far):
        shutil.copytree(ROOT / "policies", place / "policies")
    return near, far


@pytest.mark.parametrize("name", COMMANDS)
def test_folder_hash_seed_time_zone_and_locale_leave_no_trace(
    name: str, places: tuple[Path, Path]
) -> None:
    near, far = places

    one = files_of(COMMANDS[name], near, HERE)
    other = files_of(COMMANDS[name], far, THERE)

    assert one == other
    assert len(one) > 0


def files_of(
    arguments: Sequence[str], place: Path, setting: Mapping[str, str]
) -> dict[str, str]:
    """Run a command beside the study and return a digest of each file that it wrote."""
    out = Path(tempfile.mkdtemp(dir=place))
    env = {**os.environ, "PYTHONPATH": str(ROOT), **setting}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "streams", *arguments, "--study", "../policies"],
        cwd=out,
        env=env,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    written = {
        file.relative_to(out).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(out.rglob("*"))
        if file.is_file()
    }
    return written | {"said": done.stderr.decode() + done.stdout.decode()}
