"""Measures what a person waits for: `python benchmarks/run.py`, from an environment that has the program."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_FOR_HELP = 7.0
MOST_FOR_SITE = 5.0
LARGEST_SITE = 15.0
SITE = "`streams report --reference`"
FILE_SIZE = 13_000
READ_FILE = """
import sys
from pathlib import Path
from streams.study.policy import Policy
from streams.yaml_source.files import load_file
loaded = load_file(Policy, Path(sys.argv[1]), "policy.yaml")
assert loaded.model is not None, loaded.findings
"""
IMPORT_READER = """
import streams.study.policy, streams.yaml_source.files
"""
Command = Sequence[str]


@dataclass(frozen=True)
class Row:
    """A line of the table; the ratio is the median of those of the pairs, not of the medians."""

    what: str
    seconds: float
    ratio: float


def main() -> int:
    """Print the table, and return 1 if `streams --help` costs too much or the site is too large.

    Seconds are held against nothing, since they depend on what else the machine does.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=20, help="pairs for --help")
    parser.add_argument("--rounds", type=int, default=5, help="pairs for the others")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measured(Path(folder), given.pairs, given.rounds)
        files = [file for file in Path(folder, "out").rglob("*") if file.is_file()]
        size = sum(file.stat().st_size for file in files) / 1e6
    print("| command | seconds | times `python -c pass` |")
    print("|---|---:|---:|")
    for row in rows:
        print(f"| {row.what} | {row.seconds:.2f} | {row.ratio:.1f} |")
    cost = rows[0].ratio
    print(f"\n`streams --help`: {cost:.1f} of at most {MOST_FOR_HELP:.0f}")
    took = next(row.seconds for row in rows if row.what == SITE)
    print(
        f"The site: {took:.1f} of at most {MOST_FOR_SITE:.0f} seconds on two cores with nothing else to do; "
        f"{len(files)} files of {size:.1f} of at most {LARGEST_SITE:.0f} MB"
    )
    return int(cost > MOST_FOR_HELP or size > LARGEST_SITE)


def measured(folder: Path, pairs: int, rounds: int) -> list[Row]:
    """Return a row for each command, `streams --help` first."""
    python = sys.executable
    streams = str(Path(python).with_name("streams"))
    nothing = [python, "-c", "pass"]
    file = policy_file(folder / "policy.yaml")
    out = str(folder / "out")
    size = f"{file.stat().st_size / 1000:.0f} kB"
    commands: dict[str, Command] = {
        "`streams check --reference`": [streams, "check", "--reference"],
        "`streams assess --reference`": [streams, "assess", "--reference"],
        SITE: [streams, "report", "--reference", "-o", out],
        f"read a policy of {size}, imports included": [
            *(python, "-c", READ_FILE, str(file))
        ],
        "the imports alone": [python, "-c", IMPORT_READER],
    }
    rows = [paired("`streams --help`", [streams, "--help"], nothing, pairs)]
    return rows + [
        paired(what, command, nothing, rounds) for what, command in commands.items()
    ]


def paired(what: str, command: Command, other: Command, pairs: int) -> Row:
    """Return what a command takes, alternating with another so that both meet the same load."""
    seconds, ratios = [], []
    for number in range(pairs + 1):
        base = timed(lambda: call(other))
        took = timed(lambda: call(command))
        if number:  # the first pair fills the caches
            seconds.append(took)
            ratios.append(took / base)
    return Row(what, statistics.median(seconds), statistics.median(ratios))


def timed(work: Callable[[], None]) -> float:
    """Return the seconds that something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def call(command: Command) -> None:
    """Run a command and say what went wrong if it did not end with 0."""
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command}\n{done.stderr.decode()}")


def policy_file(file: Path) -> Path:
    """Write a policy file of at least FILE_SIZE bytes and return its path."""
    lines = ["id: policy", "title: A policy", "aims:"]
    number = 0
    while sum(len(line) + 1 for line in lines) < FILE_SIZE:
        number += 1
        lines += [
            f"  - id: aim-{number}",
            f"    text: Aim number {number} is to be reached by those who set it.",
            "    topic: health-inequalities",
            "    set_by: [department-of-health, local-authorities]",
            "    stated: [measure, date]",
            "    evidence:",
            f"      - at: author2024, ch. {number}, table 1",
            "        says: What the source says about it, in other words.",
        ]
    file.write_text("\n".join([*lines, ""]), "utf-8")
    return file


if __name__ == "__main__":
    sys.exit(main())
