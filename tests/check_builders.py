"""Outcomes of checks for the tests: one made by hand with everything in it, and studies written to a folder."""

import textwrap
from pathlib import Path

from streams.checks.baseline import Entry
from streams.checks.change import Change, Moved, Part
from streams.checks.outcome import Accepted, AcceptedBy, CheckOutcome
from streams.findings.finding import Finding, Related, Severity
from streams.findings.location import Location

PATH = "study/joint-plan.yaml"
TEXT = "aims:\n  - id: fewer-falls\n  - id: warm-homes\nprocesses:\n  - id: visits\n"
HOSTILE = "100% [here](http://x.invalid) {0}, a: b\r\n::error::no \u202e<b>&amp;</b> \x00\ufffe @team ##[error]"


def gap(**changes: object) -> Finding:
    """Return an error in a cell, with the fields that the test is about changed."""
    fields: dict[str, object] = {
        "rule": "aim-without-process",
        "severity": Severity.ERROR,
        "message": "Aim `fewer-falls` has no process that serves it",
        "hint": "Name the process that serves the aim.",
        "location": Location(PATH, 2, 9, 2, 20),
        "policy": "joint-plan",
        "stream": "process",
        "dimension": "vertical",
        "subject": "fewer-falls",
    }
    return Finding(**(fields | changes))  # type: ignore[arg-type]


def outcome_with_everything() -> CheckOutcome:
    """Return an outcome with each severity, each way of being accepted, and a hostile text."""
    warning = gap(
        rule="broken-accountability",
        severity=Severity.WARNING,
        message="Process `visits` answers to nobody",
        location=Location(PATH, 5, 9, 5, 15),
        subject="visits",
        related=(Related(Location(PATH, 3, 9, 3, 19), "The aim that it serves"),),
    )
    unknown = gap(
        rule="unmeasured-aim",
        severity=Severity.INFO,
        message="Aim `warm-homes`: nothing known of a measure",
        stream="policy",
        location=Location(PATH, 3, 9, 3, 19),
        subject="warm-homes",
    )
    hostile = gap(
        rule="unused-reference",
        severity=Severity.WARNING,
        message=HOSTILE,
        policy=None,
        stream=None,
        dimension=None,
        subject="a, b: c",
        location=Location("study/references, new: 1%.yaml", 1, 1, 3, 2),
    )
    ignored = gap(subject="warm-homes", location=Location(PATH, 3, 9, 3, 19))
    baselined = gap(
        subject="old", message="An old gap", location=Location(PATH, 4, 1, 4, 10)
    )
    return CheckOutcome(
        study_id="example",
        study_title="An example",
        problems=(),
        findings=(gap(), unknown, warning, hostile),
        accepted=(
            Accepted(
                ignored,
                "Its means are coded elsewhere.",
                AcceptedBy.STUDY,
                Location("study/study.yaml", 4, 5, 6, 9),
            ),
            Accepted(baselined, "There since 2001.", AcceptedBy.BASELINE),
        ),
        texts={PATH: TEXT},
        gone=(
            Entry(
                fingerprint="0" * 16,
                rule="hindered-aim",
                policy="joint-plan",
                message="Gone",
            ),
        ),
    )


def outcome_of_a_change(moved: tuple[Moved, ...] | None = None) -> CheckOutcome:
    """Return an outcome held against a revision: one new gap, one old, one closed, and what moved."""
    old = gap(subject="old", message="An old gap", location=Location(PATH, 4, 1, 4, 10))
    closed = gap(subject="gone", message="A gap that was closed")
    return CheckOutcome(
        study_id="example",
        study_title="An example",
        problems=(),
        findings=(gap(),),
        accepted=(Accepted(old, "there already at main", AcceptedBy.REVISION),),
        change=Change("main", (closed,), moved),
        texts={PATH: TEXT},
    )


MOVED = (
    Moved(
        "joint-plan",
        "safe-homes",
        Part.CELL,
        "policy/vertical",
        "gap",
        "undecided (mixed)",
    ),
    Moved("joint-plan", "safe-homes", Part.WINDOW, "local", None, "aligned"),
)

STUDY = """
    id: example
    title: An example
    """
POLICY = """
    id: joint-plan
    title: A joint plan
    aims:
      - id: fewer-falls
        text: Fewer falls at home.
    processes:
      - id: visits
        text: Visits at home.
        serves: fewer-falls
    complete: [aims, processes]
    """
UNSERVED = """
    id: joint-plan
    title: A joint plan
    aims:
      - id: fewer-falls
        text: Fewer falls at home.
      - id: warm-homes
        text: Warm homes.
    processes:
      - id: visits
        text: Visits at home.
        serves: fewer-falls
    complete: [aims, processes]
    """


def write_study(folder: Path, policy: str = POLICY, study: str = STUDY) -> Path:
    """Write a study of one policy, `joint-plan`, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "study.yaml").write_text(textwrap.dedent(study), "utf-8")
    (folder / "joint-plan.yaml").write_text(textwrap.dedent(policy), "utf-8")
    return folder
