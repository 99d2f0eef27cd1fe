"""`streams report`: everything that is known of a study's policies, as a site or as pages in Markdown."""

from pathlib import Path
from typing import Annotated

import typer

from streams.cli.options import (
    AsOfOption,
    LensOption,
    PoliciesArgument,
    QuietOption,
    ReferenceOption,
    RubricOption,
    StudyOption,
    format_option,
)
from streams.findings.errors import UsageError
from streams.reports.registry import names

ReportFormatOption = Annotated[
    list[str] | None,
    format_option(*names("report"), one_folder=True),
]


def report(
    policies: PoliciesArgument = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the pages."),
    ] = Path("report"),
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    rubric: RubricOption = None,
    formats: ReportFormatOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the report: a site that opens from its folder (html), or pages in markdown or json.

    Begin with index.html (README.md in markdown). The works cited lie beside it as references.bib and
    references.json, and a paragraph on the method as methods.txt.

    A report takes the place of an earlier one in its folder: pages that it no longer has are removed. Other files,
    and files that were changed since, are left. SHA256SUMS.txt lists what was written, for `sha256sum -c`.

    Without --lens the first lens of the study is used where there is one, so that policies can be set side by
    side; a policy that is judged for another aim is assessed for it with --lens and the aim's id. Policies that
    lack the aim asked for are left out, unless they are named; the first page and this command say which.
    """
    from streams.cli.asking import ask
    from streams.cli.leaving_out import tell_left_out
    from streams.cli.replacing import replace_files
    from streams.publishing import publish

    wanted = _formats(formats)
    asked = ask(policies, study, reference, lens, as_of)
    made = publish(asked.folder, asked.question, wanted, rubric)
    tell_left_out(made.not_assessed, asked.question)
    done = replace_files(made.files, output)
    if not quiet:
        removed = f" and removed {done.removed} of an earlier report"
        told = (
            f"Wrote {done.written} files to {output}{removed if done.removed else ''}."
        )
        typer.echo(told, err=True)
    for name in done.left:
        typer.echo(
            f"`{output / name}` is of an earlier report and was changed since, so it was left.",
            err=True,
        )


def _formats(given: list[str] | None) -> list[str]:
    """Return the formats asked for, each once; all of them go into the one folder."""
    from streams.cli.output import targets

    named = next((each for each in given or () if "=" in each), None)
    if named is not None:
        raise UsageError(
            f"`{named}` names a file, but a report is a folder of them; name it with `-o`"
        )
    asked = [targets("report", [each], "-")[0] for each in dict.fromkeys(given or ())]
    return [each.format for each in asked or targets("report", None, "-")]
