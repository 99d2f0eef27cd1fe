"""What an assessment says of one policy, complete enough to retrace every number to its line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from streams.assessment.inquiry import Inquiry, find_out_next
from streams.assessment.judged import Judged
from streams.assessment.levels import Level
from streams.assessment.method import method_of
from streams.assessment.robustness import Robustness, try_verdicts
from streams.assessment.scoring import ScoredCell, Verdict
from streams.assessment.windows import ScoredWindow
from streams.checks.check import Observation
from streams.findings.answer import Answer
from streams.findings.finding import Finding
from streams.findings.location import Location
from streams.graph.focus import Focus
from streams.graph.moment import Moment
from streams.rubric.model import Criterion, Rubric
from streams.study.context import ContextItem
from streams.study.elements import Absence, Element, EvaluationFinding
from streams.study.evidence import Evidence
from streams.study.policy import Policy
from streams.study.ratings import Rating

CellKey = tuple[str, str]


class State(StrEnum):
    """Where the level of a criterion comes from."""

    RATED = "rated"
    DERIVED = "derived"
    DISPUTED = "disputed"
    CHANGED = "changed-over-time"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, slots=True)
class Ground:
    """One piece of evidence under a judgement: what was cited, and what that rests on.

    `item` is the element or finding of the policy that was cited by its id; its own evidence is in
    `evidence`. Where a work was cited directly `item` is None and `evidence` has that one piece.
    """

    cited: str
    item: Element | EvaluationFinding | Absence | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One rating by one coder, with everything that it rests on."""

    coder: str
    rating: Rating
    level: Level | None
    grounds: tuple[Ground, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion of one policy.

    `observations` are those of its check (structural) or of its prompt (rated).
    """

    criterion: Criterion
    state: State
    judged: Judged
    judgements: tuple[Judgement, ...] = ()
    observations: tuple[Observation, ...] = ()

    @property
    def level(self) -> Level | None:
        """None where the criterion does not apply."""
        return self.judged.level

    @property
    def counts_of(self) -> Mapping[Answer, int]:
        """How many subjects are met, not met and unknown."""
        answers = [seen.answer for seen in self.observations]
        return {answer: answers.count(answer) for answer in Answer}

    @property
    def ranges(self) -> tuple[str, ...]:
        """Why its ratings are ranges, each reason once, in order."""
        said = (judgement.rating.range for judgement in self.judgements)
        return tuple(dict.fromkeys(reason for reason in said if reason is not None))


class Effect(StrEnum):
    """What the context does to a cell."""

    SUPPORTS = "supports"
    UNDERMINES = "undermines"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around one cell: its effect, its greatest strength where stated, and the facts."""

    effect: Effect
    strength: str | None
    items: tuple[ContextItem, ...]


@dataclass(frozen=True, slots=True)
class CellResult:
    """One cell: its score, its criteria, and its score from either kind of criterion alone."""

    key: CellKey
    scored: ScoredCell
    criteria: tuple[CriterionResult, ...]
    structural_alone: ScoredCell
    rated_alone: ScoredCell
    setting: Setting | None = None

    @property
    def judged(self) -> list[Judged]:
        """The criteria as they enter the scoring."""
        return [result.judged for result in self.criteria]

    @property
    def kinds_differ(self) -> bool:
        """True if structural and rated criteria alone give verdicts that exclude each other."""
        return {self.structural_alone.verdict, self.rated_alone.verdict} == {
            Verdict.GAP,
            Verdict.ALIGNED,
        }


@dataclass(frozen=True)
class Assessment:
    """One policy, judged for one aim at one moment by one rubric.

    `cells` are in the order of the grid, row by row; `coders` are those whose ratings were scored, and
    `rated_for` names the aims that anyone judged the policy for. `left_out` counts, by check, the subjects
    that serve other aims only; `gaps` are the findings of the alignment checks that are not met;
    `inherited` names elements whose dates are the policy's.
    """

    policy: Policy
    focus: Focus
    moment: Moment
    rubric: Rubric
    coders: tuple[str, ...]
    cells: Mapping[CellKey, CellResult]
    windows: Mapping[str, ScoredWindow[CellKey]]
    gaps: Sequence[Finding]
    left_out: Mapping[str, int] = field(default_factory=dict)
    inherited: tuple[str, ...] = ()
    rubric_versions: tuple[int, ...] = ()
    rated_for: tuple[str, ...] = ()

    # Most assessments of one year or one era are asked for their verdicts alone.

    @cached_property
    def find_out_next(self) -> tuple[Inquiry[CellKey], ...]:
        """What is still unknown, most worth knowing first."""
        return find_out_next(self._judged(), method_of(self.rubric))

    @cached_property
    def robustness(self) -> Robustness[CellKey]:
        """What becomes of the verdicts under other choices."""
        return try_verdicts(self._judged(), method_of(self.rubric))

    def criteria(self) -> list[CriterionResult]:
        """Return all criteria, in the order of the grid and of the rubric."""
        return [result for cell in self.cells.values() for result in cell.criteria]

    @property
    def strengths(self) -> list[CriterionResult]:
        """Criteria surely at 2 or above, gates included: what the matrix cannot show."""
        return [result for result in self.criteria() if result.judged.is_surely_high]

    @property
    def weaknesses(self) -> list[CriterionResult]:
        """Criteria surely at 1 or below, gates included."""
        return [result for result in self.criteria() if result.judged.is_surely_low]

    def count(self, verdict: Verdict) -> int:
        """Return how many cells have a verdict."""
        return sum(cell.scored.verdict is verdict for cell in self.cells.values())

    @property
    def known(self) -> tuple[int, int]:
        """How many voting criteria are known, and how many vote."""
        coverage = [cell.scored.coverage for cell in self.cells.values()]
        return sum(c.known for c in coverage), sum(c.voting for c in coverage)

    def _judged(self) -> dict[CellKey, list[Judged]]:
        return {key: cell.judged for key, cell in self.cells.items()}
