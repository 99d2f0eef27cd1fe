"""`streams compare`: two policies, eras, dates, phases or aims, cell by cell and with what is behind it."""

from typing import Annotated

import typer

from streams.cli.options import (
    AsOfOption,
    LensOption,
    OutputOption,
    ReferenceOption,
    RubricOption,
    StudyOption,
    format_option,
)
from streams.reports.registry import names

TwoOption = tuple[str, str] | None


def compare(
    policies: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="POLICY", help="Two policies; one to compare it with itself."
        ),
    ] = None,
    dates: Annotated[
        TwoOption,
        typer.Option("--dates", metavar="D1 D2", help="One policy at two dates."),
    ] = None,
    phases: Annotated[
        TwoOption,
        typer.Option("--phases", metavar="P1 P2", help="One policy in two phases."),
    ] = None,
    aims: Annotated[
        TwoOption,
        typer.Option("--aims", metavar="A1 A2", help="One policy for two aims."),
    ] = None,
    eras: Annotated[
        TwoOption,
        typer.Option(
            "--eras", metavar="E1 E2", help="The policies of two eras of study.yaml."
        ),
    ] = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    rubric: RubricOption = None,
    formats: Annotated[list[str] | None, format_option(*names("compare"))] = None,
    output: OutputOption = "-",
) -> None:
    """Compare two of a kind: what differs in each cell, whether one dominates, and why.

    streams compare POLICY POLICY --lens LENS [--as-of DATE]

    streams compare POLICY --dates D1 D2 | --phases P1 P2 | --aims A1 A2

    streams compare --eras E1 E2 --lens LENS

    Policies and eras are compared for one lens of the study; without it the comparison is refused, because each policy
    may be aligned for its own aim and not for another's. Nothing is added up, and there is no ranking.
    """
    from streams.assessment.compare import Compared
    from streams.cli.asking import moment, study_folder
    from streams.cli.comparing import Wanted, compared_as_asked
    from streams.cli.output import targets, write
    from streams.reports.registry import renderer
    from streams.workflow import open_study, rubric_of

    wanted = targets("compare", formats, output)
    opened = open_study(study_folder(study, reference))
    asked = Wanted(
        policies=tuple(policies or ()),
        dates=dates,
        phases=phases,
        aims=aims,
        eras=eras,
        lens=lens,
        moment=moment(as_of, None),
    )
    compared = compared_as_asked(opened, rubric_of(opened, rubric), asked)
    for target in wanted:
        write(renderer("compare", target.format, Compared)(compared), target.file)
