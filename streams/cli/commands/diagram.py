"""`streams diagram`: figures from the data."""

from collections.abc import Callable, Sized
from pathlib import Path
from typing import Annotated, Literal

import typer

from streams.cli.options import (
    AsOfOption,
    FormatOption,
    LensOption,
    OutputOption,
    PhaseOption,
    PoliciesArgument,
    ReferenceOption,
    RubricOption,
    StudyOption,
)
from streams.findings.errors import UsageError

app = typer.Typer(
    help="Draw figures from the data.", no_args_is_help=True, rich_markup_mode=None
)

WidthOption = Annotated[
    str,
    typer.Option("--width", metavar="WIDTH", help="17cm (a page) or 8.5cm (a column)."),
]
Made = list[tuple[str, bytes]]


@app.command("stream")
def stream(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    width: WidthOption = "17cm",
    formats: FormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw aims, processes and resources, what links them, and what does not."""
    from streams.cli.asking import ask
    from streams.workflow import open_study, stream_sources

    asked = ask(policies, study, reference, lens, as_of, phase)
    wide = _width(width)
    sources = stream_sources(open_study(asked.folder), asked.question)
    _require(sources)

    def make(format_: str) -> Made:
        from streams.diagrams.formats import FIGURE_FORMATS
        from streams.diagrams.making import streams_dot, streams_figures

        if format_ == "dot":
            return [(source.name, streams_dot(source).encode()) for source in sources]
        named = [each for source in sources for each in streams_figures(source, wide)]
        return [(each.name, FIGURE_FORMATS[format_](each.figure)) for each in named]

    _write_all(make, ["svg", "dot", "pdf", "png"], formats, output)


@app.command("matrix")
def matrix(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    rubric: RubricOption = None,
    width: WidthOption = "8.5cm",
    formats: FormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw the matrix of one policy, or several small ones on a page."""
    from streams.cli.asking import ask
    from streams.workflow import assess_policies, open_study, rubric_of

    asked = ask(policies, study, reference, lens, as_of, phase)
    wide = _width(width)
    opened = open_study(asked.folder)
    assessed = assess_policies(
        opened, rubric_of(opened, rubric), asked.question
    ).assessments
    _require(assessed)

    def make(format_: str) -> Made:
        from streams.diagrams.formats import FIGURE_FORMATS
        from streams.diagrams.making import matrices_figures, matrix_figure

        one = len(assessed) == 1
        named = (
            [matrix_figure(assessed[0], wide)] if one else matrices_figures(assessed)
        )
        return [(each.name, FIGURE_FORMATS[format_](each.figure)) for each in named]

    _write_all(make, ["svg", "pdf", "png"], formats, output)


def _require(policies: Sized) -> None:
    if not policies:
        raise UsageError(
            "there is no policy to draw; begin one with `streams new policy ID`"
        )


def _width(given: str) -> Literal["17cm", "8.5cm"]:
    if given == "17cm":
        return "17cm"
    if given == "8.5cm":
        return "8.5cm"
    raise UsageError(f"--width: `{given}` is not a width; use 17cm or 8.5cm")


def _write_all(
    make: Callable[[str], Made],
    known: list[str],
    formats: list[str] | None,
    output: str,
) -> None:
    """Write each format: one figure to the file named, several into a folder of that name.

    Raises
    ------
    UsageError
        If several figures would go to standard output.
    """
    from streams.cli.output import STANDARD_OUTPUT, targets, write_bytes, write_raw

    made = [
        (target, make(target.format))
        for target in targets("diagram", formats, output, known)
    ]
    for target, figures in made:
        if len(figures) == 1 and target.file == STANDARD_OUTPUT:
            write_raw(figures[0][1])
        elif len(figures) == 1 and not Path(target.file).is_dir():
            write_bytes(figures[0][1], Path(target.file))
        elif target.file == STANDARD_OUTPUT:
            raise UsageError(
                f"there are {len(figures)} figures; name a folder for them with `-o`"
            )
        else:
            for name, content in figures:
                write_bytes(content, Path(target.file) / f"{name}.{target.format}")
