"""`streams assess`: levels, verdicts and windows."""

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
from streams.reports.registry import names


def assess(
    policies: PoliciesArgument = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    years: Annotated[
        str | None,
        typer.Option(
            "--years",
            metavar="FROM-TO",
            help="Assess each year of a period, such as 2003-2010, in which a policy ran.",
        ),
    ] = None,
    rubric: RubricOption = None,
    formats: Annotated[list[str] | None, format_option(*names("assess"))] = None,
    output: OutputOption = "-",
) -> None:
    """Score policies: a level and a verdict for each cell, and the windows."""
    from streams.assessment.collection import Assessed
    from streams.cli.asking import ask, over_years
    from streams.cli.leaving_out import assess_suitable, tell_left_out, tell_unrated
    from streams.cli.output import targets, write
    from streams.reports.registry import renderer
    from streams.workflow import open_study, rubric_of

    wanted = targets("assess", formats, output)
    asked = ask(policies, study, reference, lens, as_of, phase)
    opened = open_study(asked.folder)
    assessed = assess_suitable(
        opened, rubric_of(opened, rubric), over_years(asked.question, years)
    )
    tell_left_out(assessed.not_assessed, asked.question)
    for target in wanted:
        write(renderer("assess", target.format, Assessed)(assessed), target.file)
    tell_unrated(assessed.assessments)
