"""`streams schema`: what an editor needs to check and complete the files of a study."""

from pathlib import Path
from typing import Annotated

import typer

from streams.findings.errors import UsageError


def schema(
    kind: Annotated[
        str | None,
        typer.Argument(
            metavar="KIND",
            help="study, agencies, references, context, policy, ratings or rubric; all of them if none is named.",
        ),
    ] = None,
    study: Annotated[
        Path | None,
        typer.Option(
            "--study",
            metavar="FOLDER",
            help="Name the ids of this study: agencies, aims, references and so on complete then.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help="Where to write; `-` is standard output. Otherwise one goes to standard output, and all go to "
            ".streams/schema in the study, or in this folder.",
        ),
    ] = None,
) -> None:
    """Write JSON Schemas, by which editors check files and complete keys, values and ids."""
    from streams.authoring.schemas import KINDS, file_name, schema_files
    from streams.cli.output import STANDARD_OUTPUT, write
    from streams.yaml_source.validation import did_you_mean

    if kind is not None and kind not in KINDS:
        raise UsageError(
            f"`{kind}` is no kind of file{did_you_mean(kind, KINDS)}; kinds: {', '.join(KINDS)}"
        )
    if kind is None and output == STANDARD_OUTPUT:
        raise UsageError(
            "several schemas cannot go to standard output; name a kind, or a folder with `-o`"
        )
    folder, files = (None, schema_files()) if study is None else _of_study(study)
    place = output or _usual_place(kind, folder)
    wanted = files if kind is None else {file_name(kind): files[file_name(kind)]}
    for name, text in wanted.items():
        write(text, place if place == STANDARD_OUTPUT else str(Path(place) / name))
    if place != STANDARD_OUTPUT:
        typer.echo(f"Wrote {len(wanted)} to {place}.", err=True)


def _usual_place(kind: str | None, folder: Path | None) -> str:
    from streams.authoring.beginning import SCHEMAS
    from streams.cli.output import STANDARD_OUTPUT

    return STANDARD_OUTPUT if kind else str((folder or Path()) / SCHEMAS)


def _of_study(named: Path) -> tuple[Path, dict[str, str]]:
    """Return the folder of a study and its schemas."""
    from streams.cli.asking import study_folder
    from streams.cli.renewing import schemas_of

    folder = study_folder(named, reference=False)
    return folder, schemas_of(folder)
