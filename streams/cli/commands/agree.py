"""`streams agree`: how far the coders of a study agree, and where they do not."""

from typing import Annotated

import typer

from streams.cli.options import (
    LensOption,
    OutputOption,
    PoliciesArgument,
    ReferenceOption,
    RubricOption,
    StudyOption,
    format_option,
)
from streams.reports.registry import names


def agree(
    policies: PoliciesArgument = None,
    coders: Annotated[
        str | None,
        typer.Option(
            "--coders",
            metavar="NAME,NAME",
            help="Whose readings to compare; otherwise all but the consensus.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--except", metavar="POLICY", help="Leave this policy out of the figures."
        ),
    ] = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    rubric: RubricOption = None,
    formats: Annotated[list[str] | None, format_option(*names("agree"))] = None,
    output: OutputOption = "-",
) -> None:
    """Compare the readings of independent coders: figures first, then each disagreement with both reasons.

    Krippendorff's alpha and Gwet's AC2 with jackknife intervals, by stream, by criterion and overall. Where there is
    too little to compare they abstain, and say why. Without --lens every aim that was rated is taken in.
    """
    from streams.agreement.report import AgreementReport, Asked, report_agreement
    from streams.cli.asking import study_folder
    from streams.cli.output import targets, write
    from streams.reports.registry import renderer
    from streams.workflow import chosen_policies, open_study, rubric_of

    wanted = targets("agree", formats, output)
    opened = open_study(study_folder(study, reference))
    asked = Asked(
        coders=tuple(
            name.strip() for name in (coders or "").split(",") if name.strip()
        ),
        aim=lens,
        policies=tuple(policies or ()),
        without=tuple(without or ()),
    )
    chosen_policies(opened, [*asked.policies, *asked.without])
    report = report_agreement(opened, rubric_of(opened, rubric), asked)
    for target in wanted:
        write(renderer("agree", target.format, AgreementReport)(report), target.file)
