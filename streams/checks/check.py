"""The two kinds of check: of a policy's alignment, and of the quality of a study's data."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict

from streams.findings.answer import Answer
from streams.findings.finding import Finding, Related, Severity
from streams.findings.location import Location
from streams.graph.policy_graph import PolicyGraph
from streams.study.elements import Dimension, Stream
from streams.study.study import Study


class Cell(NamedTuple):
    """A cell of the grid that the checks speak of."""

    stream: Stream
    dimension: Dimension


@dataclass(frozen=True, slots=True)
class Observation:
    """What a check says of one subject: met (yes), not met (no), or unknown.

    `subject` is an id that stays when text is moved: of an element, of an agency, or of several joined
    by ` + ` in a fixed order. `message` says what is so, for any answer.
    """

    subject: str
    answer: Answer
    message: str
    location: Location
    related: tuple[Related, ...] = ()


class Check(BaseModel):
    """What any check is: its fields are its options, refused when unknown.

    `severity` is that of what it finds wrong; `remedy` says in one sentence what to do.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: ClassVar[str]
    title: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    remedy: ClassVar[str]


class AlignmentCheck(Check, ABC):
    """Looks at every subject of one kind in a policy, for the aim in focus.

    `cells` are the cells that its gaps belong to. The same observations give a structural criterion
    its level: the share of subjects that are met.
    """

    cells: ClassVar[tuple[Cell, ...]]

    @abstractmethod
    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield what is so of each subject, in file order."""

    def left_out(self, graph: PolicyGraph) -> int:
        """Return how many subjects of this kind serve other aims only and were not looked at."""
        del graph
        return 0

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the sources settle that there are no further subjects."""
        del graph
        return False

    def cells_of(self, graph: PolicyGraph, observation: Observation) -> Sequence[Cell]:
        """Return the cells that one observation belongs to."""
        del graph, observation
        return self.cells

    def find(self, graph: PolicyGraph) -> Iterator[Finding]:
        """Yield a finding a cell for each subject not met, and an `info` for each that is unknown."""
        for seen in self.observe(graph):
            if seen.answer is Answer.YES:
                continue
            known = seen.answer is Answer.NO
            for cell in self.cells_of(graph, seen):
                yield Finding(
                    rule=self.id,
                    severity=self.severity if known else Severity.INFO,
                    message=seen.message,
                    hint=self.remedy
                    if known
                    else "find out, and write what the sources say",
                    location=seen.location,
                    policy=graph.policy.id,
                    stream=cell.stream,
                    dimension=cell.dimension,
                    subject=seen.subject,
                    related=seen.related,
                )


class StudyCheck(Check, ABC):
    """Looks at a whole study for what makes its data less than sound."""

    @abstractmethod
    def find(self, study: Study) -> Iterator[Finding]:
        """Yield what is wrong, in any order."""

    def finding(
        self,
        location: Location,
        message: str,
        subject: str,
        policy: str | None = None,
        related: Iterable[Related] = (),
    ) -> Finding:
        """Return a finding of this check at a place."""
        return Finding(
            rule=self.id,
            severity=self.severity,
            message=message,
            hint=self.remedy,
            location=location,
            policy=policy,
            subject=subject,
            related=tuple(related),
        )
