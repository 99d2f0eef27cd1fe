"""`streams new`: files to begin with, that ask the questions a coder must answer."""

from pathlib import Path, PurePosixPath
from typing import Annotated

import typer

from streams.cli.options import LensOption, RubricOption, StudyOption
from streams.findings.errors import UsageError

app = typer.Typer(
    help="Begin a study, a policy or a ratings file.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("study", short_help="Begin a study: its files, and settings for editors.")
def study(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="A folder to make, or an empty one."),
    ],
) -> None:
    """Begin a study: its files, its schemas and settings for the editor."""
    from streams.authoring.beginning import study_files
    from streams.cli.output import write_bytes

    if folder.is_file():
        raise UsageError(f"`{folder}` is a file; name a new folder")
    taken = (
        [name for name in folder.iterdir() if name.name != ".git"]
        if folder.is_dir()
        else []
    )
    if taken:
        raise UsageError(
            f"`{folder}` is not empty; name a new folder, nothing was written"
        )
    files = study_files(_as_id(folder.resolve().name) or "study")
    for name, text in files.items():
        write_bytes(text.encode(), folder / name)
    _say(f"Began a study in {folder}. Next: cd {folder}, then `streams new policy ID`.")


@app.command("policy", short_help="Begin a policy file.")
def policy(
    policy_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Short name, such as health-action-zones."),
    ],
    study: StudyOption = None,
) -> None:
    """Begin a policy file, and let editors offer the ids that the study has by now."""
    from streams.authoring.beginning import policy_file
    from streams.cli.asking import study_folder
    from streams.study.loading import SHARED_FILES

    name = _checked_id(policy_id)
    folder = study_folder(study, reference=False)
    file = folder / f"{name}.yaml"
    if file.name in SHARED_FILES:
        raise UsageError(
            f"`{file.name}` is a file of the study itself; name the policy otherwise"
        )
    _write_new(file, policy_file(name))
    _renew_schemas(folder)


@app.command(
    "rating", short_help="Begin a file of ratings, with every question of the rubric."
)
def rating(
    policy_id: Annotated[
        str, typer.Argument(metavar="POLICY", help="The policy to judge.")
    ],
    coder: Annotated[str, typer.Option("--coder", metavar="NAME", help="Who judges.")],
    lens: LensOption = None,
    rubric: RubricOption = None,
    study: StudyOption = None,
) -> None:
    """Begin a ratings file: every question of the rubric with its anchors."""
    from streams.authoring.beginning import ratings_file
    from streams.cli.asking import study_folder
    from streams.graph.focus import focus_on
    from streams.workflow import chosen_policies, open_study, rubric_of

    folder = study_folder(study, reference=False)
    opened = open_study(folder)
    judged = chosen_policies(opened, [policy_id])[0]
    aim = (
        lens
        or next((each.id for each in opened.about.lenses), None)
        or judged.focal_aim
    )
    if aim is None:
        raise UsageError("there is no aim to judge for; name one with `--lens`")
    focus_on(opened, judged, aim)  # refuses an aim that neither has
    name = _checked_id(coder)
    chosen = rubric_of(opened, rubric)
    suffix = "" if opened.about.lens(aim) else f".{aim}"
    file = folder / PurePosixPath("ratings", name, f"{judged.id}{suffix}.yaml")
    _write_new(file, ratings_file(judged.id, name, aim, chosen))


def _write_new(file: Path, text: str) -> None:
    from streams.cli.output import write_bytes

    if file.exists():
        raise UsageError(f"`{file}` is there already; nothing was written")
    write_bytes(text.encode(), file)
    _say(f"Wrote {_from_here(file)}.")


def _renew_schemas(study: Path) -> None:
    """Let editors know the ids that a study has; the new file stands, whatever comes of that."""
    from streams.cli.renewing import renew_schemas
    from streams.findings.errors import InputError

    try:
        place = renew_schemas(study)
    except (InputError, UsageError):
        _say(
            "The schemas for editors stay as they were. Mend what `streams check` finds, then run `streams schema --study .`."
        )
    else:
        if place is not None:
            _say(f"Renewed {_from_here(place)}, by which editors offer ids.")


def _from_here(file: Path) -> Path:
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file


def _checked_id(name: str) -> str:
    meant = _as_id(name)
    if name != meant or not name:
        such = f", such as `{meant}`" if meant else ""
        raise UsageError(
            f"`{name}` is not an id; use small letters, digits and single hyphens{such}"
        )
    return name


def _as_id(name: str) -> str:
    words = "".join(
        char if char.isascii() and char.isalnum() else " " for char in name.lower()
    )
    return "-".join(words.split())


def _say(message: str) -> None:
    typer.echo(message, err=True)
