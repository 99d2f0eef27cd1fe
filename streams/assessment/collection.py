"""Several policies of a study, judged for the same question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streams.assessment.result import Assessment
from streams.graph.leaving_out import Lack
from streams.graph.moment import Moment
from streams.rubric.model import Rubric
from streams.study.study import Study


@dataclass(frozen=True)
class Assessed:
    """The assessments that one command asked for, in chronological order of the policies.

    `aim` is the lens or aim that was named; None means each policy's own focal aim. `phases` has, by policy, an
    assessment of each phase of those that have several, where a report asked for them. `not_assessed` has, by policy,
    what those lack that were asked for and left out.
    """

    study: Study
    rubric: Rubric
    aim: str | None
    moment: Moment
    assessments: Sequence[Assessment]
    phases: Mapping[str, Sequence[Assessment]] = field(default_factory=dict)
    not_assessed: Mapping[str, Lack] = field(default_factory=dict)
