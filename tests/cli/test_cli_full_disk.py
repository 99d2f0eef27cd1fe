import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.made_up_study import write_study

ROOT = Path(__file__).parents[2]
FULL = Path("/dev/full")
COMMANDS = [
    ["check"],
    ["assess", "--lens", "fairness"],
    ["diagram", "matrix", "boards", "--lens", "fairness"],
    ["explain", "boards", "policy/vertical", "--lens", "fairness"],
]


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk_behind_standard_output_is_told(
    command: list[str], tmp_path: Path
) -> None:
    folder = write_study(tmp_path)

    with FULL.open("wb") as full:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "streams", *command, "--study", str(folder)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    told = done.stderr.decode()
    assert told.startswith("streams: standard output cannot be written: ")
    assert told.count("\n") == 1
    assert done.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell of Unix")
@pytest.mark.parametrize("command", COMMANDS)
def test_output_that_nobody_wants_is_no_mishap(
    command: list[str], tmp_path: Path
) -> None:
    folder = write_study(tmp_path)
    line = '"$0" -m streams "$@" >&-'

    done = subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", line, sys.executable, *command, "--study", str(folder)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        check=False,
    )

    assert done.stderr == b""
    assert done.returncode == 0
