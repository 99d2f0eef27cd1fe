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
        str | None,
        typer.Argument(
            metavar="RULE|CRITERION|POLICY",
            help="What to explain; left out, rules and criteria are listed.",
        ),
    ] = None,
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
    from streams.cli.asking import ask, study_folder_if_any
    from streams.cli.explaining import explained_cell, explained_word, listed_words
    from streams.cli.output import write

    if what is None or cell is None:
        folder = study_folder_if_any(study, reference)
        text = (
            explained_word(what, folder, rubric)
            if what is not None
            else listed_words(folder, rubric)
        )
    else:
        asked = ask([what], study, reference, lens, as_of, phase)
        text = explained_cell(asked.folder, asked.question, cell, rubric)
    write(text, output)
