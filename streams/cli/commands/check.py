"""`streams check`: what is wrong with a study, and where its policies have gaps."""

from pathlib import Path
from typing import Annotated

import typer

from streams.cli.exit_codes import ExitCode
from streams.cli.options import (
    AsOfOption,
    LensOption,
    OutputOption,
    PoliciesArgument,
    ReferenceOption,
    StudyOption,
    format_option,
)
from streams.findings.errors import UsageError
from streams.findings.finding import Severity
from streams.reports.registry import names


def check(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    select: Annotated[
        list[str] | None,
        typer.Option("--select", metavar="RULE", help="Only these rules."),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option("--ignore", metavar="RULE", help="Not these rules."),
    ] = None,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="SEVERITY",
            help="Exit 1 from: error, warning, info, never; otherwise as study.yaml says, or error.",
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline", metavar="FILE", help="Findings in this file do not count."
        ),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            "--write-baseline",
            metavar="FILE",
            help="Write what is found to this file; reasons in it are kept, what is gone is pruned.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REVISION",
            help="Only what came since this git revision counts; also tell what it closed and moved.",
        ),
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(
            "--today",
            metavar="DAY",
            help="The day on which `ignore:` entries are judged; otherwise SOURCE_DATE_EPOCH, or today.",
        ),
    ] = None,
    paths_from: Annotated[
        Path | None,
        typer.Option(
            "--paths-from",
            metavar="FOLDER",
            help="Show paths from this folder; otherwise from the one that holds the study.",
        ),
    ] = None,
    show_info: Annotated[
        bool,
        typer.Option(
            "--show-notes",
            "--show-unknown",
            help="List notes, too: what is not known, and what is only worth knowing.",
        ),
    ] = False,
    formats: Annotated[list[str] | None, format_option(*names("check"))] = None,
    output: OutputOption = "-",
) -> None:
    """Check a study's files, and its policies for gaps in alignment."""
    from streams.checks.relocating import shown_from
    from streams.checks.running import select as chosen
    from streams.cli.asking import ask
    from streams.cli.checking import (
        folder_from,
        print_in,
        refusals_in,
        rewrite,
        terms,
    )
    from streams.cli.leaving_out import tell_left_out
    from streams.cli.output import targets
    from streams.since import check_since
    from streams.workflow import check_study

    wanted = targets("check", formats, output)
    with refusals_in(wanted):
        least = _threshold(fail_on) if fail_on else None
        meant = ask(policies, study, reference, lens, as_of)
        folder, asked = meant.folder, meant.question
        seen_from = folder_from(folder, paths_from) if paths_from else None
        rules = (chosen(select or (), "--select"), chosen(ignore or (), "--ignore"))
        on = terms(today, baseline, write_baseline)
        if since is None:
            outcome = check_study(folder, asked, *rules, on)
        else:
            outcome = check_since(folder, asked, since, rules, on)
    threshold = outcome.fail_on if fail_on is None else least
    if write_baseline is not None:
        outcome = rewrite(outcome, write_baseline, on, threshold)
    if seen_from is not None:
        outcome = shown_from(outcome, seen_from)
    print_in(wanted, outcome, show_info=show_info)
    tell_left_out(outcome.not_checked, asked)
    if outcome.unusable:
        raise typer.Exit(ExitCode.INPUT)
    if threshold is not None and outcome.at_or_above(threshold):
        raise typer.Exit(ExitCode.FINDINGS)


def _threshold(word: str) -> Severity | None:
    if word == "never":
        return None
    if word not in list(Severity):
        raise UsageError(
            f"--fail-on: `{word}` is no severity; use error, warning, info or never"
        )
    return Severity(word)
