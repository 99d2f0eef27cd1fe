"""Shows the paths of a run from another folder, such as the root of a repository."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from streams.checks.outcome import Accepted, CheckOutcome
from streams.findings.finding import Finding
from streams.findings.location import Location


def shown_from(outcome: CheckOutcome, folder: PurePosixPath) -> CheckOutcome:
    """Return the outcome with the study's folder shown as `folder`; `.` is the root itself."""
    change = outcome.change
    return replace(
        outcome,
        problems=_all(outcome.problems, folder),
        findings=_all(outcome.findings, folder),
        accepted=[_accepted(each, folder) for each in outcome.accepted],
        texts={_path(path, folder): text for path, text in outcome.texts.items()},
        change=change and replace(change, closed=_all(change.closed, folder)),
    )


def _all(findings: Iterable[Finding], folder: PurePosixPath) -> list[Finding]:
    return [_finding(finding, folder) for finding in findings]


def _accepted(accepted: Accepted, folder: PurePosixPath) -> Accepted:
    place = accepted.place and _place(accepted.place, folder)
    return replace(accepted, finding=_finding(accepted.finding, folder), place=place)


def _finding(finding: Finding, folder: PurePosixPath) -> Finding:
    related = tuple(
        replace(each, location=_place(each.location, folder))
        for each in finding.related
    )
    return replace(finding, location=_place(finding.location, folder), related=related)


def _place(place: Location, folder: PurePosixPath) -> Location:
    return replace(place, path=_path(place.path, folder))


def _path(path: str, folder: PurePosixPath) -> str:
    """Return a path whose first part, the name of the study's folder, is replaced."""
    return (folder / PurePosixPath(*PurePosixPath(path).parts[1:])).as_posix()
