"""`streams check`: what is wrong with a study, and where its policies have gaps."""

from typing import Annotated

import typer

from streams.cli.exit_codes import ExitCode
from streams.cli.options import (
    AsOfOption,
    FormatOption,
    LensOption,
    OutputOption,
    PoliciesArgument,
    ReferenceOption,
    StudyOption,
)
from streams.findings.errors import UsageError
from streams.findings.finding import Severity


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
        str,
        typer.Option(
            "--fail-on",
            metavar="SEVERITY",
            help="Exit 1 from: error, warning, info, never.",
        ),
    ] = "error",
    show_info: Annotated[
        bool, typer.Option("--show-unknown", help="List what is not known, too.")
    ] = False,
    formats: FormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Check a study's files, and its policies for gaps in alignment."""
    from streams.checks.outcome import CheckOutcome
    from streams.checks.running import select as chosen
    from streams.cli.asking import question, study_folder
    from streams.cli.output import targets, write
    from streams.reports.registry import renderer
    from streams.workflow import check_study

    wanted = targets("check", formats, output)
    threshold = _threshold(fail_on)
    outcome = check_study(
        study_folder(study, reference),
        question(lens, as_of, policies),
        chosen(select or (), "--select"),
        chosen(ignore or (), "--ignore"),
    )
    for target in wanted:
        if target.format == "text":
            from streams.reports.formats.check_text import render

            write(render(outcome, show_info=show_info), target.file)
        else:
            write(renderer("check", target.format, CheckOutcome)(outcome), target.file)
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
