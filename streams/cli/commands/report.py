"""`streams report`: a page for the study and a page a policy, with their diagrams."""

from pathlib import Path
from typing import Annotated

import typer

from streams.cli.options import (
    AsOfOption,
    FormatOption,
    LensOption,
    PoliciesArgument,
    QuietOption,
    ReferenceOption,
    RubricOption,
    StudyOption,
)


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
    formats: FormatOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the report: a page for the study and a page a policy, diagrams beside them.

    Without --lens the first lens of the study is used where there is one, so that policies can be set side by
    side; a policy that is judged for another aim is assessed for it with --lens and the aim's id.
    """
    from streams.cli.asking import ask
    from streams.cli.output import targets, write_bytes
    from streams.publishing import report_files

    wanted = [target.format for target in targets("report", formats, "-")]
    asked = ask(policies, study, reference, lens, as_of)
    files = report_files(asked.folder, asked.question, wanted, rubric)
    for name, content in files.items():
        write_bytes(content, output / name)
    if not quiet:
        typer.echo(f"Wrote {len(files)} files to {output}.", err=True)
