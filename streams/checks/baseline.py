"""A baseline: the findings that a study had when it was taken into use, which do not count any more."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from streams.findings.errors import InputError, UsageError
from streams.findings.finding import Finding, Severity
from streams.findings.location import Location
from streams.yaml_source.files import load_file
from streams.yaml_source.model import Located

SCHEMA: Literal["policy-streams/baseline/1"] = "policy-streams/baseline/1"


class Entry(Located):
    """One accepted finding, known again by its fingerprint; the rest is for people."""

    fingerprint: str = Field(
        pattern=r"^[0-9a-f]{16}$",
        description="Made of rule, policy, cell, subject and message.",
    )
    rule: str = Field(description="The rule that found it.")
    policy: str | None = Field(default=None, description="The policy it is in.")
    subject: str | None = Field(default=None, description="What it is about.")
    message: str = Field(description="What was found.")
    reason: str = Field(default="", description="Why it is accepted.")

    @property
    def order(self) -> tuple[str, str, str, str, str]:
        """The key that sorts entries so that a change of the file reads well."""
        named = (self.policy or "", self.rule, self.subject or "")
        return (*named, self.message, self.fingerprint)


class Baseline(Located):
    """A baseline file, which is JSON."""

    contract: Literal["policy-streams/baseline/1"] = Field(
        alias="schema", description="The version of this format."
    )
    entries: list[Entry] = Field(
        default_factory=list, description="Findings that do not count."
    )

    def by_fingerprint(self) -> Mapping[str, Entry]:
        """Return the entries by the fingerprints of their findings."""
        return {entry.fingerprint: entry for entry in self.entries}


def joined(baselines: Iterable[Baseline]) -> Baseline | None:
    """Return one baseline of several, the later ones' entries first in force; None of none."""
    every = list(baselines)
    if not every:
        return None
    entries = {e.fingerprint: e for baseline in every for e in baseline.entries}
    return Baseline(contract=SCHEMA, entries=list(entries.values()))


def read_baseline(file: Path) -> Baseline:
    """Return the baseline in a file.

    Raises
    ------
    UsageError
        If there is no such file.
    InputError
        If it cannot be read, is not JSON, or is not a baseline, with the place of each problem.
    """
    if not file.exists():
        raise UsageError(
            f"there is no baseline `{file}`; write one with `--write-baseline {file}`"
        )
    try:
        return Baseline.model_validate(json.loads(file.read_text("utf-8-sig")))
    except json.JSONDecodeError as error:
        place = Location(
            file.as_posix(), error.lineno, error.colno, error.lineno, error.colno + 1
        )
        raise _unusable(place, f"The file is not JSON: {error.msg.lower()}") from error
    except (ValidationError, OSError, UnicodeDecodeError, RecursionError) as error:
        # JSON is YAML, whose reader knows the place of everything.
        loaded = load_file(Baseline, file, file.as_posix())
        if loaded.findings:
            raise InputError(loaded.findings, {file.as_posix(): loaded.text}) from error
        place = Location(file.as_posix(), 1, 1, 1, 1)
        raise _unusable(place, "The file is not a baseline") from error


def entries_of(
    findings: Iterable[tuple[Finding, str]], reasons: Mapping[str, str]
) -> list[Entry]:
    """Return entries for findings with their fingerprints, sorted so that a change reads well.

    `reasons` are kept by fingerprint; a finding without one has an empty reason to fill in.
    """
    entries = [
        Entry(
            fingerprint=mark,
            rule=finding.rule,
            policy=finding.policy,
            subject=finding.subject,
            message=" ".join(finding.message.split()),
            reason=reasons.get(mark, ""),
        )
        for finding, mark in findings
    ]
    return sorted(entries, key=lambda entry: entry.order)


def _unusable(place: Location, message: str) -> InputError:
    hint = "mend it, or remove it and write it anew with `--write-baseline`"
    return InputError(
        [Finding("invalid-baseline", Severity.ERROR, message, hint, place)]
    )
