"""`streams explain`: a rule, a criterion, or a cell of a policy with the whole arithmetic under it."""

from typing import Annotated

import typer

from streams.cli.options import (
    AsOfOption,
    LensOption,
    OutputOption,
    PhaseOption,
    ReferenceOption,
    RubricOption,
    StudyOption,
)


def explain(
    what: Annotated[
        str, typer.Argument(metavar="RULE|CRITERION|POLICY", help="What to explain.")
    ],
    cell: Annotated[
        str | None,
        typer.Argument(
            metavar="CELL",
            help="A cell of the policy, such as policy/vertical or resource/local.",
        ),
    ] = None,
    study: StudyOption = None,
    reference: ReferenceOption = False,
    lens: LensOption = None,
    as_of: AsOfOption = None,
    phase: PhaseOption = None,
    rubric: RubricOption = None,
    output: OutputOption = "-",
) -> None:
    """Explain a rule, a criterion, or why a cell of a policy has its verdict and what would change it."""
    from streams.cli.asking import ask
    from streams.cli.output import write
    from streams.publishing import explained_cell, explained_word

    if cell is None:
        from streams.cli.asking import study_folder_if_any

        text = explained_word(what, study_folder_if_any(study, reference), rubric)
    else:
        asked = ask([what], study, reference, lens, as_of, phase)
        text = explained_cell(asked.folder, asked.question, cell, rubric)
    write(text, output)
