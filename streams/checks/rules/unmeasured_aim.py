"""National aim that is stated without a measure.

Why: a local body can only tell what it must achieve, and whether it has done so, from marks such as a
measure, a baseline, a date and an order of priority. An aim without a measure is easily agreed to and hard to follow.
Source: exworthy-powell-2004 (policy stream); wolman-1981 (goals); hardy-hudson-waddington-2003.

Passes::

    aims: [{id: fewer-falls, set_by: national-department, stated: [measure, date]}]

Fails::

    aims: [{id: fewer-falls, set_by: national-department, not_stated: measure}]
"""

from collections.abc import Iterator
from typing import ClassVar, get_args

from pydantic import Field

from streams.checks.aims import set_nationally
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.findings.answer import Answer
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Aim, Particular


class UnmeasuredAim(AlignmentCheck):
    """Find national aims that lack a mark by which they could be judged."""

    id = "unmeasured-aim"
    title = "Aim without a measure"
    remedy = "Write under `stated` what the centre published with the aim, or judge how far it can be followed."
    cells: ClassVar = (Cell("policy", "vertical"),)

    mark: Particular = Field(
        default="measure", description="The mark that an aim must have."
    )

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a national aim: met if the mark was stated with it."""
        for aim in graph.aims:
            national = set_nationally(graph, aim)
            if national is Answer.NO:
                continue
            answer = known_if(self._has_mark(aim), graph.exists(aim), national)
            key = "stated" if aim.stated is not None else "not_stated"
            where = aim.place(key) if aim.has_written(key) else aim.place("id")
            yield Observation(aim.id, answer, f"Aim `{aim.id}`: {_marks(aim)}", where)

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many national aims do not belong to the aim in focus."""
        others = [aim for aim in graph.all_aims if aim.id not in graph.focus.aims]
        return sum(set_nationally(graph, aim) is Answer.YES for aim in others)

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its aims are complete."""
        return graph.is_closed("aims")

    def _has_mark(self, aim: Aim) -> Answer:
        if self.mark in (aim.stated or ()):
            return Answer.YES
        known = self.mark in (aim.not_stated or ()) or aim.stated == []
        return Answer.NO if known else Answer.UNKNOWN


def _marks(aim: Aim) -> str:
    """Say of the four marks which are stated, which are not, and of which nothing is known."""
    stated, lacking = aim.stated or [], aim.not_stated or []
    every = get_args(Particular)
    lacking = lacking if aim.stated != [] else list(every)
    silent = [mark for mark in every if mark not in (*stated, *lacking)]
    parts = {
        "stated with": [mark for mark in every if mark in stated],
        "stated without": [mark for mark in every if mark in lacking],
        "nothing known of": silent,
    }
    return "; ".join(
        f"{words} {', '.join(marks)}" for words, marks in parts.items() if marks
    )
