"""A study to the figures of its report, with their words and the data behind them."""

from collections.abc import Iterator
from dataclasses import replace

from streams.diagrams.making import (
    Diagram,
    agencies_diagram,
    lineage_diagram,
    matrix_diagram,
    stream_diagram,
    timeline_diagram,
)
from streams.reports.sheets.csv_text import csv_of
from streams.reports.sheets.model import Sheet
from streams.reports.site.publication import Picture
from streams.study.study import Study
from streams.workflow import (
    Question,
    assess_policies,
    of_suitable_policies,
    rubric_of,
    stream_sources,
    through_a_lens,
)

PIXELS = 96 / 72


def pictures(study: Study, question: Question, rubric: str | None) -> list[Picture]:
    """Return the figures of each policy, and those of the whole study."""
    asked, _ = of_suitable_policies(study, through_a_lens(study, question))
    judged = assess_policies(study, rubric_of(study, rubric), asked).assessments
    policies = [each.policy for each in judged]
    sources = stream_sources(study, replace(question, policies=asked.policies))
    by_policy = [
        *((each.graph.policy.id, stream_diagram(each)) for each in sources),
        *((each.policy.id, matrix_diagram([each])) for each in judged),
        *((each.graph.policy.id, agencies_diagram(each)) for each in sources),
    ]
    of_all: list[Diagram] = []
    if policies:
        of_all = [
            timeline_diagram(study, policies, ()),
            lineage_diagram(study, None),
        ]
    if len(judged) > 1:
        of_all.append(matrix_diagram(judged))
    every = [*by_policy, *((None, diagram) for diagram in of_all)]
    return [each for policy, diagram in every for each in _drawn(policy, diagram)]


def _drawn(policy: str | None, diagram: Diagram) -> Iterator[Picture]:
    heading, *rows = diagram.rows()
    sheet = Sheet(diagram.name, tuple(heading), tuple(tuple(row) for row in rows))
    shown = csv_of(sheet)
    for named in diagram.figures(diagram.room):
        figure = named.figure
        yield Picture(
            name=named.name,
            diagram=diagram.name,
            policy=policy,
            svg=figure.svg,
            rows=shown,
            size=(round(figure.width * PIXELS), round(figure.height * PIXELS)),
            caption=figure.caption,
            alt_text=figure.alt_text,
            description=figure.description,
            notes=figure.notes,
        )
