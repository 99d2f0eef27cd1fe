"""`streams diagram`: figures from the data."""

import re
from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from streams.cli.options import (
    AsOfOption,
    LensOption,
    OutputOption,
    PhaseOption,
    PoliciesArgument,
    ReferenceOption,
    RubricOption,
    StudyOption,
    format_option,
)
from streams.findings.errors import UsageError

app = typer.Typer(
    help="Draw figures from the data.", no_args_is_help=True, rich_markup_mode=None
)


FIGURES = ("svg", "pdf", "png", "tif", "tiff", "tex", "csv")
FormatOption = Annotated[list[str] | None, format_option(*FIGURES)]
GraphFormatOption = Annotated[list[str] | None, format_option(*FIGURES, "dot")]


class MatrixLayout(StrEnum):
    """How the matrices of policies share a page."""

    PANELS = "panels"
    ROWS = "rows"


LayoutOption = Annotated[
    MatrixLayout,
    typer.Option(
        "--layout",
        metavar="panels|rows",
        help="A small matrix for each policy, or a table with a policy in each row.",
    ),
]
WidthOption = Annotated[
    str | None,
    typer.Option(
        "--width",
        metavar="WIDTH",
        help="Lay out for a width such as 17cm, 8.5cm (a column) or 5.2in.",
    ),
]
PresetOption = Annotated[
    str | None,
    typer.Option(
        "--preset",
        metavar="NAME",
        help="Size, resolution and colours for plos, tandf (Taylor & Francis), bmj or slide.",
    ),
]
GreyOption = Annotated[
    bool | None,
    typer.Option(
        "--greyscale/--colour",
        help="Draw in greys of the same luminance, or in colour where the preset is grey.",
    ),
]
CaptionsOption = Annotated[
    bool,
    typer.Option(
        "--captions",
        help="Write caption, alt text and long description beside each figure.",
    ),
]


@app.command(
    "stream", short_help="Draw aims, processes and resources, and what links them."
)
def stream(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    width: WidthOption = None,
    preset: PresetOption = None,
    greyscale: GreyOption = None,
    captions: CaptionsOption = False,
    formats: GraphFormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw aims, processes and resources, what links them, and what does not."""
    from streams.cli.asking import ask
    from streams.cli.drawing import Style, write_diagrams
    from streams.diagrams.making import stream_diagram
    from streams.workflow import open_study, stream_sources

    wide = _width(width)
    asked = ask(policies, study, reference, lens, as_of, phase)
    sources = stream_sources(open_study(asked.folder), asked.question)
    diagrams = [stream_diagram(source) for source in sources]
    write_diagrams(diagrams, formats, output, Style(preset, greyscale, captions, wide))


@app.command(
    "matrix", short_help="Draw levels and verdicts of the cells, of one policy or many."
)
def matrix(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    rubric: RubricOption = None,
    layout: LayoutOption = MatrixLayout.PANELS,
    width: WidthOption = None,
    preset: PresetOption = None,
    greyscale: GreyOption = None,
    captions: CaptionsOption = False,
    formats: FormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw the matrix of one policy, several small ones on a page, or a table with a policy in each row."""
    from streams.cli.asking import ask
    from streams.cli.drawing import Style, write_diagrams
    from streams.cli.leaving_out import tell_unrated
    from streams.diagrams.making import matrix_diagram
    from streams.workflow import assess_policies, open_study, rubric_of

    wide = _width(width)
    asked = ask(policies, study, reference, lens, as_of, phase)
    opened = open_study(asked.folder)
    found = assess_policies(opened, rubric_of(opened, rubric), asked.question)
    diagrams = (
        [matrix_diagram(found.assessments, in_rows=layout is MatrixLayout.ROWS)]
        if found.assessments
        else []
    )
    write_diagrams(diagrams, formats, output, Style(preset, greyscale, captions, wide))
    tell_unrated(found.assessments)


@app.command(
    "agencies", short_help="Draw who takes part in a policy, and what ties them."
)
def agencies(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    width: WidthOption = None,
    preset: PresetOption = None,
    greyscale: GreyOption = None,
    captions: CaptionsOption = False,
    formats: GraphFormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw who takes part in a policy, tier by tier, and what ties them to each other."""
    from streams.cli.asking import ask
    from streams.cli.drawing import Style, write_diagrams
    from streams.diagrams.making import agencies_diagram
    from streams.workflow import open_study, stream_sources

    wide = _width(width)
    asked = ask(policies, study, reference, None, as_of, phase)
    sources = stream_sources(open_study(asked.folder), asked.question)
    diagrams = [agencies_diagram(source) for source in sources]
    write_diagrams(diagrams, formats, output, Style(preset, greyscale, captions, wide))


@app.command(
    "timeline", short_help="Draw policies and what stood around them, year by year."
)
def timeline(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    rubric: RubricOption = None,
    width: WidthOption = None,
    preset: PresetOption = None,
    greyscale: GreyOption = None,
    captions: CaptionsOption = False,
    formats: FormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw policies as bars by era, what stood around them, and reorganisations as lines.

    With a lens, the windows of each policy are judged year by year and drawn below its bar.
    """
    from streams.cli.asking import ask
    from streams.cli.drawing import Style, write_diagrams
    from streams.diagrams.making import timeline_diagram
    from streams.diagrams.timeline_from_study import timeline_years
    from streams.study.dates import parse_date
    from streams.workflow import (
        assess_policies,
        chosen_policies,
        open_study,
        rubric_of,
    )

    wide = _width(width)
    asked = ask(policies, study, reference, lens, None)
    opened = open_study(asked.folder)
    chosen = chosen_policies(opened, asked.question.policies)
    years = tuple(parse_date(year) for year in timeline_years(opened, chosen))
    yearly = replace(asked.question, years=years)
    judged = (
        assess_policies(opened, rubric_of(opened, rubric), yearly).assessments
        if lens
        else []
    )
    diagrams = [timeline_diagram(opened, chosen, judged)] if chosen else []
    write_diagrams(diagrams, formats, output, Style(preset, greyscale, captions, wide))


@app.command("lineage", short_help="Draw which bodies and policies became which.")
def lineage(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    width: WidthOption = None,
    preset: PresetOption = None,
    greyscale: GreyOption = None,
    captions: CaptionsOption = False,
    formats: GraphFormatOption = None,
    output: OutputOption = "-",
) -> None:
    """Draw which bodies became which and which policies followed which; of named policies, their own bodies only."""
    from streams.cli.asking import ask
    from streams.cli.drawing import Style, write_diagrams
    from streams.diagrams.making import lineage_diagram
    from streams.workflow import chosen_policies, open_study

    wide = _width(width)
    asked = ask(policies, study, reference, None, None)
    opened = open_study(asked.folder)
    named = asked.question.policies
    chosen = chosen_policies(opened, named) if named else None
    diagrams = [lineage_diagram(opened, chosen)] if opened.policies else []
    write_diagrams(diagrams, formats, output, Style(preset, greyscale, captions, wide))


def _width(given: str | None) -> float | None:
    """Return a width in cm."""
    if given is None:
        return None
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?) ?(cm|mm|in)", given.strip().lower())
    if match is None:
        raise UsageError(
            f"--width: `{given}` is not a width; write it as 17cm, 170mm or 6.7in"
        )
    return float(match[1]) * {"cm": 1.0, "mm": 0.1, "in": 2.54}[match[2]]
