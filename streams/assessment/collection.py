"""Several policies of a study, judged for the same question."""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.assessment.result import Assessment
from streams.graph.moment import Moment
from streams.rubric.model import Rubric
from streams.study.study import Study


@dataclass(frozen=True)
class Assessed:
    """The assessments that one command asked for, in chronological order of the policies.

    `aim` is the lens or aim that was named; None means each policy's own focal aim.
    """

    study: Study
    rubric: Rubric
    aim: str | None
    moment: Moment
    assessments: Sequence[Assessment]
