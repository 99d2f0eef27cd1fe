"""Every option that several commands share, written once."""

from pathlib import Path
from typing import Annotated

import typer

StudyOption = Annotated[
    Path | None,
    typer.Option(
        "--study",
        metavar="FOLDER",
        help="Folder of the study; otherwise the nearest study.yaml at or above this folder.",
    ),
]
ReferenceOption = Annotated[
    bool,
    typer.Option(
        "--reference", help="Use the reference study that comes with the program."
    ),
]
LensOption = Annotated[
    str | None,
    typer.Option(
        "--lens",
        "--aim",
        metavar="AIM",
        help="Judge for this lens of the study, or this aim; otherwise for each policy's own focal aim.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Look at this date: 2008, 2008-04 or 2008-04-01.",
    ),
]
PhaseOption = Annotated[
    str | None,
    typer.Option("--phase", metavar="ID", help="Look at this phase of the policy."),
]
RubricOption = Annotated[
    str | None,
    typer.Option(
        "--rubric", metavar="ID", help="Judge by this rubric, not the study's own."
    ),
]
OutputOption = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Where to write; `-` is standard output."
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Write no messages, only results.")
]
PoliciesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="POLICY", help="Policies by id; all of the study if none is named."
    ),
]


def format_option(*formats: str, one_folder: bool = False) -> object:
    """Return `--format` of a command that has these formats, the default first.

    With `one_folder` what is written is a folder and not a file, so that no format names a file of its own.
    """
    named = f"{', '.join(formats[:-1])} or {formats[-1]}"
    place = "all in the one folder" if one_folder else "each to a file of its own"
    option: object = typer.Option(
        "--format",
        "-f",
        metavar="NAME" if one_folder else "NAME[=FILE]",
        help=f"{named}; several may be given, {place}.",
    )
    return option
