"""What `check` does between its options and its result: terms, baselines, paths, formats."""

import datetime
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import typer

from streams.checks.accepting import Terms
from streams.checks.baseline import Baseline, joined, read_baseline
from streams.checks.outcome import CheckOutcome
from streams.checks.rewriting import entries_to_write, taken_up
from streams.cli.exit_codes import ExitCode
from streams.cli.output import Target, write, write_bytes
from streams.findings.errors import InputError, UsageError
from streams.findings.finding import Severity
from streams.reports.baseline_json import render
from streams.reports.formats import check_text
from streams.reports.plain import plural
from streams.reports.registry import renderer

EPOCH = "SOURCE_DATE_EPOCH"
# What a study is called that could not be read.
STUDY = "study"


def terms(today: str | None, baseline: Path | None, rewritten: Path | None) -> Terms:
    """Return the terms that the options mean; a baseline about to be rewritten is in force, too."""
    return Terms(_day(today), _baseline(baseline, rewritten))


def rewrite(
    outcome: CheckOutcome, file: Path, terms: Terms, threshold: Severity | None
) -> CheckOutcome:
    """Write the baseline anew and return the outcome under it.

    Errors and warnings enter it, and with `--fail-on info` what is unknown. Nothing is written while
    files of the study cannot be used.
    """
    if outcome.unusable:
        sys.stderr.write(
            "streams: files cannot be used as they are; no baseline was written.\n"
        )
        return outcome
    least = max(threshold or Severity.WARNING, Severity.WARNING, key=lambda s: s.rank)
    entries = entries_to_write(outcome, terms.baseline, least)
    write_bytes(render(entries).encode(), file)
    before = len(terms.baseline.entries) if terms.baseline else 0
    added = len(entries) - (before - len(outcome.gone))
    sys.stderr.write(
        f"Wrote {plural(len(entries), 'finding')} to {file}: {added} new, {len(outcome.gone)} pruned.\n"
    )
    return taken_up(outcome, entries)


@contextmanager
def refusals_in(wanted: Sequence[Target]) -> Iterator[None]:
    """Write why a run could not be made in the formats that are for machines, too.

    A program that reads one of them would break on an empty file.
    """
    try:
        yield
    except InputError as error:
        outcome = CheckOutcome(STUDY, STUDY, error.findings, (), texts=error.texts)
        print_in(wanted, outcome, show_info=False)
        raise typer.Exit(ExitCode.INPUT) from error
    except UsageError as error:
        outcome = CheckOutcome(STUDY, STUDY, (), (), refusal=str(error))
        machines = [target for target in wanted if target.format != "text"]
        print_in(machines, outcome, show_info=False)
        raise


def print_in(
    wanted: Sequence[Target], outcome: CheckOutcome, *, show_info: bool
) -> None:
    """Write the outcome in each format; `show_info` is for the one that people read."""
    for target in wanted:
        if target.format == "text":
            write(check_text.render(outcome, show_info=show_info), target.file)
        else:
            write(renderer("check", target.format, CheckOutcome)(outcome), target.file)


def folder_from(study: Path, root: Path) -> PurePosixPath:
    """Return the path of a study's folder as seen from another one around it."""
    try:
        return PurePosixPath(study.resolve().relative_to(root.resolve()).as_posix())
    except ValueError as error:
        raise UsageError(
            f"--paths-from: the study `{study.name}` does not lie in `{root}`"
        ) from error


def _baseline(baseline: Path | None, rewritten: Path | None) -> Baseline | None:
    files = [baseline] if baseline else []
    if rewritten is not None and rewritten != baseline and rewritten.exists():
        files.append(rewritten)
    return joined(map(read_baseline, files))


def _day(given: str | None) -> datetime.date:
    """Return the day given, else that of SOURCE_DATE_EPOCH, else today's.

    It decides which entries of `ignore:` are over, and nothing else in the program asks for the day.
    """
    if given is not None:
        return _parsed(given)
    epoch = os.environ.get(EPOCH)
    if epoch is None:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{EPOCH}: `{epoch}` is not a number of seconds") from error


def _parsed(given: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(
            f"--today: `{given}` is not a day; write it as 2025-03-31"
        ) from error
